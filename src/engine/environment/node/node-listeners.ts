/** Where this machine listens on a TCP port, by the tables of its kernel; nothing is opened for it. */
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';

export type Listening = 'all-addresses' | 'loopback-only' | 'not-at-all';

/** proc(5), /proc/net/tcp: the state LISTEN. */
const listenState = '0A';

/** Undefined where this system keeps no such table (it is Linux's), or some addresses listen and others do not. */
export async function listenersOn(port: number): Promise<Listening | undefined> {
  const tables = await Promise.allSettled(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8')),
  );
  const read = tables.flatMap((table) => (table.status === 'fulfilled' ? [table.value] : []));
  if (read.length === 0) return undefined;
  const addresses = read.flatMap((table) => listeningAddresses(table, port));
  if (addresses.length === 0) return 'not-at-all';
  if (addresses.some((address) => /^0+$/.test(address))) return 'all-addresses';
  return addresses.every(isLoopback) ? 'loopback-only' : undefined;
}

/** In hexadecimal digits, words in the order of the machine. */
function listeningAddresses(table: string, port: number): readonly string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return table.split('\n').flatMap((line) => {
    const [, address, localPort, state] =
      /^\s*\d+: ([\dA-F]+):([\dA-F]{4}) \S+ ([\dA-F]{2}) /.exec(line) ?? [];
    return address !== undefined && localPort === wanted && state === listenState ? [address] : [];
  });
}

function isLoopback(address: string): boolean {
  return (
    (address.length === 8 && address.endsWith('7F')) ||
    address === '00000000000000000000000001000000' ||
    /^0{16}FFFF0000.{6}7F$/.test(address)
  );
}

/** Whether one of the addresses is this machine's. */
export function isThisMachine(addresses: readonly string[]): boolean {
  const own = new Set(
    Object.values(networkInterfaces()).flatMap((links) => (links ?? []).map(({ address }) => address)),
  );
  return addresses.some((address) => own.has(address) || /^127\.|^::1$/.test(address));
}

/** SNMP over Node's UDP sockets, by the package net-snmp: read only, and from the device that was asked alone. */
import { createSocket, type Socket } from 'node:dgram';
import snmp from 'net-snmp';
import { engineError } from '../../../errors.ts';
import type { OpenSnmp, SnmpAgent, SnmpTarget, SnmpValue } from '../../../ping/snmp-agent.ts';

/** @param onlyTo the only addresses that may be asked; any where they are left out */
export function createNodeSnmp({ onlyTo }: { readonly onlyTo?: readonly string[] | undefined }): OpenSnmp {
  return async (target) => {
    const { address } = target;
    if (onlyTo && !onlyTo.includes(address))
      throw engineError('address-changed', { host: address, addresses: address });
    const socket = await connectedSocket(target);
    return new NodeSnmpAgent(target, socket);
  };
}

/** Connected, so that the kernel drops what others send, and reports that nothing listens (ICMP port unreachable). */
function connectedSocket({ address, port }: SnmpTarget): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (error) => {
      socket.close();
      reject(error);
    });
    socket.connect(port, address, () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}

type Varbind = { readonly oid: string; readonly type: number; readonly value: unknown };

class NodeSnmpAgent implements SnmpAgent {
  readonly #session: snmp.Session;
  readonly #version: SnmpTarget['version'];
  #isClosed = false;
  /** Ends every question that is under way. */
  readonly #failures = new Set<(error: Error) => void>();
  #isPortClosed = false;

  constructor({ address, community, version, timeoutMs }: SnmpTarget, socket: Socket) {
    this.#version = version;
    const options = {
      version: version === '1' ? snmp.Version1 : snmp.Version2c,
      timeout: timeoutMs,
      retries: 1,
      dgramModule: { createSocket: () => sessionSocket(socket, (error) => this.#fail(error)) },
    };
    this.#session = snmp.createSession(address, community, options as snmp.SessionOptions);
    // What is no SNMP counts as no answer.
    this.#session.on('error', () => {});
  }

  async get(objects: readonly string[]): Promise<readonly (SnmpValue | undefined)[]> {
    try {
      return await this.#getTogether(objects);
    } catch (error) {
      // In version 1 a single object that is missing spoils the whole answer (RFC 1157 §4.1.2).
      if (this.#version !== '1' || !isMissing(error)) throw this.#failure(error);
    }
    const values: (SnmpValue | undefined)[] = [];
    for (const object of objects) {
      const [value] = await this.#getTogether([object]).catch((error: unknown) => {
        if (isMissing(error)) return [undefined];
        throw this.#failure(error);
      });
      values.push(value);
    }
    return values;
  }

  #getTogether(objects: readonly string[]): Promise<readonly (SnmpValue | undefined)[]> {
    return this.#ask<readonly (SnmpValue | undefined)[]>((resolve, reject) => {
      this.#session.get([...objects], (error, varbinds) => {
        if (error) reject(error);
        else resolve(objects.map((_, index) => valueIn(varbinds?.[index] as Varbind | undefined)));
      });
    });
  }

  async walk(object: string, maxCount: number): Promise<ReadonlyMap<string, SnmpValue>> {
    const found = new Map<string, SnmpValue>();
    let last = object;
    for (;;) {
      const varbinds = await this.#after(last);
      if (varbinds.length === 0) return found;
      for (const varbind of varbinds) {
        const value = valueIn(varbind);
        const rest = varbind.oid.slice(object.length + 1);
        const isBelow = varbind.oid.startsWith(`${object}.`);
        // An agent that goes round in circles would be asked for ever.
        if (value === undefined || !isBelow || found.has(rest) || found.size === maxCount) return found;
        found.set(rest, value);
        last = varbind.oid;
      }
    }
  }

  /** What follows the object; none at the end. */
  async #after(object: string): Promise<readonly Varbind[]> {
    try {
      return await this.#ask<readonly Varbind[]>((resolve, reject) => {
        const answer = (error: Error | null, varbinds: unknown) => {
          if (error) reject(error);
          else resolve((varbinds as readonly (Varbind | readonly Varbind[])[]).flat());
        };
        if (this.#version === '1') this.#session.getNext([object], answer);
        else this.#session.getBulk([object], 0, repetitions, answer);
      });
    } catch (error) {
      // So version 1 says that there is no more.
      if (isMissing(error)) return [];
      throw this.#failure(error);
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#session.close();
    for (const fail of this.#failures) fail(new Error('closed'));
  }

  async #ask<Answer>(
    ask: (resolve: (answer: Answer) => void, reject: (error: Error) => void) => void,
  ): Promise<Answer> {
    if (this.#isClosed) throw engineError('snmp-silent');
    let settle: ((error: Error) => void) | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        settle = reject;
        this.#failures.add(reject);
        ask(resolve, reject);
      });
    } finally {
      if (settle) this.#failures.delete(settle);
    }
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (error.code === 'ECONNREFUSED') this.#isPortClosed = true;
    for (const fail of this.#failures) fail(error);
  }

  /** In words of our own: those of the package may hold the community. */
  #failure(error: unknown): Error {
    if (this.#isPortClosed) return engineError('snmp-port-closed');
    const isSilent = this.#isClosed || (error as Error | undefined)?.name === 'RequestTimedOutError';
    return engineError(isSilent ? 'snmp-silent' : 'snmp-failed');
  }
}

/** Rows in one answer: as many as fit into a packet of 1500 bytes, and no printer is asked for more at once. */
const repetitions = 10;

/** The socket as the package uses it: a connected one takes no address, and nothing that arrives can throw out of it. */
function sessionSocket(socket: Socket, onFailure: (error: NodeJS.ErrnoException) => void): object {
  socket.on('error', onFailure);
  let isOpen = true;
  return {
    on(event: string, listener: (...values: unknown[]) => void) {
      if (event === 'error') return;
      socket.on(event, (...values: unknown[]) => {
        try {
          listener(...values);
        } catch (error) {
          onFailure(error as Error);
        }
      });
    },
    send(
      bytes: Uint8Array,
      from: number,
      byteCount: number,
      _port: number,
      _address: string,
      done: (error: Error | null) => void,
    ) {
      if (isOpen) socket.send(bytes, from, byteCount, (error) => isOpen && done(error));
    },
    ref: () => isOpen && socket.ref(),
    unref: () => isOpen && socket.unref(),
    close() {
      isOpen = false;
      socket.close();
    },
  };
}

function isMissing(error: unknown): boolean {
  return (error as { status?: unknown } | undefined)?.status === snmp.ErrorStatus.NoSuchName;
}

function valueIn(varbind: Varbind | undefined): SnmpValue | undefined {
  if (!varbind || snmp.isVarbindError(varbind as unknown as snmp.Varbind)) return undefined;
  const { value } = varbind;
  if (typeof value === 'number') return value;
  return value instanceof Uint8Array ? new Uint8Array(value) : undefined;
}

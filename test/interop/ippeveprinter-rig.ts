/**
 * The reference printer of IPP Everywhere for a test. It does not start where it cannot announce itself: a message bus and an avahi-daemon of the
 * test's own let it, on the loopback interface alone, so that nothing reaches the network.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMessageBus } from './message-bus.ts';
import { freePort, spawnServer, untilListening } from './peers.ts';

/** What a test with it needs, for describeWithPeers. */
export const ippEvePrinterNeeds = {
  programs: {
    ippeveprinter: 'cups-ipp-utils',
    'avahi-daemon': 'avahi-daemon',
    'dbus-daemon': 'dbus-daemon',
  },
  // Its folder below /run is compiled in.
  root: 'run an avahi-daemon of its own',
};

const avahiConfiguration = `[server]
host-name=platen-interop
use-ipv6=no
allow-interfaces=lo
[publish]
publish-hinfo=no
publish-workstation=no
`;

export interface IppEvePrinter {
  /** It takes plain and encrypted connections there. */
  readonly port: number;
  /** Where it keeps the documents that it took. */
  readonly documents: string;
}

/** @param formats MIME types that it takes */
export async function startIppEvePrinter(folder: string, formats: readonly string[]): Promise<IppEvePrinter> {
  const path = (name: string) => join(folder, name);
  const documents = path('documents');
  mkdirSync(documents, { recursive: true });
  writeFileSync(path('avahi.conf'), avahiConfiguration);
  const environment = { ...(await startMessageBus(folder)), HOME: folder };
  const avahi = ['-f', path('avahi.conf'), '--no-drop-root', '--no-chroot', '--no-rlimits'];
  spawnServer('avahi-daemon', avahi, environment);
  const port = await freePort();
  spawnServer(
    'ippeveprinter',
    [
      ...['-r', 'off', '-p', String(port), '-n', 'localhost', '-d', documents, '-k', '-K', folder],
      // What prints nothing is done at once; without it a job takes up to fifteen seconds.
      ...['-c', '/bin/true', '-f', formats.join(','), 'Lab Printer'],
    ],
    environment,
  );
  await untilListening(port);
  return { port, documents };
}

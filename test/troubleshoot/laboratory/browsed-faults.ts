/** Queues that cups-browsed makes of those of another cupsd, and what it says where it does not, or where they lead nowhere. */
import { mkdirSync } from 'node:fs';
import { freePort } from '../../interop/peers.ts';
import { Laboratory, type LaboratorySetup } from './laboratory.ts';
import { type ProducedFault, printTo, startPrinter, takesAll } from './making-faults.ts';

interface Browsing {
  /** Of the server that has the queue. */
  readonly server?: LaboratorySetup;
  /** Lines of cups-browsed.conf. */
  readonly conf?: string;
  /** Where the server is looked for, instead of where it is. */
  readonly polledPort?: number;
}

/** Two of them, and the queue "attic" of the one as the other has it. */
async function browseServer(
  laboratory: Laboratory,
  { server = {}, conf = '', polledPort }: Browsing = {},
): Promise<{ readonly server: Laboratory; readonly stopBrowsing: () => Promise<void> }> {
  mkdirSync(laboratory.path('server'));
  const other = new Laboratory(laboratory.path('server'));
  await other.start({ programs: { 'backend/test': takesAll }, ...server });
  await other.queue('attic', 'test://printer', '-o', 'printer-is-shared=true');
  await laboratory.startBus();
  await laboratory.start();
  const browsed = await laboratory.browse(
    `BrowseRemoteProtocols none
BrowsePoll 127.0.0.1:${polledPort ?? other.port}
CreateRemoteCUPSPrinterQueues Yes
${conf}`,
  );
  await laboratory.browsed(/starting BrowseTimeout timer|failed to connect|printer ignored|\]: failed: /);
  return {
    server: other,
    stopBrowsing: () =>
      new Promise((resolve) => browsed.once('exit', () => resolve()).kill('SIGKILL') || resolve()),
  };
}

/** As cups-browsed calls it here. */
const queue = 'attic_localhost';

async function printThere(laboratory: Laboratory, limitSeconds = 10): Promise<void> {
  await laboratory.print(queue);
  await laboratory.logged(/Job completed|Backend returned status [1-9]|Job held for/, limitSeconds);
  await laboratory.command('lpstat', '-p', '-v');
}

export const browsedFaults: readonly ProducedFault[] = [
  {
    fault: 'a cups-browsed that was killed',
    cause: 'cups-browsed-not-running',
    // Its backend waits for a minute.
    limitMs: 100_000,
    async produce(laboratory, isFaulty) {
      const { stopBrowsing } = await browseServer(laboratory);
      if (isFaulty) await stopBrowsing();
      await printThere(laboratory, isFaulty ? 75 : 10);
    },
  },
  {
    fault: 'a queue of another server, which is stopped there',
    cause: 'cups-browsed-no-destination',
    async produce(laboratory, isFaulty) {
      const { server } = await browseServer(laboratory);
      if (isFaulty) await server.quietly('cupsdisable', 'attic');
      await printThere(laboratory);
    },
  },
  {
    fault: 'a queue of another server, which rejects jobs there',
    cause: 'cups-browsed-no-destination',
    async produce(laboratory, isFaulty) {
      const { server } = await browseServer(laboratory);
      if (isFaulty) await server.quietly('cupsreject', 'attic');
      await printThere(laboratory);
    },
  },
  {
    fault: 'a server to poll that does not listen there',
    cause: 'cups-browsed-poll-fails',
    async produce(laboratory, isFaulty) {
      await browseServer(laboratory, isFaulty ? { polledPort: await freePort() } : {});
      await printThere(laboratory, isFaulty ? 0 : 10);
    },
  },
  {
    fault: 'a server to poll that wants a login',
    cause: 'cups-browsed-poll-fails',
    async produce(laboratory, isFaulty) {
      const policy =
        '<Policy default>\n  <Limit CUPS-Get-Printers>\n    AuthType Basic\n    Require valid-user\n  </Limit>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>';
      await browseServer(laboratory, isFaulty ? { server: { policy } } : {});
      await printThere(laboratory, isFaulty ? 0 : 10);
    },
  },
  {
    fault: 'a filter that leaves the queue out',
    cause: 'cups-browsed-filtered',
    async produce(laboratory, isFaulty) {
      await browseServer(laboratory, { conf: isFaulty ? 'BrowseFilter NOT name attic' : '' });
      await printThere(laboratory, isFaulty ? 0 : 10);
    },
  },
  {
    fault: 'discovery without Avahi',
    cause: 'avahi-daemon-not-running',
    async produce(laboratory, isFaulty) {
      await laboratory.startBus();
      if (isFaulty) await laboratory.command('ippfind', '-T', '1');
      else await printTo(laboratory, `ipp://localhost:${await startPrinter('ipp')}/ipp/print`);
    },
  },
];

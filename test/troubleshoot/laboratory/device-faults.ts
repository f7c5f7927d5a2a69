/** Devices that refuse what a queue wants of them: logins, queues, ports; and queues and files of cupsd that somebody changed. */
import { freePort } from '../../interop/peers.ts';
import { type ProducedFault, printTo, startPrinter, takesAll } from './making-faults.ts';

export const deviceFaults: readonly ProducedFault[] = [
  {
    fault: 'a printer that wants a login',
    cause: 'credentials-missing',
    async produce(laboratory, isFaulty) {
      const login = { user: 'clerk', password: 'desk' };
      const port = await startPrinter('ipp', [], isFaulty ? { login } : {});
      await printTo(laboratory, `ipp://127.0.0.1:${port}/ipp/print`);
    },
  },
  {
    fault: 'an LPD that has no such queue',
    cause: 'lpd-queue-name-missing',
    async produce(laboratory, isFaulty) {
      const port = await startPrinter('lpd', isFaulty ? ['nack-queue'] : []);
      await printTo(laboratory, `lpd://127.0.0.1:${port}/q`);
    },
  },
  {
    fault: 'a port that refuses: the printer may be off, or the port wrong',
    cause: undefined,
    async produce(laboratory, isFaulty) {
      const port = isFaulty ? await freePort() : await startPrinter('ipp');
      await printTo(laboratory, `ipp://127.0.0.1:${port}/ipp/print`);
    },
  },
  {
    fault: 'a queue that somebody stopped',
    cause: 'queue-paused-by-person',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      if (isFaulty) await laboratory.quietly('cupsdisable', '-r', 'toner is ordered', 'lab');
      await laboratory.print('lab');
      await laboratory.logged(/Job completed/, isFaulty ? 0 : 6);
      await laboratory.command('lpstat', '-p', 'lab', '-o', 'lab');
    },
  },
  {
    fault: 'a queue that rejects jobs',
    cause: 'queue-rejects-jobs',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      if (isFaulty) await laboratory.quietly('cupsreject', '-r', 'full for today', 'lab');
      await laboratory.print('lab');
      await laboratory.command('lpstat', '-a', 'lab');
    },
  },
  {
    fault: 'a line of cupsd.conf that means nothing',
    cause: 'config-syntax-error',
    async produce(laboratory, isFaulty) {
      laboratory.port = await freePort();
      laboratory.configure({ conf: isFaulty ? '<Location /admin>\n  Order allow,deny' : '' });
      await laboratory.command(
        'cupsd',
        ...['-t', '-c', laboratory.path('cupsd.conf'), '-s', laboratory.path('cups-files.conf')],
      );
    },
  },
];

/** Faults that are really made, each with a healthy path beside it: what is done, and the cause that the evidence has to name. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { freePort } from '../../interop/peers.ts';
import { type Laboratory, type LaboratorySetup, networkAddress, ppdWith } from './laboratory.ts';
import { type ProducedFault, printTo, script, startPrinter, takesAll } from './making-faults.ts';

/** The first job is still there when the next comes. */
const takesLong = script('sleep 5; cat > /dev/null');

/** A queue whose backend is a script. */
async function withBackend(
  laboratory: Laboratory,
  text: string,
  {
    setup = {},
    options = [],
  }: { readonly setup?: LaboratorySetup; readonly options?: readonly string[] } = {},
): Promise<void> {
  await laboratory.start({ ...setup, programs: { 'backend/test': text, ...setup.programs } });
  await laboratory.queue('lab', 'test://printer', ...options);
  await laboratory.print('lab');
  await laboratory.logged(
    /Job \d+\] (?:Job completed|Backend returned status [1-9]|Job stopped)|stopped due to/,
  );
  await laboratory.command('lpstat', '-p', 'lab');
}

/** A queue with a driver of one filter, and a backend that takes everything. */
async function withFilter(
  laboratory: Laboratory,
  filter: string,
  { text, mode = 0o755 }: { readonly text?: string | undefined; readonly mode?: number },
): Promise<void> {
  const programs = text === undefined ? {} : { [`filter/${filter}`]: text };
  await laboratory.start({
    programs: { 'backend/test': takesAll, ...programs },
    modes: { [`filter/${filter}`]: mode },
  });
  await laboratory.queue(
    'lab',
    'test://printer',
    '-P',
    laboratory.write('lab.ppd', ppdWith(filter, 'text/plain')),
  );
  await laboratory.print('lab');
  await laboratory.logged(/Job completed|Job stopped|stopped with status|Filter failed|insecure/);
  await laboratory.command('lpstat', '-p', 'lab');
}

async function requestAs(laboratory: Laboratory, address: string, hostField: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = connect(laboratory.port, address, () =>
      socket.write(`GET / HTTP/1.1\r\nHost: ${hostField}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', () => {});
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
}

function makePdf(): Buffer {
  const page = '/Courier 20 selectfont 100 100 moveto (x) show showpage';
  return execFileSync('gs', ['-q', '-sDEVICE=pdfwrite', '-o', '-', '-c', page]);
}

const everywhere = 'Listen *:PORT';

export const producedFaults: readonly ProducedFault[] = [
  {
    fault: 'a request over loopback with a foreign Host',
    cause: 'loopback-connection-foreign-host',
    async produce(laboratory, isFaulty) {
      await laboratory.start();
      await requestAs(
        laboratory,
        '127.0.0.1',
        isFaulty ? 'print.example.org' : `localhost:${laboratory.port}`,
      );
    },
  },
  {
    fault: 'the same with ServerAlias *',
    cause: 'loopback-connection-foreign-host',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ conf: 'ServerAlias *' });
      await requestAs(
        laboratory,
        '127.0.0.1',
        isFaulty ? 'print.example.org' : `localhost:${laboratory.port}`,
      );
    },
  },
  {
    fault: 'a remote request by a name that cupsd does not know',
    cause: 'server-name-not-in-alias',
    isRemote: true,
    async produce(laboratory, isFaulty) {
      await laboratory.start({
        listen: everywhere,
        ...(isFaulty ? {} : { conf: 'ServerAlias print.example.org' }),
      });
      await requestAs(laboratory, networkAddress ?? '', 'print.example.org');
    },
  },
  {
    fault: 'a location that leaves a client out',
    cause: 'access-control-denies-client',
    isRemote: true,
    async produce(laboratory, isFaulty) {
      const location = `<Location />\n  Order deny,allow\n  Deny all\n  Allow 127.0.0.1\n${isFaulty ? '  Allow 198.51.100.0/24\n' : '  Allow all\n'}</Location>`;
      await laboratory.start({ listen: everywhere, location, programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.command('lpstat', '-h', `${networkAddress}:${laboratory.port}`, '-p');
    },
  },
  {
    fault: 'a port that another cupsd holds',
    cause: 'port-631-already-in-use',
    async produce(laboratory, isFaulty) {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      const address = taken.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const conf = isFaulty ? `Listen 127.0.0.1:${port}` : '';
      try {
        await laboratory.start({ conf });
        await laboratory.command('lpstat', '-r');
      } finally {
        await new Promise((resolve) => taken.close(resolve));
      }
    },
  },
  {
    fault: 'an address to listen on that the machine does not have (yet)',
    cause: 'listen-address-not-ready-at-boot',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ conf: isFaulty ? 'Listen 203.0.113.10:9631' : '' });
      await laboratory.command('lpstat', '-r');
    },
  },
  {
    fault: 'a Listen on loopback, and a client elsewhere',
    cause: 'remote-access-not-enabled',
    isRemote: true,
    async produce(laboratory, isFaulty) {
      await laboratory.start(isFaulty ? {} : { listen: everywhere });
      await laboratory.command(
        'curl',
        '-sS',
        '-o',
        '/dev/null',
        `http://${networkAddress}:${laboratory.port}/`,
      );
      await laboratory.command('ss', '-lntp', `sport = :${laboratory.port}`);
    },
  },
  {
    fault: 'authentication for everything',
    cause: 'auth-on-get-printer-attributes',
    async produce(laboratory, isFaulty) {
      const policy = `<Policy default>\n  <Limit All>\n${isFaulty ? '    AuthType Basic\n    Require valid-user\n' : ''}    Order deny,allow\n  </Limit>\n</Policy>`;
      await laboratory.start({ policy, programs: { 'backend/test': takesAll } });
      if (!isFaulty) await laboratory.queue('lab', 'test://printer');
      await laboratory.command(
        'ipptool',
        '-t',
        `ipp://127.0.0.1:${laboratory.port}/printers/lab`,
        'get-printer-attributes.test',
      );
    },
  },
  {
    fault: 'more jobs than MaxJobs',
    cause: 'max-jobs-limit',
    async produce(laboratory, isFaulty) {
      await laboratory.start({
        conf: isFaulty ? 'MaxJobs 1\nPreserveJobHistory No' : '',
        programs: { 'backend/test': takesLong },
      });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print('lab');
      await laboratory.print('lab');
    },
  },
  {
    fault: 'a backend that fails, and the usual policy',
    cause: 'queue-stopped-by-policy',
    produce: (laboratory, isFaulty) =>
      withBackend(
        laboratory,
        isFaulty ? script('cat > /dev/null; echo "ERROR: no luck" >&2; exit 1') : takesAll,
        {
          options: ['-o', 'printer-error-policy=stop-printer'],
        },
      ),
  },
  {
    fault: 'a backend that asks to stop the queue, whatever the policy',
    cause: 'backend-status-stop-overrides-policy',
    produce: (laboratory, isFaulty) =>
      withBackend(laboratory, isFaulty ? script('cat > /dev/null; exit 4') : takesAll, {
        options: ['-o', 'printer-error-policy=retry-job'],
      }),
  },
  {
    fault: 'a scheme without a backend',
    cause: 'backend-missing',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', isFaulty ? 'smb://server/lab' : 'test://printer');
    },
  },
  {
    fault: 'a driver whose filter is not there',
    cause: 'driver-filter-missing',
    produce: (laboratory, isFaulty) =>
      withFilter(laboratory, 'rastertomaker', { text: isFaulty ? undefined : script('cat $6') }),
  },
  {
    fault: 'a filter that everybody may write',
    cause: 'insecure-filter-permissions',
    produce: (laboratory, isFaulty) =>
      withFilter(laboratory, 'rastertomaker', {
        text: script('cat $6'),
        mode: isFaulty ? 0o777 : 0o755,
      }),
  },
  {
    fault: 'a filter for another processor',
    cause: 'filter-wrong-architecture',
    produce: (laboratory, isFaulty) =>
      withFilter(laboratory, 'rastertomaker', {
        text: isFaulty
          ? `\u007fELF\u0002\u0001\u0001${'\u0000'.repeat(9)}\u0002\u0000\u00f3\u0000\u0001${'\u0000'.repeat(60)}`
          : script('cat $6'),
      }),
  },
  {
    fault: 'a driver script that lacks its converter, and ends well',
    cause: 'driver-helper-missing-exit-zero',
    async produce(laboratory, isFaulty) {
      await withFilter(laboratory, 'rastertomaker', {
        text: script(isFaulty ? 'maker2raster $6; exit 0' : 'cat $6'),
      });
      await laboratory.command('lpstat', '-W', 'completed', '-o');
    },
  },
  {
    fault: 'no filters at all',
    cause: 'filter-package-missing',
    async produce(laboratory, isFaulty) {
      await laboratory.start({
        programs: { 'backend/test': takesAll },
        ...(isFaulty ? { hasNoFilters: true } : {}),
      });
      await laboratory.queue(
        'lab',
        'test://printer',
        '-P',
        laboratory.write('lab.ppd', ppdWith('-', 'application/vnd.cups-postscript')),
      );
      await laboratory.print('lab', makePdf(), 'a.pdf');
    },
  },
  {
    fault: 'a queue to /dev/null',
    cause: 'raw-queue-null-device',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', isFaulty ? 'file:///dev/null' : 'test://printer');
      await laboratory.print('lab');
      await laboratory.logged(/Job completed/);
      await laboratory.command('lpstat', '-v', 'lab');
    },
  },
  {
    fault: 'a queue that is not shared, and a remote client',
    cause: 'printer-not-shared',
    isRemote: true,
    async produce(laboratory, isFaulty) {
      await laboratory.start({ listen: everywhere, programs: { 'backend/test': takesAll } });
      await laboratory.queue(
        'lab',
        'test://printer',
        '-o',
        `printer-is-shared=${isFaulty ? 'false' : 'true'}`,
      );
      await laboratory.command(
        'lp',
        '-h',
        `${networkAddress}:${laboratory.port}`,
        '-d',
        'lab',
        laboratory.write('d.txt', 'x\n'),
      );
      await laboratory.command(
        'ipptool',
        '-tf',
        laboratory.write('e.txt', 'x\n'),
        `ipp://${networkAddress}:${laboratory.port}/printers/lab`,
        'print-job.test',
      );
    },
  },
  {
    fault: 'a host that does not resolve',
    cause: 'hostname-unresolvable',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `socket://${isFaulty ? 'printer-of-nobody.invalid' : `localhost:${await startPrinter('raw')}`}`,
      );
    },
  },
  {
    fault: 'the same over LPD',
    cause: 'hostname-unresolvable',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `lpd://${isFaulty ? 'printer-of-nobody.invalid/q' : `localhost:${await startPrinter('lpd')}/q`}`,
      );
    },
  },
  {
    fault: 'a name of .local that the system resolver does not know',
    cause: 'mdns-not-resolving',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `ipp://${isFaulty ? 'printer-of-nobody.local/ipp/print' : `localhost:${await startPrinter('ipp')}/ipp/print`}`,
      );
    },
  },
  {
    fault: 'an LPD that wants reserved source ports',
    cause: 'lpd-source-port-refused',
    async produce(laboratory, isFaulty) {
      const port = await startPrinter('lpd', [], isFaulty ? { acceptsSourcePorts: 'rfc1179' } : {});
      await printTo(laboratory, `lpd://127.0.0.1:${port}/q?reserve=none`);
    },
  },
  {
    fault: 'a printer that refuses a format that it lists',
    cause: 'printer-misreports-format',
    async produce(laboratory, isFaulty) {
      const port = await startPrinter('ipp', isFaulty ? ['refuse-format'] : []);
      await printTo(laboratory, `ipp://127.0.0.1:${port}/ipp/print`);
    },
  },
  {
    fault: 'a printer that has IPP 1.0 alone',
    cause: 'ipp-version-mismatch',
    async produce(laboratory, isFaulty) {
      const port = await startPrinter('ipp', isFaulty ? ['old-version'] : []);
      await laboratory.start();
      await laboratory.command(
        'ipptool',
        '-V',
        '2.0',
        '-tv',
        `ipp://127.0.0.1:${port}/ipp/print`,
        'get-printer-attributes.test',
      );
    },
  },
  {
    fault: 'LPD sent to the port of cupsd',
    cause: 'wrong-protocol-on-port',
    async produce(laboratory, isFaulty) {
      await laboratory.start();
      if (!isFaulty) return requestAs(laboratory, '127.0.0.1', `localhost:${laboratory.port}`);
      await new Promise<void>((resolve) => {
        const socket = connect(laboratory.port, '127.0.0.1', () => socket.write('\u0002lab\n'));
        socket.on('data', () => {});
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
        setTimeout(() => socket.destroy(), 1500);
      });
      await laboratory.logged(/Bad request/);
    },
  },
  {
    fault: 'a full disk under the spool',
    cause: 'spool-disk-full',
    async produce(laboratory, isFaulty) {
      const folder = laboratory.path('small');
      mkdirSync(folder);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${isFaulty ? '64k' : '8m'}`, 'none', folder]);
      await laboratory.start({ requestRoot: folder, programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print('lab', new Uint8Array(400_000), 'large.bin');
      await laboratory.command('df', '-k', folder);
      execFileSync('umount', ['-l', folder]);
    },
  },
  {
    fault: 'a printer that is off when its queue is made',
    cause: 'everywhere-while-offline',
    async produce(laboratory, isFaulty) {
      // cupsd asks the printer in a thread of its own, and its threads write lines into one memory: with `debug`, which
      // Debian does not set, one now and then overwrites the other's.
      await laboratory.start({ logLevel: 'warn' });
      const port = isFaulty ? await freePort() : await startPrinter('ipp');
      const output = await laboratory.command(
        'lpadmin',
        '-p',
        'lab',
        '-E',
        '-v',
        `ipp://127.0.0.1:${port}/ipp/print`,
        '-m',
        'everywhere',
      );
      if (isFaulty) await laboratory.logged(/Unable to connect to/);
      if (isFaulty && output === '') laboratory.words('lpadmin -m everywhere -> no output');
    },
  },
  {
    fault: 'a raw queue, which is deprecated',
    cause: 'harmless-deprecation-warning',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.command(
        'lpadmin',
        '-p',
        'lab',
        '-E',
        '-v',
        'test://printer',
        ...(isFaulty ? ['-m', 'raw'] : []),
      );
    },
  },
  {
    fault: 'lp without a queue',
    cause: 'harmless-no-default-printer',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      if (!isFaulty) await laboratory.quietly('lpadmin', '-d', 'lab');
      await laboratory.command('lp', laboratory.write('d.txt', 'x\n'));
    },
  },
  {
    fault: 'a queue that nobody has',
    cause: 'wrong-queue-name',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print(isFaulty ? 'attic' : 'lab');
    },
  },
  {
    fault: 'a queue for others',
    cause: 'user-not-allowed-on-queue',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue('lab', 'test://printer', '-u', isFaulty ? 'allow:nobody' : 'allow:all');
      await laboratory.print('lab');
    },
  },
  {
    fault: 'a job that somebody cancels',
    cause: 'user-cancelled',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': script('sleep 3; cat > /dev/null') } });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print('lab');
      await laboratory.logged(/Started backend/);
      if (isFaulty) await laboratory.quietly('cancel', '-a', 'lab');
      await laboratory.logged(/Canceled|canceled|Job completed/);
    },
  },
  {
    fault: 'a damaged PDF',
    cause: 'document-defect',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      await laboratory.queue(
        'lab',
        'test://printer',
        '-P',
        laboratory.write('lab.ppd', ppdWith('-', 'application/vnd.cups-postscript')),
      );
      const pdf = execFileSync('gs', [
        '-q',
        '-sDEVICE=pdfwrite',
        '-o',
        '-',
        '-c',
        '/Courier 20 selectfont 100 100 moveto (x) show showpage',
      ]);
      const broken = isFaulty
        ? Buffer.concat([pdf.subarray(0, pdf.length >> 1), Buffer.from('garbage')])
        : pdf;
      await laboratory.print('lab', broken, 'a.pdf');
      // Ghostscript alone takes seconds where a machine is busy.
      await laboratory.logged(/Job completed|stopped with status|Filter failed|Job stopped/, 30);
    },
  },
  {
    fault: 'a backend that may not be started',
    cause: 'insecure-filter-permissions',
    async produce(laboratory, isFaulty) {
      await laboratory.start({
        programs: { 'backend/test': takesAll },
        modes: { 'backend/test': isFaulty ? 0o777 : 0o755 },
      });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print('lab');
      await laboratory.logged(/Job completed|insecure|Backend returned status [1-9]/);
    },
  },
  {
    fault: 'a driver that prints to a filter of another path',
    cause: 'driver-filter-missing',
    produce: (laboratory, isFaulty) =>
      withFilter(laboratory, isFaulty ? '/opt/maker/rastertomaker' : 'rastertomaker', {
        text: isFaulty ? undefined : script('cat $6'),
      }),
  },
  {
    fault: 'a scheduler that does not run',
    cause: 'cupsd-not-running',
    async produce(laboratory, isFaulty) {
      if (isFaulty) laboratory.port = await freePort();
      else await laboratory.start();
      await laboratory.command('lpstat', '-r');
    },
  },
  {
    fault: 'more jobs than MaxJobsPerPrinter',
    cause: 'max-jobs-limit',
    async produce(laboratory, isFaulty) {
      await laboratory.start({
        conf: isFaulty ? 'MaxJobsPerPrinter 1' : '',
        programs: { 'backend/test': takesLong },
      });
      await laboratory.queue('lab', 'test://printer');
      await laboratory.print('lab');
      await laboratory.print('lab');
    },
  },
  {
    fault: 'a browser that uses another name of the server',
    cause: 'server-name-not-in-alias',
    isRemote: true,
    async produce(laboratory, isFaulty) {
      await laboratory.start({ listen: everywhere, conf: isFaulty ? '' : 'ServerAlias *' });
      const url = `http://intranet.example.org:${laboratory.port}/`;
      await laboratory.command(
        'curl',
        '-sS',
        '--resolve',
        `intranet.example.org:${laboratory.port}:${networkAddress}`,
        url,
      );
    },
  },
  {
    fault: 'a host of IPP that does not resolve',
    cause: 'hostname-unresolvable',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `ipp://${isFaulty ? 'printer-of-nobody.invalid/ipp/print' : `localhost:${await startPrinter('ipp')}/ipp/print`}`,
      );
    },
  },
  {
    fault: 'a raw queue to a name of .local',
    cause: 'mdns-not-resolving',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `socket://${isFaulty ? 'printer-of-nobody.local' : `localhost:${await startPrinter('raw')}`}`,
      );
    },
  },
  {
    fault: 'an LPD queue to a name of .local',
    cause: 'mdns-not-resolving',
    async produce(laboratory, isFaulty) {
      await printTo(
        laboratory,
        `lpd://${isFaulty ? 'printer-of-nobody.local/q' : `localhost:${await startPrinter('lpd')}/q`}`,
      );
    },
  },
  {
    fault: 'a backend that asks to stop the queue, with the policy to abort',
    cause: 'backend-status-stop-overrides-policy',
    produce: (laboratory, isFaulty) =>
      withBackend(laboratory, isFaulty ? script('cat > /dev/null; exit 4') : takesAll, {
        options: ['-o', 'printer-error-policy=abort-job'],
      }),
  },
  {
    fault: 'a backend that crashes, and the usual policy of the server',
    cause: 'queue-stopped-by-policy',
    produce: (laboratory, isFaulty) =>
      withBackend(laboratory, isFaulty ? script('exit 9') : takesAll, {
        setup: { conf: 'ErrorPolicy stop-printer' },
      }),
  },
  {
    fault: 'a driver, which is deprecated',
    cause: 'harmless-deprecation-warning',
    async produce(laboratory, isFaulty) {
      await laboratory.start({ programs: { 'backend/test': takesAll } });
      const driver = isFaulty ? ['-m', 'drv:///sample.drv/generic.ppd'] : [];
      await laboratory.command('lpadmin', '-p', 'lab', '-E', '-v', 'test://printer', ...driver);
    },
  },
];

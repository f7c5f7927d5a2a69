/**
 * LPRng in both directions: `platen print` to its lpd, which prints on to `platen serve raw` and `platen serve lpd`;
 * its lpr to `platen serve lpd`; and its checkpc, which reads an exported printcap. Its package cannot be installed beside
 * cups-bsd, so .ci/run unpacks it into .test-peers.
 */
import assert from 'node:assert/strict';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { readConfig } from '../../src/format/read-config.ts';
import { printcapExporter } from '../../src/interchange/printcap/export-printcap.ts';
import { printcap } from '../../src/interchange/printcap/printcap.ts';
import { createSite } from '../../src/site/site.ts';
import { meaning } from '../interchange/exported.ts';
import {
  binaryDocument,
  describeWithPeers,
  freePort,
  run,
  spawnServer,
  temporaryFolder,
  untilListening,
} from './peers.ts';
import { printWithPlaten, servedPrinter } from './printing.ts';

const unpacked = join(root, '.test-peers/lprng');
const lpd = join(unpacked, 'usr/sbin/lpd');
const lpr = join(unpacked, 'usr/bin/lpr');
const checkpc = join(unpacked, 'usr/sbin/checkpc');
const from = 'lprng, unpacked by .ci/run';

/** Compiled into every program of it. */
const systemFolder = '/etc/lprng';
const ours = "# Written by Platen's tests, and removed by them.\n";

const needs = { programs: { [lpd]: from, [lpr]: from }, root: `write to ${systemFolder}` };

describeWithPeers('LPRng prints to and from Platen', needs, () => {
  const folder = temporaryFolder();
  const rawPrinter = servedPrinter('raw');
  // Reserved ports are what LPRng sends from, as lpd and as lpr of root.
  const lpdPrinter = servedPrinter('lpd', '--accepts-source-ports', 'reserved');
  const document = binaryDocument(300_000);
  let port = 0;

  before(async () => {
    port = await startLpd(folder, 'REJECT SERVICE=R PRINTER=forbidden', {
      raw: `127.0.0.1%${rawPrinter.port}`,
      onward: `away@127.0.0.1%${lpdPrinter.port}`,
      forbidden: `127.0.0.1%${rawPrinter.port}`,
    });
  });

  function print(queue: string, written: Readonly<Record<string, string>> = {}, ...flags: string[]) {
    const device = `lpd://127.0.0.1:${port}/${queue}`;
    return printWithPlaten({ folder, port: { device, ...written }, document, flags });
  }

  for (const order of ['control-first', 'data-first']) {
    it(`its lpd takes a job ${order} and prints it byte for byte`, async () => {
      const report = await print('raw', { order });
      assert.equal(report.outcome, 'accepted');
      assert.deepEqual((await rawPrinter.next())[0]?.bytes, document);
    });
  }

  it('its lpd sends a job on over LPD from a reserved port, byte for byte', async () => {
    const report = await print('onward');
    assert.equal(report.outcome, 'accepted');
    const [received] = await lpdPrinter.next();
    assert.deepEqual(received?.bytes, document);
    assert.equal(received?.queue, 'away');
  });

  it('its lpd refuses an unknown queue with a reason, and the reason is passed on', async () => {
    const report = await print('nobody', {}, '--timeout', '2');
    assert.equal(report.outcome, 'failed');
    assert.match(report.events.map(({ message }) => message).join('\n'), /spool queue for 'nobody' does not/);
  });

  // With the data last it acknowledges every file, and then says that it may not print: noise, but worth a warning.
  for (const [order, outcome] of [
    ['control-first', 'accepted'],
    ['data-first', 'failed'],
  ] as const) {
    it(`its lpd has no permission for a job ${order}, which counts as ${outcome}, and its reason is passed on`, async () => {
      const report = await print('forbidden', { order }, '--timeout', '2');
      assert.equal(report.outcome, outcome);
      assert.match(report.events.map(({ message }) => message).join('\n'), /no permission to print/);
      rawPrinter.hasNothingNew();
    });
  }

  it('its lpr delivers byte for byte', async () => {
    const path = join(folder, 'one.bin');
    writeFileSync(path, document);
    await submit(['-b', path]);
    const [received] = await lpdPrinter.next();
    assert.deepEqual(received?.bytes, document);
    assert.equal(received?.attributes.format, 'l');
  });

  it('its lpr delivers two documents in one job', async () => {
    const documents = [document, binaryDocument(1234)];
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `document-${index}.bin`);
      writeFileSync(path, bytes);
      return path;
    });
    await submit(paths);
    assert.deepEqual(
      (await lpdPrinter.next(2)).map(({ bytes }) => bytes),
      documents,
    );
  });

  // It announces a length of 0.
  it('its lpr delivers a stream of unknown length, and the record says so', async () => {
    const path = join(folder, 'stream.bin');
    writeFileSync(path, document);
    await submit(['-k'], path);
    const [received] = await lpdPrinter.next();
    assert.deepEqual(received?.bytes, document);
    assert.equal(received?.attributes.length, 'unverified');
  });

  async function submit(args: readonly string[], inputPath?: string): Promise<void> {
    const printer = `-Praw@127.0.0.1%${lpdPrinter.port}`;
    const result = await run(lpr, [printer, ...args], inputPath === undefined ? {} : { inputPath });
    assert.equal(result.exitCode, 0, result.output);
  }
});

describeWithPeers('platen print prints to an LPRng that insists on RFC 1179', needs, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('raw');
  const document = binaryDocument(300_000);
  let port = 0;

  before(async () => {
    const strict = 'REJECT SERVICE=X NOT REMOTEPORT=721-731';
    port = await startLpd(folder, strict, { raw: `127.0.0.1%${printer.port}` });
  });

  it('from source ports 721-731 the job is accepted', async () => {
    const device = `lpd://127.0.0.1:${port}/raw`;
    const report = await printWithPlaten({ folder, port: { device, sourcePorts: 'rfc1179' }, document });
    assert.equal(report.outcome, 'accepted');
    assert.deepEqual((await printer.next())[0]?.bytes, document);
  });

  it('from others it is refused, and nothing of the document leaves', async () => {
    const device = `lpd://127.0.0.1:${port}/raw`;
    const written = { device, sourcePorts: 'unprivileged' };
    const report = await printWithPlaten({ folder, port: written, document, flags: ['--timeout', '2'] });
    assert.equal(report.outcome, 'failed');
    assert.equal(report.bytes, 0);
    assert.match(report.events.map(({ message }) => message).join('\n'), /no connect permissions/);
    printer.hasNothingNew();
  });
});

const checkNeeds = { programs: { [checkpc]: from }, root: `write to ${systemFolder}` };

describeWithPeers('LPRng reads the printcap that Platen exports', checkNeeds, () => {
  const folder = temporaryFolder();

  const config = {
    ports: {
      LPR1: { device: 'lpd://10.20.0.11/raw', sourcePorts: 'rfc1179', order: 'data-first' },
      RAW1: { device: 'socket://10.20.0.12' },
      FILE1: { device: 'file:///dev/null' },
      LPR2: { device: 'lpd://10.20.0.13:1515/lp' },
      IPP1: { device: 'ipp://10.20.0.14/ipp/print' },
    },
    printers: {
      lab: { port: 'LPR1', aliases: ['lp', 'first'], comment: 'Room 12: the lab', errorPolicy: 'retry-job' },
      raw: { port: 'RAW1', comment: 'ratio:2' },
      nothing: { port: 'FILE1' },
      other: {
        port: 'LPR2',
        extra: { printcap: { sh: '', mx: '#0', force_localhost: '@', filter: '/bin/cat' } },
      },
      ipp: { port: 'IPP1' },
      'not a:name': { port: 'RAW1' },
    },
  };

  it('with every queue, and every value as it was meant', async () => {
    const { text } = printcapExporter.write(createSite(readConfig(JSON.stringify(config))), {
      server: undefined,
    });
    const written = text.replaceAll('/var/spool/lpd', join(folder, 'spool'));
    mkdirSync(join(folder, 'spool'));
    writeSystemFolder(folder, await freePort());
    writeFileSync(join(folder, 'lpd.perms'), 'DEFAULT ACCEPT\n');
    writeFileSync(join(folder, 'printcap'), written);
    // It makes the folders of the queues, and says what it changed.
    assert.equal((await run(checkpc, ['-f'])).exitCode, 0);
    const { output, exitCode } = await run(checkpc, ['-V', '-p']);
    assert.equal(exitCode, 0, output);
    assert.doesNotMatch(output, /warning|error|cannot|fatal/i);
    const [, listed = ''] = /^#Printcap Information\n(.*?)^Checking printcap info/ms.exec(output) ?? [];
    // It lists the folder of a queue with the name of the queue in it.
    const named = meaning(printcap, written).map((line) =>
      line.replace(/^printers\.(\S+) .*%P/, (one, name) => one.replace('%P', name)),
    );
    assert.deepEqual(meaning(printcap, listed), named);
    assert.equal(printcap.read(listed).printers.size, 4);
  });
});

/** LPRng's server on a port of its own, with a permission in front of "accept all" and a device for each queue. */
async function startLpd(
  folder: string,
  permission: string,
  devices: Readonly<Record<string, string>>,
): Promise<number> {
  const port = await freePort();
  writeSystemFolder(folder, port);
  writeFileSync(join(folder, 'lpd.perms'), `${permission}\nDEFAULT ACCEPT\n`);
  const entries = Object.entries(devices).map(([queue, device]) => printcapEntry(folder, queue, device));
  writeFileSync(join(folder, 'printcap'), `${entries.join('\n')}\n`);
  spawnServer(lpd, ['-F']);
  await untilListening(port);
  return port;
}

/** Where a real LPRng is set up, nothing is touched; what an interrupted run left is ours to replace. */
function writeSystemFolder(folder: string, port: number): void {
  const path = join(systemFolder, 'lpd.conf');
  const isOurs = existsSync(path) && readFileSync(path, 'utf8').startsWith(ours);
  if (existsSync(systemFolder) && !isOurs) throw new Error(`${systemFolder} belongs to a real LPRng`);
  mkdirSync(systemFolder, { recursive: true });
  after(() => rmSync(systemFolder, { recursive: true, force: true }));
  const settings = {
    lpd_port: `127.0.0.1%${port}`,
    lpd_listen_port: `127.0.0.1%${port}`,
    printcap_path: join(folder, 'printcap'),
    lpd_printcap_path: '',
    lockfile: join(folder, 'lpd.lock'),
    unix_socket_path: '',
    perms_path: join(folder, 'lpd.perms'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(path, `${ours}${lines.join('')}`);
}

/** A queue whose spool folder belongs to daemon, which lpd becomes. */
function printcapEntry(folder: string, queue: string, device: string): string {
  const spoolFolder = join(folder, queue);
  mkdirSync(spoolFolder);
  chownSync(spoolFolder, 1, 1);
  return `${queue}:lp=${device}:sd=${spoolFolder}:mx#0:sh:`;
}

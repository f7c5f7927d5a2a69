/** `platen print` to virtual printers and to listeners of the test's own: outcomes, questions, documents, exit codes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';
import { createCommandLineRig, type RunResult } from '../command-line-rig.ts';

const site = (more = '', device = 'lpd://10.20.0.11/raw') => `{
  "version": 1,
  "ports": { "L": { "device": "virtual:lpd" }, "R": { "device": "virtual:raw" }, "D": { "device": "${device}" },
             "J": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3" } },
  "printers": { "lpd": { "port": "L"${more} }, "raw": { "port": "R" }, "device": { "port": "D" }, "dlc": { "port": "J" } },
  "virtualPrinters": { "lpd": { "kind": "lpd" }, "raw": { "kind": "raw" } }
}`;

const print = (printer: string, ...words: string[]) => [
  'print',
  printer,
  '--config',
  'printers.jsonc',
  ...words,
];

/** A real listener on loopback, as a device with one of the faults. */
async function startDevice(kind: 'lpd' | 'raw', fault?: FaultName) {
  const sink = createMemorySink({ maxKeptBytes: 1024 * 1024 });
  const printer = await startVirtualPrinter(
    kind,
    { listen: { host: '127.0.0.1', port: 0 }, faults: fault ? [fault] : [], receive: sink.receive },
    createNodeEnvironment(),
  );
  const { port } = printer.address;
  const uri = kind === 'lpd' ? `lpd://127.0.0.1:${port}/raw` : `socket://127.0.0.1:${port}`;
  return { uri, port, sink, [Symbol.asyncDispose]: () => printer.close() };
}

describe('platen print', () => {
  it('tells in JSON of the fixed shape what is known', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': site() });
    for (const [printer, outcome] of [
      ['lpd', 'accepted'],
      ['raw', 'sent'],
    ] as const) {
      const { exitCode, out, notes } = await rig.run(print(printer, '--format', 'json'));
      const result = JSON.parse(out) as Record<string, unknown>;
      assert.deepEqual(Object.keys(result), [
        'printer',
        'outcome',
        'bytes',
        'durationSeconds',
        'events',
        'expectations',
      ]);
      assert.deepEqual([exitCode, result.printer, result.outcome, notes], [0, printer, outcome, '']);
    }
  });

  it('acts as another system, and says what that means (--system)', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': site() });
    const acting = await rig.run(print('lpd', '--system', 'windows-nt-4.0-tse-sp4'));
    assert.equal(acting.exitCode, 0, acting.notes);
    assert.match(
      acting.notes,
      /Acts as Windows NT 4\.0 Terminal Server Edition SP4\. .*512-1023.*\(Q249017\)/,
    );
    const unknown = await rig.run(print('lpd', '--system', 'windows-200'));
    assert.equal(unknown.exitCode, 2);
    assert.match(unknown.notes, /no system "windows-200"\. Did you mean "windows-2000"\?/);
    const raw = await rig.run(print('raw', '--system', 'windows-2000'));
    assert.equal(raw.exitCode, 2);
    assert.match(raw.notes, /sends no LPR/);
  });

  describe('where the file says which source ports the device takes', () => {
    const strict = (system: string, uri = 'lpd://127.0.0.1:1/raw') => `{
      "version": 1,
      "servers": { "S": { "system": "${system}" } },
      "ports": { "L": { "monitor": "lpr", "device": { "uri": "${uri}", "acceptsSourcePorts": "rfc1179" }, "server": "S" } },
      "printers": { "P": { "port": "L" } }
    }`;
    const [tse, later] = ['windows-nt-4.0-tse-sp4', 'windows-2000'];

    it('sends from these by default, says so before, and names who else could send', async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': strict(tse) });
      const { exitCode, out, notes } = await rig.run(print('P', '--virtual'));
      assert.equal(exitCode, 0, notes);
      assert.match(out, /received [\d,]+ bytes from source port 7(2[1-9]|3[01])\./);
      const lines = notes.split('\n');
      assert.match(
        lines[0] ?? '',
        /^Or --system this-machine\. Source ports: above 1023, .* takes 721-731 only\.$/,
      );
      assert.match(
        lines[1] ?? '',
        /^Or --system windows-nt-4\.0-tse-sp4\. Source ports: 512-1023, as .* on S does\. /,
      );
      assert.match(notes, /info +platen +Source ports: 721-731, which the device takes\./);
    });

    it('acts as the server by default where the device takes what that sends', async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': strict(later) });
      const { exitCode, notes } = await rig.run(print('P', '--virtual'));
      assert.equal(exitCode, 0, notes);
      assert.match(notes, /Acts as Windows 2000\. /);
      assert.match(notes, /Source ports: 721-731, as Windows 2000 on S does\./);
    });

    it('sends as this machine does where that is asked for', async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': strict(later) });
      const words = ['--virtual', '--system', 'this-machine', '--timeout', '1'];
      const { exitCode, out, notes } = await rig.run(print('P', ...words));
      assert.equal(exitCode, 4, notes);
      assert.match(
        notes,
        /Source ports: above 1023, as this machine does\. The file says that the device takes/,
      );
      assert.match(out, /^ {2}Or --system windows-2000\. Source ports: 721-731, /m);
      assert.doesNotMatch(out + notes, /"sourcePorts"/);
    });

    it('gives the advice of the rules after a failure, as text and as JSON', async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': strict(tse) });
      const words = ['--yes', '--system', 'this-machine', '--timeout', '1'];
      const { out } = await rig.run(print('P', ...words));
      assert.match(out, /^ {2}lpr-source-ports-default: .* the device accepts only 721-731: /m);
      assert.match(out, /^ {4}fix, if it holds here: State .* SP5 for S, once it is installed$/m);
      const json = JSON.parse((await rig.run(print('P', ...words, '--format', 'json'))).out);
      assert.equal(json.advice[0].rule, 'lpr-source-ports-default');
      assert.equal(json.advice[0].fixes[0].safe, false);
    });
  });

  describe('to a virtual printer that a file of the folder describes', () => {
    const described = (file: string) => `{
      "version": 1,
      "ports": { "I": { "device": "virtual:mine" } },
      "printers": { "P": { "port": "I" } },
      "virtualPrinters": { "mine": { "kind": "ipp", "attributes": "${file}" } }
    }`;
    const [sound, odd] = ['ATTR mimeMediaType document-format-supported image/urf\n', 'GROUP x\n'];
    const files: Readonly<Record<string, string>> = {
      'mine.txt': sound,
      'odd.txt': `${odd}${sound}ATTR integer copies-default many\n`,
      'none.txt': odd,
      'document.pdf': '%PDF-1.7',
    };
    const cases: readonly (readonly [file: string, words: string[], exitCode: number, said: RegExp])[] = [
      ['mine.txt', [], 0, /lists image\/urf: the test page goes as that/],
      ['mine.txt', ['--file', 'document.pdf'], 4, /application\/pdf.*image\/urf/],
      ['odd.txt', [], 0, /Left out of odd\.txt in 2 places, first in line 1: "GROUP" begins no attribute\./],
      ['none.txt', [], 2, /none\.txt has no attributes: ipptool --ippserver FILE/],
      ['missing.txt', [], 3, /missing\.txt/],
      ['../mine.txt', [], 3, /\.\.\/mine\.txt/],
      ['..', [], 2, /\.\. lies outside the folder of the configuration/],
      ['.', [], 3, /\. is a folder; name a file\./],
    ];
    for (const [file, words, exitCode, said] of cases) {
      it(`ends with ${exitCode} for ${[file, ...words].join(' ')}`, async () => {
        await using rig = await createCommandLineRig({ ...files, 'printers.jsonc': described(file) });
        const result = await rig.run(print('P', ...words));
        assert.match(result.out + result.notes, said);
        assert.equal(result.exitCode, exitCode);
      });
    }
  });

  it('delivers a document byte by byte over both protocols', async () => {
    const document = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256);
    for (const kind of ['lpd', 'raw'] as const) {
      await using device = await startDevice(kind);
      await using rig = await createCommandLineRig({ 'printers.jsonc': site('', device.uri) });
      await rig.write('document.bin', document);
      const { exitCode, notes } = await rig.run(print('device', '--file', 'document.bin', '--yes'));
      assert.equal(exitCode, 0, notes);
      assert.deepEqual(Buffer.from(device.sink.jobs[0]?.documents[0] ?? []), Buffer.from(document));
    }
  });

  it('ends at once with a definite refusal, and goes on where it is to keep trying', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': site('', 'lpd://127.0.0.1:1/raw') });
    const words = print('device', '--yes', '--timeout', '7', '--format', 'json');
    const once = await rig.run(words);
    const kept = await rig.run([...words, '--keep-trying']);
    const [first, second] = [once, kept].map(({ out }) => JSON.parse(out));
    assert.deepEqual([once.exitCode, kept.exitCode], [4, 4]);
    assert.deepEqual([first.outcome, second.outcome], ['not-sent', 'not-sent']);
    assert.ok(first.durationSeconds < 6 && second.durationSeconds >= 7);
    assert.match(first.events.at(-1).message, /^Not sent: 127\.0\.0\.1:1 refused the connection/);
    assert.match(second.events.at(-1).message, /^Gave up after \d.*Last: .*refused the connection/);
  });

  it('refuses what it cannot print, in one sentence', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(),
      'empty.txt': '',
      'broken.jsonc': '{ "version": 1, "printers": {',
      'new.jsonc': '{ "version": 9 }',
    });
    const cases: [string[], number, RegExp][] = [
      [print('nobody'), 2, /no printer "nobody".*lpd, raw, device, dlc/],
      [print('dlc'), 2, /DLC.*--virtual/],
      [print('device'), 2, /10\.20\.0\.11:515 must be confirmed.*--yes.*--virtual/],
      [print('lpd', '--page', 'text', '--file', 'x'), 2, /cannot be used with/],
      [print('lpd', '--timeout', '0'), 2, /above 0/],
      [print('lpd', '--file', 'missing.txt'), 3, /missing\.txt cannot be read: there is no such file/],
      [print('lpd', '--file', 'empty.txt'), 3, /empty\.txt is empty/],
      [print('lpd', '--file', '.'), 3, /is a folder/],
      [
        print('lpd', '--trace', 'no/such/folder'),
        3,
        /trace no\/such\/folder cannot be written.*Nothing was printed/,
      ],
      [['print', 'lpd'], 2, /--config/],
      [['print', 'lpd', '--config', 'missing.jsonc'], 3, /missing\.jsonc cannot be read/],
      [['print', 'lpd', '--config', 'broken.jsonc'], 2, /broken\.jsonc:1:\d+: expected .*Fix the file/],
      [['print', 'lpd', '--config', 'new.jsonc'], 2, /version/],
    ];
    for (const [words, code, sentence] of cases) {
      const { exitCode, out, notes } = await rig.run(words);
      assert.equal(exitCode, code, `${words.join(' ')}: ${notes}`);
      assert.match(notes, sentence);
      assert.equal(out, '');
    }
  });

  it('takes no document from a pipe or a device', async function () {
    if (process.platform === 'win32') this.skip();
    await using rig = await createCommandLineRig({ 'printers.jsonc': site() });
    execFileSync('mkfifo', [rig.path('pipe')]);
    for (const name of ['pipe', '/dev/zero']) {
      const { exitCode, notes } = await rig.run(print('lpd', '--file', name));
      assert.deepEqual([exitCode, notes], [3, `platen: ${name} is no ordinary file.\n`]);
    }
    assert.equal((await rig.run(['print', 'lpd', '--config', 'pipe'])).exitCode, 3);
  });

  it('asks before the first job to a device, and remembers a yes', async () => {
    await using device = await startDevice('lpd');
    await using rig = await createCommandLineRig({ 'printers.jsonc': site('', device.uri) });
    const asked = (answer: boolean) => rig.run(print('device'), { answer });
    const no = await asked(false);
    assert.deepEqual([no.exitCode, no.questions.length, device.sink.jobs.length], [2, 1, 0]);
    assert.match(no.notes, /Nothing was sent to 127\.0\.0\.1/);
    assert.equal((await rig.run(print('device', '--yes'), { answer: false })).exitCode, 0);
    const yes = await asked(true);
    assert.deepEqual([yes.exitCode, yes.questions.length], [0, 1]);
    assert.equal(
      yes.questions[0],
      `Print to 127.0.0.1:${device.port} by the port D? It has not been printed to from here.`,
    );
    const known = await asked(false);
    assert.deepEqual([known.exitCode, known.questions.length], [0, 0]);
    assert.deepEqual(await readdir(rig.stateFolder), ['destinations.json', 'spool']);
    assert.deepEqual(await readdir(join(rig.stateFolder, 'spool')), []);
    assert.equal((await rig.run(print('device'))).exitCode, 2);
  });

  it('asks again where the addresses of a name have changed, and shows all of them', async () => {
    await using device = await startDevice('lpd');
    await using rig = await createCommandLineRig({
      'printers.jsonc': site('', `lpd://localhost:${device.port}/raw`),
    });
    const before = [{ host: 'localhost', port: device.port, addresses: ['10.9.8.7', 'fe80::7'] }];
    const list = join(rig.stateFolder, 'destinations.json');
    await writeFile(list, JSON.stringify(before), { mode: 0o600 });
    const yes = await rig.run(print('device'), { answer: true });
    assert.equal(yes.exitCode, 0, yes.notes);
    assert.match(
      yes.questions[0] ?? '',
      /^Print to localhost:\d+ \(localhost is .*127\.0\.0\.1.*\) by the port D\? When you agreed, it was 10\.9\.8\.7, \[fe80::7\]\.$/,
    );
    assert.deepEqual((await rig.run(print('device'), { answer: false })).questions, []);
  });

  describe('takes no answer from a repository', () => {
    for (const [name, environment] of [
      ['PLATEN_STATE_DIR=""', { PLATEN_STATE_DIR: '' }],
      ['PLATEN_STATE_DIR="."', { PLATEN_STATE_DIR: '.' }],
      ['PLATEN_STATE_DIR inside the working directory', { PLATEN_STATE_DIR: 'CWD/deep' }],
    ] as const) {
      it(name, async () => {
        await using device = await startDevice('lpd');
        await using rig = await createCommandLineRig({ 'printers.jsonc': site('', device.uri) });
        const forged = JSON.stringify([
          `127.0.0.1:${device.port}`,
          { host: '127.0.0.1', port: device.port, addresses: ['127.0.0.1'] },
        ]);
        for (const path of ['destinations.json', 'deep/destinations.json', 'platen/destinations.json'])
          await chmod(await rig.write(path, forged), 0o600);
        const variables = { PLATEN_STATE_DIR: environment.PLATEN_STATE_DIR.replace('CWD', rig.folder) };
        for (const count of [1, 2]) {
          const { exitCode, questions, notes } = await rig.run(print('device'), {
            answer: count === 1,
            environment: variables,
          });
          assert.deepEqual([exitCode, questions.length], [count === 1 ? 0 : 2, 1], notes);
          assert.match(notes, /Nothing is remembered between runs: .*PLATEN_STATE_DIR/);
        }
        assert.equal(device.sink.jobs.length, 1);
      });
    }
  });

  it('prints the document that the file names only from inside its folder', async function () {
    await using outside = await createCommandLineRig({ secret: 'secret' });
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(', "testPrint": { "file": "pages/one.txt" }'),
      'pages/one.txt': 'one page',
    });
    const inside = await rig.run(print('lpd', '--format', 'json'));
    assert.equal((JSON.parse(inside.out) as { bytes: number }).bytes, 8);
    await rig.write(
      'printers.jsonc',
      site(`, "testPrint": { "file": "${outside.path('secret').replaceAll('\\', '/')}" }`),
    );
    assert.equal((await rig.run(print('lpd'))).exitCode, 2);
    if (process.platform === 'win32') this.skip();
    await symlink(outside.path('secret'), rig.path('link'));
    await rig.write('printers.jsonc', site(', "testPrint": { "file": "link" }'));
    const { exitCode, notes } = await rig.run(print('lpd'));
    assert.equal(exitCode, 2);
    assert.match(notes, /outside the folder/);
  });

  it('ends with 4 where an expectation is missed', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(', "testPrint": { "expect": { "outcome": "printed", "withinSeconds": 10 } }'),
    });
    const { exitCode, out } = await rig.run(print('lpd'));
    assert.equal(exitCode, 4);
    assert.match(out, /missed: outcome printed, but it was accepted\n {2}met: withinSeconds 10/);
  });

  it('writes the trace of the conversation', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': site() });
    assert.equal((await rig.run(print('lpd', '--trace', 'trace.txt'))).exitCode, 0);
    const trace = await readFile(rig.path('trace.txt'), 'utf8');
    assert.match(trace, />.*\n.*02 72 61 77 0a/);
    // As in the editor.
    assert.match(trace, /^Accepted: [\s\S]*\nOutcome {7}accepted\n[\s\S]*\nEVENTS\n[\s\S]*\nTRACE\n/);
  });

  // Some wait for the time to be up, so all are printed to at a time; the others have time on the busiest machine.
  describe('to a device that shows a fault', () => {
    const rows = [
      ['refuse', 'lpd', 'not-sent', 2],
      ['refuse', 'raw', 'not-sent', 2],
      ['stall', 'lpd', 'not-sent', 2],
      ['garbage', 'lpd', 'failed', 100],
      ['nack-queue', 'lpd', 'failed', 100],
      ['nack-control', 'lpd', 'failed', 100],
      ['nack-data', 'lpd', 'failed', 100],
      // Long after the 0.2 s that the document takes.
      ['no-final-ack', 'lpd', 'sent', 8],
      ['reset', 'lpd', 'failed', 100],
      ['reset', 'raw', 'failed', 100],
    ] as const;
    const results = new Map<(typeof rows)[number], Promise<RunResult>>();

    before(async () => {
      for (const row of rows) results.set(row, printTo(row));
      await Promise.allSettled(results.values());
    });

    async function printTo([fault, kind, , seconds]: (typeof rows)[number]): Promise<RunResult> {
      await using device = await startDevice(kind, fault);
      await using rig = await createCommandLineRig({
        'printers.jsonc': site('', device.uri),
        // More than the network takes before somebody reads, where the end would else be passed over.
        document: 'x'.repeat(fault === 'reset' ? 12_000_000 : 2_000_000),
      });
      const words = ['--yes', '--timeout', String(seconds), '--format', 'json', '--file', 'document'];
      return await rig.run(print('device', ...words));
    }

    for (const row of rows) {
      const [fault, kind, outcome] = row;
      it(`says ${outcome} of ${fault} (${kind})`, async () => {
        const printed = await results.get(row);
        assert.ok(printed);
        const result = JSON.parse(printed.out) as { outcome: string; events: { message: string }[] };
        assert.equal(result.outcome, outcome);
        assert.equal(printed.exitCode, outcome === 'sent' ? 0 : 4);
        for (const { message } of result.events) assert.doesNotMatch(message, /\d\.\d{4}/);
      });
    }
  });

  it('says not-sent where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as { port: number };
    await new Promise((done) => server.close(done));
    await using rig = await createCommandLineRig({
      'printers.jsonc': site('', `socket://127.0.0.1:${port}`),
    });
    const { exitCode, out } = await rig.run(print('device', '--yes', '--timeout', '20'));
    assert.equal(exitCode, 4);
    assert.match(out, /^device: not-sent, 0 bytes[\s\S]*refused the connection/);
  });

  it('stops at an interrupt with 130', async () => {
    await using device = await startDevice('lpd', 'stall');
    await using rig = await createCommandLineRig({ 'printers.jsonc': site('', device.uri) });
    const interrupt = new AbortController();
    const running = rig.run(print('device', '--yes'), { signal: interrupt.signal });
    interrupt.abort();
    assert.equal((await running).exitCode, 130);
  });
});

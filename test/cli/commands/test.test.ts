/** `platen test` to virtual printers and to listeners of the test's own: results, questions, shards, exit codes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const site = (printers: string, faults = '') => `{
  "version": 1,
  "ports": { "L": { "device": "virtual:lpd" }, "R": { "device": "virtual:raw" }, "J": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3" } },
  "printers": { ${printers} },
  "virtualPrinters": { "lpd": { "kind": "lpd" }, "raw": { "kind": "raw"${faults} } }
}`;

const passing = '"good": { "port": "L", "testPrint": { "expect": { "outcome": "accepted" } } }';
const missing = `"bad": { "port": "R", "testPrint": {
    "expect": { "outcome": "accepted", "withinSeconds": 600 } } }`;
const unprintable = '"lost": { "port": "L", "testPrint": { "file": "gone.txt" } }';
const untested = '"untested": { "port": "L" }';

/** A real listener on loopback, which notes how many jobs it has at once. */
async function startDevice() {
  const sink = createMemorySink({ maxKeptBytes: 1024 * 1024 });
  const open = new Set<unknown>();
  let most = 0;
  const printer = await startVirtualPrinter(
    'raw',
    {
      listen: { host: '127.0.0.1', port: 0 },
      faults: [],
      receive(job) {
        const kept = sink.receive(job);
        open.add(kept);
        most = Math.max(most, open.size);
        const ended =
          <Args extends unknown[]>(end: (...args: Args) => Promise<void>) =>
          async (...args: Args) => {
            await end(...args);
            open.delete(kept);
          };
        return { ...kept, complete: ended(kept.complete), abandon: ended(kept.abandon) };
      },
    },
    createNodeEnvironment(),
  );
  return {
    port: printer.address.port,
    jobCount: () => sink.jobs.length,
    mostAtOnce: () => most,
    [Symbol.asyncDispose]: () => printer.close(),
  };
}

const onDevices = (ports: readonly number[], printersEach: number) => {
  const names = ports.flatMap((port) =>
    Array.from({ length: printersEach }, (_, index) => [`P${port}_${index}`, `D${port}`] as const),
  );
  return `{ "version": 1,
    "ports": { ${ports.map((port) => `"D${port}": { "device": "socket://127.0.0.1:${port}" }`).join(', ')} },
    "printers": { ${names.map(([name, port]) => `"${name}": { "port": "${port}", "testPrint": {} }`).join(', ')} } }`;
};

describe('platen test', () => {
  it('runs every printer that has a test print, in all files below, and ends well with 0', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': site([passing, untested].join(', ')),
      'branch/b.printers.jsonc': site(passing),
    });
    const { exitCode, out, notes } = await rig.run(['test']);
    assert.equal(exitCode, 0, notes);
    assert.match(out, /^passed \d\/2 printers\.jsonc > good: accepted, [\d,]+ bytes in \d\.\d\d s$/m);
    assert.match(out, /^passed \d\/2 branch\/b\.printers\.jsonc > good: accepted/m);
    assert.match(out, /s\n2 test prints: 2 passed \(\d+\.\d\d s\)\n$/);
    assert.equal(notes, '');
  });

  it('shows misses last, with what was expected and what came at the place in the file, and ends with 4', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': site([missing, passing, unprintable].join(', ')),
    });
    const { exitCode, out } = await rig.run(['test', 'printers.jsonc']);
    assert.equal(exitCode, 4);
    const lines = out.split('\n');
    const at = lines.indexOf('');
    assert.deepEqual(
      lines
        .slice(0, at)
        .map((line) => line.replace(/ \d\/3/, '').replace(/: (accepted|sent).*/, ''))
        .sort(),
      [' error printers.jsonc > lost', 'missed printers.jsonc > bad', 'passed printers.jsonc > good'],
    );
    const rest = lines.slice(at + 1);
    assert.equal(rest[0], 'printers.jsonc > bad, to the virtual printer raw');
    assert.equal(rest[1], '  printers.jsonc:5:28: Expected outcome accepted, but got sent.');
    assert.match(rest[2] ?? '', /^ {2}Sent: .* took all [\d,]+ bytes/);
    const last = rest.slice(rest.indexOf('') + 1);
    assert.equal(last[0], 'printers.jsonc > lost');
    assert.match(
      last[1] ?? '',
      /^ {2}printers\.jsonc:5:1\d\d: gone\.txt cannot be read: there is no such file/,
    );
    assert.match(last.at(-2) ?? '', /^3 test prints: 1 passed, 1 missed, 1 could not be printed \(/);
  });

  it('passes a test that has to fail', async () => {
    const refused = '"P": { "port": "R", "testPrint": { "expect": { "outcome": "not-sent" } } }';
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(refused, ', "faults": ["refuse"]'),
    });
    const { exitCode, out } = await rig.run(['test', '--timeout', '1']);
    assert.equal(exitCode, 0, out);
  });

  it('checks bytes, SHA-256, sides, source ports and what arrived against a real conversation', async () => {
    const document = 'Rechnung 4711\r\n';
    const sha256 = createHash('sha256').update(document).digest('hex');
    const expecting = (port: string, ...expect: string[]) =>
      expect.map(
        (one, at) =>
          `"${port}${at}": { "port": "${port}", "testPrint": { "file": "page.txt", "expect": { ${one} } } }`,
      );
    const met = [
      ...expecting(
        'L',
        '"sourcePorts": "rfc1179"',
        '"bytes": 15',
        '"contains": ["4711", "Rechnung"]',
        '"equals": "page.txt"',
      ),
      ...expecting('R', `"sha256": "${sha256}"`, '"equals": "page.txt"'),
      ...expecting('I', '"pages": 1, "outcome": "printed"', '"contains": "4711"'),
    ];
    const missed = [
      ...expecting(
        'L',
        '"sourcePorts": "800-900"',
        '"bytes": 16',
        '"contains": "4712"',
        '"equals": "other.txt"',
      ),
      ...expecting('R', `"sha256": "${sha256.replace(/^./, 'x')}"`, '"pages": 1'),
      ...expecting('I', '"pages": 2'),
    ];
    const config = (printers: string[]) => `{ "version": 1,
      "ports": { "L": { "monitor": "lpr", "device": "virtual:lpd", "sourcePorts": "rfc1179" }, "R": { "device": "virtual:raw" }, "I": { "device": "virtual:ipp" } },
      "virtualPrinters": { "lpd": { "kind": "lpd" }, "raw": { "kind": "raw" }, "ipp": { "kind": "ipp" } },
      "printers": { ${printers.join(',\n')} } }`;
    await using rig = await createCommandLineRig({
      'met.printers.jsonc': config(met),
      'missed.printers.jsonc': config(missed),
      'page.txt': document,
      'other.txt': 'Rechnung 4712\r\n',
    });
    const good = await rig.run(['test', 'met.printers.jsonc']);
    assert.equal(good.exitCode, 0, good.out);
    const bad = JSON.parse((await rig.run(['test', 'missed.printers.jsonc', '--format', 'json'])).out);
    const messages = bad.tests.map(
      ({ printer, failures }: { printer: string; failures: { message: string }[] }) =>
        `${printer}: ${failures.map(({ message }) => message.replace(/7(2[1-9]|3[01])/, '72x')).join(' ')}`,
    );
    assert.deepEqual(messages, [
      'L0: Expected source ports 800-900, but got 72x.',
      'L1: Expected 16 bytes, but got 15.',
      'L2: Expected "4712" in what the virtual printer received, but got 15 bytes without it.',
      'L3: Expected what other.txt holds, but got 15 bytes that differ from byte 13 on.',
      `R0: Expected SHA-256 ${sha256.replace(/^./, 'x')}, but got ${sha256}.`,
      'R1: Expected 1 printed side, but got no number from the printer.',
      'I0: Expected 2 printed sides, but got 1.',
    ]);
  });

  it('prints nothing where the file to compare with cannot be read, or lies outside the folder', async () => {
    const printers = ['gone.txt', '../out.txt'].map(
      (name, at) => `"P${at}": { "port": "L", "testPrint": { "expect": { "equals": "${name}" } } }`,
    );
    await using rig = await createCommandLineRig({
      'in/printers.jsonc': site(printers.join(', ')),
      'out.txt': 'x',
    });
    const { exitCode, out } = await rig.run(['test']);
    assert.equal(exitCode, 4);
    assert.match(out, /gone\.txt cannot be read: there is no such file/);
    assert.match(out, /the file \.\.\/out\.txt lies outside the folder of the configuration/);
    assert.match(out, /2 test prints: 0 passed, 2 could not be printed/);
  });

  it('says in JSON what "platen print" says of each, with the places', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': site([missing, passing].join(', ')) });
    const { exitCode, out, notes } = await rig.run(['test', '--format', 'json']);
    assert.equal(exitCode, 4);
    const report = JSON.parse(out);
    assert.deepEqual(
      [report.passed, report.missed, report.errors, report.notRun, report.unreadable],
      [1, 1, 0, 0, []],
    );
    const [bad, good] = report.tests;
    assert.deepEqual(
      [bad.file, bad.printer, bad.status, bad.line, bad.column],
      ['printers.jsonc', 'bad', 'missed', 4, 17],
    );
    assert.deepEqual(bad.failures, [
      {
        message: 'Expected outcome accepted, but got sent.',
        line: 5,
        column: 28,
        expected: 'accepted',
        actual: 'sent',
      },
    ]);
    assert.equal(bad.expectations.length, 2);
    assert.deepEqual(
      [good.status, good.outcome, good.device],
      ['passed', 'accepted', 'the virtual printer lpd'],
    );
    assert.ok(good.bytes > 0 && good.durationSeconds >= 0 && good.events.length > 0);
    // Progress stands beside the report, not in it.
    assert.match(notes, /^missed \d\/2 printers\.jsonc > bad/m);
  });

  it('goes on past a file that cannot be read, names it in every form, and ends as it does alone', async () => {
    await using rig = await createCommandLineRig({
      'a.printers.jsonc': '{ "printers": {',
      'b.printers.jsonc': site(missing),
    });
    const { exitCode, out, notes } = await rig.run(['test', '--format', 'junit']);
    assert.equal(exitCode, 2);
    assert.match(notes, /^platen: a\.printers\.jsonc:1:\d+: expected .* Fix the file before testing it\.$/m);
    assert.match(out, /<testsuites name="platen test" tests="2" failures="1" errors="1" skipped="0"/);
    const { unreadable } = JSON.parse((await rig.run(['test', '--format', 'json'])).out);
    assert.deepEqual([unreadable.length, unreadable[0].file], [1, 'a.printers.jsonc']);
  });

  it('tests the queues of a file of another program by the configuration beside it, whichever of the two is named', async () => {
    const config = `{ "version": 1, "printers": {
      "A": { "definedIn": "printers.conf", "testPrint": { "expect": { "outcome": "accepted" } } },
      "B": { "definedIn": "printers.conf", "name": "A", "testPrint": {
        "expect": { "outcome": "printed" } } },
      "C": { "definedIn": "printers.conf", "testPrint": {} },
      "D": { "definedIn": "../printers.conf", "testPrint": {} } } }`;
    await using rig = await createCommandLineRig({
      'site/printers.jsonc': config,
      'site/printers.conf': '<Printer A>\nDeviceURI lpd://10.0.0.1/raw\n</Printer>\n',
      'printers.conf': '<Printer D>\nDeviceURI lpd://10.0.0.1/raw\n</Printer>\n',
    });
    for (const words of [[], ['site/printers.jsonc']]) {
      const { exitCode, out } = await rig.run(['test', ...words]);
      assert.equal(exitCode, 4);
      assert.match(out, /^passed \d\/4 site\/printers\.jsonc > A: accepted/m);
      assert.match(out, /site\/printers\.jsonc:4:32: Expected outcome printed, but got accepted\./);
      assert.match(out, /There is no queue "C" in printers\.conf\./);
      assert.match(out, /the file \.\.\/printers\.conf lies outside the folder of the configuration/);
    }
    const named = await rig.run(['test', 'site/printers.conf', '--format', 'json']);
    const { tests } = JSON.parse(named.out) as { tests: { printer: string; status: string }[] };
    assert.deepEqual(
      tests.map(({ printer, status }) => `${printer} ${status}`),
      ['A passed', 'B missed', 'C error'],
    );
    const both = await rig.run(['test', 'site/printers.jsonc', 'site/printers.conf']);
    assert.match(both.out, /^4 test prints: /m);
    assert.doesNotMatch(both.notes, /is a file of another program/);
    const print = await rig.run(['print', 'B', '--config', 'site/printers.jsonc', '--virtual']);
    assert.equal(print.exitCode, 4);
    assert.match(print.out, /outcome printed/);
  });

  it('takes a run without any test for a mistake', async () => {
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(untested),
      'printers.conf': '<Printer A>\nDeviceURI socket://10.0.0.1\n</Printer>\n',
    });
    for (const words of [[], ['printers.jsonc'], ['printers.conf']]) {
      const { exitCode, out, notes } = await rig.run(['test', ...words]);
      assert.equal(exitCode, 2);
      assert.equal(out, '');
      assert.match(notes, /^platen: No test prints here: a printer is a test where it has a "testPrint"/m);
    }
    const foreign = await rig.run(['test', 'printers.conf']);
    assert.match(
      foreign.notes,
      /^printers\.conf is a file of another program\. Its queues are tests where a printers\.jsonc beside it has them/m,
    );
    const gone = await rig.run(['test', 'gone.jsonc']);
    assert.equal(gone.exitCode, 3);
    const words = await rig.run(['test', '--shard', '3/2']);
    assert.deepEqual([words.exitCode, /such as 1\/3/.test(words.notes)], [2, true]);
  });

  it('runs all tests once over all shards, and an empty shard ends well', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const printers = names.map((name) => `"${name}": { "port": "L", "testPrint": {} }`).join(', ');
    await using rig = await createCommandLineRig({ 'printers.jsonc': site(printers) });
    const ran: string[][] = [];
    for (const index of [1, 2, 3, 4, 5, 6, 7]) {
      const { exitCode, out } = await rig.run(['test', '--shard', `${index}/7`, '--format', 'json']);
      assert.equal(exitCode, 0);
      ran.push(JSON.parse(out).tests.map(({ printer }: { printer: string }) => printer));
    }
    assert.deepEqual(ran.flat().sort(), names);
    assert.ok(ran.every(({ length }) => length <= 1));
  });

  it('cancels what runs at an interrupt, leaves nothing behind, and ends with 130', async () => {
    const printers = Array.from(
      { length: 12 },
      (_, index) => `"P${index}": { "port": "R", "testPrint": {} }`,
    );
    await using rig = await createCommandLineRig({
      'printers.jsonc': site(printers.join(', '), ', "faults": ["stall"]'),
    });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const { exitCode, out } = await rig.run(['test', '--format', 'junit'], { signal: controller.signal });
    assert.equal(exitCode, 130);
    assert.equal(out.match(/<skipped message="The run was interrupted\."\/>/g)?.length, 12);
    const left = await readdir(rig.stateFolder, { recursive: true });
    assert.deepEqual(
      left.filter((name) => name !== 'spool'),
      [],
    );
  });

  describe('--real', () => {
    it('asks once, with the number of devices, their names and addresses, and prints to each', async () => {
      await using one = await startDevice();
      await using other = await startDevice();
      const ports = [one.port, other.port];
      await using rig = await createCommandLineRig({ 'printers.jsonc': onDevices(ports, 2) });
      const { exitCode, notes, out, questions } = await rig.run(['test', '--real'], { answer: true });
      assert.equal(exitCode, 0, out + notes);
      assert.deepEqual(questions, ['Print 4 test prints on 2 real devices?']);
      for (const port of ports)
        assert.match(
          notes,
          new RegExp(
            `^ {2}127\\.0\\.0\\.1:${port} \\(not printed to from here so far\\): P${port}_0, P${port}_1$`,
            'm',
          ),
        );
      assert.deepEqual([one.jobCount(), other.jobCount()], [2, 2]);
      // Known by now, and asked about all the same: paper comes out each time.
      const again = await rig.run(['test', '--real'], { answer: true });
      assert.equal(again.questions.length, 1);
      assert.match(again.notes, new RegExp(`^ {2}127\\.0\\.0\\.1:${one.port}: P`, 'm'));
    });

    it('prints nothing without a yes, or where nobody can be asked', async () => {
      await using device = await startDevice();
      await using rig = await createCommandLineRig({ 'printers.jsonc': onDevices([device.port], 1) });
      const refused = await rig.run(['test', '--real'], { answer: false });
      assert.deepEqual([refused.exitCode, refused.notes.includes('Nothing was printed.')], [2, true]);
      const alone = await rig.run(['test', '--real']);
      assert.equal(alone.exitCode, 2);
      assert.match(
        alone.notes,
        /^platen: 1 test print on 1 real device must be confirmed, .* Give --yes, or leave out --real/m,
      );
      assert.equal(device.jobCount(), 0);
    });

    it('sends a device one job at a time, whatever its ports are called', async () => {
      await using device = await startDevice();
      await using rig = await createCommandLineRig({ 'printers.jsonc': onDevices([device.port], 6) });
      const { exitCode, out } = await rig.run(['test', '--real', '--yes']);
      assert.equal(exitCode, 0, out);
      assert.deepEqual([device.jobCount(), device.mostAtOnce()], [6, 1]);
    });

    it('takes what only a virtual printer shows for neither met nor missed', async () => {
      await using device = await startDevice();
      const text = onDevices([device.port], 1)
        .replace('{} }', '{ "expect": { "bytes": 3, "contains": "x", "equals": "gone.txt" } } }')
        .replace('"testPrint": {', '"testPrint": { "file": "page.txt",');
      await using rig = await createCommandLineRig({ 'printers.jsonc': text, 'page.txt': 'abc' });
      const { exitCode, out } = await rig.run(['test', '--real', '--yes', '--format', 'json']);
      assert.equal(exitCode, 0, out);
      assert.deepEqual(
        JSON.parse(out).tests[0].expectations.map(({ expectation, met }: Record<string, unknown>) => [
          expectation,
          met,
        ]),
        [
          ['bytes', true],
          ['contains', undefined],
          ['equals', undefined],
        ],
      );
      const print = await rig.run(['print', `P${device.port}_0`, '--config', 'printers.jsonc', '--yes']);
      assert.equal(print.exitCode, 0, print.notes);
      assert.match(print.out, /^ {2}unknown: contains x, but it was not shown by a device$/m);
    });

    it('keeps a device to one shard', async () => {
      await using device = await startDevice();
      await using rig = await createCommandLineRig({ 'printers.jsonc': onDevices([device.port], 4) });
      const counts = [];
      for (const index of [1, 2]) {
        const { out } = await rig.run([
          'test',
          '--real',
          '--yes',
          '--shard',
          `${index}/2`,
          '--format',
          'json',
        ]);
        counts.push(JSON.parse(out).tests.length);
      }
      assert.deepEqual(counts, [4, 0]);
    });

    it('names a printer that it cannot print to, and one of Platen needs no question', async () => {
      const dlc = '"dlc": { "port": "J", "testPrint": {} }';
      await using rig = await createCommandLineRig({ 'printers.jsonc': site([passing, dlc].join(', ')) });
      const { exitCode, out } = await rig.run(['test', '--real']);
      assert.equal(exitCode, 4);
      assert.match(out, /printers\.jsonc:4:\d+: The port J speaks DLC/);
      assert.match(out, /1 passed, 1 could not be printed/);
      assert.equal((await rig.run(['test'])).exitCode, 0);
    });
  });
});

/** `platen discover` on the loopback network: what is shown, what of the files is compared, and what is written. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openNodeMulticast } from '../../../src/engine/environment/node/multicast/node-multicast.ts';
import { type Announcement, announced, startResponder } from '../../engine/discovery/announcing-printer.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

/** On this network alone, so that nothing leaves the machine. */
const loopback = '127.0.0.1';
const discover = (...words: string[]) => ['discover', '--interface', loopback, '--seconds', '1.5', ...words];

async function announce(...announcements: readonly Announcement[]) {
  const records = announcements.map(announced);
  const group = await startResponder(
    (onMessage) => openNodeMulticast(onMessage, [loopback]),
    records.flatMap(({ pointer, server, text, addresses }) => [pointer, server, text, ...addresses]),
  );
  return { [Symbol.asyncDispose]: () => group.close() };
}

const lab = {
  instance: 'Discover Test 4.5 \u001b[31m',
  host: 'discover-test.local',
  addresses: ['127.0.0.1'],
  text: {
    rp: 'ipp/print',
    ty: 'Laser \u202e9',
    note: 'Floor 2',
    uuid: '545253fb-0000-0000-0000-00000000d15c',
  },
};

/** Other tests may announce printers at the same time. */
interface Shown {
  readonly devices: readonly { name: string; uuid?: string; services: readonly { uri: string }[] }[];
  readonly files: readonly {
    path: string;
    devices: readonly { name: string; entries: readonly object[] }[];
    unmatched: readonly object[];
  }[];
}

describe('platen discover', () => {
  it('lists what is announced, as text that nothing obeys', async () => {
    await using _ = await announce(lab);
    await using rig = await createCommandLineRig();
    const { exitCode, out, notes } = await rig.run(discover());
    assert.equal(exitCode, 0, notes);
    assert.match(
      out,
      /Discover Test 4\.5 \ufffd\[31m\n {2}IPP {7}ipp:\/\/discover-test\.local\/ipp\/print\n {2}addresses 127\.0\.0\.1\n {2}model {5}Laser \ufffd9\n {2}place {5}Floor 2\n {2}UUID/,
    );
  });

  it('ends at Ctrl-C with what it has', async () => {
    await using _ = await announce(lab);
    await using rig = await createCommandLineRig();
    const signal = AbortSignal.timeout(1500);
    const words = ['discover', '--interface', loopback, '--seconds', '600'];
    const { exitCode, out } = await rig.run(words, { signal });
    assert.equal(exitCode, 130);
    assert.match(out, /Discover Test/);
  });

  it('compares with files: in them, moved, silent', async () => {
    await using _ = await announce(lab);
    await using rig = await createCommandLineRig({
      'a.printers.jsonc': `{ "version": 1,
        "devices": { "D": { "uri": "ipp://10.0.0.9/ipp/print?uuid=${lab.text.uuid}" }, "S": { "uri": "lpd://user:secret@192.0.2.99/raw" } },
        "ports": { "P": { "device": "D" } }, "printers": { "one": { "port": "P" } } }`,
      'b.printers.jsonc': '{ "version": 1 }',
    });
    const text = await rig.run(discover('--config', '.'));
    assert.match(
      text.out,
      /in file {3}a\.printers\.jsonc: devices "D" \(one\): 10\.0\.0\.9 is written there, and it announces 127\.0\.0\.1\n/,
    );
    assert.match(text.out, /devices "S" lpd:\/\/user:\.\.\.@192\.0\.2\.99\/raw: announced nothing\n/);
    assert.match(text.out, /may be on all the same/);
    const json = await rig.run(
      discover('--config', 'a.printers.jsonc', '--config', 'b.printers.jsonc', '--format', 'json'),
    );
    const { files } = JSON.parse(json.out) as Shown;
    assert.doesNotMatch(json.out, /secret/);
    assert.deepEqual(
      files.map(({ path, devices, unmatched }) => [
        path,
        devices.flatMap(({ entries }) => entries).length,
        unmatched.length,
      ]),
      [
        ['a.printers.jsonc', 1, 1],
        ['b.printers.jsonc', 0, 0],
      ],
    );
  });

  it('writes an entry, keeps comments, and lint finds nothing in it', async () => {
    await using _ = await announce(lab);
    await using rig = await createCommandLineRig({ 'printers.jsonc': '{\n  // ours\n  "version": 1\n}\n' });
    const add = discover(
      '--config',
      'printers.jsonc',
      '--add',
      lab.instance.toUpperCase(),
      '--format',
      'json',
    );
    const { exitCode, out, notes } = await rig.run(add);
    assert.equal(exitCode, 0, notes);
    const { printer } = (JSON.parse(out) as { added: { printer: string } }).added;
    assert.equal(printer, 'Discover_Test_4.5_[31m');
    const text = await readFile(rig.path('printers.jsonc'), 'utf8');
    assert.match(
      text,
      /\/\/ ours.*"uri": "ipp:\/\/discover-test\.local\/ipp\/print".*"location": "Floor 2"/s,
    );
    assert.equal((await rig.run(['lint', 'printers.jsonc'])).exitCode, 0);
    const again = await rig.run(add);
    assert.deepEqual([again.exitCode, /already: .* in devices/.test(again.notes)], [2, true], again.notes);
  });

  it('writes addresses that changed, of devices that it knows again, and nothing else', async () => {
    await using _ = await announce(lab);
    const site = (address: string) => `{ "version": 1, // ours
  "devices": { "D": { "uri": "ipp://${address}:631/ipp/print", "uuid": "${lab.text.uuid}" }, "S": { "uri": "socket://10.0.0.8" } }
}`;
    await using rig = await createCommandLineRig({ 'printers.jsonc': site('10.0.0.9') });
    const update = discover('--config', 'printers.jsonc', '--update');
    const first = await rig.run(update);
    assert.equal(first.out, 'printers.jsonc: devices "D": 10.0.0.9 is 127.0.0.1 now\n', first.notes);
    assert.equal(await readFile(rig.path('printers.jsonc'), 'utf8'), site('127.0.0.1'));
    assert.equal((await rig.run(update)).out, 'printers.jsonc: no announced address differs\n');
  });

  for (const [title, words, exitCode, note] of [
    [
      'a printer that nobody announces',
      ['--config', 'printers.jsonc', '--add', 'Nobody'],
      3,
      /No printer announced the name Nobody within 1\.5 s/,
    ],
    [
      'an entry without a file',
      ['--add', 'Nobody'],
      2,
      /--add writes into one file: name it with --config FILE/,
    ],
    ['an entry in two files', ['--config', '.', '--add', 'Nobody'], 2, /--add writes into one file/],
    ['a file that is broken', ['--config', 'broken.printers.jsonc'], 2, /Fix the file before comparing it/],
    ['a network that is not here', ['--interface', 'nix0'], 2, /This machine has no network nix0; it is on /],
  ] as const)
    it(`ends with ${exitCode} for ${title}`, async () => {
      await using rig = await createCommandLineRig({
        'printers.jsonc': '{ "version": 1 }',
        'broken.printers.jsonc': '{ "version": 1, ',
      });
      const result = await rig.run(discover(...words));
      assert.deepEqual([result.exitCode, result.out], [exitCode, '']);
      assert.match(result.notes, note);
    });
});

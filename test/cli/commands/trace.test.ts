/** `platen trace`: what was said to printers in a capture. */
import assert from 'node:assert/strict';
import { type CommandLineRig, createCommandLineRig } from '../command-line-rig.ts';

const config = `{
  "version": 1,
  "ports": { "L": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" } },
  "printers": { "Accounting": { "port": "L" } }
}
`;

describe('platen trace', () => {
  let rig: CommandLineRig;

  before(async () => {
    rig = await createCommandLineRig({
      'a.printers.jsonc': config,
      'text.pcap': 'no capture, though called one',
    });
    const print = ['print', 'Accounting', '--config', 'a.printers.jsonc', '--virtual', '--trace', 'a.pcapng'];
    assert.equal((await rig.run(print)).exitCode, 0);
  });

  after(() => rig[Symbol.asyncDispose]());

  it('shows the steps of a print that was written as a capture', async () => {
    const { exitCode, out } = await rig.run(['trace', 'a.pcapng']);
    assert.equal(exitCode, 0);
    assert.match(out, /^Capture a\.pcapng: \d+ packets, 1 connection to printers\.\n/);
    assert.match(out, /^CONNECTION 1\n/m);
    assert.match(out, / {2}> {2}receive a job on queue raw \(5 bytes\)\n/);
    assert.match(out, / {2}< {2}acknowledged: the document \(1 byte\)\n/);
  });

  it('writes them as JSON', async () => {
    const { out } = await rig.run(['trace', 'a.pcapng', '--format', 'json']);
    const { conversations } = JSON.parse(out);
    assert.equal(conversations.length, 1);
    assert.equal(conversations[0].protocol, 'lpd');
    const [step] = conversations[0].steps.filter((one: { direction: string }) => one.direction === 'sent');
    assert.deepEqual(
      { ...step, atSeconds: 0 },
      {
        atSeconds: 0,
        direction: 'sent',
        meaning: 'receive a job on queue raw',
        bytes: 5,
        hex: '027261770a',
      },
    );
  });

  for (const [what, words, exitCode, note] of [
    ['no capture', ['trace', 'text.pcap'], 3, /text\.pcap: The file is no capture/],
    ['no file', ['trace', 'missing.pcap'], 3, /missing\.pcap cannot be read/],
    ['a folder', ['trace', '.'], 3, /no ordinary file/],
    ['a port without protocol', ['trace', 'a.pcapng', '--port', '5515'], 2, /5515=lpd/],
  ] as const) {
    it(`names ${what}`, async () => {
      const result = await rig.run(words);
      assert.equal(result.exitCode, exitCode);
      assert.match(result.notes, note);
    });
  }
});

/** `platen ping` of virtual printers on loopback: what is asked first, what is shown, and the exit code. */
import assert from 'node:assert/strict';
import { createCommandLineRig } from '../command-line-rig.ts';
import { startDevice } from '../listening-device.ts';

const site = (device: string) => `{
  "version": 1,
  "ports": { "P": { "device": "${device}" }, "V": { "device": "virtual:lab" } },
  "printers": { "lab": { "port": "P" }, "virtual": { "port": "V" } },
  "virtualPrinters": { "lab": { "kind": "lpd" } }
}`;

const ping = (...words: string[]) => ['ping', 'lab', '--config', 'printers.jsonc', ...words];

interface Shown {
  readonly printer: string;
  readonly device: string;
  readonly answered: boolean;
  readonly probes: readonly { probe: string; outcome: string; summary: string; milliseconds: number }[];
}

describe('platen ping', () => {
  for (const [kind, probe, words] of [
    ['lpd', 'lpd', /The queue raw answered with 1 line/],
    ['raw', 'connect', /closed at once: what is sent to a raw port is printed/],
    ['ipp', 'ipp', /The printer is idle/],
  ] as const) {
    it(`asks a device of ${kind}, prints nothing, and exits with 0`, async () => {
      await using device = await startDevice(kind);
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
      const { exitCode, out, notes } = await rig.run(ping('--yes', '--format', 'json'));
      const shown = JSON.parse(out) as Shown;
      assert.deepEqual([exitCode, shown.printer, shown.answered], [0, 'lab', true], notes);
      const found = shown.probes.find((one) => one.probe === probe);
      assert.match(found?.summary ?? '', words);
      assert.equal(device.sink.jobs.length, 0);
    });
  }

  it('shows lines for people', async () => {
    await using device = await startDevice('ipp');
    await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
    const { out } = await rig.run(ping('--yes'));
    assert.match(
      out,
      /^lab: 127\.0\.0\.1:\d+ answered\n {2}Name .*\n {2}Connection .* ms {2}127\.0\.0\.1:\d+ took/,
    );
    assert.match(out, /\n {2}IPP .* ms {2}The printer is idle\.\n {25}state +idle\n/);
  });

  it('exits with 4 where nothing answers', async () => {
    const gone = await startDevice('lpd');
    await gone[Symbol.asyncDispose]();
    await using rig = await createCommandLineRig({ 'printers.jsonc': site(gone.uri) });
    const { exitCode, out } = await rig.run(ping('--yes'));
    assert.equal(exitCode, 4);
    assert.match(out, /did not answer\n(.*\n)* {2}Connection .* refused the connection/);
  });

  describe('before it sends anything', () => {
    it('wants a yes, and without a terminal --yes', async () => {
      await using device = await startDevice('lpd');
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
      const { exitCode, notes, out } = await rig.run(ping());
      assert.deepEqual([exitCode, out], [2, '']);
      assert.match(notes, /Asking 127\.0\.0\.1:\d+ how it is must be confirmed.* Give --yes\./);
      const no = await rig.run(ping(), { answer: false });
      assert.deepEqual([no.exitCode, no.out], [2, '']);
    });

    it('asks each time, as a yes to this is none to a job', async () => {
      await using device = await startDevice('lpd');
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
      for (const _ of [1, 2]) {
        const { exitCode, questions } = await rig.run(ping(), { answer: true });
        assert.equal(exitCode, 0);
        assert.match(
          questions.join('\n'),
          /^Ask 127\.0\.0\.1:\d+, the device of the port P, how it is\? Nothing is printed\./,
        );
      }
    });

    it('does not ask where the person prints to', async () => {
      await using device = await startDevice('lpd');
      await using rig = await createCommandLineRig({ 'printers.jsonc': site(device.uri) });
      await rig.run(['print', 'lab', '--config', 'printers.jsonc'], { answer: true });
      const { exitCode, questions } = await rig.run(ping(), { answer: true });
      assert.deepEqual([exitCode, questions], [0, []]);
    });
  });

  for (const [printer, words] of [
    ['virtual', /runs only while a job is printed: there is no device to ask/],
    ['nobody', /There is no printer "nobody"/],
  ] as const) {
    it(`refuses ${printer}`, async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': site('lpd://127.0.0.1:1/raw') });
      const { exitCode, notes } = await rig.run(['ping', printer, '--config', 'printers.jsonc', '--yes']);
      assert.equal(exitCode, 2);
      assert.match(notes, words);
    });
  }
});

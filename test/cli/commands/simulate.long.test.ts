/** `platen simulate --incident`: the examples, the file's own objects, JSON, and what is said where it cannot be. */
import { strict as assert } from 'node:assert';
import { incidentIds } from '../../../src/simulate/incidents.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('platen simulate', () => {
  for (const id of incidentIds) {
    it(`replays ${id} from its example`, async () => {
      await using rig = await createCommandLineRig();
      const { exitCode, out, notes } = await rig.run(['simulate', '--incident', id]);
      assert.equal(exitCode, 0, notes);
      // Beside each other, or one after the other where the file leaves something open.
      assert.match(out, /As the file says(?: +\| |:.*\n)With the fix: /s);
    });

    it(`gives ${id} as JSON`, async () => {
      await using rig = await createCommandLineRig();
      const { out } = await rig.run(['simulate', '--incident', id, '--format', 'json']);
      const replay = JSON.parse(out);
      assert.equal(replay.incident, id);
      assert.ok(replay.asWritten.entries.length > 5);
      assert.ok(replay.fixed.entries.length > 0);
      assert.equal(typeof replay.fixed.fix.title, 'string');
    });
  }

  it('gives the same bytes for the same seed, and others for another', async () => {
    await using rig = await createCommandLineRig();
    const outOf = async (...seed: string[]) =>
      (await rig.run(['simulate', '--incident', 'q129007', ...seed])).out;
    const first = await outOf();
    assert.equal(await outOf('--seed', '1'), first);
    assert.notEqual(await outOf('--seed', '2'), first);
  });

  it('shows both worlds where the file does not say what the device takes, as text and as JSON', async () => {
    const config = `{
      "version": 1,
      "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp4" } },
      "ports": { "L": { "monitor": "lpr", "device": "lpd://10.20.0.12/raw", "server": "TS1" } }
    }`;
    await using rig = await createCommandLineRig({ 'p.printers.jsonc': config });
    const { out } = await rig.run(['simulate', 'p.printers.jsonc', '--incident', 'q249017']);
    assert.match(
      out,
      /^The file does not say which source ports the device takes, so both cases are shown\.$/m,
    );
    assert.match(
      out,
      /^As the file says:\n +A strict LPD, .* \| A tolerant LPD, which takes any source port$/m,
    );
    assert.match(out, /^With the fix: State .*SP5.*\n +A strict LPD, /m);
    const { out: json } = await rig.run([
      ...['simulate', 'p.printers.jsonc', '--incident', 'q249017', '--format', 'json'],
    ]);
    const replay = JSON.parse(json);
    assert.equal(replay.notSaid, 'which source ports the device takes');
    assert.deepEqual(
      replay.worlds.map(({ id }: { id: string }) => id),
      ['strict', 'tolerant'],
    );
    // What older scripts read is the first world.
    assert.deepEqual(replay.asWritten, replay.worlds[0].asWritten);
    assert.deepEqual(replay.fixed.figures, replay.worlds[0].fixed.figures);
  });

  it('says which incidents there are, and what a file lacks', async () => {
    await using rig = await createCommandLineRig({ 'empty.printers.jsonc': '{ "version": 1 }' });
    const none = await rig.run(['simulate']);
    assert.equal(none.exitCode, 2);
    assert.match(none.notes, /Choose an incident: --incident /);
    const empty = await rig.run(['simulate', 'empty.printers.jsonc', '--incident', 'q129007']);
    assert.equal(empty.exitCode, 2);
    assert.match(
      empty.notes,
      /empty\.printers\.jsonc: "Q129007: .*" needs an hp-network port to be replayed with, and the file has none\./,
    );
    assert.equal((await rig.run(['simulate', 'gone.jsonc', '--incident', 'q129007'])).exitCode, 3);
  });
});

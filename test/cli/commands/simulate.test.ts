/** `platen simulate --incident`: the examples, the file's own objects, JSON, and what is said where it cannot be. */
import { strict as assert } from 'node:assert';
import { incidentIds } from '../../../src/simulate/incidents.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('platen simulate', () => {
  for (const id of incidentIds) {
    it(`replays ${id} from its example, the same bytes every time`, async () => {
      await using rig = await createCommandLineRig();
      const first = await rig.run(['simulate', '--incident', id]);
      const second = await rig.run(['simulate', '--incident', id]);
      assert.equal(first.exitCode, 0, first.notes);
      assert.equal(first.out, second.out);
      assert.match(first.out, /As the file says +\| With the fix: /);
      const other = await rig.run(['simulate', '--incident', id, '--seed', '2']);
      assert.equal(other.exitCode, 0);
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

  it('says which incidents there are, and what a file lacks', async () => {
    await using rig = await createCommandLineRig({ 'empty.printers.jsonc': '{ "version": 1 }' });
    const none = await rig.run(['simulate']);
    assert.equal(none.exitCode, 2);
    assert.match(none.notes, /Say which incident: --incident /);
    const empty = await rig.run(['simulate', 'empty.printers.jsonc', '--incident', 'q129007']);
    assert.equal(empty.exitCode, 2);
    assert.match(empty.notes, /empty\.printers\.jsonc: The file has nothing that /);
    assert.equal((await rig.run(['simulate', 'gone.jsonc', '--incident', 'q129007'])).exitCode, 3);
  });
});

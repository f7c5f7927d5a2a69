/** `platen explain`: rules and events by their names. */
import assert from 'node:assert/strict';
import { rules } from '../../../src/rules/index.ts';
import { incidents } from '../../../src/simulate/incidents.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const articles = ['Q249017', 'q129007', 'KB 822553', 'kb822553', '822553'];

describe('platen explain', () => {
  it('explains rules and events', async () => {
    await using rig = await createCommandLineRig();
    const subjects: [string[], RegExp][] = [
      [['lpr-source-ports-default'], /^# lpr-source-ports-default\n[\s\S]*Q249017/],
      [['2004'], /^# LPR Print Monitor 2004/],
      [['HPMON 1044'], /^# HPMON 1044/],
      [['HPMON', '1044'], /^# HPMON 1044/],
      [['7022'], /^# Service Control Manager 7022/],
      ...articles.map((id): [string[], RegExp] => [[id], /^# (?:Q|KB )\d{6}: [\s\S]*\n## Symptoms\n/]),
      [['KB', '822553'], /^# KB 822553: /],
    ];
    for (const [words, text] of subjects) {
      const { exitCode, out } = await rig.run(['explain', ...words]);
      assert.equal(exitCode, 0);
      assert.match(out, text);
    }
  });

  it('lists everything when asked about nothing', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out } = await rig.run(['explain']);
    assert.equal(exitCode, 0);
    for (const { id } of [...rules, ...incidents]) assert.ok(out.includes(id));
  });

  it('says what else there is for what it does not know', async () => {
    await using rig = await createCommandLineRig();
    const near = await rig.run(['explain', 'lpr-source-ports-invlid']);
    assert.deepEqual(
      [near.exitCode, near.notes],
      [
        2,
        'platen: There is no rule, event or article "lpr-source-ports-invlid". Did you mean "lpr-source-ports-invalid"?\n',
      ],
    );
    const far = await rig.run(['explain', '9999']);
    assert.equal(far.exitCode, 2);
    assert.match(far.notes, /"platen explain" lists them all/);
  });
});

/** All rows are there, and each is either found by a rule or explained: once, not both. */
import { strict as assert } from 'node:assert';
import { troubleshootingRows } from '../../../build/generate/troubleshooting-rows.ts';
import { rules } from '../../../src/rules/index.ts';
import { explanationOf } from '../../../src/rules/rule-explanations.ts';

describe('troubleshooting rows', () => {
  it('are 85, in order', () => {
    assert.deepEqual(
      troubleshootingRows.map(({ number }) => number),
      Array.from({ length: 85 }, (_, index) => index + 1),
    );
  });

  it('are sentences with a source', () => {
    for (const { symptom, source, whyNot } of troubleshootingRows) {
      assert.match(symptom, /\.$/);
      assert.ok(source.length > 0);
      if (whyNot !== undefined) assert.match(whyNot, /^\S.*[a-z0-9)]\.$/);
    }
  });

  const found = new Map(troubleshootingRows.map(({ number }) => [number, [] as string[]]));
  for (const rule of rules) for (const row of explanationOf(rule).rows ?? []) found.get(row)?.push(rule.id);

  for (const { number, symptom, whyNot } of troubleshootingRows) {
    it(`${number} is found by a rule or explained: ${symptom}`, () => {
      const finders = found.get(number) ?? [];
      assert.equal(finders.length > 0, whyNot === undefined, finders.join(', '));
    });
  }

  it('that rules name are in the table', () => {
    for (const rule of rules)
      for (const row of explanationOf(rule).rows ?? [])
        assert.ok(found.has(row), `${rule.id} names row ${row}`);
  });
});

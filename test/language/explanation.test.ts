/** What a rule or event means: the same texts as in the docs, for every rule and event there is. */
import { strict as assert } from 'node:assert';
import { events } from '../../src/knowledge/events.ts';
import { explain } from '../../src/language/explanation.ts';
import { rules } from '../../src/rules/index.ts';
import { examplesOf } from '../../src/rules/rule-examples.ts';
import { explanationOf } from '../../src/rules/rule-explanations.ts';

describe('explanation', () => {
  it('of every rule holds what, why, examples and sources', () => {
    for (const { id, summary } of rules) {
      const { why, sources } = explanationOf({ id });
      const text = explain(` ${id} `) ?? '';
      const { bad, good } = examplesOf({ id });
      for (const part of [`# ${id}`, summary, why, ...bad, ...good, ...sources]) {
        assert.ok(text.includes(part), `${id}: ${part}`);
      }
    }
  });

  it('of a rule with options names them and their defaults', () => {
    assert.match(explain('jetdirect-job-based-high-volume') ?? '', /`jobsPerHour` \(default 60\)/);
  });

  it('of every event holds its meaning and what to do', () => {
    for (const { source, id, meaning, remedy } of events) {
      const text = explain(`${source} ${id}`) ?? '';
      assert.ok(text.includes(meaning) && text.includes(remedy));
    }
  });

  it('of something else is none', () => {
    for (const subject of ['', 'no-such-rule', '12345', 'constructor'])
      assert.equal(explain(subject), undefined);
  });
});

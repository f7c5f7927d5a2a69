/** What a rule or event means: the same texts as in the docs, for every rule and event there is. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { troubleshootingRows } from '../../../build/generate/troubleshooting-rows.ts';
import { root } from '../../../build/root.ts';
import { events } from '../../../src/knowledge/events.ts';
import { explain } from '../../../src/language/hover/explanation.ts';
import { rules } from '../../../src/rules/index.ts';
import { examplesOf, explanationOf } from '../../../src/rules/rule-explanations.ts';

describe('explanation', () => {
  it('of every rule holds what, why, examples and sources', () => {
    for (const { id } of rules) {
      const { summary, why, sources } = explanationOf({ id });
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

  it('says in which log an event is found, by system', () => {
    assert.match(
      explain('2004') ?? '',
      /\*\*Found in:\*\* the application log on Windows NT \(Q249017, Q169118\); the system log on Windows Server 2003 to 2012 R2/,
    );
    assert.doesNotMatch(explain('4008') ?? '', /Found in/);
  });

  it('is there for every event that a rule or a symptom names', () => {
    const folder = join(root, 'src/rules');
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    texts.push(...troubleshootingRows.map(({ symptom }) => symptom));
    const named = new Set(texts.flatMap(eventsNamed));
    for (const id of ['19', '320', '1044', '1050', '2004', '4008', '7022']) assert.ok(named.has(id), id);
    for (const id of named) assert.ok(explain(id), id);
  });

  it('of something else is none', () => {
    for (const subject of ['', 'no-such-rule', '12345', 'constructor'])
      assert.equal(explain(subject), undefined);
  });
});

/** Numbers behind the word, or behind a source: "event 2004", "events 1002 and 1050", "PrintService 320". */
function eventsNamed(text: string): string[] {
  const mentions = text.matchAll(
    /\b(?:events?|Print|PrintService|HPMON|LPDSVC|LPR Print Monitor|Tcpip|SCM)(?: ID| event)? (\d{1,5}(?:(?:,| and| or) \d{1,5})*)\b/gi,
  );
  return [...mentions].flatMap(([, numbers]) => numbers?.match(/\d+/g) ?? []);
}

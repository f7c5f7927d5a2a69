/** Findings that follow edits are those of the whole text, whatever the edits were. */
import { strict as assert } from 'node:assert';
import { sectionNames } from '../../src/format/fields.ts';
import { type Diagnosis, diagnose } from '../../src/language/diagnose.ts';
import { type LiveDiagnosis, openDiagnosis } from '../../src/language/live-diagnosis.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { applyChanges, createEditSource } from './edit-fuzz.ts';
import { siteSample } from './site-sample.ts';

describe('live diagnosis', () => {
  it('is the diagnosis of the text at first', () => {
    for (const text of ['', '{', siteSample]) expectSame(openDiagnosis(text, defaultSettings), text);
  });

  it('reads one entry again where an edit stays inside it, and keeps the others', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const { config } = live.diagnosis;
    const kept = config.ports.get('FORWARD');
    const at = siteSample.indexOf('accounting lpd', siteSample.indexOf('"ports"'));
    const changed = live.edit([{ start: at, end: at, newText: 'x' }]);
    assert.equal(changed.config.ports, config.ports);
    assert.equal(changed.config.ports.get('FORWARD'), kept);
    assert.deepEqual(
      changed.findings.map(({ rule }) => rule),
      diagnose(live.text, defaultSettings).findings.map(({ rule }) => rule),
    );
    assert.ok(changed.findings.some(({ rule }) => rule === 'reference-unknown'));
  });

  it('goes on from the last sound text when a broken one is mended', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const { ports } = live.diagnosis.config;
    const at = siteSample.indexOf('"FORWARD"');
    live.edit([{ start: at, end: at + 1, newText: '' }]);
    assert.ok(live.diagnosis.findings.some(({ rule }) => rule === 'syntax-invalid'));
    expectSame(live, siteSample.replace('"FORWARD"', 'FORWARD"'));
    live.edit([{ start: at, end: at, newText: '"' }]);
    expectSame(live, siteSample);
    assert.equal(live.diagnosis.config.ports, ports);
  });

  it('keeps to the severities and the limit it was given', () => {
    const settings: Settings = {
      rules: new Map([['reference-unknown', { severity: 'off', options: new Map() }]]),
    };
    const text = '{ "printers": { "A": { "port": "B" }, "C": {}, "D": {} } }';
    const live = openDiagnosis(text, settings, 1);
    live.edit([{ start: text.indexOf('"B"'), end: text.indexOf('"B"') + 1, newText: '"B' }]);
    const expected = diagnose(live.text, settings, 1);
    assert.deepEqual(visible(live.diagnosis), visible(expected));
    assert.equal(live.diagnosis.omittedCount, expected.omittedCount);
  });

  const seeds = { 'the example of a site': [1, 1500], 'the sample of names': [2, 2500] } as const;
  const [example] = fixtureTexts().filter(({ name }) => name.endsWith('head-office.printers.jsonc'));
  for (const [name, [seed, editCount]] of Object.entries(seeds)) {
    it(`agrees with the whole text after each of ${editCount} edits of ${name}`, () => {
      const quickCount = follow(name.includes('site') ? (example?.text ?? '') : siteSample, seed, editCount);
      // Otherwise this would try nothing but reading everything.
      assert.ok(quickCount > editCount / 8, `${quickCount} of ${editCount} were quick`);
    }).timeout(60_000);
  }

  it('agrees with the whole text after edits of each example of each rule', () => {
    let quickCount = 0;
    let seed = 100;
    for (const text of rules.flatMap(({ examples }) => [...examples.bad, ...examples.good])) {
      seed += 1;
      quickCount += follow(text, seed, 30);
    }
    assert.ok(quickCount > 500, `${quickCount} were quick`);
  }).timeout(60_000);
});

/** How many of the edits were followed without reading everything. */
function follow(original: string, seed: number, editCount: number): number {
  const source = createEditSource(seed);
  let live = openDiagnosis(original, defaultSettings);
  let text = original;
  let before = text;
  let quickCount = 0;
  for (let count = 0; count < editCount; count += 1) {
    const isBroken = live.diagnosis.findings.some(({ rule }) => rule === 'syntax-invalid');
    if (text.length > original.length * 2 || source.happens(60)) {
      text = original;
      live = openDiagnosis(text, defaultSettings);
    }
    // A broken text is mostly mended at once, by the whole of the text that was there.
    const isUndone = isBroken && !source.happens(3);
    const changes = isUndone ? [{ start: 0, end: text.length, newText: before }] : source.next(text);
    const { ports } = live.diagnosis.config;
    const trimmed = isUndone ? narrowed(text, before) : changes;
    const next = applyChanges(text, trimmed);
    if (!isBroken) before = text;
    text = next;
    live.edit(trimmed);
    expectSame(live, text);
    if (live.diagnosis.config.ports === ports) quickCount += 1;
  }
  return quickCount;
}

/** The one change that makes the one text of the other, without the parts that are equal. */
function narrowed(from: string, to: string) {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let tail = 0;
  while (
    tail < from.length - start &&
    tail < to.length - start &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail += 1;
  return [{ start, end: from.length - tail, newText: to.slice(start, to.length - tail) }];
}

function expectSame(live: LiveDiagnosis, text: string): void {
  assert.equal(live.text, text);
  const expected = diagnose(text, defaultSettings);
  assert.deepEqual(visible(live.diagnosis), visible(expected), text);
  assert.deepEqual(plain(live.diagnosis.config), plain(expected.config), text);
}

function visible({ findings, ignored, omittedCount }: Diagnosis): unknown {
  return { findings, ignored, omittedCount };
}

/** Maps as lists, so that their order is compared too. */
function plain(config: Config): unknown {
  return {
    ...config,
    ...Object.fromEntries(sectionNames.map((name) => [name, [...config[name]]])),
  };
}

/** Findings that follow edits are those of the whole text, whatever the edits were. */

import { strict as assert } from 'node:assert';
import { largeSite } from '../../../bench/large-site.ts';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { sectionNames } from '../../../src/format/sections.ts';
import { type Diagnosis, diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { type LiveDiagnosis, openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { fixesThatHold } from '../../../src/language/fixes/fix-all.ts';
import type { Config } from '../../../src/model/config.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';
import { ownExamples } from '../../rules/own-examples.ts';
import { followEdits } from '../follow-edits.ts';
import { siteSample } from '../site-sample.ts';

describe('live diagnosis', () => {
  it('is the diagnosis of the text at first', () => {
    for (const text of ['', '{', siteSample]) expectSame(openDiagnosis(text, defaultSettings), text);
  });

  it('reads one entry again where an edit stays inside it, and keeps the others', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const { config } = live.reading.site;
    const kept = config.ports.get('FORWARD');
    const at = siteSample.indexOf('accounting lpd', siteSample.indexOf('"ports"'));
    const changed = live.edit([{ start: at, end: at, newText: 'x' }]);
    assert.ok(changed);
    assert.equal(live.settle(), changed);
    assert.equal(live.reading.site.config.ports.get('FORWARD'), kept);
    assert.deepEqual(
      changed.findings.map(({ rule }) => rule),
      diagnose(live.text, defaultSettings).findings.map(({ rule }) => rule),
    );
    assert.ok(changed.findings.some(({ rule }) => rule === 'reference-unknown'));
  });

  it('goes on from the last sound text when a broken one is mended', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const kept = [...live.reading.site.config.printers.values()];
    const at = siteSample.indexOf('"FORWARD"');
    assert.equal(live.edit([{ start: at, end: at + 1, newText: '' }]), undefined);
    assert.ok(live.settle().findings.some(({ rule }) => rule === 'syntax-invalid'));
    expectSame(live, siteSample.replace('"FORWARD"', 'FORWARD"'));
    assert.ok(live.edit([{ start: at, end: at, newText: '"' }]));
    expectSame(live, siteSample);
    const printers = [...live.reading.site.config.printers.values()];
    assert.ok(printers.length > 1 && printers.every((printer, index) => printer === kept[index]));
  });

  it('lets nobody look at a text that has been edited since', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const { reading } = live;
    assert.equal(live.reading, reading);
    const { findings } = live.settle();
    const [before, at] = [structuredClone(findings), siteSample.indexOf('"FORWARD"')];
    assert.ok(reading.tree.root && reading.mentions.length > 0);
    assert.ok(live.edit([{ start: at, end: at, newText: '\n' }]));
    for (const look of [() => reading.site, () => reading.tree, () => reading.mentions])
      assert.throws(look, /edited since/);
    assert.deepEqual(findings, before);
    assert.equal(live.reading.text, live.text);
  });

  it('takes edits in turn, each in the text that the one before it left', () => {
    const live = openDiagnosis(siteSample, defaultSettings);
    const at = siteSample.indexOf('"FORWARD"') + 1;
    const changes = [
      { start: at, end: at, newText: 'THEN ' },
      { start: at + 5, end: at + 12, newText: 'ON' },
    ];
    assert.ok(live.edit(changes));
    expectSame(live, siteSample.replace('"FORWARD"', '"THEN ON"'));
  });

  it('leaves to settle what lies far apart, so that nobody who types waits for it', () => {
    const text = largeSite(2000);
    const live = openDiagnosis(text, defaultSettings);
    const [first, last] = [text.indexOf('"device"'), text.lastIndexOf('"device"')];
    const misspelt = (start: number) => ({ start: start + 1, end: start + 2, newText: 'D' });
    assert.ok(first > 0 && last - first > 100_000);
    assert.ok(live.edit([misspelt(first)]));
    assert.equal(live.edit([misspelt(last), misspelt(last)]), live.settle());
    assert.equal(live.edit([misspelt(first), misspelt(last)]), undefined);
    assert.deepEqual(visible(live.settle()), visible(diagnose(live.text, defaultSettings)));
  });

  it('keeps to the severities and the limit it was given', () => {
    const settings: Settings = {
      rules: new Map([['reference-unknown', { severity: 'off', options: new Map() }]]),
    };
    const text = '{ "printers": { "A": { "port": "B" }, "C": {}, "D": {} } }';
    const live = openDiagnosis(text, settings, 1);
    live.edit([{ start: text.indexOf('"B"'), end: text.indexOf('"B"') + 1, newText: '"B' }]);
    const expected = diagnose(live.text, settings, 1);
    assert.deepEqual(visible(live.settle()), visible(expected));
    assert.equal(live.settle().omittedCount, expected.omittedCount);
  });

  const editCount = Number(process.env.PLATEN_EDITS ?? 200);
  const seeds = { 'the example of a site': 1, 'the sample of names': 2 } as const;
  const [example] = fixtureTexts().filter(({ name }) => name.endsWith('head-office.printers.jsonc'));
  for (const [name, seed] of Object.entries(seeds)) {
    it(`agrees with the whole text after each of ${editCount} edits of ${name}`, () => {
      const quickCount = followEdits(
        { text: name.includes('site') ? (example?.text ?? '') : siteSample, seed, editCount },
        expectSame,
      );
      // Otherwise this would try nothing but reading everything.
      assert.ok(quickCount > editCount / 8, `${quickCount} of ${editCount} were quick`);
    }).timeout(3_600_000);
  }

  it('finds what the fix of each example of each rule would bring, and stays as it is', () => {
    let triedCount = 0;
    for (const text of [...ownExamples.values()].flatMap(({ bad }) => bad)) triedCount += tryEach(text);
    // Otherwise this would judge nothing but whole texts.
    assert.ok(triedCount > 40, `${triedCount} were tried`);
  });

  it('lets the same fixes hold in every fixture', () => {
    for (const { text } of fixtureTexts()) {
      const live = openDiagnosis(text, defaultSettings);
      for (const finding of live.settle().findings) {
        const titles = fixesThatHold(text, defaultSettings, finding, { live }).map(({ title }) => title);
        const expected = fixesThatHold(text, defaultSettings, finding).map(({ title }) => title);
        assert.deepEqual(titles, expected, finding.message);
      }
    }
  });

  it('agrees with the whole text after edits of each example of each rule', () => {
    const eachCount = Math.ceil(editCount / 50);
    let quickCount = 0;
    let seed = 100;
    for (const text of [...ownExamples.values()].flatMap(({ bad, good }) => [...bad, ...good])) {
      seed += 1;
      quickCount += followEdits({ text, seed, editCount: eachCount }, expectSame);
    }
    assert.ok(quickCount > 16 * eachCount, `${quickCount} were quick`);
  }).timeout(3_600_000);
});

function expectSame(live: LiveDiagnosis, text: string): void {
  assert.equal(live.text, text);
  const expected = diagnose(text, defaultSettings);
  const found = live.settle();
  // Comparing as text is quicker, and mostly enough.
  if (JSON.stringify(visible(found)) !== JSON.stringify(visible(expected)))
    assert.deepEqual(visible(found), visible(expected), text);
  assert.deepEqual(plain(live.reading.site.config), plain(expected.config), text);
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

/** How many of the fixes could be tried. */
function tryEach(text: string): number {
  const live = openDiagnosis(text, defaultSettings);
  const before = live.settle().findings;
  let triedCount = 0;
  for (const fix of before.flatMap(({ fixes }) => fixes)) {
    const after = live.findingsAfter(fix);
    if (after) {
      triedCount += 1;
      assert.deepEqual(after, findingsOf(editText(text, fix.edits)), `${fix.title} in ${text}`);
    }
    assert.equal(live.text, text);
    assert.deepEqual(live.settle().findings, findingsOf(text), `after ${fix.title} in ${text}`);
  }
  assert.deepEqual(before, findingsOf(text));
  return triedCount;
}

function findingsOf(text: string): readonly Finding[] {
  return diagnose(text, defaultSettings, Number.MAX_SAFE_INTEGER).findings;
}

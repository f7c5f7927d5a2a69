/** Findings that follow edits are those of the whole text. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import { siteSample } from '../site-sample.ts';
import { expectSame, visible } from './expect-same-diagnosis.ts';

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

  it('goes on from the last sound text when a broken one is fixed', () => {
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
});

/**
 * What is found after an edit is what reading everything finds, because every look is recorded: compared after random edits of
 * all examples in one file, and where thousands look.
 * `PLATEN_EDITS=20000 npx mocha test/language/diagnosis/live-findings.long.test.ts` tries more than `npm test`.
 */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { type LiveDiagnosis, openDiagnosis } from '../../../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { followEdits } from '../follow-edits.ts';
import { mergedExamples } from '../merged-examples.ts';
import { siteSample } from '../site-sample.ts';
import { ForgetfulTracker } from './forgetful-tracker.ts';

const editCount = Number(process.env.PLATEN_EDITS ?? 25);

describe('live findings', () => {
  const merged = mergedExamples();

  it(`are those of the whole text after each of ${editCount} random edits of all examples in one`, () => {
    const { findings } = diagnose(merged, defaultSettings);
    assert.ok(findings.length > 100 && new Set(findings.map(({ rule }) => rule)).size > 30);
    const quickCount = followEdits({ text: merged, seed: 10, editCount }, expectSameFindings);
    assert.ok(quickCount > editCount / 8, `${quickCount} of ${editCount} were quick`);
  }).timeout(3_600_000);

  // A comparison that could not find a defect would show nothing.
  for (const index of ['ports by key', 'keys of ports', 'printers by former share'])
    it(`would differ if looks at ${index} were not recorded`, () => {
      const createTracker = () => new ForgetfulTracker(index);
      assert.throws(
        () => followEdits({ text: siteSample, seed: 5, editCount: 400, createTracker }, expectSameFindings),
        assert.AssertionError,
      );
    });

  const sharedServer = (portCount: number): string => {
    const ports = Array.from(
      { length: portCount },
      (_, index) =>
        `"P${index}": { "monitor": "standard-tcpip", "device": "socket://h${index}", "server": "S" }`,
    );
    return `{ "servers": { "S": {}, "T": {} }, "ports": { ${ports.join(', ')} } }`;
  };

  it('follow what rests on an entry that nearly two thousand look at, and no more', () => {
    // With the server itself, and the few rules that look at the whole file.
    for (const [portCount, isFollowed] of [
      [1980, true],
      [2000, false],
    ] as const) {
      const text = sharedServer(portCount);
      const live = openDiagnosis(text, defaultSettings);
      const inside = text.indexOf('"S": {') + '"S": {'.length;
      const found = live.edit([{ start: inside, end: inside, newText: '"system": "cups-2.4"' }]);
      assert.equal(found !== undefined, isFollowed, String(portCount));
      expectSameFindings(live, live.text);
    }
  });

  it('leave to reading everything what rests on an entry that thousands look at', () => {
    const text = sharedServer(2500);
    const live = openDiagnosis(text, defaultSettings);
    const at = text.indexOf('"S"') + 2;
    assert.equal(live.edit([{ start: at, end: at, newText: '1' }]), undefined);
    assert.equal(live.settle().omittedCount, 1500);
    const inside = live.text.indexOf('"T": {') + '"T": {'.length;
    assert.ok(live.edit([{ start: inside, end: inside, newText: '"system": "cups-2.4"' }]));
    expectSameFindings(live, live.text);
  });

  it('suggest names as reading everything does, also where there are too many to compare', () => {
    const ports = Array.from({ length: 1500 }, (_, index) => `"PORT${index}": {}`);
    const printers = Array.from({ length: 140 }, (_, index) => `"Q${index}": { "port": "PART${index}" }`);
    const text = `{ "ports": { ${ports.join(', ')} }, "printers": { ${printers.join(', ')} } }`;
    const live = openDiagnosis(text, defaultSettings);
    for (const [from, to] of [
      ['"PART5"', '"PORT5"'],
      ['"PORT5"', '"PART6"'],
    ] as const) {
      const start = live.text.lastIndexOf(from);
      live.edit([{ start, end: start + from.length, newText: to }]);
      expectSameFindings(live, live.text);
    }
  });
});

function expectSameFindings(live: LiveDiagnosis, text: string): void {
  const { findings, omittedCount } = live.settle();
  const expected = diagnose(text, defaultSettings);
  // Comparing as text is quicker, and mostly enough.
  if (JSON.stringify(findings) !== JSON.stringify(expected.findings))
    assert.deepEqual(findings, expected.findings);
  assert.equal(omittedCount, expected.omittedCount);
}

/** SARIF that code scanning takes: names, places and references that hold together. */
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { fileReport } from '../../../src/cli/reports/lint-report.ts';
import { sarifReport } from '../../../src/cli/reports/sarif-report.ts';
import { diagnose } from '../../../src/language/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { reportOf } from './finding-report.ts';

describe('SARIF report', () => {
  const log = JSON.parse(
    sarifReport([reportOf({ text: '{\n}', start: 2, end: 3, message: 'no' })], '1.2.3'),
  ) as Log;
  const [run] = log.runs;

  it('names the version of the standard and of Platen', () => {
    assert.deepEqual([log.version, run?.tool.driver.semanticVersion], ['2.1.0', '1.2.3']);
  });

  it('points each result at its rule and its place', () => {
    const result = run?.results?.[0];
    assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'syntax-invalid');
    assert.equal(result?.level, 'error');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.region, {
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 2,
    });
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    assert.equal(uri, 'a%2Cb%3Ac.jsonc');
  });

  it('gives fingerprints that stay when lines move, and that tell equal findings apart', () => {
    const prints = (text: string): string[] => {
      const { findings, ignored } = diagnose(text, defaultSettings);
      const file = {
        shownPath: 'a.printers.jsonc',
        path: '/a.printers.jsonc',
        text,
        encoding: 'utf-8',
      } as const;
      const moved = JSON.parse(sarifReport([fileReport(file, { findings, ignored })], '1.2.3')) as Log;
      return (moved.runs[0]?.results ?? []).map(
        (result) => Object.values(result.partialFingerprints ?? {})[0] ?? '',
      );
    };
    const text = '{ "ports": { "A": {}, "B": {} },\n  "printers": { "P": {}, "P": {} } }';
    assert.deepEqual(prints(text), prints(`// one line more\n\n${text}`));
    assert.equal(new Set(prints(text)).size, prints(text).length);
  });

  it('reports what a comment ignores as suppressed in the source', () => {
    const text = '{\n  // platen-ignore-next-line port-device-missing -- to come\n  "ports": { "A": {} }\n}';
    const file = {
      shownPath: 'a.printers.jsonc',
      path: '/a.printers.jsonc',
      text,
      encoding: 'utf-8',
    } as const;
    const [result, ...rest] =
      (JSON.parse(sarifReport([fileReport(file, diagnose(text, defaultSettings))], '1')) as Log).runs[0]
        ?.results ?? [];
    assert.deepEqual(rest, []);
    assert.equal(result?.ruleId, 'port-device-missing');
    assert.deepEqual(result?.suppressions, [{ kind: 'inSource' }]);
  });
});

/** SARIF that code scanning takes: names, places and references that hold together, valid by the schema of the standard. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { fileReport } from '../../../src/cli/reports/lint-report.ts';
import { sarifReport } from '../../../src/cli/reports/sarif-report.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { ownExamples } from '../../rules/own-examples.ts';
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

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/sarif/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // One of its patterns is none in Unicode mode: a bracket too many in a language tag.
  unicodeRegExp: false,
  formats: {
    uri: (text) => URL.canParse(text),
    'uri-reference': (text) => URL.canParse(text, 'file:///'),
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
  },
});
const isValid = ajv.compile(schema);

/** What the schema has to say against it: nothing, for a log that is valid. */
function objections(log: unknown): string[] {
  if (isValid(log)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function logOf(texts: readonly string[]): Log {
  const reports = texts.map((text, index) => {
    const path = `floor ${index}.printers.jsonc`;
    return fileReport(
      { shownPath: path, path: `/${path}`, text, encoding: 'utf-8' },
      diagnose(text, defaultSettings),
    );
  });
  return JSON.parse(sarifReport(reports, '1.2.3')) as Log;
}

describe('SARIF by the schema of the standard (OASIS SARIF 2.1.0)', () => {
  for (const [id, { bad }] of ownExamples)
    it(`is valid for what ${id} finds`, () => {
      const log = logOf(bad);
      assert.ok(log.runs[0]?.results?.some(({ ruleId }) => ruleId === id));
      assert.deepEqual(objections(log), []);
    });

  const others: readonly [what: string, log: () => Log][] = [
    ['nothing', () => logOf([])],
    ['a file without a finding', () => logOf(['{}'])],
    [
      'what a comment ignores',
      () => logOf(['{\n// platen-ignore-next-line port-device-missing -- to come\n"ports": { "A": {} } }']),
    ],
    [
      'names that a URI must not hold',
      () => JSON.parse(sarifReport([reportOf({ text: '{}', start: 0, end: 2, message: 'no' })], '1.2.3')),
    ],
  ];
  for (const [what, log] of others)
    it(`is valid for ${what}`, () => {
      assert.deepEqual(objections(log()), []);
    });

  it('would not be valid with a level, a place or a property that the standard does not have', () => {
    const broken = (change: (log: { runs: { results: Record<string, unknown>[] }[] }) => void): number => {
      const log = logOf(['{ "ports": { "A": {} } }']);
      change(log as never);
      return objections(log).length;
    };
    assert.equal(
      broken(() => {}),
      0,
    );
    assert.ok(broken(({ runs }) => Object.assign(runs[0]?.results[0] ?? {}, { level: 'info' })) > 0);
    assert.ok(broken(({ runs }) => Object.assign(runs[0]?.results[0] ?? {}, { severity: 'error' })) > 0);
    assert.ok(broken(({ runs }) => Object.assign(runs[0]?.results[0] ?? {}, { locations: {} })) > 0);
  });
});

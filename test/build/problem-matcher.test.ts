/** The problem matcher that package.json contributes, against the form it is for. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { gnuReport } from '../../src/cli/reports/line-reports.ts';
import { reportOf } from '../cli/reports/finding-report.ts';

describe('problem matcher', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [pattern] = contributes.problemPatterns;

  it('reads what platen lint writes', () => {
    const text = '{\n  "a": 1\n}';
    const line = gnuReport([reportOf({ text, start: 4, end: 7, message: 'an [odd] one: here' })]).trimEnd();
    const match = new RegExp(pattern.regexp).exec(line);
    const parts = ['file', 'line', 'column', 'severity', 'message', 'code'].map(
      (part) => match?.[pattern[part]],
    );
    assert.deepEqual(parts, ['a,b:c.jsonc', '2', '3', 'error', 'an [odd] one: here', 'syntax-invalid']);
  });

  it('passes over other lines', () => {
    for (const line of ['', 'Everything is formatted.', 'a.jsonc:1: error: no column [rule]'])
      assert.equal(new RegExp(pattern.regexp).exec(line), null);
  });

  it('is found by its name', () => {
    assert.equal(contributes.problemMatchers[0].pattern, `$${pattern.name}`);
  });
});

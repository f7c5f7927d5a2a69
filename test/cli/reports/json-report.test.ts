/** The fixed shape of JSON findings. */
import assert from 'node:assert/strict';
import { jsonReport } from '../../../src/cli/reports/json-report.ts';
import { reportOf } from './finding-report.ts';

describe('JSON report', () => {
  it('has exactly the fixed properties', () => {
    const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } };
    assert.deepEqual(
      JSON.parse(jsonReport([reportOf({ text: '{\r\n}', start: 3, end: 4, message: 'no' })])),
      [
        {
          file: 'a,b:c.jsonc',
          findings: [
            {
              rule: 'syntax-invalid',
              severity: 'error',
              message: 'no',
              range,
              related: [{ message: 'here too', range }],
              fixes: [{ title: 'Change it', safe: true }],
            },
          ],
        },
      ],
    );
  });
});

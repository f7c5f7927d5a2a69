/** Which findings comments catch, and which comments catch none. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { applyIgnores } from '../../../src/language/diagnosis/apply-ignores.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

const text = `// platen-ignore-file key-empty -- all of them
// platen-ignore-file
{
  // platen-ignore-next-line port-device-missing, no-such-rule, syntax-invalid -- why
  "ports": { "A": {} },
  "printers": { "B": {} }
}`;

const finding = (rule: string, at: string): Finding => ({
  rule,
  severity: 'error',
  message: '',
  span: { start: text.indexOf(at), end: text.indexOf(at) + 1 },
  related: [],
  fixes: [],
});

describe('apply ignores', () => {
  const { kept, ignored, unused } = applyIgnores(
    readConfig(text),
    [
      finding('key-empty', '"B"'),
      finding('port-device-missing', '"A"'),
      finding('port-device-missing', '"B"'),
      finding('syntax-invalid', '"A"'),
    ],
    defaultSettings,
  );

  it('catches by line and by file, but never what makes a file unreadable', () => {
    assert.deepEqual(
      ignored.map(({ rule }) => rule),
      ['key-empty', 'port-device-missing'],
    );
    assert.deepEqual(
      kept.map(({ rule }) => rule),
      ['port-device-missing', 'syntax-invalid'],
    );
  });

  it('tells what caught nothing', () => {
    assert.deepEqual(
      unused.map(({ id, isKnown }) => [id, isKnown]),
      [
        [undefined, false],
        ['no-such-rule', false],
        ['syntax-invalid', true],
      ],
    );
  });
});

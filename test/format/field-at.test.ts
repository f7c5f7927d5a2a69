/** What the format expects at a path. */
import { strict as assert } from 'node:assert';
import { expectedAt } from '../../src/format/field-at.ts';

describe('expectation', () => {
  const cases: [path: (string | number)[], kind: string | undefined, name?: string][] = [
    [[], 'root'],
    [['version'], 'version'],
    [['ports'], 'section'],
    [['ports', 'LPR1'], 'entry'],
    [['ports', 'LPR1', 'monitor'], 'field', 'monitor'],
    [['ports', 'LPR1', 'device', 'uri'], 'field', 'uri'],
    [['printers', 'P', 'testPrint', 'expect', 'outcome'], 'field', 'outcome'],
    [['printers', 'P', 'port', 1], 'item', 'port'],
    [['servers', 'S', 'fileVersions', 'win32spl.dll'], 'item', 'fileVersions'],
    [['version', 'x'], undefined],
    [['nowhere'], undefined],
    [['constructor'], undefined],
    [['ports', 'LPR1', 'constructor'], undefined],
    [['ports', 0], undefined],
    [['ports', 'LPR1', 'monitor', 'x'], undefined],
    [['ports', 'LPR1', 'monitor', 0], undefined],
    [['printers', 'P', 'port', 'x'], undefined],
    [['printers', 'P', 'port', 0, 0], undefined],
  ];
  for (const [path, kind, name] of cases) {
    it(`of ${path.join('.') || 'the whole text'} is ${kind ?? 'nothing'}`, () => {
      const expected = expectedAt(path);
      assert.equal(expected?.kind, kind);
      if (expected?.kind === 'field' || expected?.kind === 'item') assert.equal(expected.name, name);
    });
  }
});

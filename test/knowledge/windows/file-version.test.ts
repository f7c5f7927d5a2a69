/** File versions are compared number by number. */
import { strict as assert } from 'node:assert';
import { compareFileVersions, readFileVersion } from '../../../src/knowledge/windows/file-version.ts';

describe('file version', () => {
  for (const [left, right, sign] of [
    ['5.2.3790.54', '5.2.3790.54', 0],
    ['5.2.3790.0', '5.2.3790.54', -1],
    ['5.2.3790.1830', '5.2.3790.54', 1],
    ['5.2.3790', '5.2.3790', 0],
    ['5.1', '5.2.3790.54', -1],
    ['6.0', '5.2.3790.54', 1],
    ['5.10.0.0', '5.9.0.0', 1],
    ['5, 2, 3790, 54', '5.2.3790.54', 0],
    ['5,0,2195,1', '5.2.3790.54', -1],
    ['5.2.3790.1830 (srv03_sp1_rtm.050324-1447)', '5.2.3790.54', 1],
  ] as const) {
    it(`${left} against ${right}`, () => {
      assert.equal(Math.sign(compareFileVersions(left, right) ?? Number.NaN), sign);
    });
  }

  it('that leaves out the number that matters is unknown', () => {
    assert.equal(compareFileVersions('5.2.3790', '5.2.3790.54'), undefined);
    assert.equal(compareFileVersions('5.2.3790.54', '5.2'), undefined);
  });

  it('of what is none is unknown', () => {
    for (const text of [
      '',
      '5',
      'five.two',
      '5.2.3790.54 srv03',
      '5.2.3790.54 ()',
      '1.2.3.4.5',
      '1,,2',
      '5.-2',
      '5.2.3790.5400000',
    ]) {
      assert.equal(readFileVersion(text), undefined, text);
      assert.equal(compareFileVersions(text, '5.2'), undefined);
      assert.equal(compareFileVersions('5.2', text), undefined);
    }
  });
});

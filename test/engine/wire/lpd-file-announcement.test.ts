/** Counts and names that clients announce. */
import assert from 'node:assert/strict';
import {
  mayEndEarly,
  readControlAnnouncement,
  readDataAnnouncement,
} from '../../../src/engine/wire/lpd-file-announcement.ts';

describe('lpd-file-announcement', () => {
  const data: [operands: string, untilClose: boolean | undefined, early: boolean][] = [
    ['11 dfA001h', false, false],
    ['5000000000 dfA001h', false, false],
    ['0 dfA001h', false, false],
    ['999999999999 dfA001h', true, true],
    ['2147483647 dfA001h', false, true],
    ['4294967295 dfA001h', false, true],
    ['-1 dfA001h', undefined, false],
    ['1e3 dfA001h', undefined, false],
    ['9223372036854775808 dfA001h', undefined, false],
    ['1 \t\v\f dfA001h', false, false],
    ['1\vdfA001h', false, false],
    ['x1 dfA001h', undefined, false],
    ['12dfA001h', undefined, false],
    [' dfA001h', undefined, false],
    ['12 ', undefined, false],
  ];
  for (const [operands, untilClose, early] of data) {
    it(`reads "${operands}"`, () => {
      const result = readDataAnnouncement(operands);
      assert.equal(result.ok ? result.file.untilClose : undefined, untilClose);
      if (!result.ok)
        return assert.match(result.why, operands === '12 ' ? /^the file name/ : /^the byte count/);
      assert.equal(result.file.name, 'dfA001h');
      assert.equal(mayEndEarly(result.file), early);
    });
  }

  it('reads a control file to its announced length, whatever else is wrong with it', () => {
    assert.deepEqual(readControlAnnouncement('7 cf'), {
      ok: true,
      file: { name: 'cf', byteCount: 7, untilClose: false },
    });
    assert.deepEqual(readControlAnnouncement('cf'), readDataAnnouncement('cf'));
  });

  it('takes control files from 1 byte to 64 KiB', () => {
    assert.deepEqual(
      ['0 cf', '1 cf', '65536 cf', '65537 cf'].map((one) => readControlAnnouncement(one).ok),
      [false, true, true, false],
    );
    assert.deepEqual(
      ['0 cf', '65537 cf'].map((one) => readControlAnnouncement(one)),
      [
        { ok: false, why: 'the control file is empty' },
        { ok: false, why: 'the control file is bigger than 65536 bytes' },
      ],
    );
  });
});

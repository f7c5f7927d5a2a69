/** What IPP answers by number has a keyword, a meaning, and an end. */
import assert from 'node:assert/strict';
import {
  ippStatusCode,
  ippStatuses,
  ippStatusOf,
  isIppSuccess,
} from '../../../src/knowledge/ipp/ipp-statuses.ts';

describe('IPP statuses', () => {
  it('have the words of the standard by number, and back', () => {
    for (const [code, { keyword }] of Object.entries(ippStatuses)) {
      assert.equal(ippStatusOf(Number(code)).keyword, keyword);
      assert.equal(ippStatusCode(keyword), Number(code));
    }
  });

  it('are named by their number where no standard names them', () => {
    assert.equal(ippStatusOf(0x0599).keyword, '0x0599');
    assert.match(ippStatusOf(0x0599).meaning, /status 0x0599/);
  });

  it('are a success below 0x0100, in all its kinds', () => {
    const codes = [0x0000, 0x0001, 0x00ff, 0x0100, 0x0400, 0x0507];
    assert.deepEqual(codes.filter(isIppSuccess), [0x0000, 0x0001, 0x00ff]);
  });

  it('pass by themselves only where the printer asks to come back', () => {
    const passing = Object.values(ippStatuses).filter((status) => 'passes' in status);
    assert.deepEqual(
      passing.map(({ keyword }) => keyword),
      [
        'server-error-service-unavailable',
        'server-error-temporary-error',
        'server-error-busy',
        'server-error-too-many-jobs',
      ],
    );
  });
});

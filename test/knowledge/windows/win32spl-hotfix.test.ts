/** The files of the hotfix are those that the rules and replays ask for. */
import { strict as assert } from 'node:assert';
import { win32splHotfix } from '../../../src/knowledge/windows/win32spl-hotfix.ts';
import { FIXED_WIN32SPL } from '../../../src/site/connections/connection-target.ts';

describe('the hotfix of KB 822553', () => {
  it('brings one version for 32 and 64 bits', () => {
    assert.deepEqual(
      win32splHotfix.map(({ platform, version, byteCount }) => [platform, version, byteCount]),
      [
        ['32-bit', FIXED_WIN32SPL, 93_696],
        ['64-bit', FIXED_WIN32SPL, 274_944],
      ],
    );
    for (const { modifiedAt } of win32splHotfix) assert.equal(new Date(modifiedAt).getUTCFullYear(), 2003);
  });
});

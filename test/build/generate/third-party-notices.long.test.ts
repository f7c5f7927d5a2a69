/** The licences of what is inside the bundles are those of the packages that esbuild put there. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from '../../../build/generate/third-party-notices.ts';
import { root } from '../../../build/root.ts';

describe('THIRD-PARTY-NOTICES.md', () => {
  it('is up to date (npm run update)', async () => {
    assert.equal(readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8'), await thirdPartyNotices());
  });
});

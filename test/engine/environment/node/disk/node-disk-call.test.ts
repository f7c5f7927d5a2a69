/** What the operating system says of a file, in the engine's words. */
import assert from 'node:assert/strict';
import { done, value } from '../../../../../src/engine/environment/node/disk/node-disk-call.ts';
import { codeOf } from '../../../network-cases.ts';

describe('node disk call', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EACCES', 'disk-denied'],
    ['EPERM', 'disk-denied'],
    ['EROFS', 'disk-denied'],
    ['ENOENT', 'file-missing'],
    ['EEXIST', 'file-exists'],
    ['ELOOP', 'file-exists'],
    ['EIO', 'disk-failed'],
  ];
  for (const [systemCode, code] of cases) {
    it(`calls ${systemCode} ${code}, with the path`, async () => {
      const error = Object.assign(new Error(systemCode), { code: systemCode });
      const failing = done('/spool/a', (callback) => callback(error));
      assert.equal(await codeOf(failing), code);
      await assert.rejects(failing, /\/spool\/a/);
    });
  }

  it('gives the value', async () => {
    assert.equal(await value<number>('/spool/a', (callback) => callback(null, 7)), 7);
  });
});

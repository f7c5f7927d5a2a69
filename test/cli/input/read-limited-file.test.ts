/** Files that are read, and what is refused instead. */
import assert from 'node:assert/strict';
import { readLimitedFile } from '../../../src/cli/input/read-limited-file.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('read limited file', () => {
  it('reads up to the limit and refuses one byte more', async () => {
    await using rig = await createCommandLineRig({ file: 'x'.repeat(1024 * 1024) });
    const read = (maxBytes: number) =>
      readLimitedFile({ path: rig.path('file'), shownPath: 'file', maxBytes });
    assert.equal((await read(1024 * 1024)).length, 1024 * 1024);
    await assert.rejects(read(1024 * 1024 - 1), /^Error: file is larger than /);
  });

  it('refuses folders and what is missing', async () => {
    await using rig = await createCommandLineRig();
    const read = (path: string) => readLimitedFile({ path, shownPath: 'it', maxBytes: 10 });
    await assert.rejects(read(rig.folder), { message: 'it is a folder; name a file.', exitCode: 3 });
    await assert.rejects(read(rig.path('no')), { message: /^it cannot be read: /, exitCode: 3 });
  });
});

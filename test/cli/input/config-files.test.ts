/** Configuration files: found, read, replaced. */
import assert from 'node:assert/strict';
import { chmod, readdir, readFile } from 'node:fs/promises';
import {
  findConfigFiles,
  readConfigFile,
  showPath,
  writeConfigFile,
} from '../../../src/cli/input/config-files.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('config files', () => {
  it('are found once each, in order', async () => {
    await using rig = await createCommandLineRig({
      'b.printers.jsonc': '',
      'a/printers.jsonc': '',
      'a/other.jsonc': '',
    });
    const found = await findConfigFiles(['.', 'a', 'a/other.jsonc'], rig.folder);
    assert.deepEqual(
      found.map((path) => showPath(path, rig.folder)),
      ['a/other.jsonc', 'a/printers.jsonc', 'b.printers.jsonc'],
    );
  });

  it('are found by patterns, as shells that expand none hand them on', async () => {
    await using rig = await createCommandLineRig({
      'b.printers.jsonc': '',
      'a/printers.jsonc': '',
      'a/c.printers.jsonc': '',
      'a/other.jsonc': '',
      'node_modules/x.printers.jsonc': '',
      '[x].printers.jsonc': '',
      'x.printers.jsonc': '',
    });
    const cases: [named: string[], found: string[]][] = [
      [['*.printers.jsonc'], ['[x].printers.jsonc', 'b.printers.jsonc', 'x.printers.jsonc']],
      [['a/*.jsonc'], ['a/c.printers.jsonc', 'a/other.jsonc', 'a/printers.jsonc']],
      [
        ['**/*.printers.jsonc'],
        ['[x].printers.jsonc', 'a/c.printers.jsonc', 'b.printers.jsonc', 'x.printers.jsonc'],
      ],
      [['?'], ['a/c.printers.jsonc', 'a/printers.jsonc']],
      [['{a,b.printers.jsonc}'], ['a/c.printers.jsonc', 'a/printers.jsonc', 'b.printers.jsonc']],
      // What is called so is meant.
      [['[x].printers.jsonc'], ['[x].printers.jsonc']],
      [[`${rig.folder}/a/p*.jsonc`], ['a/printers.jsonc']],
    ];
    for (const [named, found] of cases) {
      const paths = await findConfigFiles(named, rig.folder);
      assert.deepEqual(
        paths.map((path) => showPath(path, rig.folder)),
        found,
        named.join(' '),
      );
    }
    await assert.rejects(findConfigFiles(['*.nothing'], rig.folder), {
      exitCode: 3,
      message: '*.nothing cannot be read: no file or folder matches it.',
    });
  });

  it('are shown relative to the working folder, and outside it in full', () => {
    assert.equal(showPath('/w/a/b', '/w'), 'a/b');
    assert.equal(showPath('/x/b', '/w'), '/x/b');
  });

  it('are replaced as a whole, in the encoding they had', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': '\ufeff{}' });
    const file = await readConfigFile(rig.path('printers.jsonc'), rig.folder);
    assert.deepEqual([file.text, file.encoding], ['{}', 'utf-8-bom']);
    await writeConfigFile(file, '{ }');
    assert.equal(await readFile(file.path, 'utf8'), '\ufeff{ }');
    assert.deepEqual(await readdir(rig.folder), ['printers.jsonc']);
  });

  it('are left alone where they are read-only', async function () {
    // Root may write everything.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await using rig = await createCommandLineRig({ 'printers.jsonc': '{}' });
    const file = await readConfigFile(rig.path('printers.jsonc'), rig.folder);
    await chmod(file.path, 0o444);
    await assert.rejects(writeConfigFile(file, '{ }'), {
      exitCode: 3,
      message: /no permission\. It is unchanged/,
    });
    assert.equal(await readFile(file.path, 'utf8'), '{}');
  });
});

/** `platen fix`: the file afterwards, to the byte. */
import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { createCommandLineRig } from '../command-line-rig.ts';

const before =
  '{\r\n  "version": 1, // one\r\n  "ports": { "P": { "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "rfc1179" }, /* why */ "sourcePorts": "reserved" } } // end\r\n}';
const after = before.replace('"reserved"', '"rfc1179"');

describe('platen fix', () => {
  it('keeps comments, line ends, encoding and mode', async () => {
    const encodings: [string, (text: string) => Buffer][] = [
      ['UTF-8', (text) => Buffer.from(text)],
      ['UTF-8 with mark', (text) => Buffer.from(`\ufeff${text}`)],
      ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ];
    for (const [name, encode] of encodings) {
      await using rig = await createCommandLineRig();
      const path = await rig.write('printers.jsonc', encode(before));
      await chmod(path, 0o664);
      const { exitCode, notes } = await rig.run(['fix']);
      assert.deepEqual(
        [exitCode, notes],
        [
          0,
          'printers.jsonc: fixed 1\n  Use RFC 1179 source ports 721-731 (lpr-source-ports-outside-rfc1179)\n',
        ],
      );
      assert.deepEqual(await readFile(path), encode(after), name);
      if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o664);
      assert.deepEqual(await readdir(rig.folder), ['printers.jsonc']);
      assert.match((await rig.run(['fix'])).notes, /^Nothing to fix safely/);
    }
  });

  it('writes the target of a link and leaves the link', async function () {
    if (process.platform === 'win32') this.skip();
    await using rig = await createCommandLineRig({ 'real/site.jsonc': before });
    await symlink('real/site.jsonc', rig.path('printers.jsonc'));
    assert.equal((await rig.run(['fix', 'printers.jsonc'])).exitCode, 0);
    assert.ok((await lstat(rig.path('printers.jsonc'))).isSymbolicLink());
    assert.equal(await readFile(rig.path('real/site.jsonc'), 'utf8'), after);
  });

  it('shows a diff and writes nothing with --dry-run', async () => {
    await using rig = await createCommandLineRig({ 'printers.jsonc': before });
    const { exitCode, out } = await rig.run(['fix', '--dry-run']);
    assert.equal(exitCode, 0);
    assert.match(out, /^--- printers\.jsonc/m);
    assert.match(out, /^-.*"reserved"/m);
    assert.match(out, /^\+.*"rfc1179"/m);
    assert.equal(await readFile(rig.path('printers.jsonc'), 'utf8'), before);
  });

  it('leaves unsafe fixes alone until they are asked for', async () => {
    const text = '{ "version": 1, "ports": { "P": { "device": "lpd://h/q", "ordr": "data-first" } } }';
    await using rig = await createCommandLineRig({ 'printers.jsonc': text });
    await rig.run(['fix']);
    assert.equal(await readFile(rig.path('printers.jsonc'), 'utf8'), text);
    await rig.run(['fix', '--unsafe']);
    assert.equal(await readFile(rig.path('printers.jsonc'), 'utf8'), text.replace('ordr', 'order'));
  });

  it('fixes the other files where one cannot be read', async () => {
    await using rig = await createCommandLineRig({
      'a.printers.jsonc': '\u0000\u0000',
      'b.printers.jsonc': before,
    });
    const { exitCode, notes } = await rig.run(['fix']);
    assert.equal(exitCode, 3);
    assert.match(notes, /^platen: a\.printers\.jsonc is binary/);
    assert.equal(await readFile(rig.path('b.printers.jsonc'), 'utf8'), after);
  });
});

/** The other files of a folder are read in order and within limits, and never beyond what is asked for. */
import { strict as assert } from 'node:assert';
import { fileName, readOtherFiles } from '../../../src/language/folder/folder-files.ts';

describe('folder files', () => {
  const uris = (count: number): string[] =>
    Array.from({ length: count }, (_, nth) => `file:///${nth + 1000}`);

  it('are read in the order of their names; what cannot be read stays without text', async () => {
    const read = async (uri: string) => (uri === 'file:///b' ? undefined : uri.toUpperCase());
    assert.deepEqual(await readOtherFiles(['file:///c', 'file:///b', 'file:///a'], read, () => false), [
      { uri: 'file:///a', text: 'FILE:///A' },
      { uri: 'file:///b', text: undefined },
      { uri: 'file:///c', text: 'FILE:///C' },
    ]);
  });

  it('come as bytes where they are no text', async () => {
    const bytes = Uint8Array.of(0xff);
    const files = await readOtherFiles(
      ['file:///a'],
      async () => bytes,
      () => false,
    );
    assert.deepEqual(files, [{ uri: 'file:///a', text: undefined, bytes }]);
  });

  it('are at most 200; one more without text tells that there are more', async () => {
    let readCount = 0;
    const read = async () => {
      readCount += 1;
      return '{}';
    };
    const files = await readOtherFiles(uris(1000), read, () => false);
    assert.equal(readCount, 200);
    assert.equal(files.length, 201);
    assert.deepEqual(files.at(-1), { uri: 'file:///1200', text: undefined });
  });

  it('have at most 32 million characters before the last of them is read', async () => {
    const text = ' '.repeat(20 * 1024 * 1024);
    const files = await readOtherFiles(
      uris(4),
      async () => text,
      () => false,
    );
    assert.deepEqual(
      files.map((file) => file.text?.length),
      [text.length, text.length, undefined, undefined],
    );
  });

  it('are not read on after a cancellation', async () => {
    let readCount = 0;
    const read = async () => {
      readCount += 1;
      return '{}';
    };
    assert.deepEqual(await readOtherFiles(uris(9), read, () => readCount === 3), []);
    assert.equal(readCount, 3);
  });

  it('are called as people see them', () => {
    assert.equal(fileName('file:///site/head%20office.printers.jsonc'), 'head office.printers.jsonc');
    assert.equal(fileName('file:///site/50%.printers.jsonc'), '50%.printers.jsonc');
  });
});

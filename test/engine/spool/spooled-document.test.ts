/** Documents as ports read them. */
import assert from 'node:assert/strict';
import { createSimulatedDisk } from '../../../src/engine/environment/simulated/simulated-disk.ts';
import { createSpooledDocument } from '../../../src/engine/spool/spooled-document.ts';
import { writeFile } from '../disk-cases.ts';

describe('spooled document', () => {
  it('reads no further than announced, from wherever it is asked', async () => {
    const disk = createSimulatedDisk();
    await disk.makeFolder('/s');
    await writeFile(disk, '/s/a', '0123456789 grown since', { sync: false });
    const document = createSpooledDocument(await disk.openForReading('/s/a'), 10);
    const read = async (offset: number, length: number) => {
      const into = new Uint8Array(length);
      return new TextDecoder().decode(into.subarray(0, await document.read(offset, into)));
    };
    assert.equal(await read(0, 4), '0123');
    assert.equal(await read(8, 100), '89');
    assert.equal(await read(0, 100), '0123456789');
    assert.equal(await read(10, 5), '');
    await document.close();
  });
});

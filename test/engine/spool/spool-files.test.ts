/** The files of a spool folder. */
import assert from 'node:assert/strict';
import { createSimulatedDisk } from '../../../src/engine/environment/simulated/simulated-disk.ts';
import { readSmall, spoolPath, sweepSpool, writeWhole } from '../../../src/engine/spool/spool-files.ts';
import { bytes } from '../network-cases.ts';

describe('spool files', () => {
  it('have names that sort by id', () => {
    assert.equal(spoolPath('/s', 7, 'doc'), '/s/000007.doc');
    assert.equal(spoolPath('/s', 1_234_567, 'json'), '/s/1234567.json');
  });

  it('are read only when they are small', async () => {
    const disk = createSimulatedDisk();
    await disk.makeFolder('/s');
    await writeWhole(disk, '/s/small', bytes('x'));
    await writeWhole(disk, '/s/large', new Uint8Array(100_000));
    assert.deepEqual(await readSmall(disk, '/s/small'), bytes('x'));
    assert.equal(await readSmall(disk, '/s/large'), undefined);
    assert.equal(await readSmall(disk, '/s/none'), undefined);
  });

  it('are swept where there are none', async () => {
    const disk = createSimulatedDisk();
    assert.deepEqual(await sweepSpool(disk, '/nowhere'), { jobs: [], setAside: [], highestId: 0 });
  });
});

/** The disk in memory: the cases of every disk, and what a crash or a full disk leaves. */
import assert from 'node:assert/strict';
import { createSimulatedDisk } from '../../../../src/engine/environment/simulated/simulated-disk.ts';
import { diskCases, writeFile } from '../../disk-cases.ts';
import { bytes, codeOf } from '../../network-cases.ts';

describe('simulated disk', () => {
  for (const { name, run } of diskCases) {
    it(name, async () => {
      const disk = createSimulatedDisk();
      await disk.makeFolder('/work');
      await run(disk, '/work');
    });
  }

  it('keeps over a crash what was synced: content by file, names by folder', async () => {
    const disk = createSimulatedDisk();
    await disk.makeFolder('/spool');
    await writeFile(disk, '/spool/synced', 'whole', { sync: true });
    await writeFile(disk, '/spool/unsynced', 'lost', { sync: false });
    await disk.syncFolder('/spool');
    await writeFile(disk, '/spool/nameless', 'gone', { sync: true });
    await disk.remove('/spool/synced');
    disk.crash();
    assert.deepEqual(disk.paths(), ['/spool/synced', '/spool/unsynced']);
    assert.deepEqual(disk.content('/spool/synced'), bytes('whole'));
    assert.deepEqual(disk.content('/spool/unsynced'), bytes(''));
  });

  it('is full after its capacity, and has room again once a file is gone', async () => {
    const disk = createSimulatedDisk({ capacityBytes: 10 });
    await disk.makeFolder('/spool');
    await writeFile(disk, '/spool/a', '12345678', { sync: true });
    assert.equal(await codeOf(writeFile(disk, '/spool/b', '12345678', { sync: true })), 'disk-full');
    await disk.remove('/spool/a');
    await writeFile(disk, '/spool/c', '12345678', { sync: true });
  });
});

/** Received documents as files: exact bytes, generated names, nothing half, nothing overwritten. */
import assert from 'node:assert/strict';
import type { Disk } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createFolderSink } from '../../../src/engine/printers/folder-sink.ts';

const from = { host: '10.0.0.7', port: 721 };

async function read(disk: Disk, path: string): Promise<string> {
  const buffer = new Uint8Array((await disk.size(path)) ?? 0);
  const reader = await disk.openForReading(path);
  await reader.read(buffer);
  await reader.close();
  return Buffer.from(buffer).toString();
}

describe('folder-sink', () => {
  it('writes each document beside a record, and counts on from what is there', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk } = environment;
      const seen: string[] = [];
      for (let run = 0; run < 2; run += 1) {
        const options = {
          folder: '/out',
          label: 'lpd',
          onDocument: (path: string) => seen.push(path),
        } as const;
        const { receive, close } = await createFolderSink(options, environment);
        const job = receive({ from, queue: '../../evil' });
        for (const content of ['one', 'two']) {
          const document = await job.document();
          await document.write(Buffer.from(content));
          await document.close();
        }
        assert.equal((await disk.list('/out')).filter((name) => name.endsWith('.prn')).length, run * 2);
        await job.complete({ user: 'maria' });
        await close();
      }
      assert.deepEqual(await disk.list('/out'), [
        '000001-lpd.json',
        '000001-lpd.prn',
        '000002-lpd.json',
        '000002-lpd.prn',
        '000003-lpd.json',
        '000003-lpd.prn',
        '000004-lpd.json',
        '000004-lpd.prn',
      ]);
      assert.equal(await read(disk, '/out/000002-lpd.prn'), 'two');
      const record = JSON.parse(await read(disk, '/out/000002-lpd.json'));
      assert.deepEqual(
        { ...record, time: '' },
        { time: '', from, queue: '../../evil', bytes: 3, attributes: { user: 'maria' } },
      );
      assert.match(record.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(seen.length, 4);
    });
  });

  it('leaves nothing of an abandoned job, and sweeps up what a crash left', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk } = environment;
      const { receive } = await createFolderSink({ folder: '/out', label: 'raw' }, environment);
      const job = receive({ from, queue: '' });
      const document = await job.document();
      await document.write(Buffer.from('half'));
      await job.abandon('the connection broke off');
      assert.deepEqual(await disk.list('/out'), []);
      const crashed = await receive({ from, queue: '' }).document();
      await crashed.write(Buffer.from('half'));
      await disk.syncFolder('/out');
      disk.crash();
      assert.equal((await disk.list('/out')).length, 1);
      await createFolderSink({ folder: '/out', label: 'raw' }, environment);
      assert.deepEqual(await disk.list('/out'), []);
    });
  });

  it('sweeps up records without a document, and nothing that it did not write', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk } = environment;
      await disk.makeFolder('/out');
      const kept = ['000001-lpd.json', '000001-lpd.prn', '000004-raw.prn', 'notes.json', 'x000002-lpd.json'];
      for (const name of [...kept, '000002-lpd.json', '000003-raw.json', '.incoming-000003']) {
        await (await disk.create(`/out/${name}`)).close();
      }
      const { receive, close } = await createFolderSink({ folder: '/out', label: 'raw' }, environment);
      assert.deepEqual(await disk.list('/out'), kept);
      await (await receive({ from, queue: '' }).document()).close();
      assert.ok((await disk.list('/out')).includes('.incoming-000005'));
      await close();
    });
  });

  it('is the only server of its folder, until it is closed', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk } = environment;
      const first = await createFolderSink({ folder: '/out', label: 'lpd' }, environment);
      const document = await first.receive({ from, queue: 'raw' }).document();
      const second = createFolderSink({ folder: '/out', label: 'raw' }, environment);
      await assert.rejects(second, { code: 'locked' });
      assert.deepEqual(await disk.list('/out'), ['.incoming-000001']);
      await document.close();
      await first.close();
      await (await createFolderSink({ folder: '/out', label: 'raw' }, environment)).close();
    });
  });

  it('refuses a document that has no room before it comes, counting what others have announced', async () => {
    const headroom = 1024 * 1024;
    const environment = createSimulatedEnvironment({ seed: 1, diskCapacityBytes: headroom + 5000 });
    await environment.run(async () => {
      const { receive } = await createFolderSink({ folder: '/out', label: 'lpd' }, environment);
      const begin = (byteCount: number) => receive({ from, queue: 'raw' }).document(byteCount);
      await assert.rejects(begin(5001), { code: 'disk-full' });
      const first = receive({ from, queue: 'raw' });
      const document = await first.document(4000);
      await document.write(new Uint8Array(1000));
      await assert.rejects(begin(1001), { code: 'disk-full' });
      await (await begin(1000)).close();
      await first.abandon('enough');
      await (await begin(5000)).close();
      assert.deepEqual(
        (await environment.disk.list('/out')).map((name) => name.slice(0, 10)),
        ['.incoming-', '.incoming-'],
      );
    });
  });

  it('names the document that one repeats: same host, job number and bytes, also after a crash', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk, clock } = environment;
      const again: (string | undefined)[] = [];
      const open = () =>
        createFolderSink(
          { folder: '/out', label: 'lpd', onDocument: (_path, _count, original) => again.push(original) },
          environment,
        );
      let sink = await open();
      const store = async (content: string, attributes: Record<string, string>, host = from.host) => {
        const job = sink.receive({ from: { ...from, host }, queue: 'raw' });
        const document = await job.document();
        await document.write(Buffer.from(content));
        await document.close();
        await job.complete(attributes);
        return again.at(-1);
      };
      const job = { number: '017', host: 'desk7' };
      assert.equal(await store('invoice', job), undefined);
      disk.crash();
      sink = await open();
      assert.equal(await store('invoice', job), '000001-lpd.prn');
      const record = JSON.parse(await read(disk, '/out/000002-lpd.json'));
      assert.equal(record.possibleDuplicateOf, '000001-lpd.prn');
      assert.equal(await store('INVOICE', job), undefined);
      assert.equal(await store('invoice', { ...job, number: '018' }), undefined);
      assert.equal(await store('invoice', job, '10.0.0.8'), undefined);
      assert.equal(await store('page', { host: 'desk7' }), undefined);
      assert.equal(await store('page', { host: 'desk7' }), undefined);
      const duplicates = sink.receive({ from, queue: 'raw' });
      for (let count = 0; count < 2; count += 1) {
        const document = await duplicates.document();
        await document.write(Buffer.from('twin'));
        await document.close();
      }
      await duplicates.complete(job);
      assert.deepEqual(again.slice(-2), [undefined, undefined]);
      await clock.sleep(3_601_000);
      assert.equal(await store('invoice', job), undefined);
      await disk.remove('/out/000010-lpd.prn');
      assert.equal(await store('invoice', job), undefined);
    });
  });

  it('never overwrites a file that somebody else made, nor takes it away', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { disk } = environment;
      const { receive } = await createFolderSink({ folder: '/out', label: 'raw' }, environment);
      const other = await disk.create('/out/000001-raw.json');
      await other.close();
      const job = receive({ from, queue: '' });
      const document = await job.document();
      await document.close();
      await assert.rejects(job.complete({}), { code: 'file-exists' });
      await job.abandon('not stored');
      assert.deepEqual(await disk.list('/out'), ['000001-raw.json']);
    });
  });

  it('says that the disk is full instead of keeping a part', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, diskCapacityBytes: 1000 });
    await environment.run(async () => {
      const { receive } = await createFolderSink({ folder: '/out', label: 'raw' }, environment);
      const job = receive({ from, queue: '' });
      const document = await job.document();
      await assert.rejects(document.write(new Uint8Array(2000)), { code: 'disk-full' });
      await job.abandon('disk full');
      assert.deepEqual(await environment.disk.list('/out'), []);
    });
  });
});

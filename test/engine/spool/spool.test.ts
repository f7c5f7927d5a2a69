/** The spool on a disk in memory: whole jobs or nothing, through crashes, full disks and bad leftovers. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError, errorCode } from '../../../src/engine/errors.ts';
import { openSpool, type SpoolOptions } from '../../../src/engine/spool/spool.ts';
import { writeFile } from '../disk-cases.ts';
import { bytes, codeOf } from '../network-cases.ts';
import { planFor } from '../ports/delivery-rig.ts';

const folder = '/home/alice/spool';
const attributes = { title: 'Test page', user: 'alice', printer: 'Accounting' };

function start() {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { disk } = environment;
  const names = () => disk.paths().map((path) => path.slice(folder.length + 1));
  return {
    environment,
    disk,
    names,
    open: (options?: SpoolOptions) => openSpool(environment, folder, options),
  };
}

async function* chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

describe('spool', () => {
  it('takes a document in, gives it back from any offset, and removes it', async () => {
    const { names, open } = start();
    const spool = await open();
    const job = await spool.add(chunksOf('hello ', '', 'world'), attributes);
    assert.deepEqual(job, {
      ...attributes,
      id: 1,
      byteCount: 11,
      submittedAtMs: 1_767_225_600_000,
      isFromEarlierRun: false,
      left: 'nothing',
    });
    const document = await spool.open(job.id);
    const into = new Uint8Array(8);
    assert.equal(await document.read(6, into), 5);
    assert.deepEqual(into.subarray(0, 5), bytes('world'));
    assert.equal(await document.read(0, into), 8);
    assert.equal(await document.read(11, into), 0);
    await document.close();
    assert.deepEqual(names(), ['000001.doc', '000001.json', 'next-id']);
    await spool.remove(job.id);
    assert.deepEqual(spool.list(), []);
    assert.equal(await codeOf(spool.open(job.id)), 'file-missing');
    await spool.close({ removing: 'folder' });
    assert.deepEqual(names(), []);
  });

  it('keeps an accepted job over a crash and marks it as of an earlier run', async () => {
    const { disk, open } = start();
    const spool = await open();
    const job = await spool.add(chunksOf('hello'), attributes);
    disk.crash();
    const again = await open();
    assert.deepEqual(again.list(), [{ ...job, isFromEarlierRun: true }]);
    assert.deepEqual(again.setAside, []);
    assert.equal((await again.open(job.id)).byteCount, 5);
  });

  it('marks a job for a device before the first byte of it can be read, and knows over a crash how far it came', async () => {
    const { disk, names, open } = start();
    const add = async () => (await open()).add(chunksOf('hello'), { ...attributes, plan: planFor() });
    const job = await add();
    const leftAfterCrash = async () => {
      disk.crash();
      const again = await open();
      const [{ left, plan } = { left: 'no job', plan: undefined }] = again.list();
      assert.deepEqual({ sourcePorts: undefined, ...plan }, planFor());
      return { again, left };
    };
    const first = await leftAfterCrash();
    assert.equal(first.left, 'nothing');
    const document = await first.again.open(job.id);
    assert.deepEqual(names(), ['000001.doc', '000001.json', 'next-id'], 'opening is not reading');
    assert.equal(await document.read(0, new Uint8Array(5)), 5);
    const second = await leftAfterCrash();
    assert.equal(second.left, 'unknown');
    await second.again.markSent(job.id);
    const third = await leftAfterCrash();
    assert.equal(third.left, 'all');
    await third.again.remove(job.id);
    assert.deepEqual(names(), ['next-id']);
  });

  it('gives no byte of a job for a device where the mark cannot be written', async () => {
    const { disk, open } = start();
    const spool = await open();
    const job = await spool.add(chunksOf('hello'), { ...attributes, plan: planFor() });
    const document = await spool.open(job.id);
    disk.create = async () => {
      throw engineError('disk-full', { path: 'mark' });
    };
    assert.equal(await codeOf(document.read(0, new Uint8Array(5))), 'disk-full');
    assert.equal(await codeOf(document.read(0, new Uint8Array(5))), 'disk-full');
  });

  it('gives no id twice, not even after a crash', async () => {
    const { disk, open } = start();
    const spool = await open();
    const ids: number[] = [];
    for (let count = 0; count < 3; count++) {
      const { id } = await spool.add(chunksOf('x'), attributes);
      ids.push(id);
      await spool.remove(id);
    }
    disk.crash();
    const { id } = await (await open()).add(chunksOf('x'), attributes);
    assert.deepEqual(ids, [1, 2, 3]);
    assert.ok(id > 3);
  });

  it('starts at the first id it is told', async () => {
    const { open } = start();
    assert.equal((await (await open({ firstId: 721 })).add(chunksOf('x'), attributes)).id, 721);
  });

  it('belongs to one owner at a time', async () => {
    const { open } = start();
    const spool = await open();
    assert.equal(await codeOf(open()), 'locked');
    await spool.close();
    await (await open()).close();
  });

  const refusals: readonly (readonly [string, () => AsyncIterable<Uint8Array>, string])[] = [
    ['an empty document', () => chunksOf(), 'document-empty'],
    ['a document of empty pieces', () => chunksOf('', ''), 'document-empty'],
    ['a document past the limit', () => chunksOf('x'.repeat(60), 'x'.repeat(41)), 'document-too-large'],
    [
      'a document that breaks off',
      async function* () {
        yield bytes('half');
        throw new Error('unplugged');
      },
      'Error: unplugged',
    ],
  ];
  for (const [name, chunks, code] of refusals) {
    it(`refuses ${name} and leaves nothing behind`, async () => {
      const { names, open } = start();
      const spool = await open({ maxDocumentBytes: 100 });
      assert.equal(await codeOf(spool.add(chunks(), attributes)), code);
      assert.deepEqual(names(), ['next-id']);
      assert.deepEqual(spool.list(), []);
      assert.equal((await spool.add(chunksOf('fine'), attributes)).byteCount, 4);
    });
  }

  it('refuses more jobs than it may hold, those on their way included', async () => {
    const { open } = start();
    const spool = await open({ maxJobCount: 2 });
    const added = [1, 2, 3].map(() => codeOf(spool.add(chunksOf('x'), attributes)));
    assert.deepEqual(await Promise.all(added), ['no error', 'no error', 'spool-full']);
    await spool.remove(1);
    await spool.add(chunksOf('x'), attributes);
  });

  it('says at every size of a full disk that it is full, and leaves nothing behind', async () => {
    let acceptedCount = 0;
    for (let capacityBytes = 0; capacityBytes < 300; capacityBytes++) {
      const { disk, names, open } = start();
      const spool = await open();
      disk.setCapacityBytes(capacityBytes);
      try {
        await spool.add(chunksOf('hello ', 'world'), attributes);
        acceptedCount += 1;
        assert.deepEqual(names(), ['000001.doc', '000001.json', 'next-id']);
      } catch (error) {
        assert.equal(errorCode(error), 'disk-full');
        assert.deepEqual(
          names().filter((name) => name !== 'next-id'),
          [],
        );
        assert.deepEqual(spool.list(), []);
      }
    }
    assert.ok(acceptedCount > 0 && acceptedCount < 300);
  });

  it('lets go of a source that hangs when aborted, and leaves nothing behind', async () => {
    const { names, open } = start();
    const spool = await open();
    const controller = new AbortController();
    const hanging = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) }),
    };
    const adding = spool.add(hanging, attributes, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error('enough')));
    await assert.rejects(adding, { message: 'enough' });
    assert.deepEqual(names(), ['next-id']);
  });

  it('sweeps what was never accepted and sets aside what may be somebody’s job', async () => {
    const { disk, names, open } = start();
    await disk.makeFolder(folder);
    const leftovers: Record<string, string> = {
      '000001.part': 'half',
      '000002.tmp': '{"half":',
      '000003.doc': 'no record',
      '000004.json': 'torn',
      '000004.doc': 'its document',
      '000005.json': '{"version":1,"id":5,"byteCount":9,"submittedAtMs":1,"title":"","user":"","printer":""}',
      'notes.txt': 'not ours',
    };
    for (const [name, text] of Object.entries(leftovers)) {
      await writeFile(disk, `${folder}/${name}`, text, { sync: true });
    }
    const spool = await open();
    const setAside = ['000003.doc.aside', '000004.doc.aside', '000004.json.aside', '000005.json.aside'];
    assert.deepEqual(spool.setAside, setAside);
    assert.deepEqual(names(), [...setAside, 'notes.txt']);
    assert.deepEqual(spool.list(), []);
    await spool.close();
    assert.deepEqual((await open()).setAside, setAside, 'and they stay');
  });

  it('cuts endless names, and at a whole character', async () => {
    const { open } = start();
    const job = await (await open()).add(chunksOf('x'), { ...attributes, title: `x${'😀'.repeat(1000)}` });
    assert.ok(job.title.length <= 255);
    assert.doesNotMatch(job.title, /\p{Surrogate}/u);
  });
});

/** Chunks of a source that may hang. */
import assert from 'node:assert/strict';
import { nextChunk } from '../../src/engine/abortable-chunks.ts';
import { bytes } from './network-cases.ts';

describe('abortable chunks', () => {
  it('come one by one until the end', async () => {
    const source = (async function* () {
      yield bytes('a');
    })();
    const { signal } = new AbortController();
    assert.deepEqual(await nextChunk(source, signal), bytes('a'));
    assert.equal(await nextChunk(source, signal), undefined);
  });

  it('end with the source’s error or the signal’s reason', async () => {
    const failing = { next: () => Promise.reject(new Error('unplugged')) };
    await assert.rejects(nextChunk(failing, undefined), { message: 'unplugged' });
    const hanging = { next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) };
    const controller = new AbortController();
    const waiting = nextChunk(hanging, controller.signal);
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, { message: 'enough' });
    await assert.rejects(nextChunk(hanging, controller.signal), { message: 'enough' });
  });
});

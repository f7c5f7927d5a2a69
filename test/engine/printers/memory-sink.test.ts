/** Received jobs in memory, with a limit. */
import assert from 'node:assert/strict';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';

const from = { from: { host: '127.0.0.1', port: 1 }, queue: 'raw' };

describe('memory-sink', () => {
  it('keeps up to its limit and counts the rest', async () => {
    const sink = createMemorySink({ maxKeptBytes: 5 });
    for (const content of ['abc', 'defgh']) {
      const job = sink.receive(from);
      const chunk = Buffer.from(content);
      await (await job.document()).write(chunk);
      chunk.fill(0);
      await job.complete({});
    }
    assert.deepEqual(
      sink.jobs.map((job) => Buffer.from(job.documents[0] ?? []).toString()),
      ['abc', 'de'],
    );
    assert.deepEqual(
      sink.jobs.map((job) => job.byteCount),
      [3, 5],
    );
  });

  it('gives room back when a job is abandoned', async () => {
    const sink = createMemorySink({ maxKeptBytes: 3 });
    const lost = sink.receive(from);
    await (await lost.document()).write(Buffer.from('abc'));
    await lost.abandon('broken');
    const job = sink.receive(from);
    await (await job.document()).write(Buffer.from('xyz'));
    await job.complete({});
    assert.equal(Buffer.from(sink.jobs[0]?.documents[0] ?? []).toString(), 'xyz');
    assert.deepEqual(sink.abandoned, ['broken']);
  });
});

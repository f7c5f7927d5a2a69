/** Traced bytes are capped copies. */
import assert from 'node:assert/strict';
import { traceBytes } from '../../../src/engine/ports/tracing.ts';
import { maxTracedBytes, type TraceEntry } from '../../../src/engine/trace/trace.ts';

describe('tracing', () => {
  it('copies, also where the bytes stand in a Buffer of Node', () => {
    const entries: Omit<TraceEntry, 'atMs'>[] = [];
    const listener = {
      trace: (entry: Omit<TraceEntry, 'atMs'>) => entries.push(entry),
      log: () => {},
      documentBegins: () => {},
      progress: () => {},
    };
    const buffer = Buffer.alloc(1000, 7);
    traceBytes(listener, 'sent', 'document', buffer);
    buffer.fill(0);
    assert.equal(entries[0]?.byteCount, 1000);
    assert.deepEqual(entries[0]?.bytes, new Uint8Array(maxTracedBytes).fill(7));
  });
});

/** Where the time of a print went. */
import assert from 'node:assert/strict';
import { printPhases } from '../../../src/engine/trace/print-phases.ts';
import type { TraceEntry } from '../../../src/engine/trace/trace.ts';

type Step = Pick<TraceEntry, 'atMs' | 'direction'> & Partial<TraceEntry>;

function phasesOf(...steps: readonly Step[]) {
  return printPhases(
    steps.map((step) => ({ meaning: 'step', byteCount: 0, bytes: new Uint8Array(0), ...step })),
  );
}

describe('print phases', () => {
  it('adds up lookup, connecting, sending and waiting, and leaves out what was before the connection', () => {
    assert.deepEqual(
      phasesOf(
        { atMs: 120, direction: 'connection', opening: { durationMs: 50, lookupMs: 30 } },
        { atMs: 121, direction: 'connection' },
        { atMs: 125, direction: 'sent' },
        { atMs: 225, direction: 'received' },
        { atMs: 240, direction: 'sent' },
        { atMs: 1240, direction: 'connection' },
      ),
      { lookupMs: 30, connectMs: 20, sendMs: 19, waitMs: 1100 },
    );
  });

  it('counts each try, and not the pause between two', () => {
    assert.deepEqual(
      phasesOf(
        { atMs: 10, direction: 'connection', opening: { durationMs: 10, lookupMs: undefined } },
        { atMs: 5020, direction: 'connection', opening: { durationMs: 10, lookupMs: undefined } },
        { atMs: 5022, direction: 'sent' },
        { atMs: 5030, direction: 'connection' },
        { atMs: 9000, direction: 'connection' },
      ),
      { lookupMs: undefined, connectMs: 20, sendMs: 2, waitMs: 8 },
    );
  });

  it('has no time without a step', () => {
    assert.deepEqual(phasesOf(), { lookupMs: undefined, connectMs: 0, sendMs: 0, waitMs: 0 });
  });
});

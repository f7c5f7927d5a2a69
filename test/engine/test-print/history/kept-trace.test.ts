/** Whose bytes the history keeps. */
import assert from 'node:assert/strict';
import { keptTrace } from '../../../../src/engine/test-print/history/kept-trace.ts';
import type { TraceEntry } from '../../../../src/engine/trace/trace.ts';

const bytes = new TextEncoder().encode('Dear printer');
const step = (direction: TraceEntry['direction'], meaning: string): TraceEntry => ({
  atMs: 0,
  direction,
  meaning,
  byteCount: 12,
  bytes,
});
const trace = [
  step('sent', 'receive job on queue raw'),
  step('sent', 'document'),
  step('sent', 'the end of the document'),
  step('sent', 'document, PJL frame: the job ends'),
  step('received', 'acknowledged'),
  step('received', 'back channel'),
];

describe('kept trace', () => {
  for (const [what, isVirtual, kind, keptCount] of [
    ['all of a test page at a device', false, 'page', 6],
    ['all of a document at a virtual printer', true, 'file', 6],
    ['no byte of a chosen document at a device', false, 'file', 2],
    ['no byte of a named document at a device', false, 'named', 2],
  ] as const)
    it(`has ${what}`, () => {
      const kept = keptTrace(trace, { isVirtual, document: { kind, what: 'x' } });
      assert.equal(kept.length, trace.length);
      assert.equal(kept.filter((entry) => entry.bytes.length > 0).length, keptCount);
      assert.ok(kept.every(({ byteCount }) => byteCount === 12));
    });
});

/** Keeping a trace within bounds. */
import assert from 'node:assert/strict';
import { createSimulatedClock } from '../../../src/engine/environment/simulated/simulated-clock.ts';
import { recordTrace } from '../../../src/engine/trace/trace-recorder.ts';

describe('trace recorder', () => {
  it('keeps times from its start and its own copy of the first bytes', () => {
    const clock = createSimulatedClock();
    const recorder = recordTrace(clock);
    clock.startTimer(25, () => {});
    clock.advance();
    // A Buffer's own slice is no copy.
    const payload = Buffer.alloc(1000, 7);
    recorder.sink({ direction: 'sent', meaning: 'document', byteCount: 1000, bytes: payload });
    payload.fill(0);
    assert.deepEqual(recorder.entries(), [
      {
        atMs: 25,
        direction: 'sent',
        meaning: 'document',
        byteCount: 1000,
        bytes: new Uint8Array(256).fill(7),
      },
    ]);
  });

  it('keeps the beginning and the end of a very long one, in order', () => {
    const recorder = recordTrace(createSimulatedClock());
    for (let step = 0; step < 10_500; step++) {
      recorder.sink({ direction: 'sent', meaning: `${step}`, byteCount: 2, bytes: new Uint8Array(0) });
    }
    const entries = recorder.entries();
    const steps = entries.map(({ meaning }) => meaning);
    assert.equal(steps.length, 4001);
    assert.deepEqual(steps.slice(0, 2), ['0', '1']);
    assert.deepEqual(steps.slice(1999, 2002), [
      '1999',
      '6500 steps were not kept: 13000 bytes sent, 0 received',
      '8500',
    ]);
    assert.equal(steps.at(-1), '10499');
    assert.deepEqual(entries[2000]?.left, { stepCount: 6500, sentBytes: 13_000, receivedBytes: 0 });
  });
});

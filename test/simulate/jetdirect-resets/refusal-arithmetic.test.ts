/** HPMON 1044 as a function of arrivals and reset time: the arithmetic beside runs of the real spooler, port and device. */
import assert from 'node:assert/strict';
import { refusedRetryMs } from '../../../src/engine/ports/hp-network/hp-network-port.ts';
import { refusedShare } from '../../../src/simulate/jetdirect-resets/refusal-arithmetic.ts';
import { runSharedJetDirect } from '../../../src/simulate/jetdirect-resets/shared-jetdirect.ts';
import { planArrivals } from '../../../src/simulate/print-arrivals.ts';
import { planFor } from '../../engine/ports/delivery-rig.ts';

interface Load {
  readonly jobsPerHour: number;
  readonly burst: number;
  readonly resetSeconds: number;
  readonly seed: number;
}

/** About `jobCount` jobs of half a second each. */
async function run({ jobsPerHour, burst, resetSeconds, seed }: Load, jobCount: number) {
  const stretchSeconds = (jobCount / jobsPerHour) * 3600;
  let refusalCount = 0;
  const ignore = () => {};
  const [result] = await runSharedJetDirect({
    seed,
    servers: [
      {
        plan: planFor({ monitor: 'hp-network', tcpPort: 9100, queue: '', connectionType: 'job-based' }),
        arrivals: planArrivals({ jobsPerHour, burst, stretchSeconds, seed: seed * 7919 }),
        bytesPerJob: 500,
      },
    ],
    resetMs: resetSeconds * 1000,
    bytesPerSecond: 1000,
    stretchSeconds,
    graceSeconds: stretchSeconds + 3600,
    timeWaitSeconds: 0,
    watch: {
      arrived: ignore,
      connected: ignore,
      delivered: ignore,
      logged: (_server, _atSeconds, { source, id }) => {
        if (source === 'HPMON' && id === 1044) refusalCount += 1;
      },
    },
  });
  assert.ok(result);
  assert.equal(result.printedCount, result.submittedCount);
  return { refusalCount, submittedCount: result.submittedCount };
}

/** Half a second of bytes, and the 30 ms for which a raw connection is held open after its last byte. */
const jobSeconds = 0.53;
/** The spooler waits up to a tenth longer than it is asked to. */
const retrySeconds = (refusedRetryMs / 1000) * 1.05;

describe('refusal-arithmetic', () => {
  const loads: [jobsPerHour: number, burst: number, resetSeconds: number][] = [
    [30, 1, 2],
    [120, 1, 0.5],
    [120, 1, 2],
    [300, 1, 1],
    [600, 1, 2],
    [240, 6, 2],
    [60, 12, 1],
  ];
  for (const [jobsPerHour, burst, resetSeconds] of loads) {
    it(`agrees with runs of ${jobsPerHour} jobs an hour in groups of ${burst}, reset ${resetSeconds} s`, async () => {
      const share = refusedShare({
        jobsPerHour,
        jobsPerGroup: burst,
        jobSeconds,
        resetSeconds,
        retrySeconds,
      });
      let refusalCount = 0;
      let submittedCount = 0;
      for (const seed of [1, 2]) {
        const counted = await run({ jobsPerHour, burst, resetSeconds, seed }, 400);
        refusalCount += counted.refusalCount;
        submittedCount += counted.submittedCount;
      }
      const expected = submittedCount * share;
      // Four standard deviations of the binomial.
      const deviation = Math.sqrt(submittedCount * share * (1 - share));
      assert.ok(
        Math.abs(refusalCount - expected) < 4 * deviation,
        `${refusalCount} of ${submittedCount}, expected ${expected.toFixed(1)}`,
      );
      assert.ok(refusalCount > 0);
    });
  }

  for (const [resetSeconds, perJob] of [
    [0, 0],
    [0.1, 1],
    [2, 1],
    [2.9, 1],
    [5, 2],
    [8, 3],
    [10, 4],
  ] as const) {
    it(`refuses each job of a burst but the first ${perJob} times where the reset takes ${resetSeconds} s`, async () => {
      // A burst of 50 within a second: every job meets the reset that the last one left behind.
      const load = { jobsPerHour: 1e6, burst: 50, resetSeconds, seed: 5 };
      const { refusalCount, submittedCount } = await run(load, 100);
      assert.ok(submittedCount >= 50);
      assert.equal(refusalCount, (submittedCount - 1) * perJob);
    });
  }

  it('has its limits right', () => {
    const load = { jobsPerHour: 1, jobsPerGroup: 1, jobSeconds: 0.5, resetSeconds: 2, retrySeconds: 3 };
    assert.ok(refusedShare(load) < 0.001);
    assert.ok(Math.abs(refusedShare({ ...load, jobsPerGroup: 10 }) - 0.9) < 0.001);
    assert.equal(refusedShare({ ...load, jobsPerHour: 0 }), 0);
    assert.equal(refusedShare({ ...load, jobsPerHour: 100_000 }), 1);
  });
});

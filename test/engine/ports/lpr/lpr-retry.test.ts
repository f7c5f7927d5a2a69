/** After a failed try: each system's retries to the second, the message box of 15 minutes, Tcpip 4227 once a stall. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import type { FailedTry } from '../../../../src/engine/ports/failed-try.ts';
import { lprDialectOf } from '../../../../src/engine/ports/lpr/lpr-dialects.ts';
import { createLprRetry } from '../../../../src/engine/ports/lpr/lpr-retry.ts';
import type { Delivery, RetryLater } from '../../../../src/engine/spooler/delivery.ts';
import type { JobEvent } from '../../../../src/engine/spooler/job-events.ts';
import type { PrintPlan } from '../../../../src/model/print-plan.ts';
import { planFor } from '../delivery-rig.ts';

const known = { outcome: 'not-sent', bytesSent: 0 } as const;

function start(changes: Partial<PrintPlan>) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const plan = planFor(changes);
  const retrying = createLprRetry(plan, lprDialectOf(plan), environment.clock);
  const events: JobEvent[] = [];
  return {
    environment,
    retrying,
    failed(tried: FailedTry): Delivery {
      const delivery = retrying.failed(known, tried);
      if ('events' in delivery) events.push(...(delivery.events ?? []));
      return delivery;
    },
    ids: () => events.map(({ source, id }) => `${source} ${id}`),
  };
}

describe('lpr-retry', () => {
  it('acts as Windows NT: every 4 s to the second, one event 2004 each (Q223791)', () => {
    const { failed, ids } = start({ actAs: 'windows-nt-4.0-tse-sp4' });
    for (const failure of ['refused', 'broke-off', 'busy', 'ports-used-up'] as const) {
      const delivery = failed({ failure, why: 'Because.', waitMs: 99_000, passes: false });
      assert.ok(delivery.next === 'retry');
      const { events: _events, ...rest } = delivery;
      assert.deepEqual(rest, { ...known, next: 'retry', afterMs: 4000, why: 'Because.', exact: true });
    }
    assert.deepEqual(ids(), Array(4).fill('LPR Print Monitor 2004'));
  });

  it('waits as long as the source ports rest where it acts as nobody, with jitter', () => {
    const { failed } = start({});
    const delivery = failed({ failure: 'ports-used-up', why: 'w', waitMs: 99_000, passes: true });
    assert.ok(delivery.next === 'retry');
    const { events: _events, ...rest } = delivery;
    assert.deepEqual(rest, { ...known, next: 'retry', afterMs: 99_000, why: 'w', passes: true });
  });

  for (const [actAs, holds] of [
    ['windows-nt-4.0-sp3', true],
    ['windows-nt-4.0-sp2', true],
    ['windows-nt-3.51-sp5', true],
    ['windows-nt-4.0-sp1', false],
    ['windows-nt-4.0-sp4', false],
  ] as const) {
    it(`${actAs} ${holds ? 'shows a message box' : 'tries on'} after 15 minutes without a connection (Q161969)`, async () => {
      const { environment, failed } = start({ actAs });
      const next = await environment.run(async () => {
        for (let tried = 0; tried < 225; tried += 1) {
          const delivery = failed({ failure: 'unreachable', why: 'w', passes: false });
          assert.equal(delivery.next, 'retry');
          await environment.clock.sleep(4000);
        }
        return failed({ failure: 'unreachable', why: 'w', passes: false }).next;
      });
      assert.equal(environment.clock.monotonicMs(), 900_000);
      assert.equal(next, holds ? 'hold' : 'retry');
    });
  }

  it('counts the 15 minutes anew after each connection, even one that came to nothing', async () => {
    const { environment, retrying, failed } = start({ actAs: 'windows-nt-4.0-sp3' });
    await environment.run(async () => {
      for (let tried = 0; tried < 400; tried += 1) {
        if (tried % 100 === 0) retrying.connected();
        assert.equal(failed({ failure: 'busy', why: 'w', passes: false }).next, 'retry');
        await environment.clock.sleep(4000);
      }
    });
  });

  for (const failure of ['refused', 'broke-off', 'ports-used-up'] as const) {
    it(`shows no message box where connections are ${failure} for an hour`, async () => {
      const { environment, failed } = start({ actAs: 'windows-nt-4.0-sp3' });
      await environment.run(async () => {
        for (let tried = 0; tried < 60; tried += 1) {
          assert.equal(failed({ failure, why: 'w', passes: false }).next, 'retry');
          await environment.clock.sleep(60_000);
        }
        // Of that hour nothing counts.
        assert.equal(failed({ failure: 'unreachable', why: 'w', passes: false }).next, 'retry');
      });
    });
  }

  it('holds the job with what the message box means and the last reason, and counts anew when it is released', async () => {
    const { environment, failed, ids } = start({ actAs: 'windows-nt-4.0-sp3' });
    const unreachable = () => failed({ failure: 'unreachable', why: 'Nobody answers.', passes: false });
    const [held, released] = await environment.run(async () => {
      unreachable();
      await environment.clock.sleep(900_000);
      return [unreachable(), unreachable()];
    });
    const message =
      'Windows NT 4.0 SP3 shows a message box after 15 minutes without a connection, and the job waits until somebody has closed it (Q161969).';
    assert.ok(held?.next === 'hold');
    const { events, ...rest } = held;
    assert.deepEqual(rest, { ...known, next: 'hold', why: `${message} Nobody answers.`, liftable: true });
    assert.deepEqual(events?.at(-1), { source: 'platen', id: 0, level: 'error', message });
    assert.deepEqual(ids().slice(0, 3), ['LPR Print Monitor 2004', 'LPR Print Monitor 2004', 'platen 0']);
    assert.equal(released?.next, 'retry');
  });

  it('waits longer from failure to failure, and after a delivered job as at first', () => {
    const { retrying, failed } = start({ dialect: 'cups' });
    const waitMs = () => (failed({ failure: 'busy', why: 'w', passes: false }) as RetryLater).afterMs;
    assert.deepEqual([waitMs(), waitMs()], [5000, 10_000]);
    retrying.connected();
    assert.equal(waitMs(), 15_000);
    retrying.delivered();
    assert.deepEqual([waitMs(), waitMs()], [5000, 10_000]);
  });

  it('tries nothing again but what passes where no system is stated', () => {
    const { failed } = start({ dialect: 'platen' });
    for (const failure of ['refused', 'broke-off', 'busy', 'unreachable'] as const) {
      assert.deepEqual(failed({ failure, why: 'w', passes: false }), {
        ...known,
        next: 'hold',
        why: 'w',
        liftable: true,
      });
      const { next, events } = failed({ failure, why: 'w', passes: true }) as RetryLater;
      assert.equal(next, 'retry');
      assert.deepEqual(events, [
        { source: 'platen', id: 0, level: 'warning', message: 'Next try in 5 s: w' },
      ]);
    }
  });

  it('logs Tcpip 4227 once for each time the ports run out', () => {
    const { retrying, failed, ids } = start({ actAs: 'windows-server-2012' });
    const usedUp = () => failed({ failure: 'ports-used-up', why: 'w', waitMs: 1, passes: true });
    usedUp();
    usedUp();
    retrying.connected();
    usedUp();
    failed({ failure: 'unreachable', why: 'w', passes: false });
    usedUp();
    assert.equal(ids().filter((id) => id === 'Tcpip 4227').length, 3);
    assert.equal(ids().filter((id) => id === 'LPR Print Monitor 2004').length, 5);
  });
});

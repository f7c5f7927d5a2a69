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
    assert.equal(ids().filter((id) => id === 'Tcpip 4227').length, 2);
    assert.equal(ids().filter((id) => id === 'LPR Print Monitor 2004').length, 3);
  });
});

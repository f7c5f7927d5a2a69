/** The spooler against scripted ports, in virtual time. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import type { PortMonitor } from '../../../src/engine/ports/port-monitor.ts';
import type { Delivery } from '../../../src/engine/spooler/delivery.ts';
import { createSpooler, type Submission } from '../../../src/engine/spooler/spooler.ts';
import type { SpoolerEvent } from '../../../src/model/spooler-event.ts';
import { type ScriptedAnswer, scriptPort } from '../scripted-port.ts';

const accepted: Delivery = { outcome: 'accepted', bytesSent: 12, next: 'done' };
const sent: Delivery = { outcome: 'sent', bytesSent: 12, next: 'done' };
const refused: Delivery = {
  outcome: 'not-sent',
  bytesSent: 0,
  next: 'retry',
  afterMs: 4000,
  why: 'refused.',
};
const broken: Delivery = { outcome: 'failed', bytesSent: 5, next: 'retry', afterMs: 4000, why: 'reset.' };
const holding: Delivery = { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'no such queue.' };

function start() {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { clock } = environment;
  const spooler = createSpooler(environment);
  const events: SpoolerEvent[] = [];
  const submit = (id: number, port: PortMonitor, more: Partial<Submission> = {}) =>
    spooler.submit({
      job: { id, title: 'Test page', user: 'alice', document: { byteCount: 12, read: async () => 0 } },
      printer: 'Accounting',
      port,
      portName: 'LPR_ACCT',
      dialect: 'windows',
      retryPolicy: 'as-the-monitor-does',
      onEvent: (event) => events.push(event),
      ...more,
    });
  const reported = () => events.map(({ source, id, message }) => `${source} ${id}: ${message}`);
  return { environment, clock, spooler, events, submit, reported, run: environment.run };
}

describe('spooler', () => {
  it('delivers, reports, and logs with time, job and port', async () => {
    const { clock, submit, events, run } = start();
    const port = scriptPort(clock, [{ delivery: accepted, afterMs: 1500 }]);
    const status = await run(() => submit(7, port).rest());
    assert.deepEqual(status, {
      state: 'done',
      outcome: 'accepted',
      bytesSent: 12,
      attemptCount: 1,
      pageCount: undefined,
      mayHaveLeft: true,
      why: undefined,
      isTimedOut: false,
    });
    assert.deepEqual(events, [
      {
        time: '2026-01-01T00:00:01.500Z',
        source: 'Print',
        id: 10,
        level: 'info',
        message:
          'Document 7, Test page owned by alice was accepted by Accounting via port LPR_ACCT. Size in bytes: 12.',
        job: 7,
        port: 'LPR_ACCT',
      },
    ]);
    assert.equal(clock.pendingTimerCount, 0);
  });

  it('retries no earlier than the port says and at most a tenth later', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: refused }, { delivery: refused }, { delivery: accepted }]);
    const status = await run(() => submit(7, port).rest());
    assert.equal(status.attemptCount, 3);
    const times = port.attempts.map((attempt) => Number(attempt.split(' ')[2]));
    for (const [index, time] of times.slice(1).entries()) {
      const waitedMs = time - (times[index] ?? 0);
      assert.ok(waitedMs >= 4000 && waitedMs <= 4401, `${waitedMs}`);
    }
  });

  it('retries neither twice at the same distance nor otherwise than exactly where the port asks for that', async () => {
    for (const exact of [false, true]) {
      const { clock, submit, run } = start();
      const again: Delivery = { ...refused, exact } as Delivery;
      const port = scriptPort(clock, [...Array(9).fill({ delivery: again }), { delivery: accepted }]);
      await run(() => submit(7, port).rest());
      const times = port.attempts.map((attempt) => Number(attempt.split(' ')[2]));
      const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      assert.equal(waits.length, 9);
      if (exact) assert.ok(waits.every((waitMs) => waitMs === 4000));
      else assert.ok(new Set(waits).size > 5 && Math.max(...waits) > 4200, String(waits));
    }
  });

  it('never retries in a storm', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: { ...refused, afterMs: 0 } as Delivery }]);
    await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
    assert.ok(port.attempts.length <= 101, `${port.attempts.length}`);
  });

  it('sends one job at a time to a destination, in order, and nobody overtakes a retry', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [
      { delivery: refused, afterMs: 50 },
      { delivery: accepted, afterMs: 50 },
    ]);
    const other = scriptPort(clock, [{ delivery: accepted, afterMs: 10 }], '10.20.0.12:515');
    await run(async () => {
      const jobs = [1, 2, 3].map((id) => submit(id, port));
      await submit(4, other, { printer: 'Other' }).rest();
      assert.equal(Math.round(clock.monotonicMs()), 10);
      await Promise.all(jobs.map((job) => job.rest()));
    });
    assert.equal(port.mostAtOnce, 1);
    assert.deepEqual(
      port.attempts.map((attempt) => attempt.split(' ')[0]),
      ['1', '1', '2', '3'],
    );
  });

  const outcomes: readonly (readonly [string, readonly Delivery[], string])[] = [
    ['says not-sent when nothing ever left', [refused], 'failed not-sent 0'],
    ['does not forget bytes of an earlier attempt', [broken, refused], 'failed failed 5'],
    ['says accepted in the end', [broken, accepted], 'done accepted 12'],
    ['says sent when nobody confirmed', [sent], 'done sent 12'],
    [
      'does not resend what was sent',
      [{ ...refused, outcome: 'sent', bytesSent: 12 }, accepted],
      'done sent 12',
    ],
    ['holds when the port says so', [holding], 'held not-sent 0'],
    [
      'cancels when the device does',
      [{ outcome: 'cancelled', bytesSent: 3, next: 'cancelled' }],
      'cancelled cancelled 3',
    ],
  ];
  for (const [name, deliveries, expected] of outcomes) {
    it(name, async () => {
      const { clock, submit, run } = start();
      const port = scriptPort(
        clock,
        deliveries.map((delivery) => ({ delivery, afterMs: 10 })),
      );
      const status = await run(() => submit(7, port, { timeoutMs: 30_000 }).rest());
      assert.equal(`${status.state} ${status.outcome} ${status.bytesSent}`, expected);
      assert.equal(clock.pendingTimerCount, 0);
    });
  }

  it('says what was not answered where the first attempt never ends', async () => {
    const { clock, submit, reported, run } = start();
    const port = scriptPort(clock, [{ delivery: refused, afterMs: 60_000, step: 'print on queue raw' }]);
    const status = await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
    assert.equal(status.why, 'No answer to: print on queue raw.');
    assert.deepEqual(reported(), ['platen 0: Gave up after 10 s. Last: No answer to: print on queue raw.']);
  });

  it('gives up at the deadline with the last reason', async () => {
    const { clock, submit, reported, run } = start();
    const port = scriptPort(clock, [{ delivery: refused, log: 'try' }]);
    await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
    assert.equal(clock.monotonicMs(), 10_000);
    assert.deepEqual(reported(), [
      'script 0: try',
      'script 0: try',
      'script 0: try',
      'platen 0: Gave up after 10 s. Last: refused.',
    ]);
  });

  const stopped: readonly (readonly [string, Delivery, string])[] = [
    ['nothing left', { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' }, 'failed not-sent'],
    ['a part left', { outcome: 'cancelled', bytesSent: 5, next: 'cancelled' }, 'failed failed'],
    ['all left, unconfirmed', { outcome: 'sent', bytesSent: 12, next: 'cancelled' }, 'done sent'],
    ['the answer came at the last moment', accepted, 'done accepted'],
  ];
  for (const [name, whenAborted, expected] of stopped) {
    it(`knows at the deadline of an attempt: ${name}`, async () => {
      const { clock, submit, run } = start();
      const port = scriptPort(clock, [{ delivery: accepted, afterMs: 60_000, whenAborted }]);
      const status = await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
      assert.equal(`${status.state} ${status.outcome}`, expected);
      assert.equal(clock.monotonicMs(), 10_000);
    });
  }

  for (const isDeaf of [false, true]) {
    it(`cancels within a second ${isDeaf ? 'although the port does not listen' : 'while sending'}`, async () => {
      const { clock, submit, reported, run } = start();
      const port = scriptPort(clock, [{ delivery: accepted, afterMs: 60_000, isDeaf }]);
      await run(async () => {
        const first = submit(7, port);
        const second = submit(8, port);
        await clock.sleep(500);
        first.cancel();
        first.cancel();
        const status = await first.rest();
        assert.equal(status.outcome, 'cancelled');
        assert.ok(clock.monotonicMs() < 1500);
        await second.rest();
      });
      assert.equal(port.mostAtOnce, 1, 'the next job waits until the port is really done');
      assert.deepEqual(reported(), [
        'Print 13: Document 7, Test page owned by alice was deleted on Accounting.',
        'Print 10: Document 8, Test page owned by alice was accepted by Accounting via port LPR_ACCT. Size in bytes: 12.',
      ]);
    });
  }

  it('cancels at once what is queued, held or waits to retry', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: refused }]);
    await run(async () => {
      const waiting = submit(1, port);
      const queued = submit(2, port);
      const held = submit(3, port);
      held.hold();
      await clock.sleep(100);
      for (const job of [held, queued, waiting]) {
        job.cancel();
        assert.equal(job.status.outcome, 'cancelled');
      }
      assert.equal(clock.pendingTimerCount, 0);
    });
    assert.deepEqual(port.attempts, ['1 at 0']);
  });

  it('keeps what is held until it is released, and lets the others go', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: holding }, { delivery: accepted }]);
    await run(async () => {
      const poison = submit(1, port);
      assert.equal((await submit(2, port).rest()).state, 'done');
      assert.equal(poison.status.state, 'held');
      poison.hold();
      poison.release();
      assert.equal((await poison.rest()).state, 'done');
      poison.release();
      poison.cancel();
      assert.equal(poison.status.state, 'done');
    });
    assert.deepEqual(
      port.attempts.map((attempt) => attempt[0]),
      ['1', '2', '1'],
    );
  });

  it('survives a port that rejects', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: new Error('a defect') }, { delivery: accepted }]);
    await run(async () => {
      const first = await submit(1, port).rest();
      assert.equal(`${first.state} ${first.why}`, 'held a defect');
      assert.equal((await submit(2, port).rest()).state, 'done');
    });
  });

  const begun = (delivery: Delivery, more: Partial<ScriptedAnswer> = {}) => ({
    delivery,
    begins: true,
    ...more,
  });
  const once: readonly (readonly [string, ScriptedAnswer, string, RegExp])[] = [
    ['broken off', begun(broken), 'failed failed 5', /^Failed: reset\. It is not sent again\.$/],
    [
      'refused afterwards',
      begun({ ...broken, bytesSent: 12, why: 'code 1.', passes: true }),
      'failed failed 12',
      /^Failed: code 1/,
    ],
    ['begun, not one chunk taken', begun(refused), 'failed failed 0', /It is not sent again/],
    ['held by the port', begun({ ...holding, bytesSent: 3 }), 'failed failed 3', /It is not sent again/],
    [
      'sent, whatever comes',
      begun({ ...refused, outcome: 'sent', bytesSent: 12 }),
      'done sent 12',
      /was sent/,
    ],
    [
      'broken by a defect',
      begun(accepted, { delivery: new Error('a defect') }),
      'failed failed 0',
      /a defect/,
    ],
  ];
  for (const retryPolicy of ['once', 'keep-trying'] as const) {
    for (const [name, answer, expected, words] of once) {
      it(`sends a document once to a real device (${retryPolicy}): ${name}`, async () => {
        const { clock, submit, reported, run } = start();
        const port = scriptPort(clock, [answer, { delivery: accepted }]);
        const status = await run(async () => {
          const job = submit(7, port, { timeoutMs: 30_000, retryPolicy });
          await clock.sleep(30_000);
          return job.status;
        });
        assert.equal(`${status.state} ${status.outcome} ${status.bytesSent}`, expected);
        assert.equal(port.attempts.length, 1);
        assert.match(
          reported()
            .at(-1)
            ?.replace(/^\w+ \d+: /, '') ?? '',
          words,
        );
        assert.equal(clock.pendingTimerCount, 0);
      });
    }
  }

  it('does not forget, over later attempts that nothing left in, that something may have left', async () => {
    const { clock, submit, run } = start();
    const port = scriptPort(clock, [begun(refused), { delivery: { ...refused, passes: true } as Delivery }]);
    const status = await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
    assert.deepEqual([status.outcome, status.mayHaveLeft], ['failed', true]);
  });

  it('ends with a definite refusal at once, and says in no word that it will try again', async () => {
    const { clock, submit, reported, run } = start();
    const events = [
      { source: 'LPR Print Monitor', id: 2004, level: 'warning', message: 'Will retry.' } as const,
    ];
    const port = scriptPort(clock, [{ delivery: { ...refused, events } as Delivery }]);
    const status = await run(() => submit(7, port, { timeoutMs: 30_000, retryPolicy: 'once' }).rest());
    assert.deepEqual([status.state, status.isTimedOut, clock.monotonicMs()], ['failed', false, 0]);
    assert.deepEqual(reported(), ['platen 0: Not sent: refused.']);
  });

  it('says of a job that is out when its time is up what is known, as a warning', async () => {
    const { clock, submit, reported, events, run } = start();
    const whenAborted: Delivery = { outcome: 'sent', bytesSent: 12, next: 'cancelled', why: 'It is silent.' };
    const port = scriptPort(clock, [{ delivery: accepted, afterMs: 60_000, whenAborted, step: 'document' }]);
    await run(() => submit(7, port, { timeoutMs: 10_000 }).rest());
    assert.deepEqual(reported(), [
      'platen 0: Not confirmed within 10 s. It is silent.',
      'Print 10: Document 7, Test page owned by alice was sent to Accounting via port LPR_ACCT, and nothing confirmed that it printed. Size in bytes: 12.',
    ]);
    assert.deepEqual(
      events.map(({ level }) => level),
      ['warning', 'info'],
    );
  });

  it('starts no job of the line when it closes', async () => {
    const { clock, spooler, submit, run } = start();
    const port = scriptPort(clock, [{ delivery: accepted, afterMs: 50 }]);
    await run(async () => {
      const jobs = [1, 2, 3].map((id) => submit(id, port));
      jobs[2]?.hold();
      await clock.sleep(10);
      await spooler.close();
      jobs[2]?.release();
      await clock.sleep(1000);
    });
    assert.deepEqual(port.attempts, ['1 at 0']);
  });

  it('keeps what is left of a deadline while a job is held, and counts on when it is released', async () => {
    const { clock, submit, reported, run } = start();
    const port = scriptPort(clock, [{ delivery: refused }]);
    await run(async () => {
      const job = submit(1, port, { timeoutMs: 10_000 });
      await clock.sleep(6000);
      job.hold();
      await clock.sleep(100_000);
      assert.equal(job.status.state, 'held');
      job.release();
      const status = await job.rest();
      assert.deepEqual([status.state, status.isTimedOut], ['failed', true]);
      assert.equal(clock.monotonicMs(), 110_000);
    });
    assert.equal(reported().at(-1), 'platen 0: Gave up after 10 s. Last: refused.');
    assert.equal(clock.pendingTimerCount, 0);
  });

  it('closes without a word, when no port is at work any more', async () => {
    const { clock, spooler, submit, events, run } = start();
    const port = scriptPort(clock, [{ delivery: accepted, afterMs: 5000, isDeaf: true }]);
    await run(async () => {
      const jobs = [submit(1, port), submit(2, port)];
      await clock.sleep(100);
      await spooler.close();
      assert.equal(port.runningCount, 0);
      for (const job of jobs) assert.equal(job.status.state, 'cancelled');
      assert.throws(() => submit(3, port), /closed/);
    });
    assert.deepEqual(events, []);
    assert.equal(clock.pendingTimerCount, 0);
  });
});

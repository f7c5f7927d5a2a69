/** Test prints against scripted ports in virtual time: outcomes, the deadline, cancelling, and nothing left behind. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import type { Delivery } from '../../../src/engine/spooler/delivery.ts';
import { type TestPrintRequest, testPrint } from '../../../src/engine/test-print/test-print.ts';
import { writeFile } from '../disk-cases.ts';
import { bytes } from '../network-cases.ts';
import { planFor } from '../ports/delivery-rig.ts';
import { type ScriptedAnswer, scriptPort } from '../scripted-port.ts';

const plan = planFor();
const accepted: Delivery = { outcome: 'accepted', bytesSent: 12, next: 'done' };
const refused: Delivery = {
  outcome: 'not-sent',
  bytesSent: 0,
  next: 'retry',
  afterMs: 4000,
  why: 'It refused.',
};
const busy: Delivery = { ...refused, why: 'It is busy.', passes: true };

async function* chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

const hanging: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise<IteratorResult<Uint8Array>>(() => {}) }),
};

function start(answers: readonly ScriptedAnswer[]) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { clock, disk } = environment;
  const port = scriptPort(clock, answers);
  const controller = new AbortController();
  const print = (more: Partial<TestPrintRequest> = {}) =>
    testPrint(environment, {
      plan,
      createPort: () => port,
      title: 'Test page',
      user: 'alice',
      document: chunksOf('hello ', 'world!'),
      timeoutMs: 30_000,
      spoolFolder: '/tmp/platen-1',
      signal: controller.signal,
      ...more,
    });
  const assertNothingLeft = () => {
    assert.deepEqual(disk.paths(), []);
    assert.equal(clock.pendingTimerCount, 0);
    assert.equal(port.runningCount, 0);
  };
  return { environment, clock, disk, port, controller, print, assertNothingLeft, run: environment.run };
}

describe('test print', () => {
  it('prints, tells what happened, and clears away', async () => {
    const { disk, print, assertNothingLeft, run } = start([{ delivery: accepted, afterMs: 1500, log: 'hm' }]);
    const reported: string[] = [];
    const progress: string[] = [];
    const result = await run(() =>
      print({
        onEvent: ({ source, id }) => reported.push(`${source} ${id}`),
        onProgress: (bytesSent, byteCount) => progress.push(`${bytesSent}/${byteCount}`),
      }),
    );
    assert.equal(result.outcome, 'accepted');
    assert.equal(result.bytes, 12);
    assert.equal(result.durationSeconds, 1.5);
    assert.equal(result.summary, 'Accepted: 10.20.0.11:515 acknowledged all 12 bytes on queue raw.');
    assert.deepEqual(reported, ['script 0', 'Print 10']);
    assert.deepEqual(
      result.events.map(({ source, id }) => `${source} ${id}`),
      reported,
    );
    assert.ok(result.events.every(({ job, port }) => job !== undefined && port === 'LPR_ACCT'));
    assert.deepEqual(progress, ['12/12']);
    assertNothingLeft();
    assert.deepEqual(await disk.list('/tmp'), [], 'the folder it made is gone');
  });

  it('leaves a folder that was there, empty', async () => {
    const { disk, print, assertNothingLeft, run } = start([{ delivery: accepted }]);
    await disk.makeFolder('/tmp/platen-1');
    await run(() => print());
    assertNothingLeft();
    assert.deepEqual(await disk.list('/tmp'), ['platen-1']);
  });

  it('ends at once with a definite refusal, unless it is to keep trying', async () => {
    const { clock, port, print, assertNothingLeft, run } = start([{ delivery: refused }]);
    const result = await run(() => print());
    assert.equal(clock.monotonicMs(), 0);
    assert.deepEqual([result.outcome, port.attempts.length], ['not-sent', 1]);
    assert.equal(
      result.summary,
      'Not sent: no byte of the document went to 10.20.0.11:515 on queue raw. It refused.',
    );
    assert.deepEqual(
      result.events.map(({ message }) => message),
      ['Not sent: It refused.'],
    );
    assertNothingLeft();
    const keeping = start([{ delivery: refused }]);
    await keeping.run(() => keeping.print({ retryPolicy: 'keep-trying' }));
    assert.equal(keeping.clock.monotonicMs(), 30_000);
    assert.ok(keeping.port.attempts.length > 5);
  });

  it('gives up at its deadline with the last reason', async () => {
    const { clock, print, assertNothingLeft, run } = start([{ delivery: busy }]);
    const result = await run(() => print());
    assert.equal(clock.monotonicMs(), 30_000);
    assert.equal(result.outcome, 'not-sent');
    assert.equal(
      result.summary,
      'Not sent: no byte of the document went to 10.20.0.11:515 on queue raw within 30 s. It is busy.',
    );
    assert.equal(result.events.at(-1)?.message, 'Gave up after 30 s. Last: It is busy.');
    assertNothingLeft();
  });

  it('reports at once a job that waits for a person', async () => {
    const holding: Delivery = { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'No such queue.' };
    const { clock, print, assertNothingLeft, run } = start([{ delivery: holding }]);
    const result = await run(() => print());
    assert.equal(clock.monotonicMs(), 0);
    assert.equal(result.outcome, 'not-sent');
    assert.match(result.summary, /No such queue\.$/);
    assert.deepEqual(
      result.events.map(({ message }) => message),
      ['Not sent: No such queue.'],
    );
    assertNothingLeft();
  });

  for (const [when, abortAfterMs] of [
    ['while it is sent', 500],
    ['before it begins', -1],
  ] as const) {
    it(`is cancelled within a second ${when}`, async () => {
      const { clock, controller, print, assertNothingLeft, run } = start([
        { delivery: accepted, afterMs: 5000 },
      ]);
      let restedAtMs = 0;
      const result = await run(async () => {
        if (abortAfterMs < 0) controller.abort();
        else clock.startTimer(abortAfterMs, () => controller.abort());
        const printed = await print();
        restedAtMs = clock.monotonicMs();
        return printed;
      });
      assert.equal(result.outcome, 'cancelled');
      assert.match(result.summary, /^Cancelled: no byte/);
      assert.ok(restedAtMs <= 1500, `${restedAtMs}`);
      assertNothingLeft();
    });
  }

  it('is cancelled while it waits to retry', async () => {
    const { clock, controller, print, assertNothingLeft, run } = start([{ delivery: busy }]);
    const result = await run(() => {
      clock.startTimer(1000, () => controller.abort());
      return print();
    });
    assert.equal(result.outcome, 'cancelled');
    assert.equal(clock.monotonicMs(), 1000);
    assertNothingLeft();
  });

  it('refuses an empty document before it connects', async () => {
    const { port, print, assertNothingLeft, run } = start([{ delivery: accepted }]);
    const result = await run(() => print({ document: chunksOf() }));
    assert.equal(result.outcome, 'not-sent');
    assert.match(result.summary, /^Not sent: .* The document is empty, so there is nothing to print\.$/);
    assert.equal(result.events.length, 1);
    assert.deepEqual(port.attempts, []);
    assertNothingLeft();
  });

  it('counts a document that never ends against the deadline', async () => {
    const { clock, print, assertNothingLeft, run } = start([{ delivery: accepted }]);
    const result = await run(() => print({ document: hanging }));
    assert.equal(clock.monotonicMs(), 30_000);
    assert.equal(result.outcome, 'not-sent');
    assert.match(result.summary, /could not be read to its end within 30 s/);
    assertNothingLeft();
  });

  it('is cancelled while the document is still being read', async () => {
    const { clock, controller, print, assertNothingLeft, run } = start([{ delivery: accepted }]);
    const result = await run(() => {
      clock.startTimer(700, () => controller.abort());
      return print({ document: hanging });
    });
    assert.equal(result.outcome, 'cancelled');
    assert.equal(clock.monotonicMs(), 700);
    assertNothingLeft();
  });

  it('says that the disk is full', async () => {
    const { disk, print, assertNothingLeft, run } = start([{ delivery: accepted }]);
    disk.setCapacityBytes(5);
    const result = await run(() => print());
    assert.equal(result.outcome, 'not-sent');
    assert.match(result.summary, /The disk is full/);
    assertNothingLeft();
  });

  it('touches no job of an earlier run', async () => {
    const { disk, print, run } = start([{ delivery: accepted }]);
    await disk.makeFolder('/tmp/platen-1');
    const record = {
      version: 1,
      id: 5,
      byteCount: 1,
      submittedAtMs: 1,
      title: 'old',
      user: 'bob',
      printer: 'P',
    };
    await writeFile(disk, '/tmp/platen-1/000005.json', JSON.stringify(record), { sync: true });
    await writeFile(disk, '/tmp/platen-1/000005.doc', 'x', { sync: true });
    const result = await run(() => print());
    assert.equal(result.outcome, 'accepted');
    assert.deepEqual(
      disk.paths().filter((path) => path.includes('000005')),
      ['/tmp/platen-1/000005.doc', '/tmp/platen-1/000005.json'],
    );
  });
});

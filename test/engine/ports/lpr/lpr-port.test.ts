/** The LPR port against virtual printers and scripted ones: every answer, refusal, silence and reset at every point. */
import assert from 'node:assert/strict';
import type { Environment } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import { startVirtualPrinter } from '../../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../../src/engine/printers/memory-sink.ts';
import type { FaultName } from '../../../../src/knowledge/printer-faults.ts';
import type { PrintPlan } from '../../../../src/model/print-plan.ts';
import {
  attempt,
  documentOf,
  jobOf,
  listenWith,
  planFor,
  readBytes,
  rememberingListener,
} from '../delivery-rig.ts';

const rfc1179 = { min: 721, max: 731 };
const host = '10.20.0.11';

async function withPrinter(
  {
    plan = {},
    faults = [],
    acceptsSourcePorts,
  }: {
    plan?: Partial<PrintPlan>;
    faults?: FaultName[];
    acceptsSourcePorts?: 'rfc1179' | 'reserved' | 'any';
  },
  size: number,
) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { document, bytes } = documentOf(size);
  const sink = createMemorySink({ maxKeptBytes: 1e7 });
  const result = await environment.run(async () => {
    const options = { listen: { host, port: 515 }, faults, acceptsSourcePorts, receive: sink.receive };
    const printer = await startVirtualPrinter('lpd', options, environment);
    const tried = await attempt(createPort(planFor(plan), environment), jobOf(document));
    const tookMs = environment.clock.monotonicMs();
    await environment.clock.sleep(3000);
    await printer.close();
    return { ...tried, tookMs };
  });
  return { ...result, sink, bytes, environment };
}

function startPrinter(faults: FaultName[], environment: Environment) {
  const { receive } = createMemorySink({ maxKeptBytes: 1e6 });
  return startVirtualPrinter('lpd', { listen: { host, port: 515 }, faults, receive }, environment);
}

describe('lpr-port', () => {
  for (const order of ['control-first', 'data-first'] as const) {
    for (const size of [1, 1000, 70_000, 3_000_000]) {
      it(`delivers ${size} bytes ${order}, byte for byte`, async () => {
        const { delivery, sink, bytes, environment } = await withPrinter({ plan: { order } }, size);
        assert.deepEqual(delivery, { outcome: 'accepted', bytesSent: size, next: 'done' });
        assert.equal(sink.jobs.length, 1);
        assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(bytes));
        assert.equal(sink.jobs[0]?.queue, 'raw');
        assert.equal(sink.jobs[0]?.attributes.user, 'maria');
        assert.equal(environment.network.openSocketCount, 0);
      });
    }
  }

  const answers: [fault: FaultName, outcome: string, next: string, message: RegExp, jobCount: number][] = [
    ['refuse', 'not-sent', 'retry', /rejecting our request.*(reset|refused|closed)/, 0],
    ['reset', 'failed', 'retry', /reset the connection/, 0],
    ['stall', 'not-sent', 'retry', /did not answer within 120 s to the request to print/, 0],
    ['no-final-ack', 'sent', 'done', /nobody confirmed/, 1],
    ['nack-control', 'failed', 'retry', /refused the control file with code 1/, 0],
    ['nack-data', 'failed', 'retry', /refused the document with code 1.*twice/, 0],
    ['nack-queue', 'failed', 'retry', /refused the request.*Check that queue "raw" exists/, 0],
    ['garbage', 'failed', 'hold', /HTTP\/1\.1 400 Bad Request.*another service/, 0],
  ];
  for (const [fault, outcome, next, message, jobCount] of answers) {
    it(`answers ${fault} with ${outcome} and ${next}`, async () => {
      const { delivery, listener, sink, environment } = await withPrinter({ faults: [fault] }, 200_000);
      assert.equal(delivery.outcome, outcome);
      assert.equal(delivery.next, next);
      const reported = 'why' in delivery && delivery.next === 'hold' ? delivery.why : undefined;
      assert.match(reported ?? listener.events.at(-1)?.message ?? '', message);
      if (next === 'retry') assert.equal(listener.events.at(-1)?.id, 2004);
      assert.equal(sink.jobs.length, jobCount);
      assert.equal(environment.network.openSocketCount, 0);
    });
  }

  for (const fault of ['slow', 'busy', 'reset-after-disconnect'] as const) {
    it(`prints to a printer that is ${fault}`, async () => {
      const { delivery, tookMs, sink, bytes } = await withPrinter({ faults: [fault] }, 16_000);
      assert.equal(delivery.outcome, 'accepted');
      assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(bytes));
      if (fault === 'slow') assert.ok(tookMs > 1500 && tookMs < 4000, `${tookMs}`);
      if (fault === 'busy') assert.ok(tookMs >= 5000 && tookMs < 6000, `${tookMs}`);
    });
  }

  // The octets of a whole job: 5 answers. At each, the server refuses, closes, resets or falls silent.
  for (const order of ['control-first', 'data-first'] as const) {
    for (let position = 0; position < 5; position += 1) {
      for (const way of ['refuse', 'close', 'reset', 'silence'] as const) {
        it(`says what is known when the server does "${way}" at answer ${position + 1}, ${order}`, async () => {
          const environment = createSimulatedEnvironment({ seed: 1 });
          const { document } = documentOf(500);
          const { delivery, listener } = await environment.run(async () => {
            await listenWith(environment, async (connection) => {
              for (let answer = 0; answer < position; answer += 1) {
                await connection.read();
                await connection.write(Uint8Array.of(0));
              }
              await connection.read();
              if (way === 'refuse') await connection.write(Uint8Array.of(1));
              if (way === 'reset') connection.reset();
              else if (way === 'close') await connection.close();
              else while (await connection.read());
              await connection.close();
            });
            const tried = await attempt(createPort(planFor({ order }), environment), jobOf(document));
            await environment.clock.sleep(10);
            return tried;
          });
          const hasDocument = position >= (order === 'control-first' ? 4 : 2);
          const isLast = position === 4;
          const isSent = isLast && way !== 'refuse';
          assert.equal(
            delivery.outcome,
            isSent ? 'sent' : way === 'refuse' || hasDocument ? 'failed' : 'not-sent',
          );
          assert.equal(delivery.next, isSent ? 'done' : 'retry');
          assert.equal(delivery.bytesSent, hasDocument ? 500 : 0);
          assert.equal(listener.events.length, 1);
          assert.equal(environment.network.openSocketCount, 0);
        });
      }
    }
  }

  it('never claims a job when the server resets at any byte', async () => {
    const size = 40;
    for (let byteCount = 0; byteCount <= 140; byteCount += 1) {
      const environment = createSimulatedEnvironment({ seed: byteCount, network: { segmentBytes: 1 } });
      const { document } = documentOf(size);
      const { delivery } = await environment.run(async () => {
        await listenWith(environment, async (connection) => {
          // Acknowledges after each message, as they come with these names and sizes, until it has had enough.
          let seen = 0;
          for (const end of [5, 22, 82, 99, 140]) {
            while (seen < end) {
              if (seen >= byteCount) return connection.reset();
              seen += (await connection.read())?.length ?? 0;
            }
            if (end === 140) return connection.reset();
            await connection.write(Uint8Array.of(0));
          }
        });
        const tried = await attempt(createPort(planFor(), environment), jobOf(document));
        await environment.clock.sleep(10);
        return tried;
      });
      // From byte 99 on the network has taken all of it, and nobody can know how much was read.
      const isOut = byteCount > 98;
      assert.equal(delivery.outcome, isOut ? 'sent' : 'not-sent', `${byteCount}`);
      assert.equal(delivery.next, isOut ? 'done' : 'retry');
      assert.equal(environment.network.openSocketCount, 0, `${byteCount}`);
    }
  });

  it('calls a job failed that is reset in mid-document although the network had taken most of it', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, network: { windowBytes: 10_000_000 } });
    const { document } = documentOf(200_000);
    const delivery = await environment.run(async () => {
      await listenWith(environment, async (connection) => {
        for (let answer = 0; answer < 4; answer += 1) {
          await connection.read();
          await connection.write(Uint8Array.of(0));
        }
        await readBytes(connection, 1000);
        connection.reset();
      });
      const { signal } = new AbortController();
      const port = createPort(planFor(), environment);
      return port.deliver(jobOf(document), rememberingListener(), { signal, isCareful: true });
    });
    assert.deepEqual([delivery.outcome, delivery.bytesSent], ['failed', 199_999]);
  });

  it('notices a refusal in mid-document although the server takes no more', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const { document } = documentOf(3_000_000);
    const { delivery, listener } = await environment.run(async () => {
      await listenWith(environment, async (connection) => {
        for (let answer = 0; answer < 4; answer += 1) {
          await connection.read();
          await connection.write(Uint8Array.of(0));
        }
        await connection.read();
        await connection.write(Uint8Array.from([2, ...Buffer.from('disk full\n')]));
        await environment.clock.sleep(60_000);
        await connection.close();
      });
      const result = await attempt(createPort(planFor(), environment), jobOf(document));
      assert.ok(environment.clock.monotonicMs() < 5000);
      return result;
    });
    assert.equal(delivery.outcome, 'failed');
    assert.match(
      listener.events.at(-1)?.message ?? '',
      /code 2 \(try again later, or no space\), saying "disk full"/,
    );
  });

  it('gives a server up that takes no byte for 300 s, but not one that goes on slowly', async () => {
    for (const [pauseMs, outcome] of [
      [400_000, 'failed'],
      [100_000, 'accepted'],
    ] as const) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const { document } = documentOf(150_000);
      const { delivery } = await environment.run(async () => {
        await listenWith(environment, async (connection) => {
          for (let answer = 0; answer < 4; answer += 1) {
            await connection.read();
            await connection.write(Uint8Array.of(0));
          }
          let seen = 0;
          for (const end of [60_000, 120_000, 150_001]) {
            await environment.clock.sleep(pauseMs);
            seen += await readBytes(connection, end - seen);
          }
          await connection.write(Uint8Array.of(0));
          await connection.read();
          await connection.close();
        });
        return attempt(createPort(planFor(), environment), jobOf(document));
      });
      assert.equal(delivery.outcome, outcome);
    }
  });

  it('ends within a second when it is cancelled at any time, and leaves no half job', async () => {
    for (const faults of [[], ['slow'], ['stall'], ['busy'], ['no-final-ack']] as FaultName[][]) {
      for (const afterMs of [0, 1, 3, 5, 50, 3000]) {
        const environment = createSimulatedEnvironment({ seed: 1, network: { latencyMs: 2 } });
        const { document } = documentOf(300_000);
        const sink = createMemorySink({ maxKeptBytes: 1e7 });
        await environment.run(async () => {
          const options = { listen: { host, port: 515 }, faults, receive: sink.receive };
          const printer = await startVirtualPrinter('lpd', options, environment);
          const controller = new AbortController();
          environment.clock.startTimer(afterMs, () => controller.abort());
          const { delivery } = await attempt(
            createPort(planFor(), environment),
            jobOf(document),
            controller.signal,
          );
          if (delivery.next !== 'done') {
            assert.equal(delivery.next, 'cancelled', `${faults} ${afterMs}`);
            assert.ok(environment.clock.monotonicMs() <= afterMs + 1000);
            if (faults[0] !== 'no-final-ack') assert.equal(sink.jobs.length, 0);
          }
          await environment.clock.sleep(10_000);
          await printer.close();
        });
        assert.equal(environment.network.openSocketCount, 0);
      }
    }
  });

  it('waits in its range, with the arithmetic, when all source ports rest', async () => {
    const environment = createSimulatedEnvironment({ seed: 3 });
    const { document } = documentOf(100);
    await environment.run(async () => {
      const sink = createMemorySink({ maxKeptBytes: 1e6 });
      const options = {
        listen: { host, port: 515 },
        faults: [],
        acceptsSourcePorts: 'rfc1179',
        receive: sink.receive,
      } as const;
      const printer = await startVirtualPrinter('lpd', options, environment);
      const port = createPort(planFor({ sourcePorts: rfc1179 }), environment);
      const used = new Set<string>();
      for (let index = 0; index < 11; index += 1) {
        const { delivery, listener } = await attempt(port, jobOf(document, index));
        assert.equal(delivery.outcome, 'accepted');
        used.add(listener.meanings[0]?.replace(/\D+(\d+) ->.*/, '$1') ?? '');
        await environment.clock.sleep(1000);
      }
      assert.deepEqual(
        [...used].sort(),
        Array.from({ length: 11 }, (_, index) => String(721 + index)),
      );
      const { delivery, listener } = await attempt(port, jobOf(document, 12));
      assert.ok(delivery.next === 'retry');
      assert.equal(delivery.outcome, 'not-sent');
      assert.match(
        delivery.why,
        /^All 11 source ports 721-731 to 10\.20\.0\.11:515 rest for 240 s after use: 165 jobs an hour at most\. Next free in 2[23]\d s\.$/,
      );
      assert.equal(listener.events[0]?.id, 2004);
      await environment.clock.sleep(delivery.afterMs);
      assert.equal((await attempt(port, jobOf(document, 12))).delivery.outcome, 'accepted');
      await printer.close();
    });
  });

  it('goes on to the next port of the range when the system has one in use', async () => {
    const environment = createSimulatedEnvironment({ seed: 5 });
    const { document } = documentOf(100);
    await environment.run(async () => {
      const sink = createMemorySink({ maxKeptBytes: 1e6 });
      const printer = await startVirtualPrinter(
        'lpd',
        { listen: { host, port: 515 }, faults: [], receive: sink.receive },
        environment,
      );
      // Ports used by somebody else: this port monitor knows nothing of them.
      for (let port = 721; port <= 730; port += 1) {
        const other = await environment.network.connect(
          { host, port: 515 },
          { sourcePort: port, timeoutMs: 1000 },
        );
        await other.close();
      }
      const port = createPort(planFor({ sourcePorts: rfc1179 }), environment);
      const first = await attempt(port, jobOf(document));
      assert.equal(first.delivery.outcome, 'accepted');
      assert.ok(first.listener.meanings.some((meaning) => meaning.includes('731 ->')));
      const second = await attempt(port, jobOf(document));
      assert.equal(second.delivery.next, 'retry');
      assert.equal(second.delivery.outcome, 'not-sent');
      await printer.close();
    });
  });

  it('fails at once where low ports are forbidden, and names the remedies', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, network: { mayBindBelow: 1024 } });
    const { document } = documentOf(100);
    const { delivery } = await environment.run(() =>
      attempt(createPort(planFor({ sourcePorts: rfc1179 }), environment), jobOf(document)),
    );
    assert.ok(delivery.next === 'hold');
    assert.equal(delivery.outcome, 'not-sent');
    assert.match(delivery.why, /ip_unprivileged_port_start/);
  });

  const senseless: [what: string, plan: Partial<PrintPlan>, size: number, why: RegExp][] = [
    ['an empty document', {}, 0, /empty/],
    ['a queue with a blank', { queue: 'two words' }, 5, /queue name "two words"/],
    ['no queue', { queue: '' }, 5, /queue name ""/],
  ];
  for (const [what, plan, size, why] of senseless) {
    it(`does not connect for ${what}`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const { delivery, listener } = await environment.run(() =>
        attempt(createPort(planFor(plan), environment), jobOf(documentOf(size).document)),
      );
      assert.ok(delivery.next === 'hold');
      assert.match(delivery.why, why);
      assert.deepEqual(listener.meanings, []);
    });
  }

  it('sends nothing for whole when the document shrinks, and only what was announced when it grows', async () => {
    for (const [sizeNow, outcome, jobCount] of [
      [400, 'failed', 0],
      [2_500_000, 'accepted', 1],
    ] as const) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const sink = createMemorySink({ maxKeptBytes: 1e7 });
      const { document } = documentOf(sizeNow);
      const announced = { byteCount: 1_500_000, read: document.read };
      const { delivery } = await environment.run(async () => {
        const printer = await startVirtualPrinter(
          'lpd',
          { listen: { host, port: 515 }, faults: [], receive: sink.receive },
          environment,
        );
        const result = await attempt(createPort(planFor(), environment), jobOf(announced));
        await environment.clock.sleep(10);
        await printer.close();
        return result;
      });
      assert.equal(delivery.outcome, outcome === 'failed' ? 'not-sent' : outcome);
      assert.equal(sink.jobs.length, jobCount);
      assert.equal(sink.jobs[0]?.byteCount ?? 1_500_000, 1_500_000);
    }
  });

  it('waits as each system does before the next try', async () => {
    const waits = {
      windows: [4, 4, 4],
      cups: [5, 10, 15, 20, 25, 30, 30],
      lprng: [10, 20, 40, 60, 60],
    } as const;
    for (const [dialect, expected] of Object.entries(waits)) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const port = createPort(planFor({ dialect: dialect as PrintPlan['dialect'] }), environment);
      const seen: number[] = [];
      await environment.run(async () => {
        for (const _ of expected) {
          const { delivery } = await attempt(port, jobOf(documentOf(5).document));
          assert.ok(delivery.next === 'retry');
          seen.push(delivery.afterMs / 1000);
        }
      });
      assert.deepEqual(seen, [...expected]);
    }
  });

  for (const [name, isThere, next] of [
    ['where a connection came about within them', true, 'retry'],
    ['otherwise', false, 'hold'],
  ] as const) {
    it(`after 15 minutes NT 4.0 SP3 ${next === 'hold' ? 'shows a message box' : 'tries on'} ${name} (Q161969)`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const port = createPort(planFor({ actAs: 'windows-nt-4.0-sp3' }), environment);
      const tryOnce = async () => (await attempt(port, jobOf(documentOf(5).document))).delivery.next;
      const seen = await environment.run(async () => {
        const first = await tryOnce();
        await environment.clock.sleep(800_000);
        const printer = isThere ? await startPrinter(['nack-data'], environment) : undefined;
        const second = await tryOnce();
        await printer?.close();
        await environment.clock.sleep(100_000);
        return [first, second, await tryOnce()];
      });
      assert.deepEqual(seen, ['retry', 'retry', next]);
    });
  }

  it('begins its waits anew after a delivered job, and not after a connection that came to nothing', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const port = createPort(planFor({ dialect: 'cups' }), environment);
    const seconds: number[] = [];
    await environment.run(async () => {
      const printOnce = async () => {
        const { delivery } = await attempt(port, jobOf(documentOf(5).document));
        seconds.push(delivery.next === 'retry' ? delivery.afterMs / 1000 : 0);
      };
      const printTo = async (faults: FaultName[]) => {
        const printer = await startPrinter(faults, environment);
        await printOnce();
        await printer.close();
      };
      await printOnce();
      await printOnce();
      await printTo(['nack-data']);
      await printOnce();
      await printTo([]);
      await printOnce();
    });
    assert.deepEqual(seconds, [5, 10, 30, 20, 0, 5]);
  });
});

/** HPMON against a virtual JetDirect: job-based and continuous, alone and with a second print server (Q129007). */
import assert from 'node:assert/strict';
import { createNodeEnvironment } from '../../../../src/engine/environment/node/node-environment.ts';
import {
  createSimulatedEnvironment,
  type SimulatedEnvironment,
} from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import type { PortMonitor } from '../../../../src/engine/ports/port-monitor.ts';
import { startVirtualPrinter } from '../../../../src/engine/printers/index.ts';
import { createMemorySink, type MemorySink } from '../../../../src/engine/printers/memory-sink.ts';
import type {
  VirtualPrinter,
  VirtualPrinterOptions,
} from '../../../../src/engine/printers/virtual-printer.ts';
import { pjlJobClosing, pjlJobOpening } from '../../../../src/engine/wire/pjl-job-frame.ts';
import type { ConnectionType } from '../../../../src/model/print-plan.ts';
import { attempt, documentOf, jobOf, listenWith, planFor, readBytes } from '../delivery-rig.ts';

const host = '10.20.0.11';
const listen = { host, port: 9100 };

interface Tools {
  readonly environment: SimulatedEnvironment;
  readonly sink: MemorySink;
  readonly printer: VirtualPrinter;
  /** The port of another print server each time. */
  readonly server: (connectionType: ConnectionType) => PortMonitor;
  readonly sleep: (durationMs: number) => Promise<void>;
}

/** An adapter as the article describes it: resets itself after each disconnect, and serves one connection at a time. */
async function withJetDirect(
  options: Partial<VirtualPrinterOptions>,
  run: (tools: Tools) => Promise<void>,
): Promise<void> {
  const environment = createSimulatedEnvironment({ seed: 129007 });
  const sink = createMemorySink({ maxKeptBytes: 1e7 });
  const server = (connectionType: ConnectionType) =>
    createPort(planFor({ monitor: 'hp-network', tcpPort: 9100, queue: '', connectionType }), environment);
  await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'raw',
      {
        listen,
        faults: [],
        whenBusy: 'refuse',
        resetAfterDisconnectMs: 2000,
        receive: sink.receive,
        ...options,
      },
      environment,
    );
    await run({
      environment,
      sink,
      printer,
      server,
      sleep: (durationMs) => environment.clock.sleep(durationMs),
    });
    await printer.close();
    await environment.clock.sleep(10);
  });
  assert.equal(environment.network.openSocketCount, 0);
}

function framed(bytes: Uint8Array, title = 'report'): Buffer {
  return Buffer.concat([pjlJobOpening(title), bytes, pjlJobClosing(title)]);
}

const lost = {
  source: 'HPMON',
  id: 1044,
  level: 'warning',
  message: `Lost connection with address ${host}. Printing goes on when the connection is back.`,
};

describe('hp-network-port', () => {
  it('job-based: connects, sends byte for byte and disconnects', async () => {
    const { document, bytes } = documentOf(100_000);
    await withJetDirect({}, async ({ environment, sink, server, sleep }) => {
      const { delivery, listener } = await attempt(server('job-based'), jobOf(document));
      assert.deepEqual(delivery, { outcome: 'sent', bytesSent: 100_000, next: 'done' });
      await sleep(10);
      assert.equal(environment.network.openSocketCount, 0);
      assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(bytes));
      assert.deepEqual(listener.events, []);
    });
  });

  it('job-based: is refused while the adapter resets, logs 1044, waits 3 s and prints', async () => {
    const { document } = documentOf(500);
    await withJetDirect({}, async ({ sink, server, sleep }) => {
      const port = server('job-based');
      await attempt(port, jobOf(document, 1));
      const refused = await attempt(port, jobOf(document, 2));
      assert.ok(refused.delivery.next === 'retry');
      assert.equal(refused.delivery.outcome, 'not-sent');
      assert.equal(refused.delivery.afterMs, 3000);
      assert.deepEqual(refused.listener.events, [lost]);
      await sleep(refused.delivery.afterMs);
      const again = await attempt(port, jobOf(document, 2));
      assert.equal(again.delivery.next, 'done');
      assert.deepEqual(again.listener.events, []);
      assert.equal(sink.jobs.length, 2);
    });
  });

  it('continuous: connects once and keeps the connection between jobs; each arrives as its own', async () => {
    await withJetDirect(
      { idleLimitMs: Number.POSITIVE_INFINITY },
      async ({ environment, sink, server, sleep }) => {
        const port = server('continuous');
        const sizes = [1, 70_000, 3_000_000];
        for (const [index, size] of sizes.entries()) {
          const { document } = documentOf(size);
          const { delivery, listener } = await attempt(port, jobOf(document, index + 1));
          assert.deepEqual(delivery, { outcome: 'sent', bytesSent: size, next: 'done' });
          assert.deepEqual(listener.events, []);
          assert.equal(
            listener.meanings.some((meaning) => meaning.includes('opened')),
            index === 0,
          );
          assert.equal(environment.network.openSocketCount, 2);
          await sleep(3_600_000);
        }
        assert.deepEqual(
          sink.jobs.map(({ documents }) =>
            Buffer.from(documents[0] ?? []).equals(framed(documentOf(sizes.shift() ?? 0).bytes)),
          ),
          [true, true, true],
        );
        assert.equal(new Set(sink.jobs.map(({ from }) => from.port)).size, 1);
        await port.close?.();
        await sleep(10);
        assert.equal(environment.network.openSocketCount, 0);
      },
    );
  });

  it('continuous: a document with a PJL frame of its own stays one job', async () => {
    const inner = framed(Buffer.from('inside'), 'inner');
    const document = {
      byteCount: inner.length,
      read: async (offset: number, into: Uint8Array) => inner.copy(into, 0, offset, offset + into.length),
    };
    await withJetDirect({}, async ({ sink, server, sleep }) => {
      const port = server('continuous');
      await attempt(port, jobOf(document));
      await sleep(1000);
      assert.equal(sink.jobs.length, 1);
      assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(framed(inner)));
      await port.close?.();
    });
  });

  it('continuous: says 1044 once for a connection lost between jobs, connects anew and prints', async () => {
    const { document } = documentOf(500);
    await withJetDirect(
      { idleLimitMs: 60_000, resetAfterDisconnectMs: 0 },
      async ({ sink, server, sleep }) => {
        const port = server('continuous');
        await attempt(port, jobOf(document, 1));
        await sleep(61_000);
        const { delivery, listener } = await attempt(port, jobOf(document, 2));
        assert.equal(delivery.next, 'done');
        assert.deepEqual(listener.events, [lost]);
        await sleep(1000);
        assert.equal(sink.jobs.length, 2);
        await port.close?.();
      },
    );
  });

  it('continuous: waits for an adapter that resets, then holds it', async () => {
    const { document } = documentOf(500);
    await withJetDirect({}, async ({ sink, server, sleep }) => {
      await attempt(server('job-based'), jobOf(document, 1));
      const port = server('continuous');
      const refused = await attempt(port, jobOf(document, 2));
      assert.deepEqual(refused.listener.events, [lost]);
      assert.equal(refused.delivery.next, 'retry');
      await sleep(3000);
      assert.equal((await attempt(port, jobOf(document, 2))).delivery.next, 'done');
      await sleep(1000);
      assert.equal(sink.jobs.length, 2);
      await port.close?.();
    });
  });

  it('continuous: a connection that breaks within a job is a failed attempt, and the device keeps no part', async () => {
    await withJetDirect({ faults: ['reset'] }, async ({ sink, server }) => {
      const { delivery, listener } = await attempt(
        server('continuous'),
        jobOf(documentOf(3_000_000).document),
      );
      assert.equal(delivery.next, 'retry');
      assert.equal(delivery.outcome, 'failed');
      assert.deepEqual(listener.events, [lost]);
      assert.equal(sink.jobs.length, 0);
    });
  });

  it('continuous: ends a cancelled job by a reset within a second, and takes the next one', async () => {
    await withJetDirect(
      { faults: ['slow'], resetAfterDisconnectMs: 0 },
      async ({ environment, sink, server, sleep }) => {
        const port = server('continuous');
        const cancel = new AbortController();
        const tried = attempt(port, jobOf(documentOf(200_000).document, 1), cancel.signal);
        await sleep(5000);
        const cancelledAtMs = environment.clock.monotonicMs();
        cancel.abort();
        const { delivery } = await tried;
        assert.ok(environment.clock.monotonicMs() - cancelledAtMs < 1000);
        assert.equal(delivery.next, 'cancelled');
        // What the slow device had in its buffer it reads to the end before it notices.
        await sleep(20_000);
        const next = await attempt(port, jobOf(documentOf(500).document, 2));
        assert.equal(next.delivery.next, 'done');
        assert.deepEqual(next.listener.events, []);
        await sleep(5000);
        assert.equal(sink.jobs.length, 1);
        await port.close?.();
      },
    );
  });

  for (const [what, document] of [
    ['a document that shrinks', { byteCount: 100, read: async () => 0 }],
    ['a document that cannot be read', { byteCount: 100, read: () => Promise.reject(new Error('gone')) }],
  ] as const) {
    for (const mode of ['job-based', 'continuous'] as const) {
      it(`${mode}: holds ${what}, and the device prints no part`, async () => {
        await withJetDirect({}, async ({ sink, server, sleep }) => {
          const { delivery } = await attempt(server(mode), jobOf(document));
          assert.equal(delivery.next, 'hold');
          await sleep(1000);
          assert.equal(sink.jobs.length, 0);
        });
      });
    }
  }

  it('gives up a device that takes nothing for 300 s', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const plan = planFor({ monitor: 'hp-network', tcpPort: 9100, queue: '', connectionType: 'continuous' });
    await environment.run(async () => {
      await listenWith(environment, async (connection) => void (await readBytes(connection, 10)), 9100);
      const { delivery, listener } = await attempt(
        createPort(plan, environment),
        jobOf(documentOf(200_000).document),
      );
      assert.equal(delivery.next, 'retry');
      assert.equal(delivery.outcome, 'failed');
      assert.equal(listener.events[0]?.id, 1044);
      assert.ok(environment.clock.monotonicMs() >= 300_000);
    });
  });

  it('says 1044 and tries again where nothing answers', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const plan = planFor({ monitor: 'hp-network', tcpPort: 9101, queue: '', connectionType: 'job-based' });
    const { delivery, listener } = await environment.run(() =>
      attempt(createPort(plan, environment), jobOf(documentOf(5).document)),
    );
    assert.equal(delivery.next, 'retry');
    assert.match(listener.events[0]?.message ?? '', /address 10\.20\.0\.11:9101\./);
  });

  for (const mode of ['job-based', 'continuous'] as const) {
    it(`${mode}: does the same over real connections`, async () => {
      const environment = createNodeEnvironment();
      const sink = createMemorySink({ maxKeptBytes: 1e7 });
      const printer = await startVirtualPrinter(
        'raw',
        {
          listen: { host: '127.0.0.1', port: 0 },
          faults: [],
          whenBusy: 'refuse',
          resetAfterDisconnectMs: 60_000,
          receive: sink.receive,
        },
        environment,
      );
      const { host, port: tcpPort } = printer.address;
      const plan = planFor({ monitor: 'hp-network', host, tcpPort, queue: '', connectionType: mode });
      const port = createPort(plan, environment);
      const { document, bytes } = documentOf(200_000);
      const nexts = [];
      for (const id of [1, 2, 3]) nexts.push((await attempt(port, jobOf(document, id))).delivery.next);
      await port.close?.();
      await printer.close();
      const isContinuous = mode === 'continuous';
      assert.deepEqual(nexts, ['done', ...Array(2).fill(isContinuous ? 'done' : 'retry')]);
      assert.equal(sink.jobs.length, isContinuous ? 3 : 1);
      for (const { documents } of sink.jobs) {
        assert.ok(Buffer.from(documents[0] ?? []).equals(isContinuous ? framed(bytes) : bytes));
      }
    });
  }

  describe('two print servers on one device', () => {
    it('both job-based: both print, each between the jobs of the other', async () => {
      const { document } = documentOf(500);
      await withJetDirect({}, async ({ sink, server, sleep }) => {
        const ports = [server('job-based'), server('job-based')];
        let refusedCount = 0;
        for (let round = 0; round < 10; round += 1) {
          for (const port of ports) {
            for (;;) {
              const { delivery } = await attempt(port, jobOf(document));
              if (delivery.next !== 'retry') break;
              refusedCount += 1;
              await sleep(delivery.afterMs);
            }
          }
        }
        assert.equal(sink.jobs.length, 20);
        assert.equal(refusedCount, 19);
      });
    });

    it('one continuous: the other is refused as long as it holds the connection, and prints once it lets go', async () => {
      const { document } = documentOf(500);
      await withJetDirect({ idleLimitMs: Number.POSITIVE_INFINITY }, async ({ sink, server, sleep }) => {
        const holder = server('continuous');
        const other = server('job-based');
        await attempt(holder, jobOf(document));
        for (let tried = 0; tried < 1200; tried += 1) {
          const { delivery, listener } = await attempt(other, jobOf(document));
          assert.equal(delivery.next, 'retry');
          assert.deepEqual(listener.events, [lost]);
          await sleep(3000);
        }
        assert.equal(sink.jobs.length, 1);
        await holder.close?.();
        await sleep(2500);
        assert.equal((await attempt(other, jobOf(document))).delivery.next, 'done');
        assert.equal(sink.jobs.length, 2);
      });
    });

    it('both continuous: whoever comes first keeps it', async () => {
      const { document } = documentOf(500);
      await withJetDirect({ idleLimitMs: Number.POSITIVE_INFINITY }, async ({ sink, server, sleep }) => {
        const [first, second] = [server('continuous'), server('continuous')];
        assert.equal((await attempt(first, jobOf(document))).delivery.next, 'done');
        assert.equal((await attempt(second, jobOf(document))).delivery.next, 'retry');
        assert.equal((await attempt(first, jobOf(document))).delivery.next, 'done');
        assert.equal((await attempt(second, jobOf(document))).delivery.next, 'retry');
        await sleep(1000);
        assert.equal(sink.jobs.length, 2);
        await first.close?.();
      });
    });
  });
});

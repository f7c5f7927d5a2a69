/** The raw port against a virtual JetDirect and scripted devices. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import { startVirtualPrinter } from '../../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../../src/engine/printers/memory-sink.ts';
import type { FaultName } from '../../../../src/knowledge/printer-faults.ts';
import { attempt, documentOf, jobOf, listenWith, planFor, readBytes } from '../delivery-rig.ts';

const host = '10.20.0.11';
const plan = planFor({ monitor: 'raw', tcpPort: 9100, queue: '' });

async function printTo(faults: FaultName[], size: number) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { document, bytes } = documentOf(size);
  const sink = createMemorySink({ maxKeptBytes: 1e7 });
  const tried = await environment.run(async () => {
    const options = { listen: { host, port: 9100 }, faults, receive: sink.receive };
    const printer = await startVirtualPrinter('raw', options, environment);
    const result = await attempt(createPort(plan, environment), jobOf(document));
    await environment.clock.sleep(3000);
    await printer.close();
    return result;
  });
  assert.equal(environment.network.openSocketCount, 0);
  return { ...tried, sink, bytes };
}

async function printToScript(
  size: number,
  script: (connection: Connection, clock: { sleep(ms: number): Promise<void> }) => Promise<void>,
) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const { document } = documentOf(size);
  return environment.run(async () => {
    await listenWith(environment, (connection) => script(connection, environment.clock), 9100);
    const result = await attempt(createPort(plan, environment), jobOf(document));
    return { ...result, tookMs: environment.clock.monotonicMs() };
  });
}

describe('raw-port', () => {
  for (const size of [1, 5000, 3_000_000]) {
    it(`delivers ${size} bytes, byte for byte, and calls them sent`, async () => {
      const { delivery, sink, bytes, listener } = await printTo([], size);
      assert.deepEqual(delivery, { outcome: 'sent', bytesSent: size, next: 'done' });
      assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(bytes));
      assert.deepEqual(listener.events, []);
    });
  }

  const answers: [fault: FaultName, outcome: string, next: string, jobCount: number][] = [
    ['reset', 'failed', 'retry', 0],
    ['stall', 'failed', 'retry', 0],
    ['slow', 'sent', 'done', 1],
    ['busy', 'sent', 'done', 1],
    ['reset-after-disconnect', 'sent', 'done', 1],
    ['garbage', 'failed', 'hold', 0],
  ];
  for (const [fault, outcome, next, jobCount] of answers) {
    it(`answers ${fault} with ${outcome} and ${next}`, async () => {
      const size = fault === 'slow' ? 16_000 : 2_500_000;
      const { delivery, sink, bytes } = await printTo([fault], size);
      assert.deepEqual([delivery.outcome, delivery.next, sink.jobs.length], [outcome, next, jobCount]);
      if (jobCount > 0) assert.ok(Buffer.from(sink.jobs[0]?.documents[0] ?? []).equals(bytes));
    });
  }

  it('waits longer after each refusal, up to 30 s', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const port = createPort(plan, environment);
    await environment.run(async () => {
      for (const seconds of [5, 10, 15, 20, 25, 30, 30]) {
        const { delivery, listener } = await attempt(port, jobOf(documentOf(5).document));
        assert.ok(delivery.next === 'retry');
        assert.equal(delivery.afterMs, seconds * 1000);
        assert.match(listener.events[0]?.message ?? '', /refused the connection/);
      }
    });
  });

  it('does not wait for ever for a device that keeps the connection open', async () => {
    const { delivery, listener, tookMs } = await printToScript(1000, async (connection, clock) => {
      await readBytes(connection, 1000);
      await clock.sleep(500_000);
      await connection.close();
    });
    assert.equal(delivery.outcome, 'sent');
    assert.match(listener.events[0]?.message ?? '', /did not close the connection/);
    assert.ok(tookMs >= 10_000 && tookMs < 11_000);
  });

  it('listens to a talkative device for 90 s at most', async () => {
    const { delivery, tookMs, listener } = await printToScript(1000, async (connection, clock) => {
      for (;;) {
        await connection.write(new Uint8Array(100));
        await clock.sleep(100);
      }
    });
    assert.equal(delivery.outcome, 'sent');
    assert.ok(tookMs > 80_000 && tookMs < 91_000, `${tookMs}`);
    assert.ok(listener.meanings.filter((meaning) => meaning.includes('back channel')).length <= 200);
  });

  it('drains a back channel that would block the printer', async () => {
    const { delivery } = await printToScript(500_000, async (connection) => {
      for (let round = 0; round < 50; round += 1) {
        await connection.write(new Uint8Array(10_000));
        await readBytes(connection, 10_000);
      }
      while (await connection.read());
      await connection.close();
    });
    assert.equal(delivery.outcome, 'sent');
  });

  it('calls a job failed that the device broke off, and does not print it again where a person cancelled it', async () => {
    const reset = await printToScript(3_000_000, async (connection) => {
      await readBytes(connection, 100_000);
      connection.reset();
    });
    assert.deepEqual([reset.delivery.outcome, reset.delivery.next], ['failed', 'retry']);
    const ended = await printToScript(3_000_000, async (connection) => {
      await readBytes(connection, 100_000);
      await connection.end();
      await connection.close();
    });
    assert.deepEqual([ended.delivery.outcome, ended.delivery.next], ['failed', 'hold']);
    assert.match('why' in ended.delivery ? (ended.delivery.why ?? '') : '', /look at its panel/);
  });

  it('gives a device that ends its side first the whole document, as CUPS does', async () => {
    const ended = await printToScript(3_000_000, async (connection) => {
      await readBytes(connection, 100_000);
      await connection.end();
      while (await connection.read());
      await connection.close();
    });
    assert.deepEqual([ended.delivery.outcome, ended.delivery.next], ['sent', 'done']);
    assert.equal(ended.delivery.bytesSent, 3_000_000);
  });

  it('calls a short job failed that is reset before its end, and sent when it is reset after it', async () => {
    for (const [waitsForEnd, outcome] of [
      [false, 'failed'],
      [true, 'sent'],
    ] as const) {
      const { delivery, listener } = await printToScript(1000, async (connection) => {
        await readBytes(connection, 1000);
        if (waitsForEnd) await connection.read();
        connection.reset();
      });
      assert.equal(delivery.outcome, outcome);
      assert.match(listener.events[0]?.message ?? '', /reset the connection/);
    }
  });

  it('does not take a web server for a printer', async () => {
    const { delivery } = await printToScript(1000, async (connection) => {
      await connection.write(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'));
      while (await connection.read());
      await connection.close();
    });
    assert.ok(delivery.next === 'hold');
    assert.equal(delivery.outcome, 'failed');
    assert.match(delivery.why, /answered "HTTP\/1.1 400 Bad Request" as no printer does/);
  });

  it('quotes 80 characters of what no printer says, and none that could hide there, however it comes', async () => {
    const line = `SSH-2.0-\x1b[2J\x07${'x'.repeat(200)}`;
    const quoted = `SSH-2.0-?[2J?${'x'.repeat(67)}`;
    assert.equal(quoted.length, 80);
    for (const pieces of [[line], [...line], [line.slice(0, 3), line.slice(3)]]) {
      const { delivery } = await printToScript(1000, async (connection) => {
        for (const piece of pieces) await connection.write(Buffer.from(piece));
        while (await connection.read());
        await connection.close();
      });
      assert.ok(delivery.next === 'hold');
      assert.ok(delivery.why.includes(`answered "${quoted}" as no printer does`), delivery.why);
    }
  });

  it('gives up a device that takes nothing for 300 s', async () => {
    const { delivery, tookMs } = await printToScript(500_000, async (connection, clock) => {
      await clock.sleep(1_000_000);
      await connection.close();
    });
    assert.deepEqual([delivery.outcome, delivery.next], ['failed', 'retry']);
    assert.ok(tookMs >= 300_000 && tookMs < 301_000);
  });

  it('ends at once when it is cancelled', async () => {
    for (const afterMs of [0, 1, 20, 2000]) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const sink = createMemorySink({ maxKeptBytes: 1e7 });
      await environment.run(async () => {
        const options = { listen: { host, port: 9100 }, faults: ['slow'], receive: sink.receive } as const;
        const printer = await startVirtualPrinter('raw', options, environment);
        const controller = new AbortController();
        environment.clock.startTimer(afterMs, () => controller.abort());
        const { delivery } = await attempt(
          createPort(plan, environment),
          jobOf(documentOf(400_000).document),
          controller.signal,
        );
        assert.equal(delivery.next, 'cancelled');
        assert.ok(environment.clock.monotonicMs() <= afterMs + 1000);
        await environment.clock.sleep(10_000);
        assert.equal(sink.jobs.length, 0);
        await printer.close();
      });
    }
  });
});

/** The virtual JetDirect: one session at a time, no job out of nothing, a part is never the whole. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../src/engine/environment.ts';
import { errorCode } from '../../../src/engine/errors.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { createSimulatedEnvironment } from '../../../src/engine/simulated-environment.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';

const listen = { host: '127.0.0.1', port: 9100 };

async function withPrinter(
  faults: readonly FaultName[],
  run: (tools: {
    connect: () => Promise<Connection>;
    sleep: (durationMs: number) => Promise<void>;
    sink: ReturnType<typeof createMemorySink>;
  }) => Promise<void>,
): Promise<void> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  await environment.run(async () => {
    const printer = await startVirtualPrinter(
      'jetdirect',
      { listen, faults, receive: sink.receive },
      environment,
    );
    const connect = () => environment.network.connect(printer.address, { timeoutMs: 1000 });
    await run({ connect, sleep: (durationMs) => environment.clock.sleep(durationMs), sink });
    await printer.close();
    await environment.clock.sleep(10);
  });
  assert.equal(environment.network.openSocketCount, 0);
}

const text = (document: Uint8Array | undefined) => Buffer.from(document ?? []).toString();

describe('jetdirect-printer', () => {
  it('reads a second connection only when the first has ended', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const first = await connect();
      await first.write(Buffer.from('fir'));
      await sleep(10);
      const second = await connect();
      await second.write(Buffer.from('second'));
      await second.end();
      await sleep(60_000);
      assert.equal(sink.jobs.length, 0);
      await first.write(Buffer.from('st'));
      await first.end();
      await sleep(100);
      assert.deepEqual(
        sink.jobs.map((job) => text(job.documents[0])),
        ['first', 'second'],
      );
      await first.close();
      await second.close();
    });
  });

  it('makes no job of a connection without a byte, nor of a reset one', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      await (await connect()).close();
      const broken = await connect();
      await broken.write(Buffer.from('half'));
      await sleep(10);
      broken.reset();
      await sleep(10);
      assert.equal(sink.jobs.length, 0);
      assert.equal(sink.abandoned.length, 1);
    });
  });

  it('gives an idle client up after 270 s and does not call its part a job', async () => {
    await withPrinter([], async ({ connect, sleep, sink }) => {
      const connection = await connect();
      await connection.write(Buffer.from('half'));
      await sleep(269_000);
      assert.deepEqual(sink.abandoned, []);
      await sleep(2000);
      assert.deepEqual(sink.abandoned, ['the client was silent for too long']);
      assert.equal(sink.jobs.length, 0);
      await connection.close();
    });
  });

  it('refuses for 2 s after each disconnect where it resets itself (Q129007)', async () => {
    await withPrinter(['reset-after-disconnect'], async ({ connect, sleep, sink }) => {
      const print = async () => {
        try {
          const connection = await connect();
          await connection.write(Buffer.from('x'));
          await connection.end();
          while (await connection.read());
          await connection.close();
          return 'printed';
        } catch (error) {
          return errorCode(error);
        }
      };
      assert.equal(await print(), 'printed');
      await sleep(100);
      assert.equal(await print(), 'connection-refused');
      await sleep(2000);
      assert.equal(await print(), 'printed');
      assert.equal(sink.jobs.length, 2);
    });
  });
});

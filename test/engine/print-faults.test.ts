/** Faults on the way to paper that lie between the parts of the engine (docs/print-faults.md). */
import assert from 'node:assert/strict';
import type { Environment } from '../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError } from '../../src/engine/errors.ts';
import { createPort } from '../../src/engine/ports/index.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import { attempt, documentOf, jobOf, planFor } from './ports/delivery-rig.ts';

describe('print faults', () => {
  for (const [monitor, tcpPort] of [
    ['lpr', 515],
    ['raw', 9100],
  ] as const) {
    it(`makes one connection for a job, and none before or after it (${monitor})`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const sink = createMemorySink({ maxKeptBytes: 1e6 });
      let connectionCount = 0;
      const counting: Environment = {
        ...environment,
        network: {
          ...environment.network,
          connect(to, options) {
            connectionCount += 1;
            return environment.network.connect(to, options);
          },
        },
      };
      await environment.run(async () => {
        const listen = { host: '10.20.0.11', port: tcpPort };
        const options = { listen, faults: [], receive: sink.receive };
        const printer = await startVirtualPrinter(monitor === 'lpr' ? 'lpd' : 'raw', options, environment);
        const port = createPort(planFor({ monitor, tcpPort }), counting);
        await environment.clock.sleep(60_000);
        assert.equal(connectionCount, 0);
        await attempt(port, jobOf(documentOf(100_000).document));
        await environment.clock.sleep(600_000);
        await printer.close();
      });
      assert.equal(connectionCount, 1);
      assert.equal(sink.jobs.length, 1);
    });
  }

  for (const [monitor, tcpPort] of [
    ['lpr', 515],
    ['raw', 9100],
  ] as const) {
    it(`tries again where this machine has no socket to spare (${monitor})`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const sink = createMemorySink({ maxKeptBytes: 1e6 });
      let lackingCount = 2;
      const exhausted: Environment = {
        ...environment,
        network: {
          ...environment.network,
          async connect(to, options) {
            lackingCount -= 1;
            if (lackingCount >= 0) throw engineError('connect-failed', { ...to, reason: 'EMFILE' });
            return environment.network.connect(to, options);
          },
        },
      };
      await environment.run(async () => {
        const listen = { host: '10.20.0.11', port: tcpPort };
        const options = { listen, faults: [], receive: sink.receive };
        const kind = monitor === 'lpr' ? 'lpd' : 'raw';
        const printer = await startVirtualPrinter(kind, options, environment);
        const port = createPort(planFor({ monitor, tcpPort }), exhausted);
        for (;;) {
          const { delivery } = await attempt(port, jobOf(documentOf(100).document));
          if (delivery.next !== 'retry') break;
          assert.equal(delivery.outcome, 'not-sent');
          assert.ok(delivery.afterMs >= 1000);
          await environment.clock.sleep(delivery.afterMs);
        }
        await environment.clock.sleep(1000);
        await printer.close();
      });
      assert.equal(lackingCount, -1);
      assert.equal(sink.jobs.length, 1);
    });
  }

  it('warns of a document that 32 bits do not count', async () => {
    for (const [byteCount, isWarned] of [
      [2 ** 31 - 1, false],
      [2 ** 31, true],
    ] as const) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      // It shrinks at once, so that nobody has to wait for 2 GB.
      const document = { byteCount, read: async () => 0 };
      const warnings = await environment.run(async () => {
        const listen = { host: '10.20.0.11', port: 515 };
        const { receive } = createMemorySink({ maxKeptBytes: 0 });
        const printer = await startVirtualPrinter('lpd', { listen, faults: [], receive }, environment);
        const port = createPort(planFor(), environment);
        const tries = [await attempt(port, jobOf(document)), await attempt(port, jobOf(document))];
        await environment.clock.sleep(1000);
        await printer.close();
        return tries.flatMap(({ listener }) =>
          listener.events.filter(({ message }) => /32 bits/.test(message)),
        );
      });
      // Once, however often the job is tried.
      assert.deepEqual(
        warnings.map(({ message }) => message),
        isWarned
          ? ['The document has 2147483648 bytes: a server that counts in 32 bits loses a part of it.']
          : [],
      );
    }
  });
});

/** One connection for several jobs of an IPP port, and no document twice whatever becomes of it between them. */
import assert from 'node:assert/strict';
import type { ConnectOptions, Environment } from '../../../../src/engine/environment/environment.ts';
import {
  createSimulatedEnvironment,
  type SimulatedEnvironment,
} from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../../src/engine/ports/index.ts';
import type { PortMonitor } from '../../../../src/engine/ports/port-monitor.ts';
import { startVirtualPrinter } from '../../../../src/engine/printers/index.ts';
import { createMemorySink, type MemorySink } from '../../../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinter } from '../../../../src/engine/printers/virtual-printer.ts';
import { documentOf, jobOf, planFor, rememberingListener } from '../delivery-rig.ts';

interface Jobs {
  readonly environment: SimulatedEnvironment;
  readonly sink: MemorySink;
  readonly port: PortMonitor;
  /** Connections that the port has opened. */
  connectionCount(): number;
  /** Delivers one, and gives its trace. */
  deliver(): Promise<string>;
  /** Breaks each connection to the printer, and starts it anew. */
  restart(): Promise<void>;
}

const listen = { host: '10.20.0.31', port: 631 };

async function withJobs(run: (jobs: Jobs) => Promise<void>): Promise<void> {
  const environment = createSimulatedEnvironment({ seed: 1, network: { timeWaitMs: 0 } });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  let connectionCount = 0;
  const counting: Environment = {
    ...environment,
    network: {
      ...environment.network,
      connect(to, options: ConnectOptions) {
        connectionCount += 1;
        return environment.network.connect(to, options);
      },
    },
  };
  await environment.run(async () => {
    const start = (): Promise<VirtualPrinter> =>
      startVirtualPrinter('ipp', { listen, faults: [], receive: sink.receive, jobMs: 0 }, environment);
    let printer = await start();
    const plan = { monitor: 'ipp', host: listen.host, tcpPort: listen.port, queue: 'ipp/print' } as const;
    const port = createPort(planFor({ ...plan, dialect: 'platen' }), counting);
    await run({
      environment,
      sink,
      port,
      connectionCount: () => connectionCount,
      async deliver() {
        const listener = rememberingListener();
        const { signal } = new AbortController();
        const delivery = await port.deliver(jobOf(documentOf(2000).document), listener, { signal });
        assert.equal(delivery.outcome, 'printed', JSON.stringify(delivery));
        return listener.meanings.join('\n');
      },
      async restart() {
        await printer.close();
        printer = await start();
      },
    });
    await port.close?.();
    await printer.close();
    await environment.clock.sleep(5000);
  });
  assert.equal(environment.network.openSocketCount, 0);
}

describe('the kept connection of an IPP port', () => {
  it('carries jobs that follow one another', async () => {
    await withJobs(async ({ deliver, connectionCount, sink }) => {
      const traces = [await deliver(), await deliver(), await deliver()];
      assert.equal(connectionCount(), 1);
      assert.equal(sink.jobs.length, 3);
      assert.match(traces[0] ?? '', /kept for the next job$/);
      assert.match(traces[2] ?? '', /goes on over the connection of the last job/);
    });
  });

  it('is given back after five seconds, and at once where the port is closed', async () => {
    await withJobs(async ({ deliver, connectionCount, environment, port }) => {
      await deliver();
      await environment.clock.sleep(4900);
      assert.equal(environment.network.openSocketCount, 2);
      await environment.clock.sleep(200);
      assert.equal(environment.network.openSocketCount, 0);
      await deliver();
      assert.equal(connectionCount(), 2);
      await port.close?.();
      await environment.clock.sleep(10);
      assert.equal(environment.network.openSocketCount, 0);
    });
  });

  it('is replaced where the printer broke it meanwhile, and each document arrives once', async () => {
    await withJobs(async ({ deliver, connectionCount, restart, sink }) => {
      for (let count = 0; count < 3; count += 1) {
        await deliver();
        await restart();
      }
      assert.equal(connectionCount(), 3);
      assert.equal(sink.jobs.length, 3);
      await deliver();
      assert.equal(sink.jobs.length, 4);
    });
  });
});

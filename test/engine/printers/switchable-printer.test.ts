/** A virtual printer whose faults change while it listens: the same address, the new fault for the next connection, no socket left. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { errorCode } from '../../../src/engine/errors.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import {
  type SwitchablePrinter,
  startSwitchablePrinter,
} from '../../../src/engine/printers/switchable-printer.ts';
import type { VirtualPrinterKind } from '../../../src/model/print-plan.ts';

type Environment = ReturnType<typeof createSimulatedEnvironment>;

interface Tools {
  readonly printer: SwitchablePrinter;
  readonly environment: Environment;
  /** How many bytes one connection brought; an error's code where it was reset. */
  readonly send: (text: string) => Promise<string>;
  readonly sink: ReturnType<typeof createMemorySink>;
}

async function withPrinter(kind: VirtualPrinterKind, run: (tools: Tools) => Promise<void>): Promise<void> {
  const environment = createSimulatedEnvironment({ seed: 1 });
  const sink = createMemorySink({ maxKeptBytes: 1e6 });
  await environment.run(async () => {
    const options = { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive };
    const printer = await startSwitchablePrinter(kind, options, environment);
    const send = async (text: string) => {
      try {
        const connection = await environment.network.connect(printer.address, { timeoutMs: 1000 });
        await connection.write(new TextEncoder().encode(text));
        await connection.end();
        while (await connection.read());
        await connection.close();
        return 'taken';
      } catch (error) {
        return errorCode(error) ?? String(error);
      }
    };
    await run({ printer, environment, send, sink });
    await printer.close();
    await environment.clock.sleep(2000);
  });
  assert.equal(environment.network.openSocketCount, 0);
}

describe('switchable-printer', () => {
  for (const kind of ['lpd', 'raw', 'ipp'] as const)
    it(`keeps the address of an ${kind} printer whatever is switched`, async () => {
      await withPrinter(kind, async ({ printer, send }) => {
        const { address } = printer;
        await printer.setFaults(['refuse']);
        assert.deepEqual([printer.address, printer.faults], [address, ['refuse']]);
        assert.equal(await send('\n'), 'connection-reset');
        await printer.setFaults([]);
        assert.deepEqual([printer.address, printer.faults], [address, []]);
        assert.notEqual(await send('\n'), 'connection-refused');
      });
    });

  it('shows a fault from the next connection on, and none after it is switched off', async () => {
    await withPrinter('raw', async ({ printer, send, sink }) => {
      assert.equal(await send('one'), 'taken');
      await printer.setFaults(['reset']);
      assert.equal(await send('two'), 'connection-reset');
      await printer.setFaults([]);
      assert.equal(await send('three'), 'taken');
      assert.deepEqual(
        sink.jobs.map(({ documents }) => new TextDecoder().decode(documents[0])),
        ['one', 'three'],
      );
    });
  });

  it('makes changes that come at once one after the other', async () => {
    await withPrinter('raw', async ({ printer, send }) => {
      await Promise.all([printer.setFaults(['stall']), printer.setFaults(['refuse']), printer.setFaults([])]);
      assert.deepEqual(printer.faults, []);
      assert.equal(await send('one'), 'taken');
    });
  });

  it('cuts off what is in progress', async () => {
    await withPrinter('raw', async ({ printer, environment, sink }) => {
      const connection = await environment.network.connect(printer.address, { timeoutMs: 1000 });
      await connection.write(new TextEncoder().encode('half'));
      await environment.clock.sleep(10);
      await printer.setFaults(['slow']);
      await assert.rejects(connection.read());
      assert.deepEqual([sink.jobs.length, sink.abandoned.length], [0, 1]);
      await connection.close();
    });
  });

  it('stays closed once it is', async () => {
    await withPrinter('raw', async ({ printer, send }) => {
      await printer.close();
      await printer.setFaults(['slow']);
      assert.equal(await send('one'), 'connection-refused');
    });
  });

  it('says that its address was taken meanwhile, and listens no more', async () => {
    await withPrinter('raw', async ({ printer, environment }) => {
      const { listen } = environment.network;
      environment.network.listen = async (...given) => {
        environment.network.listen = listen;
        throw Object.assign(new Error('taken'), { given });
      };
      await assert.rejects(printer.setFaults(['slow']), /taken/);
      assert.deepEqual(printer.faults, []);
    });
  });
});

/** The simulated network: the cases of every network, and what only this one can show. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import type { SimulatedNetworkOptions } from '../../../../src/engine/environment/simulated/simulated-network.ts';
import { bytes, codeOf, networkCases, readAll } from '../../network-cases.ts';

const printer = { host: '10.20.0.11', port: 515 };

function simulate(network?: SimulatedNetworkOptions) {
  return createSimulatedEnvironment({ seed: 1, network });
}

describe('simulated network', () => {
  for (const { name, run } of networkCases) {
    it(name, async () => {
      const environment = simulate();
      await environment.run(() => run(environment));
      await environment.run(() => environment.clock.sleep(1000));
      assert.equal(environment.network.openSocketCount, 0);
      assert.equal(environment.network.listenerCount, 0);
    });
  }

  it('knows only names that somebody listened on', async () => {
    const { network, run } = simulate();
    await run(async () => {
      const to = { host: 'Printer.example', port: 515 };
      assert.equal(await codeOf(network.connect(to, { timeoutMs: 1000 })), 'host-unknown');
      await network.listen({ host: 'printer.EXAMPLE', port: 515 }, (connection) => connection.reset());
      await (await network.connect(to, { timeoutMs: 1000 })).close();
    });
  });

  it('gives up on a silent host at the deadline, and at once on an unreachable one', async () => {
    const { clock, network, run } = simulate();
    await run(async () => {
      network.setHost('10.20.0.11', 'silent');
      assert.equal(await codeOf(network.connect(printer, { timeoutMs: 7000 })), 'connect-timeout');
      assert.equal(clock.monotonicMs(), 7000);
      network.setHost('10.20.0.11', 'unreachable');
      assert.equal(await codeOf(network.connect(printer, { timeoutMs: 7000 })), 'host-unreachable');
      assert.ok(clock.monotonicMs() < 7010);
      network.setHost('10.20.0.11', 'up');
      assert.equal(await codeOf(network.connect(printer, { timeoutMs: 7000 })), 'connection-refused');
      assert.equal(clock.pendingTimerCount, 0);
    });
  });

  it('forbids ports of this machine below mayBindBelow, not those of devices', async () => {
    const { network, run } = simulate({ mayBindBelow: 1024 });
    await run(async () => {
      assert.equal(
        await codeOf(network.connect(printer, { sourcePort: 721, timeoutMs: 1000 })),
        'source-port-forbidden',
      );
      assert.equal(
        await codeOf(network.listen({ host: '127.0.0.1', port: 515 }, () => {})),
        'listen-forbidden',
      );
      await (await network.listen(printer, () => {})).close();
    });
  });

  for (const firstToClose of ['client', 'server'] as const) {
    it(`rests the source port when the ${firstToClose} closes first`, async () => {
      const { clock, network, run } = simulate();
      await run(async () => {
        const accepted: Connection[] = [];
        await network.listen(printer, (connection) => accepted.push(connection));
        const client = await network.connect(printer, { sourcePort: 721, timeoutMs: 1000 });
        const ends = [client, ...accepted];
        for (const end of firstToClose === 'client' ? ends : ends.reverse()) {
          await end.close();
          await clock.sleep(10);
        }
        const reconnect = () => network.connect(printer, { sourcePort: 721, timeoutMs: 1000 });
        const expected = firstToClose === 'client' ? 'source-port-in-use' : 'no error';
        assert.equal(await codeOf(reconnect()), expected);
        await clock.sleep(239_000);
        assert.equal(await codeOf(reconnect()), 'source-port-in-use');
        await clock.sleep(1_100);
        assert.equal(
          await codeOf(reconnect()),
          firstToClose === 'client' ? 'no error' : 'source-port-in-use',
        );
      });
    });
  }

  it('rests a source port per destination, and not at all with timeWaitMs 0', async () => {
    for (const timeWaitMs of [1000, 0]) {
      const { clock, network, run } = simulate({ timeWaitMs });
      await run(async () => {
        const other = { host: '10.20.0.12', port: 515 };
        for (const at of [printer, other]) await network.listen(at, (connection) => void connection.close());
        await (await network.connect(printer, { sourcePort: 721, timeoutMs: 1000 })).close();
        await clock.sleep(10);
        const toOther = await network.connect(other, { sourcePort: 721, timeoutMs: 1000 });
        assert.equal(toOther.local.port, 721);
      });
    }
  });

  it('arrives in pieces of segmentBytes', async () => {
    const { network, run } = simulate({ segmentBytes: 1 });
    await run(async () => {
      const pieces: Uint8Array[] = [];
      await network.listen(printer, async (connection) => {
        for (;;) {
          const piece = await connection.read();
          if (!piece) return connection.close();
          pieces.push(piece);
        }
      });
      const client = await network.connect(printer, { timeoutMs: 1000 });
      await client.write(bytes('abc'));
      await client.end();
      assert.deepEqual(await readAll(client), bytes(''));
      assert.deepEqual(pieces, [bytes('a'), bytes('b'), bytes('c')]);
    });
  });
});

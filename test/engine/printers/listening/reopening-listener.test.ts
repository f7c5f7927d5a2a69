/** A listener that shuts and opens at one address, in memory and for real. */
import assert from 'node:assert/strict';
import type { Connection, Environment } from '../../../../src/engine/environment/environment.ts';
import { createNodeEnvironment } from '../../../../src/engine/environment/node/node-environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { errorCode } from '../../../../src/engine/errors.ts';
import { startReopeningListener } from '../../../../src/engine/printers/listening/reopening-listener.ts';

/** What connecting comes to, in order: taken, or the code of the error. */
async function runListener(environment: Environment): Promise<string[]> {
  const seen: string[] = [];
  const taken: Connection[] = [];
  const listener = await startReopeningListener(environment, { host: '127.0.0.1', port: 0 }, (connection) => {
    taken.push(connection);
  });
  const connect = async () => {
    try {
      const connection = await environment.network.connect(listener.address, { timeoutMs: 5000 });
      taken.push(connection);
      seen.push('taken');
    } catch (error) {
      seen.push(errorCode(error) ?? String(error));
    }
  };
  await connect();
  listener.shut();
  await environment.clock.sleep(20);
  await connect();
  listener.open();
  await environment.clock.sleep(20);
  await connect();
  listener.shut();
  listener.open();
  listener.shut();
  listener.open();
  await environment.clock.sleep(20);
  await connect();
  await listener.close();
  listener.open();
  await environment.clock.sleep(20);
  await connect();
  for (const connection of taken) await connection.close();
  return seen;
}

const expected = ['taken', 'connection-refused', 'taken', 'taken', 'connection-refused'];

describe('reopening-listener', () => {
  it('refuses while it is shut, in memory', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    assert.deepEqual(await environment.run(() => runListener(environment)), expected);
    assert.equal(environment.network.listenerCount, 0);
  });

  it('refuses while it is shut, for real', async () => {
    assert.deepEqual(await runListener(createNodeEnvironment()), expected);
  });

  it('opens again once somebody else has left its address', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const at = { host: '10.20.0.7', port: 9100 };
      const listener = await startReopeningListener(environment, at, (connection) => connection.reset());
      listener.shut();
      await environment.clock.sleep(1);
      const other = await environment.network.listen(at, (connection) => connection.reset());
      listener.open();
      await environment.clock.sleep(5000);
      await other.close();
      await environment.clock.sleep(1000);
      await (await environment.network.connect(at, { timeoutMs: 1000 })).close();
      await listener.close();
    });
  });
});

/** What can go wrong in opening a connection, sorted by what helps. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { engineError } from '../../../src/engine/errors.ts';
import { openConnection } from '../../../src/engine/ports/connecting.ts';
import { rememberingListener } from './delivery-rig.ts';

const address = { host: '10.20.0.11', port: 515 };

async function failureOf(
  state: 'up' | 'silent' | 'unreachable',
  host = address.host,
  signal = new AbortController().signal,
) {
  const environment = createSimulatedEnvironment({ seed: 1 });
  environment.network.setHost(address.host, state);
  const opened = await environment.run(() =>
    openConnection({
      environment,
      address: { ...address, host },
      pool: undefined,
      listener: rememberingListener(),
      signal,
    }),
  );
  assert.ok(!opened.ok);
  return { ...opened.failure, tookMs: environment.clock.monotonicMs() };
}

describe('connecting', () => {
  it('tells busy from unreachable, and waits 10 s for a silent host', async () => {
    assert.equal((await failureOf('up')).kind, 'busy');
    assert.equal((await failureOf('unreachable')).kind, 'unreachable');
    assert.equal((await failureOf('up', 'no-such-host')).kind, 'unreachable');
    const silent = await failureOf('silent');
    assert.deepEqual([silent.kind, silent.tookMs], ['unreachable', 10_000]);
  });

  it('does not try again where a name leads to an address that nobody has agreed to', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const connect = async () => {
      throw engineError('address-changed', { host: 'printer', addresses: '10.0.0.9' });
    };
    const opened = await environment.run(() =>
      openConnection({
        environment: { ...environment, network: { ...environment.network, connect } },
        address,
        pool: undefined,
        listener: rememberingListener(),
        signal: new AbortController().signal,
      }),
    );
    assert.equal(opened.ok ? 'opened' : opened.failure.kind, 'forbidden');
  });

  it('does not connect when it is cancelled already', async () => {
    assert.equal((await failureOf('up', address.host, AbortSignal.abort())).kind, 'cancelled');
  });
});

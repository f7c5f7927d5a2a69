/** The two ends of a simulated connection, beyond what the network's cases show. */
import assert from 'node:assert/strict';
import { nextTurn } from '../../../../src/engine/environment/event-loop-turn.ts';
import { createSimulatedClock } from '../../../../src/engine/environment/simulated/simulated-clock.ts';
import { createSimulatedPair } from '../../../../src/engine/environment/simulated/simulated-connection.ts';
import { bytes, codeOf } from '../../network-cases.ts';

function connect(windowBytes: number) {
  const clock = createSimulatedClock();
  const line = { clock, latencyMs: 1, windowBytes, segmentBytes: 1000 };
  const client = { host: '10.0.0.1', port: 721 };
  const server = { host: '10.20.0.11', port: 515 };
  return { clock, ...createSimulatedPair(line, client, server, () => {}) };
}

describe('simulated connection', () => {
  it('takes exactly a window before it blocks', async () => {
    const { clock, client, server } = connect(10);
    let written = false;
    const writing = client.write(bytes('0123456789A')).then(() => {
      written = true;
    });
    await nextTurn();
    assert.equal(written, false);
    while (clock.advance());
    await nextTurn();
    assert.equal(written, false);
    assert.deepEqual(await server.read(), bytes('0123456789'));
    await writing;
  });

  it('lets what arrived before a reset be read, then reports it', async () => {
    const { clock, client, server } = connect(1000);
    await client.write(bytes('nack'));
    client.reset();
    while (clock.advance());
    assert.deepEqual(await server.read(), bytes('nack'));
    assert.equal(await codeOf(server.read()), 'connection-reset');
  });

  it('answers bytes for a closed end with a reset', async () => {
    const { clock, client, server } = connect(1000);
    await server.close();
    await client.write(bytes('too late'));
    while (clock.advance());
    assert.equal(client.wasReset, true);
  });
});

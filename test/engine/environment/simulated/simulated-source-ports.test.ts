/** Source ports of the simulated machine. */
import assert from 'node:assert/strict';
import { createSimulatedClock } from '../../../../src/engine/environment/simulated/simulated-clock.ts';
import { createSimulatedSourcePorts } from '../../../../src/engine/environment/simulated/simulated-source-ports.ts';
import { errorCode } from '../../../../src/engine/errors.ts';

describe('simulated source ports', () => {
  it('gives every dynamic port once, then refuses', () => {
    const sourcePorts = createSimulatedSourcePorts(createSimulatedClock(), 240_000);
    const taken = new Set<number>();
    for (let count = 0; count < 16_384; count++) taken.add(sourcePorts.take(undefined, 'a:515').port);
    assert.equal(taken.size, 16_384);
    assert.throws(
      () => sourcePorts.take(undefined, 'a:515'),
      (error) => errorCode(error) === 'source-port-in-use',
    );
    assert.ok(taken.has(sourcePorts.take(undefined, 'b:515').port));
  });

  it('does not free a port under its next user when its last one ends late', () => {
    const clock = createSimulatedClock();
    const sourcePorts = createSimulatedSourcePorts(clock, 1000);
    const first = sourcePorts.take(721, 'a:515');
    first.release({ rests: true });
    clock.startTimer(1000, () => {});
    clock.advance();
    sourcePorts.take(721, 'a:515');
    first.release({ rests: false });
    assert.throws(
      () => sourcePorts.take(721, 'a:515'),
      (error) => errorCode(error) === 'source-port-in-use',
    );
  });
});

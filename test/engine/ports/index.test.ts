/** Ports are made by plan, and those with one destination share what they know of source ports. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort, portMakers } from '../../../src/engine/ports/index.ts';
import { portKinds } from '../../../src/knowledge/port-monitors.ts';
import { attempt, documentOf, jobOf, listenWith, planFor } from './delivery-rig.ts';

describe('ports/index', () => {
  it('names the destination, with brackets around IPv6', () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    assert.equal(createPort(planFor(), environment).destination, '10.20.0.11:515');
    assert.equal(
      createPort(planFor({ monitor: 'raw', host: 'fe80::1', tcpPort: 9100 }), environment).destination,
      '[fe80::1]:9100',
    );
  });

  it('are there for each monitor that can be planned for, and refuse the others by name', () => {
    assert.deepEqual([...portMakers.keys()].sort(), portKinds.map(({ monitor }) => monitor).sort());
    assert.throws(
      () => createPort(planFor({ monitor: 'usb' }), createSimulatedEnvironment({ seed: 1 })),
      /no port for the monitor usb/,
    );
  });

  it('remembers TIME_WAIT from one port object to the next', async () => {
    const environment = createSimulatedEnvironment({ seed: 1, network: { timeWaitMs: 0 } });
    const plan = planFor({ sourcePorts: { min: 721, max: 721 } });
    await environment.run(async () => {
      await listenWith(environment, async (connection) => {
        while (await connection.read()) await connection.write(Uint8Array.of(0));
        await connection.close();
      });
      const first = await attempt(createPort(plan, environment), jobOf(documentOf(5).document));
      assert.equal(first.delivery.outcome, 'accepted');
      const second = await attempt(createPort(plan, environment), jobOf(documentOf(5).document));
      assert.ok(second.delivery.next === 'retry');
      assert.match(second.delivery.why, /The only source port 721-721/);
    });
  });
});

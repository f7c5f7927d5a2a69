/** Q249017 reproduced: source ports drawn from 512-1023 against an LPD that takes only 721-731, in virtual time. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../src/engine/ports/index.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import type { PortRange } from '../../src/model/port-range.ts';
import { attempt, documentOf, jobOf, planFor } from '../engine/ports/delivery-rig.ts';

const jobCount = 4000;

/** Prints job after job, each tried once, far enough apart that no source port still rests. */
async function printJobs(sourcePorts: PortRange, count: number, seed: number) {
  const environment = createSimulatedEnvironment({ seed });
  const { document } = documentOf(200);
  const sink = createMemorySink({ maxKeptBytes: 0 });
  let hungCount = 0;
  let eventCount = 0;
  await environment.run(async () => {
    const listen = { host: '10.20.0.11', port: 515 };
    const options = { listen, faults: [], acceptsSourcePorts: 'rfc1179', receive: sink.receive } as const;
    const printer = await startVirtualPrinter('lpd', options, environment);
    const port = createPort(planFor({ sourcePorts }), environment);
    for (let id = 1; id <= count; id += 1) {
      const { delivery, listener } = await attempt(port, jobOf(document, id));
      const rejections = listener.events.filter(
        (event) => event.source === 'LPR Print Monitor' && event.id === 2004,
      );
      if (delivery.next === 'retry') {
        hungCount += 1;
        assert.equal(delivery.outcome, 'not-sent');
        assert.equal(delivery.afterMs, 4000);
        assert.match(delivery.why, /source port \d+; some LPDs take jobs from 721-731 only/);
      } else assert.equal(delivery.outcome, 'accepted');
      assert.equal(rejections.length, delivery.next === 'retry' ? 1 : 0);
      eventCount += rejections.length;
      await environment.clock.sleep(241_000 + 1000);
    }
    await printer.close();
  });
  return { hungCount, eventCount };
}

describe('Q249017', () => {
  it('hangs in the proportion of the arithmetic, 1 - 11/511, with an Event 2004 each', async () => {
    const { hungCount, eventCount } = await printJobs({ min: 512, max: 1023 }, jobCount, 249017);
    assert.equal(eventCount, hungCount);
    // 515 is never drawn, so 511 ports are, and 11 of them print. Four standard deviations of the binomial.
    const share = 1 - 11 / 511;
    const deviation = Math.sqrt(jobCount * share * (1 - share));
    assert.ok(Math.abs(hungCount - jobCount * share) < 4 * deviation, `${hungCount} of ${jobCount} hung`);
    assert.ok(hungCount < jobCount);
  });

  it('prints every job from 721-731', async () => {
    assert.deepEqual(await printJobs({ min: 721, max: 731 }, 500, 1), { hungCount: 0, eventCount: 0 });
  });

  it('prints in the end, because each try draws another port', async () => {
    const environment = createSimulatedEnvironment({ seed: 7 });
    const { document } = documentOf(200);
    const sink = createMemorySink({ maxKeptBytes: 1000 });
    const tryCount = await environment.run(async () => {
      const listen = { host: '10.20.0.11', port: 515 };
      const options = { listen, faults: [], acceptsSourcePorts: 'rfc1179', receive: sink.receive } as const;
      const printer = await startVirtualPrinter('lpd', options, environment);
      const port = createPort(planFor({ sourcePorts: { min: 512, max: 1023 } }), environment);
      for (let count = 1; ; count += 1) {
        const { delivery } = await attempt(port, jobOf(document));
        if (delivery.next !== 'retry') {
          await printer.close();
          return count;
        }
        await environment.clock.sleep(delivery.afterMs);
      }
    });
    assert.equal(sink.jobs.length, 1);
    assert.ok(tryCount > 1);
  });
});

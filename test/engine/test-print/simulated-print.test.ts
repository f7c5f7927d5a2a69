/** Test prints in virtual time. */
import assert from 'node:assert/strict';
import { simulatedPrint } from '../../../src/engine/test-print/simulated-print.ts';
import type { PrintPlan, VirtualSetup } from '../../../src/model/print-plan.ts';
import { planFor } from '../ports/delivery-rig.ts';

const text = new TextEncoder().encode('hello, printer');
const lpd: VirtualSetup = { kind: 'lpd', title: 'lab', acceptsSourcePorts: 'rfc1179', faults: [] };

function request(
  virtual: VirtualSetup | undefined,
  plan: Partial<PrintPlan> = {},
): Parameters<typeof simulatedPrint>[0] {
  return {
    planned: { plan: planFor({ host: '127.0.0.1', tcpPort: 0, ...plan }), virtual },
    title: 'page',
    user: 'alice',
    document: slowly(text),
    timeoutMs: 3_600_000,
    signal: new AbortController().signal,
  };
}

describe('simulated print', () => {
  it('reaches the virtual printer from source ports that only root may bind', async () => {
    const result = await simulatedPrint(request(lpd, { sourcePorts: { min: 721, max: 731 } }));
    assert.equal(result.outcome, 'accepted');
    assert.deepEqual(
      result.received.map(({ documents }) => documents),
      [[text]],
    );
  });

  it('gives up after an hour of virtual time at once', async () => {
    const startedMs = performance.now();
    const result = await simulatedPrint(request({ ...lpd, faults: ['stall'] }));
    assert.equal(result.outcome, 'not-sent');
    assert.equal(result.durationSeconds, 3600);
    assert.ok(performance.now() - startedMs < 60_000);
  });

  it('is the same each time', async () => {
    assert.deepEqual(await simulatedPrint(request(lpd)), await simulatedPrint(request(lpd)));
  });

  it('can be cancelled', async () => {
    const result = await simulatedPrint({ ...request(lpd), signal: AbortSignal.abort() });
    assert.equal(result.outcome, 'cancelled');
  });

  it('is not for a real device', async () => {
    await assert.rejects(simulatedPrint(request(undefined)), /Only a test print to a virtual printer/);
  });
});

/** A document that comes from outside, and not at once. */
async function* slowly(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes.subarray(0, 3);
  await new Promise((resolve) => setImmediate(resolve));
  yield bytes.subarray(3);
}

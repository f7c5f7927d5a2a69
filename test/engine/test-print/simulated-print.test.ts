/** Test prints in virtual time. */
import assert from 'node:assert/strict';
import { suitedTestPage } from '../../../src/engine/test-page/suited-test-page.ts';
import { testPageKinds } from '../../../src/engine/test-page/test-page.ts';
import { simulatedPrint } from '../../../src/engine/test-print/simulated-print.ts';
import { faultsShownBy } from '../../../src/knowledge/printer-faults.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
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

/** What comes of a short document, for each fault of an IPP printer. */
const expectedOutcomes: Readonly<Record<string, Outcome>> = {
  none: 'printed',
  refuse: 'not-sent',
  // It resets after the first piece, which is all of it here: the job is found again by its number.
  reset: 'printed',
  slow: 'printed',
  stall: 'not-sent',
  busy: 'printed',
  'reset-after-disconnect': 'printed',
  garbage: 'not-sent',
  'server-busy': 'not-sent',
  'not-accepting': 'not-sent',
  'refuse-format': 'not-sent',
  stopped: 'accepted',
  'paper-out': 'accepted',
  'job-aborted': 'failed',
  'job-cancelled': 'failed',
  'old-version': 'printed',
  'no-continue': 'printed',
  'lost-answer': 'printed',
  'wrong-length': 'not-sent',
  'wrong-request-id': 'printed',
  'garbage-attributes': 'not-sent',
  'no-job-id': 'not-sent',
  'certificate-changed': 'not-sent',
};

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

  it('makes the test page in a format that the IPP printer lists, and says so', async () => {
    const ipp = { monitor: 'ipp', queue: 'ipp/print', dialect: 'platen' } as const;
    const setup: VirtualSetup = { kind: 'ipp', title: 'lab', acceptsSourcePorts: 'any', faults: [] };
    const content = { printer: 'P', port: 'Q', device: 'ipp://lab', time: 'now', settings: [] };
    const beginnings: string[] = [];
    for (const wanted of [undefined, ...testPageKinds]) {
      const document = suitedTestPage(() => content, wanted);
      const { events, outcome, received, trace } = await simulatedPrint({ ...request(setup, ipp), document });
      const beginning = Buffer.from(received[0]?.documents[0] ?? []).toString('latin1', 0, 8);
      beginnings.push(`${wanted}: ${outcome} ${JSON.stringify(beginning)}`);
      const isChosen = events.some(({ message }) => /^The printer lists application\/pdf: /.test(message));
      assert.equal(isChosen, wanted === undefined);
      // Asked for the page, then for the job.
      assert.equal(trace.filter(({ meaning }) => /^Get-Printer-Attributes/.test(meaning)).length, 2);
    }
    assert.deepEqual(beginnings, [
      'undefined: printed "%PDF-1.4"',
      'text: printed "Platen t"',
      'postscript: printed "%!PS-Ado"',
      'pcl: printed "\\u001b%-12345"',
      'pdf: printed "%PDF-1.4"',
      'pwg-raster: printed "RaS2PwgR"',
      'apple-raster: printed "UNIRAST\\u0000"',
    ]);
  });

  it('goes on with a plain page where a printer does not answer what it takes', async () => {
    const ipp = { monitor: 'ipp', queue: 'ipp/print', dialect: 'platen' } as const;
    const content = { printer: 'P', port: 'Q', device: 'ipp://lab', time: 'now', settings: [] };
    const unsuited = faultsShownBy('ipp').filter((fault) => expectedOutcomes[fault] === 'not-sent');
    assert.ok(unsuited.length > 5);
    for (const fault of unsuited) {
      const setup: VirtualSetup = { kind: 'ipp', title: 'lab', acceptsSourcePorts: 'any', faults: [fault] };
      const document = suitedTestPage(() => content);
      const isSecure = fault === 'certificate-changed';
      const asked = { ...request(setup, { ...ipp, isSecure }), document, timeoutMs: 120_000 };
      assert.equal((await simulatedPrint(asked)).outcome, 'not-sent', fault);
    }
  });

  it('is printed over IPP, with each fault of an IPP printer an outcome that claims no more than was seen', async () => {
    const ipp = { monitor: 'ipp', queue: 'ipp/print', dialect: 'platen' } as const;
    const outcomes: Record<string, string> = {};
    for (const fault of ['none', ...faultsShownBy('ipp')]) {
      const faults = fault === 'none' ? [] : [fault];
      const setup: VirtualSetup = { kind: 'ipp', title: 'lab', acceptsSourcePorts: 'any', faults };
      const isSecure = fault === 'certificate-changed';
      const result = await simulatedPrint({ ...request(setup, { ...ipp, isSecure }), timeoutMs: 120_000 });
      outcomes[fault] = result.outcome;
      assert.ok(result.received.length <= 1, fault);
      if (result.outcome === 'printed') assert.equal(result.received.length, 1, fault);
    }
    assert.deepEqual(outcomes, expectedOutcomes);
  });

  it('is refused with both fingerprints where the certificate changes after its first use', async () => {
    const ipp = { monitor: 'ipp', queue: 'ipp/print', dialect: 'platen', isSecure: true } as const;
    const faults = ['certificate-changed'];
    const setup: VirtualSetup = { kind: 'ipp', title: 'lab', acceptsSourcePorts: 'any', faults };
    const { outcome, bytes, events, received } = await simulatedPrint(request(setup, ipp));
    assert.deepEqual([outcome, bytes, received], ['not-sent', 0, []]);
    assert.match(
      events.at(-1)?.message ?? '',
      /shows another certificate than the one that was accepted: .* fingerprint is (?:00:){31}02; accepted was (?:00:){31}01\. /,
    );
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

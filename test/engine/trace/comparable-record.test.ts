/** Two records of the same print are the same; what differs shows. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { plannedPrint } from '../../../src/engine/test-print/planned-print.ts';
import { comparableRecord } from '../../../src/engine/trace/comparable-record.ts';
import { traceText } from '../../../src/engine/trace/trace-text.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { siteOf } from '../../site/site-of.ts';

/** As a print to a virtual LPD leaves it. */
async function lprTrace(jobId: number, queue: string): Promise<string> {
  const text = `{ "ports": { "P": { "monitor": "lpr", "device": "lpd://10.0.0.1/${queue}", "sourcePorts": "unprivileged" } }, "printers": { "A": { "port": "P" } } }`;
  const planned = planPrint(siteOf(text), 'A', true);
  assert.ok(!('problem' in planned));
  const environment = createSimulatedEnvironment({ seed: jobId });
  async function* document() {
    yield new TextEncoder().encode('Dear printer');
  }
  const { trace } = await environment.run(() =>
    plannedPrint(environment, {
      planned,
      jobId,
      document: document(),
      title: 'test',
      user: 'tony',
      spoolFolder: '/spool',
      timeoutMs: 10_000,
      signal: new AbortController().signal,
    }),
  );
  return traceText(trace);
}

describe('comparable record', () => {
  it('of the same print is the same, whatever the number of the job', async () => {
    const [first, second] = [await lprTrace(107, 'raw'), await lprTrace(208, 'raw')];
    assert.notEqual(first, second);
    assert.equal(comparableRecord(first), comparableRecord(second));
    assert.match(comparableRecord(first), /dfA###/);
  });

  it('of another queue differs in the lines of the queue alone', async () => {
    const [first, second] = [await lprTrace(107, 'raw'), await lprTrace(208, 'lp1')].map((text) =>
      comparableRecord(text).split('\n'),
    );
    assert.equal(first?.length, second?.length);
    const different = first?.filter((line, index) => line !== second?.[index]) ?? [];
    assert.ok(different.length > 0 && different.every((line) => /raw/.test(line)), different.join('\n'));
  });

  for (const [line, expected] of [
    ['12:34:56.789  info     platen: Job 512 is done.', '  info     platen: Job (number) is done.'],
    ['     0.0013  >  receive job on queue raw (5 bytes)', '  >  receive job on queue raw (5 bytes)'],
    ['     0.0013  -  50123 -> 127.0.0.1:40123 opened', '  -  (port) -> 127.0.0.1:(port) opened'],
    ['     0.0013  -  721 -> 127.0.0.1:515 opened', '  -  721 -> 127.0.0.1:515 opened'],
    ['     0.0013  -  2000 -> 10.20.0.11:9100 opened', '  -  (port) -> 10.20.0.11:9100 opened'],
    ['Duration      0.34 s', 'Duration      ...'],
    [
      '                  name lookup 0.0123 s, then connecting 0.0010 s',
      '                  name lookup ... s, then connecting ... s',
    ],
    ['                  be ad fe of sentences', '                  be ad fe of sentences'],
    [
      '12:34:56.789  info     Print 10: Document 574762, test',
      '  info     Print 10: Document (number), test',
    ],
    ['Printed 2026-11-22T10:11:40.123Z', 'Printed ####-##-##T##:##:##.###Z'],
    ['Outcome       accepted', 'Outcome       accepted'],
  ] as const)
    it(`reads ${line.trim()}`, () => {
      assert.equal(comparableRecord(line), expected);
    });
});

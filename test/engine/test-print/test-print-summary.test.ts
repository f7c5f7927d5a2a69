/** The sentence about a test print. */
import assert from 'node:assert/strict';
import { type SummaryFacts, summarizeTestPrint } from '../../../src/engine/test-print/test-print-summary.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';

const lpr: PrintPlan = {
  printer: 'Accounting',
  port: 'LPR_ACCT',
  monitor: 'lpr',
  host: '127.0.0.1',
  tcpPort: 515,
  queue: 'raw',
  sourcePorts: undefined,
  timeWaitSeconds: 240,
  order: 'control-first',
  dialect: 'windows',
};
const raw: PrintPlan = { ...lpr, monitor: 'raw', host: 'fd00::1', tcpPort: 9100, queue: '' };

describe('test print summary', () => {
  const cases: readonly (readonly [Partial<SummaryFacts>, string])[] = [
    [
      { outcome: 'accepted', bytesSent: 1234 },
      'Accepted: 127.0.0.1:515 acknowledged all 1,234 bytes on queue raw.',
    ],
    [
      { plan: raw, outcome: 'sent', bytesSent: 1234 },
      'Sent: [fd00::1]:9100 took all 1,234 bytes, and nothing confirmed that they printed (the raw protocol has no acknowledgement).',
    ],
    [
      { outcome: 'sent', bytesSent: 1234 },
      'Sent: 127.0.0.1:515 took all 1,234 bytes on queue raw, and nothing confirmed that they printed.',
    ],
    [
      { outcome: 'printed', bytesSent: 1234 },
      'Printed: 127.0.0.1:515 reports 1,234 bytes done on queue raw.',
    ],
    [
      { outcome: 'not-sent', why: 'It refused.', gaveUpAfterSeconds: 30 },
      'Not sent: no byte of the document went to 127.0.0.1:515 on queue raw within 30 s. It refused.',
    ],
    [
      { outcome: 'not-sent', gaveUpAfterSeconds: 30 },
      'Not sent: no byte of the document went to 127.0.0.1:515 on queue raw within 30 s. It did not answer.',
    ],
    [
      { outcome: 'failed', bytesSent: 1000, why: 'It was reset' },
      'Failed: 1,000 of 1,234 bytes went to 127.0.0.1:515 on queue raw. It was reset. Look at the printer before you print again.',
    ],
    [
      { outcome: 'failed', bytesSent: 1, byteCount: 1, why: 'no.' },
      'Failed: all 1 byte went to 127.0.0.1:515 on queue raw. no. Look at the printer before you print again.',
    ],
    [
      { outcome: 'failed', why: 'It refused the control file.' },
      'Failed: 127.0.0.1:515 did not take the document on queue raw. It refused the control file.',
    ],
    [
      { outcome: 'failed', mayHaveLeft: true, why: 'It was reset.' },
      'Failed: some of the document may have gone to 127.0.0.1:515 on queue raw. It was reset. Look at the printer before you print again.',
    ],
    [
      { outcome: 'cancelled', mayHaveLeft: true },
      'Cancelled: some of the document may have gone to 127.0.0.1:515 on queue raw. Look at the printer before you print again.',
    ],
    [{ outcome: 'cancelled' }, 'Cancelled: no byte of the document went to 127.0.0.1:515 on queue raw.'],
    [
      { outcome: 'cancelled', bytesSent: 5 },
      'Cancelled: 5 of 1,234 bytes had gone to 127.0.0.1:515 on queue raw. Look at the printer before you print again.',
    ],
  ];
  for (const [facts, sentence] of cases) {
    it(`says: ${sentence.slice(0, 60)}`, () => {
      const nothing = {
        plan: lpr,
        outcome: 'not-sent',
        bytesSent: 0,
        mayHaveLeft: false,
        byteCount: 1234,
      } as const;
      const rest = { why: undefined, gaveUpAfterSeconds: undefined };
      assert.equal(summarizeTestPrint({ ...nothing, ...rest, ...facts }), sentence);
    });
  }
});

/** The outcome of a test print, for people. */
import assert from 'node:assert/strict';
import { nothingToTry } from '../../../src/cli/printing/failed-print.ts';
import { textPrintReport } from '../../../src/cli/reports/print-report.ts';
import type { PlannedPrintResult } from '../../../src/engine/test-print/planned-print.ts';

function resultOf(document: string): PlannedPrintResult {
  const bytes = new TextEncoder().encode(document);
  const from = { host: '127.0.0.1', port: 721 };
  return {
    outcome: 'accepted',
    mayHaveLeft: true,
    sha256: undefined,
    pageCount: undefined,
    sourcePorts: [721],
    bytes: 1234,
    durationSeconds: 0.5,
    events: [],
    startedAt: 0,
    trace: [],
    summary: 'Accepted: all of it.',
    received: [{ from, queue: 'raw', documents: [bytes], byteCount: bytes.length, attributes: {} }],
  };
}

describe('print report', () => {
  it('says the outcome, the reason and what arrived', () => {
    const expectations = [
      { expectation: 'outcome', expected: 'printed', actual: 'accepted', met: false },
    ] as const;
    assert.equal(
      textPrintReport(
        { printer: 'A', result: resultOf('one\r\n\r\ntwo'), expectations, toTry: nothingToTry },
        false,
      ),
      [
        'A: accepted, 1,234 bytes in 0.50 s',
        '  Accepted: all of it.',
        '  The virtual printer received 10 bytes from source port 721.',
        '    | one',
        '    | two',
        '  missed: outcome printed, but it was accepted\n',
      ].join('\n'),
    );
  });

  it('shows nothing of a document that is no plain text', () => {
    const text = textPrintReport(
      { printer: 'A', result: resultOf('\u001b%-12345X'), expectations: [], toTry: nothingToTry },
      false,
    );
    assert.ok(!text.includes('12345'));
  });
});

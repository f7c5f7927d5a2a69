/** A finished test print in words: one form for the command line and the editor. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import {
  adviceText,
  amountAndDuration,
  type FinishedPrint,
  printRecord,
  timeOfDay,
} from '../../../src/language/printing/print-record.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { SpoolerEvent } from '../../../src/model/spooler-event.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../../src/site/site.ts';

const event: SpoolerEvent = {
  time: '2026-11-21T20:01:42.123Z',
  source: 'HPMON',
  id: 1044,
  level: 'warning',
  message: 'No answer.\u001b[2J',
};
const finished: FinishedPrint = {
  outcome: 'sent',
  bytes: 1234,
  durationSeconds: 0.567,
  events: [event],
  summary: 'Sent:\u202e all.',
};

describe('print record', () => {
  it('says how much and how long', () => {
    assert.equal(amountAndDuration(finished), '1,234 bytes in 0.57 s');
    assert.equal(amountAndDuration({ bytes: 1, durationSeconds: 12.3 }), '1 byte in 12 s');
  });

  it('calls advice by its rule', () => {
    const finding = { rule: 'key-empty', message: 'It is empty.' } as Finding;
    assert.equal(adviceText({ finding, fixes: [] }), 'key-empty: It is empty.');
  });

  it('shows the time of day of an event', () => {
    assert.equal(timeOfDay(event), '20:01:42.123');
  });

  it('has outcome, settings, events and trace, and obeys nothing that a device wrote', () => {
    const text =
      '{ "ports": { "L": { "device": "lpd://[fe80::1]/raw" } }, "printers": { "P": { "port": "L" } } }';
    const planned = planPrint(createSite(readConfig(text)), 'P', false);
    assert.ok(!('problem' in planned));
    const record = printRecord(planned, finished, { trace: 'BYTES\n', notes: ['Simulated.'] });
    assert.match(
      record,
      /^Sent:. all\.\nSimulated\.\n\nPrinter {7}P\nPort {10}L\nDevice {8}lpd:\/\/\[fe80::1\]:515\/raw\n/,
    );
    assert.match(
      record,
      /\nQueue {9}raw\n[\s\S]*\nOutcome {7}sent\nBytes {9}1234\nDuration {6}0\.567 s\n\nEVENTS\n/,
    );
    assert.match(
      record,
      /\n20:01:42\.123 {2}warning {2}HPMON 1044: No answer\.[^\u001b]*\n\nTRACE\nBYTES\n$/,
    );
    assert.doesNotMatch(record, /[\u001b\u202e]/);
  });
});

/** What a device answered, as lines for people: marks, times, evidence, and the sentence that matters most. */
import { strict as assert } from 'node:assert';
import type { PingResult } from '../../../src/engine/ping/ping-device.ts';
import { pingDocument, pingSummary, pingText } from '../../../src/engine/ping/ping-text.ts';
import type { ProbeResult } from '../../../src/engine/ping/probe-result.ts';
import { planFor } from '../ports/delivery-rig.ts';

const probe = (name: ProbeResult['probe'], given: Partial<ProbeResult> = {}): ProbeResult => ({
  probe: name,
  outcome: 'answered',
  summary: `${name} answered.`,
  facts: [],
  durationMs: 12.34,
  ...given,
});

const result = (isAnswered: boolean, ...probes: ProbeResult[]): PingResult => ({ isAnswered, probes });

describe('ping text', () => {
  it('shows each question with its time, its answer and its evidence', () => {
    const text = pingText({
      plan: planFor({ printer: 'lab', host: 'printer.example', tcpPort: 631 }),
      result: result(
        true,
        probe('name'),
        probe('ipp', { facts: [{ name: 'state', value: 'idle\nnot a line of its own' }], durationMs: 3 }),
        probe('snmp', { outcome: 'not-asked', summary: 'It is off.' }),
      ),
    });
    assert.deepEqual(text.split('\n'), [
      'lab: printer.example:631 answered',
      '  Name          12.3 ms  name answered.',
      '  IPP              3 ms  ipp answered.',
      '                         state  idle\ufffdnot a line of its own',
      '  SNMP                   It is off.',
      '',
    ]);
  });

  it('is a document to read beside a file', () => {
    const text = pingDocument(
      {
        plan: planFor({ printer: 'lab', host: 'printer.example', tcpPort: 515 }),
        result: result(
          false,
          probe('lpd', { outcome: 'unanswered', summary: 'It\nis silent.' }),
          probe('snmp', { facts: [{ name: 'state', value: 'idle' }] }),
        ),
      },
      '2026-01-02 03:04:05 UTC',
    );
    assert.deepEqual(text.split('\n'), [
      'lab: printer.example:515 did not answer',
      'Asked on 2026-01-02 03:04:05 UTC; nothing was printed.',
      '',
      'LPD: state of the queue (12.3 ms, no answer)',
      '  It\ufffdis silent.',
      '',
      'SNMP: host resources and Printer MIB (12.3 ms)',
      '  snmp answered.',
      '    state  idle',
      '',
    ]);
  });

  const silent = { outcome: 'unanswered', summary: 'Nobody is there.' } as const;
  for (const [what, given, expected] of [
    [
      'what its own protocol answered',
      result(true, probe('name'), probe('ipp'), probe('snmp')),
      'ipp answered.',
    ],
    [
      'its own protocol, also where SNMP is silent',
      result(true, probe('lpd'), probe('snmp', silent)),
      'lpd answered.',
    ],
    [
      'the first question without an answer',
      result(false, probe('name'), probe('connect', silent)),
      'Nobody is there.',
    ],
    ['that a name is not known', result(false, probe('name', silent)), 'Nobody is there.'],
  ] as const) {
    it(`sums up ${what}`, () => assert.equal(pingSummary(given), expected));
  }
});

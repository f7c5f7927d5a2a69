/** The parts of the record of a print: sections and steps with their lines, for outline and folding; whatever else it holds is none. */
import { strict as assert } from 'node:assert';
import { type TracePart, traceOutline } from '../../../src/language/outline/trace-outline.ts';

const record = `Printed: 127.0.0.1:631 reports it.

Printer       Office
Outcome       printed

EVENTS
06:00:00.000  info     platen: The job is spooled.
06:00:00.100  info     platen: TRACE

TRACE
    seconds      what (> sent, < received, - the connection itself)

     0.0010  -  connected to 127.0.0.1:631
     0.0021  >  Get-Printer-Attributes request 1, version 2.0 (200 bytes)
                  operation-attributes-tag
                    attributes-charset = utf-8
     0.0150  <  successful-ok, answer to request 1 (900 bytes)
                  printer-state = idle
     0.0200  -  closed
`;

const shown = ({ kind, name, detail, startLine, endLine, children }: TracePart): unknown[] => [
  kind,
  name,
  detail,
  `${startLine}-${endLine}`,
  ...children.map(shown),
];

describe('trace outline', () => {
  it('has the sections, and in the trace each step with what is below it', () => {
    assert.deepEqual(traceOutline(record).map(shown), [
      ['section', 'EVENTS', '', '6-8'],
      [
        'section',
        'TRACE',
        '',
        '10-19',
        ['step', '- connected to 127.0.0.1:631', '0.001 s', '13-13'],
        ['step', '> Get-Printer-Attributes request 1, version 2.0 (200 bytes)', '0.0021 s', '14-16'],
        ['step', '< successful-ok, answer to request 1 (900 bytes)', '0.015 s', '17-18'],
        ['step', '- closed', '0.02 s', '19-19'],
      ],
    ]);
  });

  for (const [what, text] of [
    ['an empty text', ''],
    ['text of something else', 'hello\n  0.1 > x\n'],
  ] as const)
    it(`has nothing in ${what}`, () => assert.deepEqual(traceOutline(text), []));
});

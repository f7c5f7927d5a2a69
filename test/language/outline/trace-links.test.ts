/** From the record of a print to the lines of the configuration that made it so. */
import assert from 'node:assert/strict';
import { readConfig } from '../../../src/format/read-config.ts';
import { traceLinks } from '../../../src/language/outline/trace-links.ts';
import { createSite } from '../../../src/site/site.ts';

const config = `{
  "servers": { "P1": { "system": "windows-2000" } },
  "devices": { "lab": { "uri": "lpd://10.20.0.11/raw" } },
  "ports": {
    "LPR_A": { "monitor": "lpr", "device": "lab", "sourcePorts": "rfc1179", "order": "data-first", "server": "P1" },
    "LPR_B": { "monitor": "lpr", "device": "lpd://10.20.0.12/b", "server": "P1" }
  },
  "printers": { "Accounting": { "port": "LPR_A" }, "Store": { "port": "LPR_B" } }
}`;

const record = (printer: string, port: string) => `Accepted: it was.

Printer       ${printer}
Port          ${port}
Device        lpd://10.20.0.11:515/raw
Protocol      LPR (RFC 1179)
Queue         raw
Order         data-first
Source ports  721-731 (11 ports)
Outcome       accepted

EVENTS
Printer       Store

TRACE
     0.0010  -  721 -> 10.20.0.11:515 opened
     0.0021  >  receive a job on queue raw (5 bytes)
`;

const linksOf = (text: string, configuration = config) =>
  traceLinks(text, createSite(readConfig(configuration))).map(
    ({ span, target }) =>
      `${text.slice(span.start, span.end)} = ${target === 'timeout' ? target : configuration.slice(target.start, target.end)}`,
  );

describe('links of a trace', () => {
  it('lead to what is written', () => {
    assert.deepEqual(linksOf(record('Accounting', 'LPR_A')), [
      'Accounting = "Accounting"',
      'LPR_A = "LPR_A"',
      'lpd://10.20.0.11:515/raw = "lpd://10.20.0.11/raw"',
      'raw = "lpd://10.20.0.11/raw"',
      'data-first = "data-first"',
      '721-731 (11 ports) = "rfc1179"',
      '721 = "rfc1179"',
      'raw = "lpd://10.20.0.11/raw"',
    ]);
  });

  it('lead to the system, where the source ports are those of it', () => {
    const links = linksOf(record('Store', 'LPR_B'));
    assert.ok(links.includes('721 = "windows-2000"'));
    assert.ok(links.includes('raw = "lpd://10.20.0.12/b"'));
    assert.ok(!links.some((link) => link.startsWith('data-first')));
  });

  it('lead from the time that was up to the setting, among the events alone', () => {
    const line = '06:00:30.000  error    platen: Gave up after 30 s. Last: no answer.';
    const text = record('Accounting', 'LPR_A')
      .replace('\n\nTRACE', `\n${line}\n\nTRACE`)
      .replace('opened', `opened\n${line}`);
    assert.deepEqual(
      linksOf(text).filter((link) => link.endsWith('timeout')),
      ['30 s = timeout'],
    );
  });

  for (const [what, text] of [
    ['a configuration that has neither printer nor port any more', record('Gone', 'GONE')],
    ['another text', 'Printer       Accounting\n'],
    ['an empty text', ''],
  ] as const)
    it(`lead nowhere in ${what}`, () => assert.deepEqual(linksOf(text), []));
});

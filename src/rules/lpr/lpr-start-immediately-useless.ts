/** "Start printing immediately" with LPR ports only: nothing starts earlier (Q131982). */

import type { Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { mayBeOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-start-immediately-useless',
  severity: 'info',
  acrossValues: true,
  on: 'printers',
  where: 'spooling',
  check(printer, { site, report }) {
    if (printer.spooling.value !== 'immediately' || printer.ports.length === 0) return;
    const allCount = printer.ports.every(({ value }) => {
      const port = site.find('ports', value);
      return port && countsBytes(site, port) && mayBeOnWindows(site, port);
    });
    if (!allCount) return;
    report({
      span: placeOf(printer, printer.spooling),
      message: 'LPR sends nothing before the whole job is counted: printing does not start any earlier.',
      fixes: {
        title: 'State what happens: print after the last page',
        safe: true,
        edits: [{ kind: 'set', path: ['printers', printer.id, 'spooling'], value: 'after-last-page' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer that is to start printing immediately, while its LPR ports need the whole job first.',
  why: `The LPR Port monitor counts the bytes of a job before it sends the first, and so does a Standard TCP/IP port that sends LPR with
byte counting: they wait for the last page whatever the printer says (Q131982). The setting only makes people expect what cannot be; a raw port would start with the first page.`,
  sources: ['Q131982'],
  rows: [20],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "spooling": "immediately" } }
}`,
  good: `{
  "ports": { "RAW1": { "device": "socket://10.20.0.11" } },
  "printers": { "Accounting": { "port": "RAW1", "spooling": "immediately" } }
}`,
};

/** The LPR monitor always does; what is not written for a Standard TCP/IP port is unknown. */
function countsBytes(site: Site, port: Port): boolean {
  return sendsLpr(site, port) && (site.monitor(port) === 'lpr' || port.byteCounting?.value === 'on');
}

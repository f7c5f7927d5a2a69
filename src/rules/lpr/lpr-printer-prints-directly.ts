/** "Print directly to the printer" with an LPR port, which cannot (Q175865). */
import { placeOf } from '../../model/span.ts';
import { mayBeOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-printer-prints-directly',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  where: 'spooling',
  check(printer, { site, report }) {
    if (printer.spooling.value !== 'direct') return;
    const at = printer.ports.find(({ value }) => {
      const port = site.find('ports', value);
      return port && site.monitor(port) === 'lpr' && mayBeOnWindows(site, port);
    });
    if (!at) return;
    report({
      span: placeOf(printer, printer.spooling),
      message: `An LPR port such as ${at.value} needs the whole job before it can send its first byte; printing directly ends in "unexpected network error" and half pages.`,
      related: [{ span: placeOf(printer, at), message: 'The LPR port.' }],
      fixes: {
        title: 'Spool the whole job first',
        safe: true,
        edits: [{ kind: 'set', path: ['printers', printer.id, 'spooling'], value: 'after-last-page' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer that prints directly, without spooling, to an LPR port.',
  why: `LPR announces the size of a job before its first byte, so the LPR Port monitor needs the whole job on disk. With "print
directly to the printer" it gets the job in pieces: users see "unexpected network error", and pages come out in part (Q175865).
Spool the jobs.`,
  sources: ['Q175865', 'Q131982'],
  rows: [21],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "spooling": "direct" } }
}`,
  good: `{
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "spooling": "after-last-page" } }
}`,
};

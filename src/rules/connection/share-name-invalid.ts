/** A share name that Windows does not take. */
import { shareNameProblem } from '../../knowledge/printer-names.ts';
import { placeOf } from '../../model/span.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'share-name-invalid',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  where: 'share',
  check(printer, { site, report }) {
    const why = shareNameProblem(printer.share.value);
    if (why === undefined || !isOnlyOn(site, printer, ({ family }) => family === 'windows')) return;
    report({
      span: placeOf(printer, printer.share),
      message: `"${printer.share.value.slice(0, 80)}" cannot be a share: ${why}.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A share name that Windows does not take.',
  why: `A share name has up to 80 characters and none of \`" \\ / [ ] : | < > + = ; , * ?\` (MS-FSCC 2.1.6): Windows refuses to share
the printer under another, and a path with a backslash more leads elsewhere.`,
  sources: ['MS-FSCC 2.1.6'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "RAW1", "share": "ACCT/2" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "RAW1", "share": "ACCT (2nd floor)" } }
}`,
};

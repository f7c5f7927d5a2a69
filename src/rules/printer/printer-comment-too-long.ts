/** A comment so long that Windows NT 4.0 does not share the printer again after a restart (event 19, Q185792). */
import { placeOf } from '../../model/span.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'printer-comment-too-long',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  where: 'comment',
  check(printer, { site, report }) {
    const { comment } = printer;
    if (!printer.share?.value) return;
    const length = comment.value.replace(/\r?\n/g, '\r\n').length;
    if (length <= 256 || !isOnlyOn(site, printer, ({ id }) => /^windows-nt-4\.0(-sp\d)?$/.test(id))) return;
    report({
      span: placeOf(printer, comment),
      message: `This comment has ${length} characters, and with more than 256 Windows NT 4.0 does not share the printer after a restart (event 19).`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A shared printer on Windows NT 4.0 with a comment of more than 256 characters.',
  why: `Windows NT 4.0 shares a printer only with a comment of at most 256 characters; a line break counts as two. With a longer one the
share is not made again when the server restarts: Print event 19, and clients find nothing (Q185792, which names no other version).`,
  sources: ['Q185792'],
  rows: [48],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": {
    "Accounting": {
      "port": "P1",
      "share": "ACCT",
      "comment": "${'Second floor, beside the window. '.repeat(8)}"
    }
  }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT", "comment": "Second floor, beside the window" } }
}`,
};

/** A name that the system of the printer's server does not take. */
import { printerNameProblem } from '../../knowledge/printer-names.ts';
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'printer-name-invalid',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  check(printer, { site, report }) {
    const name = printer.name?.value ?? printer.id;
    // Nearly all names are letters and digits: then nobody needs to know what system it is.
    if (plainName.test(name)) return;
    const host = site.hostOf(printer);
    if (host === undefined) return;
    let why: string | undefined;
    for (const system of site.systemsAt(host)) why ??= printerNameProblem(system, name);
    // A blank key has a finding already.
    if (why === undefined || (!printer.name && name.trim() === '')) return;
    const plain = name
      .trim()
      .replace(/[^\p{L}\p{N}.+-]+/gu, '_')
      .slice(0, 127);
    report({
      span: placeOf(printer, printer.name),
      // A key may be meant as a title for people.
      ...(!printer.name && { severity: 'warning' as const }),
      message: `"${name.slice(0, 60)}" cannot be the name of a printer on ${host}: ${why}.`,
      fixes:
        plain === ''
          ? []
          : [
              {
                title: `Name it "${plain}"`,
                safe: false,
                edits: [{ kind: 'set', path: ['printers', printer.id, 'name'], value: plain }],
              },
            ],
    });
  },
});

const plainName = /^[\w.-]{1,127}$/;

export const explanation: RuleExplanation = {
  summary:
    'A name that CUPS or Windows does not take for a printer; a warning where it is the key, which may be a title.',
  why: `CUPS takes printable characters without blanks, "/" and "#", up to 127, and from 2.3 on no backslash, "?" and quotes either
(lpadmin(8)); Windows takes no comma and no backslash (MS-RPRN 2.2.4.14). Such a printer cannot be made. The name is \`name\`, else the
key: where the key is only a title for people, write the name of the queue beside it.`,
  sources: ['CUPS lpadmin(8)', 'apple/cups #4966', 'MS-RPRN 2.2.4.14'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "spool1" } },
  "printers": { "Front Desk": { "port": "RAW1" } }
}`,
    `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Lobby, left": { "port": "RAW1" } }
}`,
  ],
  good: `{
  "servers": { "spool1": { "system": "cups-2.4" }, "PRINT01": { "system": "windows-server-2022" } },
  "ports": {
    "RAW1": { "device": "socket://10.20.0.11", "server": "spool1" },
    "RAW2": { "device": "socket://10.20.0.12", "server": "PRINT01" }
  },
  "printers": { "Front Desk": { "name": "front-desk", "port": "RAW1" }, "Lobby (left)": { "port": "RAW2" } }
}`,
};

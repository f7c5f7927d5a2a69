/** Two printers of one name on one server. */
import type { Printer } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isSameName } from '../../site/names/same-name.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'printer-name-duplicate',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  check(printer, { site, report }) {
    const duplicates = site.printersNamed(nameOf(printer));
    const host = duplicates.length > 0 ? site.hostOf(printer) : undefined;
    const earlier = host === undefined ? undefined : firstDuplicate(site, host, { printer, duplicates });
    if (!earlier) return;
    report({
      span: placeOf(printer, printer.name),
      message: `${host} has a printer "${nameOf(earlier)}" already, ${earlier.id}${nameOf(earlier) === nameOf(printer) ? '' : ', and capitals make no difference'}.`,
      related: [{ span: placeOf(earlier, earlier.name), message: 'The first of this name.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Two printers of one name on one server, in whatever case where the system ignores it.',
  why: `A server has each printer name once: the second printer cannot be made, or takes the place of the first. Windows and CUPS take
"Lab" and "LAB" for one name (lpadmin(8): "printer and class names are not case-sensitive"). The name is \`name\`, else the key.`,
  sources: ['CUPS lpadmin(8)', 'MS-RPRN 2.2.4.14'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "RAW1" }, "accounting 2": { "name": "ACCOUNTING", "port": "RAW1" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-server-2022" }, "PRINT02": { "system": "windows-server-2022" } },
  "ports": {
    "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT01" },
    "RAW2": { "device": "socket://10.20.0.11", "server": "PRINT02" }
  },
  "printers": { "Accounting": { "port": "RAW1" }, "accounting 2": { "name": "ACCOUNTING", "port": "RAW2" } }
}`,
};

function firstDuplicate(
  site: Site,
  host: string,
  { printer, duplicates }: { readonly printer: Printer; readonly duplicates: readonly Printer[] },
): Printer | undefined {
  // Thousands of servers may each have one of this name: comparing each with all would freeze an editor.
  const candidates =
    duplicates.length > 100 ? [site.printerNamedAt(host, nameOf(printer)) ?? printer] : duplicates;
  return candidates.find(
    (other) =>
      other.start < printer.start &&
      site.hostOf(other) === host &&
      isSameName(site, host, nameOf(other), nameOf(printer)),
  );
}

function nameOf({ name, id }: Printer): string {
  return name?.value ?? id;
}

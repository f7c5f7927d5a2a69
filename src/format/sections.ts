/** The sections of the format: the table of `model/fields.ts` with the words behind which knowledge stands. */
import { portMonitors } from '../knowledge/port-monitors.ts';
import { faults } from '../knowledge/printer-faults.ts';
import { findSystem, SYSTEM_VERSION_PATTERN, systems } from '../knowledge/systems.ts';
import { deviceModelSummaries, virtualPrinters } from '../knowledge/virtual-printers.ts';
import type { SectionName } from '../model/config.ts';
import { describeSections, type Notes, type Section } from '../model/format/fields.ts';

export const sections: Readonly<Record<SectionName, Section>> = describeSections({
  systems: {
    notes: Object.fromEntries(systems.map(({ id, title }) => [id, title])),
    others: {
      form: 'a patch level of one of them',
      pattern: SYSTEM_VERSION_PATTERN,
      isOne: (text) => findSystem(text) !== undefined,
    },
  },
  portMonitors: summariesOf(portMonitors),
  virtualPrinters: summariesOf(virtualPrinters),
  faults: summariesOf(faults),
  deviceModels: deviceModelSummaries,
});

export const sectionNames = Object.keys(sections) as SectionName[];

/** The words of a table, with what each means. */
function summariesOf(table: Readonly<Record<string, { readonly summary: string }>>): Notes {
  return Object.fromEntries(Object.entries(table).map(([name, { summary }]) => [name, summary]));
}

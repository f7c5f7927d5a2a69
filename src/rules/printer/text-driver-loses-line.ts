/** The text-only driver with the datatype TEXT on Windows NT 3.51 SP4 to NT 4.0 SP1: the first line is lost (Q142686). */
import { placeOf } from '../../model/span.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'text-driver-loses-line',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  where: 'datatype',
  check(printer, { site, report }) {
    const { datatype, driver } = printer;
    if (datatype.value.toUpperCase() !== 'TEXT' || !driver) return;
    if (!/^generic\s*\/\s*text only$/i.test(driver.value)) return;
    if (!isOnlyOn(site, printer, ({ id }) => losingSystems.has(id))) return;
    report({
      span: placeOf(printer, datatype),
      message: 'With this datatype the text-only driver of this Windows NT loses the first line of each job.',
      related: [{ span: placeOf(printer, driver), message: 'The driver.' }],
      fixes: {
        title: 'Use the datatype RAW',
        safe: false,
        edits: [{ kind: 'set', path: ['printers', printer.id, 'datatype'], value: 'RAW' }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A printer on Windows NT 3.51 SP4 to NT 4.0 SP1 with the driver Generic / Text Only and the datatype TEXT.',
  why: `With the datatype TEXT the print processor draws each job through the driver, and Txtonly.dll loses the first line of it since
Windows NT 3.51 SP4; NT 4.0 SP2 fixed it (Q142686, Q152841). The driver prints nothing but text anyway: with the datatype RAW the
lines go through as they are.`,
  sources: ['Q142686', 'Q152841'],
  rows: [29],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Lists": { "port": "P1", "driver": "Generic / Text Only", "datatype": "TEXT" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Lists": { "port": "P1", "driver": "Generic / Text Only", "datatype": "RAW" } }
}`,
};

const losingSystems: ReadonlySet<string> = new Set([
  'windows-nt-3.51-sp4',
  'windows-nt-3.51-sp5',
  'windows-nt-4.0',
  'windows-nt-4.0-sp1',
]);

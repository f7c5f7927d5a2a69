/** More printers than a Windows NT server carries (Q172462, Q239907). */
import { placeOf } from '../../model/span.ts';
import { namedPrinters } from '../../site/names/named-printers.ts';
import { examplePrinters } from '../example-printers.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'server-printers-many',
  severity: 'info',
  options: {
    nt351: { default: 40, summary: 'Printers that Windows NT 3.51 carries; Q172462 names 40 at once.' },
    nt40: { default: 900, summary: 'Printers that Windows NT 4.0 carries; Q239907 names about 900.' },
  },
  acrossValues: true,
  on: 'servers',
  check(server, { site, option, report }) {
    const system = server.system?.value ?? '';
    const version = /^windows-nt-(3\.51|4\.0)(-|$)/.exec(system)?.[1];
    if (version === undefined) return;
    const limit = option(version === '3.51' ? 'nt351' : 'nt40');
    const count = namedPrinters(site, server.id).length;
    if (count <= limit) return;
    report({
      span: placeOf(server, server.system),
      message:
        version === '3.51'
          ? `${server.id} has ${count} printers, and when more than ${limit} print at once on Windows NT 3.51, clients meet RPC errors.`
          : `${server.id} has ${count} printers, and about ${limit} fill the System hive of Windows NT 4.0 until it does not boot; UseSoftwareKey prevents that.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'More printers on a Windows NT server than its spooler or registry carries.',
  why: `On Windows NT 3.51 clients meet RPC errors 1721 to 1727 when more than 40 printers print at once, however many are set up (Q172462). On NT 4.0 around 900
printers fill the System hive until the server does not boot any more ("missing or corrupt"); \`UseSoftwareKey\` moves them to
the Software hive and must be set before SP6 is installed (Q239907). Spread the printers, or check that the remedy is in place.`,
  sources: ['Q172462', 'Q239907'],
  rows: [56, 57],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp5" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": {
${examplePrinters(41)}
  }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp5" } },
  "ports": { "P1": { "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Printer 1": { "port": "P1" } }
}`,
};

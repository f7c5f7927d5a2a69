/** Nothing written, and what the system then does is not what the device takes: the hang of Q249017. */
import type { System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import {
  describePortRange,
  describePortSet,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
} from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import {
  defaultSourcePorts,
  isToleranceUnreadable,
  sendsLpr,
  toleratedSourcePorts,
} from '../../site/source-ports/source-ports.ts';
import { systemPlaces } from '../../site/systems/system-places.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { lprMonitorFix } from './fixes/lpr-monitor-fix.ts';
import { rfc1179Fix } from './fixes/rfc1179-fix.ts';
import { servicePackFix } from './fixes/service-pack-fix.ts';

export default defineRule({
  id: 'lpr-source-ports-default',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  where: sendsLpr,
  check(port, { site, report }) {
    if (port.sourcePorts) return;
    const tolerated = toleratedSourcePorts(site, port);
    const systems = site.systemsOf(port);
    // Counted by hand: mostly nothing is wrong, of thousands.
    for (let place = 0; place < systems.length; place += 1) {
      const system = systems[place] as System;
      const range = defaultSourcePorts(site, port, system);
      if (!range) continue;
      const fails = tolerated ? !setContainsRange(tolerated, range) : mayHang(site, port, system);
      if (!fails) continue;
      if (isUnreadable(site, port, 'sourcePorts') || (!tolerated && isToleranceUnreadable(site, port)))
        return;
      const known = tolerated
        ? `the device accepts only ${describePortSet(tolerated)}`
        : 'nothing here says that the device accepts them';
      const where = tolerated ? '' : `where it insists on ${describePortRange(RFC1179_SOURCE_PORTS)}, `;
      report({
        span: placeOf(port),
        severity: tolerated ? 'error' : 'warning',
        message: `${system.title} sends these jobs from source ports ${describePortRange(range)}, and ${known}: ${where}${consequence(site, port, system)}.`,
        related: systemPlaces(site, port, system),
        fixes: [
          ...writeRangeFix(site, port),
          ...servicePackFix(site, port, system),
          ...lprMonitorFix(site, port),
        ],
      });
      return;
    }
  },
});

export const explanation: RuleExplanation = {
  summary:
    'No source ports written, and the default of this monitor on this system is not what the device accepts; a warning while its tolerance is unknown on the systems of Q249017.',
  why: `The LPR monitors of Windows NT 3.51 SP5, NT 4.0 to SP2 and Terminal Server Edition SP3 and SP4 send from any
port of 512-1023 and cannot be set otherwise. A device that insists on 721-731 then takes about one job in 46; the others
hang and log LPR event 2004 (Q249017, Q179156). NT 4.0 SP3 and Terminal Server Edition SP5 send from 721-731 again.
The Standard TCP/IP port always sends from above 1023 (KB 814586), CUPS as root from 512-1023 unless \`reserve=rfc1179\`.`,
  sources: ['Q249017', 'Q179156', 'Q153666', 'KB 814586', 'CUPS backend/lpd.c'],
  rows: [1],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "TS1" } }
}`,
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" }, "server": "spool1" }
  }
}`,
  ],
  good: [
    `{
  "servers": { "TS1": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "TS1" } }
}`,
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "spool1" } }
}`,
  ],
};

/** Event 2004 is what the LPR monitor of Windows logs (Q249017); nobody else does. */
function consequence(site: Site, port: Port, { family }: System): string {
  if (family !== 'windows') return 'jobs wait and are tried again';
  return site.monitor(port) === 'lpr' ? 'jobs hang and log event 2004' : 'jobs fail';
}

/** Where the device insists on RFC 1179. */
function mayHang(site: Site, port: Port, system: System): boolean {
  return site.monitor(port) === 'lpr' && system.lpr.hangsWithEvent2004;
}

/** CUPS and LPRng can be set to the range; Windows does it by itself from the fixed service pack on. */
function writeRangeFix(site: Site, port: Port): Fix[] {
  const canAllBeSet = site
    .systemsOf(port)
    .every(({ lpr: { settable } }) => settable === 'any-range' || settable === 'reserve-option');
  return canAllBeSet ? rfc1179Fix(site, port) : [];
}

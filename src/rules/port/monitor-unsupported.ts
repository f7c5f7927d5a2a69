/** A port monitor that the server's system does not have (knowledge/port-monitors.ts). */
import { whyWithoutMonitor } from '../../knowledge/port-monitors.ts';
import type { System } from '../../knowledge/systems.ts';
import { placeOf } from '../../model/span.ts';
import { systemPlaces } from '../../site/systems/system-places.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'monitor-unsupported',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const monitor = site.monitor(port);
    if (monitor === undefined) return;
    const systems = site.systemsOf(port);
    // Counted by hand: mostly nothing is wrong, of thousands.
    for (let place = 0; place < systems.length; place += 1) {
      const system = systems[place] as System;
      const why = whyWithoutMonitor(system, monitor);
      if (why === undefined) continue;
      report({
        span: placeOf(port, port.monitor),
        message: `${system.title} has no monitor ${monitor}: ${why}.`,
        related: systemPlaces(site, port, system),
      });
      return;
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port monitor that the system of its server does not have.',
  why: `The Standard TCP/IP port monitor came with Windows 2000 (KB 814586), Web Services for Devices with Windows Vista and Server 2008.
HPMON needs the DLC protocol, which Windows Server 2003 no longer has. CUPS and LPRng have backends of their own. A port that the server
cannot have was copied from another server, or the system is not the one that is written.`,
  sources: ['KB 814586', 'Q129007', 'TechNet cc755902', 'Microsoft, WSDMON Port Monitor'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "IP1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINT01" } }
}`,
    `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "JD1": { "monitor": "hp-network", "device": "socket://10.20.0.11", "server": "spool1" } }
}`,
  ],
  good: `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "IP1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINT01" } }
}`,
};

/** Continuous mode on a JetDirect that another server prints to as well: that one is locked out (Q129007). */
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { placeOf } from '../../model/span.ts';
import { hostsInWords, portsOfOtherHosts } from '../../site/devices/device-sharing.ts';
import type { Site } from '../../site/site.ts';
import { demandBurst, demandJobsPerHour } from '../../site/source-ports/lpr-capacity.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import jobBasedHighVolume from './jetdirect-job-based-high-volume.ts';

export default defineRule({
  id: 'jetdirect-continuous-shared',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  where: 'connectionType',
  check(port, { site, report }) {
    if (site.monitor(port) !== 'hp-network' || port.connectionType.value !== 'continuous') return;
    const others = portsOfOtherHosts(site, port);
    if (others.length === 0) return;
    const hosts = hostsInWords(site, others);
    const [print, are] = hosts.count === 1 ? ['prints', 'is'] : ['print', 'are'];
    report({
      span: placeOf(port, port.connectionType),
      message: `A continuous connection holds the JetDirect for good: ${hosts.text}, which ${print} to it too, ${are} locked out.`,
      related: others.slice(0, maxRelated).map((other) => ({
        span: placeOf(other),
        message: `${other.id} prints to the same device.`,
      })),
      fixes: jobBasedFix(site, port),
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A continuous connection to a JetDirect that another server or cluster of the file prints to.',
  why: `In Continuous mode the print server connects once and never disconnects, and a JetDirect adapter serves one
connection at a time: every other print server is locked out (Q129007). Use Job Based mode where servers share a device,
or let one server own it and the others print through that server's share.`,
  sources: ['Q129007'],
  rows: [39],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "PRINT01" },
    "JD2": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "PRINT02" }
  }
}`,
  good: `{
  "servers": { "PRINT01": {} },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "PRINT01" }
  }
}`,
};

/** Not where it would flood the log with event 1044 instead: then one server should own the device. */
function jobBasedFix(site: Site, port: Port): Fix[] {
  const most = (option: string): number => jobBasedHighVolume.options?.[option]?.default ?? 0;
  const isBusy =
    (demandJobsPerHour(site, port) ?? 0) > most('jobsPerHour') ||
    (demandBurst(site, port) ?? 0) > most('burst');
  if (isBusy) return [];
  const path = ['ports', port.id, 'connectionType'];
  return [
    {
      title: 'Use job-based connections, which let other print servers in between',
      safe: false,
      edits: [{ kind: 'set', path, value: 'job-based' }],
    },
  ];
}

/** More places than anybody looks at; keeps a file of nothing but such ports small in memory. */
const maxRelated = 20;

/** Job Based mode on a busy JetDirect port: the adapter resets after each job and the log fills with event 1044 (Q129007). */
import { amountText } from '../../model/amount-text.ts';
import { placeOf } from '../../model/span.ts';
import { portsOfOtherHosts } from '../../site/devices/device-sharing.ts';
import { demandBurst, demandJobsPerHour } from '../../site/source-ports/lpr-capacity.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'jetdirect-job-based-high-volume',
  severity: 'warning',
  options: {
    jobsPerHour: {
      default: 60,
      summary: 'Jobs an hour of all printers of the port together above which it is busy.',
    },
    burst: {
      default: 5,
      summary: 'Jobs at once of all printers of the port together above which it is busy.',
    },
  },
  acrossValues: true,
  on: 'ports',
  where: 'connectionType',
  check(port, { site, option, report }) {
    if (site.monitor(port) !== 'hp-network' || port.connectionType.value !== 'job-based') return;
    const jobsPerHour = demandJobsPerHour(site, port) ?? 0;
    const burst = demandBurst(site, port) ?? 0;
    const isBusy = jobsPerHour > option('jobsPerHour');
    if (!isBusy && burst <= option('burst')) return;
    const load = isBusy
      ? `${amountText(jobsPerHour)} jobs an hour (more than ${option('jobsPerHour')})`
      : `bursts of ${amountText(Math.ceil(burst))} jobs (more than ${option('burst')})`;
    const others = portsOfOtherHosts(site, port);
    report({
      span: placeOf(port, port.connectionType),
      message: `Job-based mode with ${load}: the JetDirect resets after each job and refuses the next meanwhile, so HPMON event 1044 floods the log. Jobs still print.`,
      related: site
        .printersOf(port)
        .filter((printer) => printer.volume)
        .map((printer) => ({
          span: placeOf(printer, printer.volume?.jobsPerHour ?? printer.volume?.burst),
          message: `The volume of ${printer.id}.`,
        })),
      // Where the file shows another server on the device, continuous mode would lock it out.
      fixes: others.length
        ? []
        : [
            {
              title: 'Use a continuous connection (locks other print servers out)',
              safe: false,
              edits: [{ kind: 'set', path: ['ports', port.id, 'connectionType'], value: 'continuous' }],
            },
          ],
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A busy HPMON port in Job Based mode: each disconnect resets the JetDirect, and event 1044 floods the log.',
  why: `In Job Based mode HPMON connects, sends a job and disconnects. The JetDirect adapter resets itself after each
disconnect and refuses connections meanwhile; a server that sends jobs back to back meets a refusal, logs HPMON event 1044,
waits a little and tries again, usually with success. Jobs still print; the events bury others (Q129007). Continuous mode
avoids it, but holds the adapter: no other print server can print to it then. The thresholds are ours, no source gives any.`,
  sources: ['Q129007'],
  rows: [38],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT02": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "PRINT02" }
  },
  "printers": { "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 300 } } }
}`,
  good: `{
  "servers": { "PRINT02": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
    "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "PRINT02" }
  },
  "printers": { "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 12, "burst": 2 } } }
}`,
};

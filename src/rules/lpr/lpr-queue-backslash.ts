/** A backslash in the queue name of an LPR port: it makes one more registry level, and other ports vanish (Q163241). */
import { placeOf } from '../../model/span.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { isOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-queue-backslash',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  where: sendsLpr,
  check(port, { site, report }) {
    const device = site.device(port);
    if (!device?.uri?.path.includes('\\') || site.monitor(port) !== 'lpr') return;
    if (device.uri.scheme !== 'lpd' || !isOnWindows(site, port)) return;
    // On the port: several may name one device, and only those of the LPR monitor are in danger.
    const at = device.holder === port ? device.uriText : port.device;
    report({
      span: placeOf(port, at),
      message: `The queue name "${device.uri.path.slice(0, 60)}" holds a backslash: it splits the registry key of the port, and ports after it vanish.`,
      related: [],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A backslash in the queue name of an LPR port on Windows.',
  why: `The LPR Port monitor keeps each port under a registry key called SERVER:QUEUE. A backslash in the queue name makes one
more level of keys, the port there has no values, and the monitor stops reading: the ports behind it vanish from the list, new
ones "already exist", and printers show "status unknown" (Q163241). Give the queue on the LPD a name without a backslash.`,
  sources: ['Q163241'],
  rows: [18],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/LAB\\\\RAW", "server": "PRINT01" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/LAB_RAW", "server": "PRINT01" } }
}`,
};

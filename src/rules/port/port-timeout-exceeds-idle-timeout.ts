/** A sender that waits longer than the device keeps a silent connection: the device ends the job first (Q165506). */
import type { Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-timeout-exceeds-idle-timeout',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const device = site.device(port);
    const idle = device?.facts.idleTimeoutSeconds;
    if (!device || !idle || idle.value === 0) return;
    const timeoutSeconds = port.timeoutSeconds?.value ?? timeoutOption(site, port);
    if (timeoutSeconds === undefined || timeoutSeconds <= idle.value) return;
    report({
      span: placeOf(port, port.timeoutSeconds),
      message: `The port waits ${timeoutSeconds} s for the device, which closes a silent connection after ${idle.value} s: a pause between the two ends the job, and it starts again from the first page.`,
      related: [{ span: placeOf(device.holder, idle), message: 'When the device closes.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port that waits longer for a device than the device keeps a silent connection.',
  why: `A port and its device each give up a silent connection after a time. Where the device's time is the shorter, it closes in
the middle of a wait that the port still thinks normal, and the job starts again from its first page (Q165506). The port
should give up first: set its timeout below the device's idle timeout, or raise that.`,
  sources: ['Q165506', 'CUPS backend/lpd.c'],
};

export const examples: RuleExamples = {
  bad: `{
  "devices": { "plotter": { "uri": "socket://10.20.0.11", "idleTimeoutSeconds": 90 } },
  "ports": { "P1": { "device": "plotter", "timeoutSeconds": 300 } }
}`,
  good: `{
  "devices": { "plotter": { "uri": "socket://10.20.0.11", "idleTimeoutSeconds": 300 } },
  "ports": { "P1": { "device": "plotter", "timeoutSeconds": 270 } }
}`,
};

/** What the URI gives to CUPS's lpd backend; other systems do not read it. */
function timeoutOption(site: Site, port: Port): number | undefined {
  if (site.systemsOf(port).some(({ family }) => family !== 'cups')) return undefined;
  const uri = site.device(port)?.uri;
  const option = uri?.scheme === 'lpd' ? uri.options.get('timeout') : undefined;
  return option !== undefined && /^\d{1,6}$/.test(option) ? Number(option) : undefined;
}

/** A network port without a device leads nowhere. */
import { isLocalPortName } from '../../knowledge/windows/local-port-names.ts';
import type { Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-device-missing',
  severity: 'error',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    // A local port may be called after the share that it leads to.
    if (port.device || port.inlineDevice || site.device(port) || needsNone(port)) return;
    if (isUnreadable(site, port, 'device') || isUnreadable(site, port, 'monitor')) return;
    report({
      span: placeOf(port),
      message: `The port ${port.id} has no device: add "device" with a URI or the name of a device.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port without a device.',
  why: `A port monitor needs to know where to send: a name in "devices", a URI such as \`lpd://10.20.0.11/raw\`, or an object
with a "uri". Ports of the machine itself need none: those of the monitors \`local\`, \`usb\`, \`wsd\` and \`file\`, and those that are
called as such ports are: \`LPT1:\`, \`PORTPROMPT:\`, \`Documents\\*.pdf\` or \`Microsoft.Office.OneNote_...\`, for example.`,
  sources: ['docs/format.md'],
  rows: [77],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "monitor": "lpr" } }
}`,
  good: `{
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" }, "LPT1": { "monitor": "local" } }
}`,
};

function needsNone(port: Port): boolean {
  return port.monitor ? localMonitors.has(port.monitor.value) : isLocalPortName(port.name?.value ?? port.id);
}

/** Monitors whose port may well have no device of its own in the file. */
const localMonitors: ReadonlySet<string> = new Set(['local', 'usb', 'wsd', 'file', 'other']);

/** A network port without a device leads nowhere. */
import { placeOf } from '../model/span.ts';
import { defineRule } from './rule.ts';

/** Monitors whose port may well have no device of its own in the file. */
const localMonitors = new Set(['local', 'usb', 'wsd', 'file', 'other']);

export default defineRule({
  id: 'port-device-missing',
  severity: 'error',
  summary: 'A port that says no device.',
  why: `A port monitor needs to know where to send: a name in "devices", a URI such as \`lpd://10.20.0.11/raw\`, or an object
with a "uri".`,
  sources: ['docs/format.md'],
  rows: [77],
  examples: {
    bad: [
      `{
  "ports": { "LPR1": { "monitor": "lpr" } }
}`,
    ],
    good: [
      `{
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" }, "LPT1": { "monitor": "local" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  reads: 'itself',
  check(port, { site, report }) {
    if (port.device || port.inlineDevice || localMonitors.has(port.monitor?.value ?? '')) return;
    const isUnreadable = site.config.problems.some(
      ({ path }) =>
        path[0] === 'ports' && path[1] === port.id && (path[2] === 'device' || path[2] === 'monitor'),
    );
    if (isUnreadable) return;
    report({
      span: placeOf(port),
      message: `The port ${port.id} says no device: add "device" with a URI or the name of a device.`,
    });
  },
});

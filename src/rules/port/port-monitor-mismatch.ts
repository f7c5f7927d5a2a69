/** A port monitor and a device URI that cannot mean the same conversation. */
import { contradictsScheme, findPortMonitor } from '../../knowledge/port-monitors.ts';
import { placeOf } from '../../model/span.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-monitor-mismatch',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const monitor = port.monitor?.value;
    const supported = findPortMonitor(monitor)?.schemes;
    if (!supported) return;
    const device = site.device(port);
    if (!device?.uri || !device.uriText || !contradictsScheme(monitor, device.uri.scheme)) return;
    report({
      span: placeOf(port, port.monitor),
      message: `The monitor ${monitor} prints to ${supported.map((name) => `${name}:`).join(' or ')} devices, and this one is ${device.uri.scheme}:.`,
      related: [{ span: placeOf(device.holder, device.uriText), message: 'The device.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port monitor that does not use the protocol of the device URI.',
  why: `The monitor determines the protocol of the server, the scheme of the URI that of the device: \`lpr\` goes with \`lpd:\`,
\`raw\` with \`socket:\`, \`ipp\` with \`ipp:\`, \`ipps:\`, \`http:\` and \`https:\`, \`standard-tcpip\` with \`lpd:\` and \`socket:\`, \`hp-network\` with
\`dlc:\` (or \`socket:\` where Platen stands in for DLC), \`usb\` with \`usb:\` and \`file:\`. One of the two is wrong, and nobody can print to both.`,
  sources: ['docs/format.md', 'KB 814586'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "P1": { "monitor": "lpr", "device": "socket://10.20.0.11:9100" } }
}`,
  good: `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11:9100" },
    "P2": { "monitor": "other", "device": "lpd://10.20.0.11/raw" }
  }
}`,
};

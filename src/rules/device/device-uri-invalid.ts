/** A device URI that cannot be used: no host, a bad port, no LPD queue, a space. */
import { NO_LPD_QUEUE, readDeviceUri } from '../../knowledge/device-uri.ts';
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import type { Device, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isPort } from '../../site/devices/described-devices.ts';
import { hasUnusualUri, ownUri, writtenUri } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-uri-invalid',
  severity: 'error',
  on: ['devices', 'ports'],
  where: hasUnusualUri,
  check(entry, { site, report }) {
    const at = writtenUri(site, entry);
    if (!at || ownUri(site, entry)) return;
    const reading = readDeviceUri(at.value);
    if (reading.ok) return;
    if (reading.why === NO_LPD_QUEUE && isOnCups(site, entry)) {
      const message = `"${shorten(withoutSecrets(at.value))}" names no queue: CUPS takes that and asks for one with an empty name, which the LPD may refuse at each job.`;
      report({ span: placeOf(entry, at), severity: 'info', message });
      return;
    }
    report({
      span: placeOf(entry, at),
      message: `"${shorten(withoutSecrets(at.value))}" is no usable device URI: ${reading.why}.`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A device URI that no port monitor can use.',
  why: `\`lpd://HOST/QUEUE\`, \`socket://HOST:9100\`, \`ipp://HOST/ipp/print\`, \`dlc://0060b0a1b2c3\`, \`file:///PATH\`, \`usb://...\`,
\`virtual:NAME\` and UNC paths are what Platen reads; other schemes of CUPS are taken as they are. An LPD needs a queue name without white
space, because white space separates the operands of its commands (RFC 1179 §3.1), and "#" or spaces are written as %23 and %20. Without a queue CUPS
asks for one with an empty name, which is information there: printers with a single queue often take any name, others show the mistake at the
first job (apple/cups issue 3755).`,
  sources: ['RFC 3986', 'RFC 1179 §3.1', 'CUPS backends', 'apple/cups issue 3755'],
  rows: [67],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11" } }
}`,
    `{
  "ports": { "RAW1": { "device": "socket://10.20.0.12:91000" } }
}`,
    `{
  "devices": { "lab": { "uri": "socket:10.20.0.12" } }
}`,
  ],
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" }, "RAW1": { "device": "socket://[fe80::1]:9101" } }
}`,
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Whether every known system that prints there is CUPS. */
function isOnCups(site: Site, entry: Device | Port): boolean {
  const ports = isPort(entry) ? [entry] : site.portsNaming(entry.id);
  const systems = ports.flatMap((port) => site.systemsOf(port));
  return systems.length > 0 && systems.every(({ family }) => family === 'cups');
}

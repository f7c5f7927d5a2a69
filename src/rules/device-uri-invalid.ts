/** A device URI that cannot be used: no host, a bad port, no LPD queue, a space. */
import { readDeviceUri } from '../knowledge/device-uri.ts';
import { uriWithoutSecret } from '../knowledge/uri-without-secret.ts';
import { placeOf } from '../model/span.ts';
import { ownUri, writtenUri } from '../site/device-uris.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from './rule.ts';

export default defineRule({
  id: 'device-uri-invalid',
  severity: 'error',
  summary: 'A device URI that no port monitor can use.',
  on: ['devices', 'ports'],
  reads: 'neighbours',
  check(entry, { site, report }) {
    const at = writtenUri(site, entry);
    if (!at || ownUri(site, entry)) return;
    const reading = readDeviceUri(at.value);
    if (reading.ok) return;
    report({
      span: placeOf(entry, at),
      message: `"${shorten(uriWithoutSecret(at.value))}" is no usable device URI: ${reading.why}.`,
    });
  },
});

export const explanation: RuleExplanation = {
  why: `\`lpd://HOST/QUEUE\`, \`socket://HOST:9100\`, \`ipp://HOST/ipp/print\`, \`dlc://0060b0a1b2c3\`, \`file:///PATH\`, \`usb://...\`,
\`virtual:NAME\` and UNC paths are what Platen reads; other schemes of CUPS are taken as they are. An LPD needs a queue name without white
space, because white space separates the operands of its commands (RFC 1179 §3.1), and "#" or spaces are written as %23 and %20.`,
  sources: ['RFC 3986', 'RFC 1179 §3.1', 'CUPS backends'],
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
  good: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" }, "RAW1": { "device": "socket://[fe80::1]:9101" } }
}`,
  ],
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** LPR to the port of raw printing, or raw bytes to the LPD's: garbage on paper, or silence (RFC 1179 §3.1). */
import { contradictsScheme } from '../knowledge/monitor-schemes.ts';
import type { Device, Port } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import { isPort } from '../site/described-devices.ts';
import { ownUri, writtenUri, writtenUriPath } from '../site/device-uris.ts';
import type { Site } from '../site/site.ts';
import { defineRule, type RuleExamples } from './rule.ts';

export default defineRule({
  id: 'port-protocol-mismatch',
  severity: 'warning',
  summary: 'LPR to TCP port 9100, or raw bytes to port 515.',
  why: `Port 515 belongs to LPDs (RFC 1179 §3.1), port 9100 to devices that print every byte they get. LPR sent to 9100 prints the
control file as text, or nothing; raw bytes sent to 515 are taken for LPD commands and refused. In a Standard TCP/IP port both
come from a changed protocol whose port number stayed.`,
  sources: ['RFC 1179 §3.1', 'HP JetDirect port 9100'],
  rows: [66],
  on: ['devices', 'ports'],
  reads: 'neighbours',
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    const isLpr = uri?.scheme === 'lpd' && uri.port === 9100;
    if (!uri || !(isLpr || (uri.scheme === 'socket' && uri.port === 515))) return;
    // On this machine somebody has put a listener wherever there was room.
    const at = writtenUri(site, entry);
    if (!at || loopback.test(uri.host)) return;
    // The monitor then says that it is not sent at all, and has a finding of its own.
    if (portsUsing(site, entry).some(({ monitor }) => contradictsScheme(monitor?.value, uri.scheme))) return;
    report({
      span: placeOf(entry, at),
      message: isLpr
        ? 'LPR is sent to port 9100, where raw bytes are printed: an LPD listens on 515.'
        : 'Raw bytes are sent to port 515, where an LPD takes them for commands: raw printing has 9100.',
      fixes: [
        {
          title: `Use port ${isLpr ? 515 : 9100}`,
          safe: false,
          edits: [
            {
              kind: 'set',
              path: writtenUriPath(entry),
              value: at.value.replace(/:(9100|515)(?=[/?]|$)/, isLpr ? ':515' : ':9100'),
            },
          ],
        },
      ],
    });
  },
});

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11:9100/raw" } }
}`,
    `{
  "ports": { "P1": { "device": "socket://10.20.0.11:515" } }
}`,
  ],
  good: [
    `{
  "ports": { "P1": { "device": "lpd://10.20.0.11:515/raw" }, "P2": { "device": "socket://10.20.0.11:9101" } }
}`,
  ],
};

/** By number, and by the names that RFC 6761 §6.3 and usual hosts files give it. */
const loopback =
  /^(?:127\.|::ffff:127\.|(?:0*:)+0*1$|(?:.+\.|ip6-)?localhost(?:\.localdomain)?\.?$|ip6-loopback$)/i;

function portsUsing(site: Site, from: Device | Port): readonly Port[] {
  return isPort(from) ? [from] : site.portsNaming(from.id);
}

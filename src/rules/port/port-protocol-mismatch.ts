/** A protocol sent to the TCP port of another one: garbage on paper, or silence (RFC 1179 §3.1, RFC 8010). */
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import { contradictsScheme } from '../../knowledge/port-monitors.ts';
import type { Device, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { isPort } from '../../site/devices/described-devices.ts';
import { ownUri, writtenUri, writtenUriPath } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-protocol-mismatch',
  severity: 'warning',
  on: ['devices', 'ports'],
  check(entry, { site, report }) {
    const uri = ownUri(site, entry);
    const sent = uri && protocolsByScheme.get(uri.scheme);
    const there = sent && sent.port !== uri.port && protocolsByPort.get(uri.port);
    if (!there) return;
    // On this machine somebody has put a listener wherever there was room.
    const at = writtenUri(site, entry);
    if (!at || loopback.test(uri.host)) return;
    // The monitor then says that it is not sent at all, and has a finding of its own.
    if (isContradicted(portsUsing(site, entry), uri)) return;
    report({
      span: placeOf(entry, at),
      message: `${sent.title} ${sent.verb} sent to port ${there.port}, ${there.listener}: ${sent.port} is the port of ${sent.name}.`,
      fixes: {
        title: `Use port ${sent.port}`,
        safe: false,
        edits: [
          {
            kind: 'set',
            path: writtenUriPath(entry),
            value: at.value.replace(/:(\d+)(?=[/?]|$)/, `:${sent.port}`),
          },
        ],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'LPR, raw bytes or IPP sent to the TCP port of another of these protocols.',
  why: `Port 515 belongs to LPDs (RFC 1179 §3.1), port 631 to IPP (RFC 8010 §4), port 9100 to devices that print every byte they
get. LPR or IPP sent to 9100 prints its own requests as text, or nothing; what comes to 515 or 631 in another protocol is refused. In a
Standard TCP/IP port it comes from a changed protocol whose port number stayed.`,
  sources: ['RFC 1179 §3.1', 'RFC 8010 §4', 'HP JetDirect port 9100'],
  rows: [66],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11:9100/raw" } }
}`,
    `{
  "ports": { "P1": { "device": "socket://10.20.0.11:515" } }
}`,
  ],
  good: `{
  "ports": { "P1": { "device": "lpd://10.20.0.11:515/raw" }, "P2": { "device": "socket://10.20.0.11:9101" } }
}`,
};

interface Protocol {
  readonly schemes: readonly string[];
  readonly port: number;
  readonly name: string;
  /** At the start of a sentence, with its verb. */
  readonly title: string;
  readonly verb: 'is' | 'are';
  /** What another protocol meets there. */
  readonly listener: string;
}

const protocols: readonly Protocol[] = [
  {
    schemes: ['lpd'],
    port: 515,
    name: 'LPR',
    title: 'LPR',
    verb: 'is',
    listener: 'where an LPD takes all it gets for LPR commands',
  },
  {
    schemes: ['socket'],
    port: 9100,
    name: 'raw printing',
    title: 'Raw bytes',
    verb: 'are',
    listener: 'where a device prints every byte it gets',
  },
  {
    schemes: ['ipp', 'ipps'],
    port: 631,
    name: 'IPP',
    title: 'IPP',
    verb: 'is',
    listener: 'where a web server waits for IPP requests',
  },
];

const protocolsByScheme: ReadonlyMap<string, Protocol> = new Map(
  protocols.flatMap((protocol) => protocol.schemes.map((scheme) => [scheme, protocol])),
);
const protocolsByPort: ReadonlyMap<number | undefined, Protocol> = new Map(
  protocols.map((protocol) => [protocol.port, protocol]),
);

/** By number, and by the names that RFC 6761 §6.3 and usual hosts files give it. */
const loopback =
  /^(?:127\.|::ffff:127\.|(?:0*:)+0*1$|(?:.+\.|ip6-)?localhost(?:\.localdomain)?\.?$|ip6-loopback$)/i;

function isContradicted(ports: readonly Port[], { scheme }: DeviceUri): boolean {
  return ports.some(({ monitor }) => contradictsScheme(monitor?.value, scheme));
}

function portsUsing(site: Site, from: Device | Port): readonly Port[] {
  return isPort(from) ? [from] : site.portsNaming(from.id);
}

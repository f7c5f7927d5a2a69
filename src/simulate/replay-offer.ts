/** Which replay a finding offers: data only, so that an editor can offer it without loading what runs it. */
import type { Config, Entry, Port } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { IncidentId } from './incident.ts';

export interface ReplayOffer {
  readonly incident: IncidentId;
  /** As people cite it: "KB 822553". */
  readonly article: string;
  /** The object that the finding is about; undefined where it is about none that can be replayed. */
  readonly subject: string | undefined;
}

export interface OfferedIncident {
  readonly id: IncidentId;
  readonly article: string;
  readonly rules: readonly string[];
  /** Of the ports that it is replayed with; undefined asks for nothing. */
  readonly onlyTo?: PortWanted;
}

interface PortWanted {
  /** Written, or left to the device URI. */
  readonly monitor: string;
  readonly uris: RegExp;
}

export const offeredIncidents: readonly OfferedIncident[] = [
  {
    id: 'q249017',
    article: 'Q249017',
    rules: [
      'lpr-source-ports-default',
      'lpr-source-ports-outside-rfc1179',
      'lpr-source-ports-not-settable',
      'lpr-source-ports-exhausted',
    ],
  },
  {
    id: 'q129007',
    article: 'Q129007',
    rules: ['jetdirect-job-based-high-volume', 'jetdirect-continuous-shared'],
  },
  {
    id: 'kb822553',
    article: 'KB 822553',
    rules: ['cluster-printer-loopback', 'win32spl-loopback-unpatched'],
  },
  {
    id: 'cups1046',
    article: 'CUPS #1046',
    rules: ['device-certificate-expired'],
    onlyTo: { monitor: 'ipp', uris: /^ipps:\/\/[^/]/i },
  },
];

export function replayOffer(config: Config, { rule, span }: Finding): ReplayOffer | undefined {
  const offered = offeredIncidents.find(({ rules }) => rules.includes(rule));
  if (!offered) return undefined;
  if (offered.onlyTo) {
    const subject = portTo(config, span, offered.onlyTo)?.id;
    return subject === undefined ? undefined : { incident: offered.id, article: offered.article, subject };
  }
  const sections: ReadonlyMap<string, Entry>[] = [
    config.ports,
    config.connections,
    config.servers,
    config.clusters,
  ];
  for (const section of sections) {
    for (const entry of section.values()) {
      if (isWithin(span, entry)) return { incident: offered.id, article: offered.article, subject: entry.id };
    }
  }
  return { incident: offered.id, article: offered.article, subject: undefined };
}

/** The first port that prints to such a device, where the finding stands on the port or on the device that it names. */
function portTo({ ports, devices }: Config, span: Span, { monitor, uris }: PortWanted): Port | undefined {
  for (const port of ports.values()) {
    const device = devices.get(port.device?.value ?? '');
    if (!isWithin(span, port) && !(device && isWithin(span, device))) continue;
    const uri = port.inlineDevice?.value.uri ?? device?.uri ?? port.device;
    if (uri && uris.test(uri.value) && (port.monitor?.value ?? monitor) === monitor) return port;
  }
  return undefined;
}

function isWithin({ start }: Span, entry: Entry): boolean {
  return start >= entry.start && start <= entry.start + entry.end;
}

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
  {
    id: 'rfc8011',
    article: 'RFC 8011',
    rules: ['test-print-format-refused'],
    onlyTo: { monitor: 'ipp', uris: /^ipps?:\/\/[^/]/i },
  },
];

export function replayOffer(config: Config, { rule, span }: Finding): ReplayOffer | undefined {
  const offered = offeredIncidents.find(({ rules }) => rules.includes(rule));
  if (!offered) return undefined;
  if (offered.onlyTo) {
    const subject = subjectAt(config, span, offered.onlyTo);
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

/** The printer that the finding stands on; or the first port, where it stands on that or on the device that it names. */
function subjectAt(config: Config, span: Span, wanted: PortWanted): string | undefined {
  const { ports, devices, printers } = config;
  for (const printer of printers.values()) {
    const port = ports.get(printer.ports[0]?.value ?? '');
    if (isWithin(span, printer)) return port && isWanted(config, port, wanted) ? printer.id : undefined;
  }
  for (const port of ports.values()) {
    const device = devices.get(port.device?.value ?? '');
    const isMeant = isWithin(span, port) || (device !== undefined && isWithin(span, device));
    if (isMeant && isWanted(config, port, wanted)) return port.id;
  }
  return undefined;
}

function isWanted({ devices }: Config, port: Port, { monitor, uris }: PortWanted): boolean {
  const uri = port.inlineDevice?.value.uri ?? devices.get(port.device?.value ?? '')?.uri ?? port.device;
  return uri !== undefined && uris.test(uri.value) && (port.monitor?.value ?? monitor) === monitor;
}

function isWithin({ start }: Span, entry: Entry): boolean {
  return start >= entry.start && start <= entry.start + entry.end;
}

/** Which replay a finding offers: data only, so that an editor can offer it without loading what runs it. */
import type { Config, Entry } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
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
];

export function replayOffer(config: Config, { rule, span }: Finding): ReplayOffer | undefined {
  const offered = offeredIncidents.find(({ rules }) => rules.includes(rule));
  if (!offered) return undefined;
  const sections: ReadonlyMap<string, Entry>[] = [
    config.ports,
    config.connections,
    config.servers,
    config.clusters,
  ];
  for (const section of sections) {
    for (const entry of section.values()) {
      if (span.start >= entry.start && span.start <= entry.start + entry.end)
        return { incident: offered.id, article: offered.article, subject: entry.id };
    }
  }
  return { incident: offered.id, article: offered.article, subject: undefined };
}

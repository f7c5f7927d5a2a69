/** What the spooler logs: Windows sources and numbers for Windows monitors, CUPS's own words for a CUPS queue. */

export type EventLevel = 'error' | 'warning' | 'info';

export interface SpoolerEvent {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `LPR Print Monitor`, `HPMON`, `Print`, `cups`, `platen`, ... */
  readonly source: string;
  /** The number Windows gives it; 0 where the source has no numbers. */
  readonly id: number;
  readonly level: EventLevel;
  readonly message: string;
  readonly job?: number;
  readonly port?: string;
}

/** `HPMON 1044`; the source alone where it has no numbers. */
export function eventName({ source, id }: Pick<SpoolerEvent, 'source' | 'id'>): string {
  return id === 0 ? source : `${source} ${id}`;
}

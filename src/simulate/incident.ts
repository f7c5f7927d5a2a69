/** What an incident is to the player: a known trouble that can be run with a site's own objects in virtual time. */
import type { Site } from '../site/site.ts';

export type IncidentId = 'q249017' | 'q129007' | 'kb822553';

export interface TimelineEntry {
  /** Virtual seconds since the run began. */
  readonly atSeconds: number;
  readonly kind: 'job' | 'connection' | 'source-port' | 'event' | 'route' | 'state';
  /** Whose entry it is: a port, printer, server or connection of the file. */
  readonly subject: string;
  readonly text: string;
}

export interface Figure {
  readonly name: string;
  readonly value: number | string;
}

/** One run in virtual time; the same site and seed give the same run, byte for byte. */
export interface IncidentRun {
  readonly entries: readonly TimelineEntry[];
  /** What the run comes to, in reading order: jobs submitted, printed, hanging; longest wait; ... */
  readonly figures: readonly Figure[];
  /** How often each event was logged: `LPR Print Monitor 2004` to 17. */
  readonly events: Readonly<Record<string, number>>;
}

export interface RunOptions {
  readonly seed: number;
  /** Ends the run early: `run` rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  /** The rules whose findings it stands behind; the fixes of such a finding are what the second run applies. */
  readonly rules: readonly string[];
  /** Ids of the file's objects that it can be run with, those that show the trouble first. */
  subjects(site: Site): readonly string[];
  run(site: Site, subject: string, options: RunOptions): Promise<IncidentRun>;
}

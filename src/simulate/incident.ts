/** What an incident is to the replay: a known problem that can be run with a site's own objects in virtual time. */
import type { WholeSite } from '../site/site.ts';
import { noProgress, type RunProgress } from './run-progress.ts';

export type IncidentId = 'q249017' | 'q129007' | 'kb822553' | 'cups1046' | 'rfc8011';

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
  /** Of the subject's jobs. */
  readonly progress: RunProgress;
}

/** With nothing in it, where the subject is gone. */
export const emptyRun: IncidentRun = { entries: [], figures: [], events: {}, progress: noProgress };

/** One possible state of what the file leaves open. */
export interface Assumption {
  readonly id: string;
  /** As a heading: "A strict LPD, which takes 721-731 only". */
  readonly title: string;
}

/** What the file leaves open although the outcome depends on it; a replay runs all that can be the case, side by side. */
export interface OpenFact {
  /** Continues "The file does not say": "which source ports the device takes". */
  readonly fact: string;
  /** At least two. */
  readonly assumptions: readonly Assumption[];
}

export interface RunOptions {
  readonly seed: number;
  /** Under which assumption; without it, the first of those that there are. */
  readonly assumption?: string | undefined;
  /** With what `remedy` says done, as far as the file can hold it. */
  readonly isRemedied?: boolean | undefined;
  /** Ends the run sooner than it would end by itself, where it can; for a look at very many files. */
  readonly maxSeconds?: number | undefined;
  /** Ends the run early: `run` rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  /** The rules whose findings it stands behind; the fixes of such a finding are what the second run applies. */
  readonly rules: readonly string[];
  /** Rules that report the same objects where the incident itself cannot happen: their findings are shown instead. */
  readonly relatedRules?: readonly string[];
  /** What a file must have for it: "an LPR port with a device". */
  readonly needs: string;
  /** Ids of the file's objects that it can be run with, those that show the problem first. */
  subjects(site: WholeSite): readonly string[];
  /** Undefined where the file says everything that the run needs. */
  openFact?(site: WholeSite, subject: string): OpenFact | undefined;
  /**
   * What a person does about it where no fix of a finding can, because something besides the file changes: the title of the second run, which
   * gets `isRemedied`.
   */
  remedy?(): string;
  run(site: WholeSite, subject: string, options: RunOptions): Promise<IncidentRun>;
}

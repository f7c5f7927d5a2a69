/** Writes the queues of a configuration for another program. */
import type { WholeSite } from '../site/site.ts';

export interface Exporter {
  /** As `platen export --to` has it. */
  readonly id: 'cups' | 'lpadmin' | 'powershell' | 'printcap' | 'windows-reg';
  /** What it writes, for people: "a printers.conf of CUPS". */
  readonly title: string;
  /** Under which name it is usually kept: "printers.conf". */
  readonly fileName: string;
  /** Always the same text for the same configuration. Hostile names are quoted, or left out and named. */
  write(site: WholeSite, options: ExportOptions): Exported;
}

export interface ExportOptions {
  /** The id of a server or cluster: only its queues, ports and facts; undefined: all. */
  readonly server: string | undefined;
}

export interface Exported {
  readonly text: string;
  /** What the other format cannot say, without secrets. */
  readonly notCarried: readonly NotExported[];
}

export interface NotExported {
  /** "printers.lab.volume" */
  readonly what: string;
  /** Completes "not carried: ": "no directive of printers.conf holds it". */
  readonly why: string;
}

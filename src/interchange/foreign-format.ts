/** The format of another program: how its files are recognised, read and edited. */
import type { ConfigFormat } from '../format/config-format.ts';
import type { Config } from '../model/config.ts';
import type { Span } from '../model/span.ts';
import type { DirectiveTable } from './directive-table.ts';

/** Reads a file that ships with Platen, by its name: a grammar. */
export type LoadAsset = (name: string) => Promise<Uint8Array>;

/** Formats of one kind, as `platen import --from` has them. */
export type FormatFamily = 'cups' | 'lpadmin' | 'printcap' | 'windows-reg' | 'powershell' | 'gpo';

export interface ForeignFormat extends ConfigFormat {
  readonly family: FormatFamily;
  /** Where files of it are found, as glob patterns: all of them are looked at, and `isOne` says which belong. */
  readonly patterns: readonly string[];
  /**
   * Whether a file is of this format: by its path (forward slashes) where that says enough, else by its beginning or what it holds.
   * Cheap, and asked of every document of such a language. Another program's file of the same name is none.
   */
  isOne(path: string, text: string): boolean;
  /** What has to be loaded before the first reading. */
  prepare?(load: LoadAsset): Promise<void>;
  /** The same as `read`, with what the configuration has no place for. */
  readForeign(text: string): ForeignReading;
  /** The same format for a file at that place, where the place says more of it. */
  at?(path: string): ForeignFormat;
  /** Of a format that has keywords: all of them, for completion and hover. */
  readonly directives?: DirectiveTable;
}

export interface ForeignReading {
  readonly config: Config;
  /** What an import leaves behind, in the order of the text. */
  readonly notCarried: readonly NotCarried[];
}

export interface NotCarried {
  readonly span: Span;
  /** As written, without secrets, in short: "QuotaPeriod 604800". */
  readonly what: string;
  /** Completes "not carried: ": "depends on the run", "no property holds it". */
  readonly why: string;
}

/** A printer configuration as plain data, each value with its place in the text. Absent means: not written, so unknown. */
import type { Directive } from './format/directive.ts';
import type { RecordOf } from './format/field.ts';
import type { describeSections, deviceFields } from './format/fields.ts';
import type { Problem } from './problem.ts';
import type { Located, Span } from './span.ts';

type Tables = ReturnType<typeof describeSections>;

export type SectionName = keyof Tables;

/** What every named object of the file has. Offsets of its values count from `start`. */
export interface Entry {
  readonly section: SectionName;
  readonly id: string;
  /** Absolute offset of the opening quote of its key. In a text that is edited it moves with what stands before it. */
  readonly start: number;
  /** End of the key, from `start`. */
  readonly keyEnd: number;
  /** End of the value, from `start`. */
  readonly end: number;
}

/** An entry carries what its table of fields has, and nothing else. */
export type EntryOf<Name extends SectionName> = Entry & RecordOf<Tables[Name]['fields']>;

export interface Server extends EntryOf<'servers'> {}
export interface Cluster extends EntryOf<'clusters'> {}
export interface Device extends EntryOf<'devices'> {}
export interface Port extends EntryOf<'ports'> {}
export interface Printer extends EntryOf<'printers'> {}
export interface Connection extends EntryOf<'connections'> {}
export interface VirtualPrinterEntry extends EntryOf<'virtualPrinters'> {}

/** What is known of a device; also written inline in a port. */
export type DeviceFacts = RecordOf<typeof deviceFields>;
/** How a port asks by SNMP, or how a device answers. */
export type Snmp = NonNullable<DeviceFacts['snmp']>;
export type TestPrint = NonNullable<Printer['testPrint']>;

export type Sections = { readonly [Name in SectionName]: ReadonlyMap<string, EntryOf<Name>> };

/** A comment that steers findings. */
export interface IgnoreComment {
  readonly span: Span;
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** For `next-line`: the offsets of the line it is about, without its line break; empty at the end of the text. */
  readonly line: Span;
}

export interface Config extends Sections {
  readonly version: Located<number> | undefined;
  readonly problems: readonly Problem[];
  /**
   * True when an unclosed brace, bracket or comment may have hidden entries or put them elsewhere:
   * then nothing that looks across entries is worth saying.
   */
  readonly structureLost: boolean;
  readonly ignores: readonly IgnoreComment[];
  /** The program whose format it is read from: "cupsd"; undefined for our own format. */
  readonly foreign: string | undefined;
  /** Of a foreign file: settings that are about no entry, in the order of the text. */
  readonly directives: readonly Directive[];
  /** Of a foreign file: whether an entry made room for a later one of the same name. */
  readonly hasRepeatedNames: boolean;
}

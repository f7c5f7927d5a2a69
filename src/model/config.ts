/** A printer configuration as plain data, each value with its place in the text. Absent means: not written, so unknown. */
import type { Problem } from './problem.ts';
import type { Located, Span } from './span.ts';

export type SectionName =
  | 'servers'
  | 'clusters'
  | 'devices'
  | 'ports'
  | 'printers'
  | 'connections'
  | 'virtualPrinters';

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

export interface Server extends Entry {
  readonly name: Located<string> | undefined;
  readonly system: Located<string> | undefined;
  readonly aliases: readonly Located<string>[];
  /** How long a closed connection keeps its source port, in seconds. */
  readonly timeWaitSeconds: Located<number> | undefined;
  /** Lower-case file name to version, as written. */
  readonly fileVersions: ReadonlyMap<string, Keyed<string>>;
  /** Hotfixes that are installed, as written: `KB886679`. */
  readonly fixes: readonly Located<string>[];
}

/** A value together with its key as written, where keys are found without regard to case. */
export interface Keyed<T> extends Located<T> {
  readonly key: string;
}

export interface Cluster extends Entry {
  readonly aliases: readonly Located<string>[];
  readonly nodes: readonly Located<string>[];
}

/** How a port asks by SNMP, or how a device answers. */
export interface Snmp {
  readonly status: Located<string> | undefined;
  readonly community: Located<string> | undefined;
  readonly index: Located<number> | undefined;
}

/** What is known of a device; also written inline in a port. */
export interface DeviceFacts {
  readonly uri: Located<string> | undefined;
  /** Words or ranges, all of which it takes; empty where none are written. */
  readonly acceptsSourcePorts: readonly Located<string>[];
  readonly pagesPerMinute: Located<number> | undefined;
  readonly model: Located<string> | undefined;
  /** MIME types. */
  readonly formats: readonly Located<string>[];
  readonly acceptsOrder: Located<string> | undefined;
  readonly acceptsByteCounts: Located<string> | undefined;
  readonly maxConnections: Located<number> | undefined;
  readonly idleTimeoutSeconds: Located<number> | undefined;
  readonly snmp: Snmp | undefined;
}

export interface Device extends Entry, DeviceFacts {}

export interface Port extends Entry {
  readonly name: Located<string> | undefined;
  readonly monitor: Located<string> | undefined;
  /** A name in `devices` or a URI. */
  readonly device: Located<string> | undefined;
  /** Facts written in the port itself. */
  readonly inlineDevice: Located<DeviceFacts> | undefined;
  readonly server: Located<string> | undefined;
  readonly sourcePorts: Located<string> | undefined;
  readonly order: Located<string> | undefined;
  readonly connectionType: Located<string> | undefined;
  readonly byteCounting: Located<string> | undefined;
  readonly timeoutSeconds: Located<number> | undefined;
  readonly snmp: Snmp | undefined;
}

export interface Volume {
  readonly jobsPerHour: Located<number> | undefined;
  /** Jobs that arrive at once. */
  readonly burst: Located<number> | undefined;
  readonly pagesPerJob: Located<number> | undefined;
}

export interface TestPrint {
  readonly page: Located<string> | undefined;
  readonly file: Located<string> | undefined;
  readonly outcome: Located<string> | undefined;
  readonly withinSeconds: Located<number> | undefined;
}

export interface Printer extends Entry {
  readonly name: Located<string> | undefined;
  /** One port, or several: a printer pool. Empty where none is written. */
  readonly ports: readonly Located<string>[];
  readonly server: Located<string> | undefined;
  readonly share: Located<string> | undefined;
  readonly formerShares: readonly Located<string>[];
  readonly driver: Located<string> | undefined;
  readonly comment: Located<string> | undefined;
  readonly datatype: Located<string> | undefined;
  readonly spooling: Located<string> | undefined;
  readonly errorPolicy: Located<string> | undefined;
  readonly volume: Volume | undefined;
  readonly testPrint: TestPrint | undefined;
}

export interface Connection extends Entry {
  readonly path: Located<string> | undefined;
  readonly from: Located<string> | undefined;
}

export interface VirtualPrinterEntry extends Entry {
  readonly kind: Located<string> | undefined;
  readonly acceptsSourcePorts: readonly Located<string>[];
  readonly faults: readonly Located<string>[];
}

export interface Sections {
  readonly servers: ReadonlyMap<string, Server>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly ports: ReadonlyMap<string, Port>;
  readonly printers: ReadonlyMap<string, Printer>;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly virtualPrinters: ReadonlyMap<string, VirtualPrinterEntry>;
}

/** A comment that steers findings. */
export interface IgnoreComment {
  readonly span: Span;
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** For `next-line`: the offsets of the line it speaks of, without its line break; empty at the end of the text. */
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
}

/** A cause of printing problems as data: what supports it, what speaks against it, and what to do. No case stands behind a row. */

export type Platform = 'cups' | 'windows' | 'any';

export type Layer =
  | 'access'
  | 'address'
  | 'bug'
  | 'client'
  | 'configuration'
  | 'device'
  | 'directory'
  | 'discovery'
  | 'document'
  | 'driver'
  | 'filter'
  | 'harmless'
  | 'name'
  | 'network'
  | 'queue'
  | 'security'
  | 'server'
  | 'session'
  | 'spooler'
  | 'transport'
  | 'usb';

/** A remedy that is a line of a configuration of another program. */
export interface RemedyDirective {
  /** Its id, such as "cupsd-conf". */
  readonly format: string;
  readonly name: string;
  /** What is written behind it; undefined where it comes of the evidence. */
  readonly value?: string;
  /** The observation whose captured host is the value. */
  readonly hostOf?: string;
  /** Each line adds to the others. */
  readonly isList?: boolean;
}

/** A remedy that is a property of the printer's ports in our own format. */
export interface RemedyProperty {
  /** Below the port: "sourcePorts", or "snmp" and "status". */
  readonly path: readonly [property: string, part?: string];
  readonly value: string;
}

export interface Cause {
  readonly id: string;
  readonly platform: Platform;
  readonly layer: Layer;
  /** One sentence: how this makes what is observed. */
  readonly mechanism: string;
  /** Id of an observation, and how strongly it supports: 1 fits, 2 is usual, 3 is typical, 5 is next to nothing else. */
  readonly supports: Readonly<Record<string, number>>;
  /** The same, for what makes it less likely. */
  readonly against?: Readonly<Record<string, number>>;
  /** Observations with which it cannot be. */
  readonly excludedBy?: readonly string[];
  /** Questions that would decide, the best first. */
  readonly decides?: readonly string[];
  /** In the order of safety: what only looks comes first. */
  readonly remedies: readonly string[];
  /** Those of them that can be written into a file at hand. */
  readonly directives?: readonly RemedyDirective[];
  readonly properties?: readonly RemedyProperty[];
  readonly sources: readonly string[];
  /** Other words that people use for it. */
  readonly wording: string;
  /** Another row that means the same on the other system. */
  readonly sameAs?: string;
  /** Is weighed against the others, but named only with an observation of its own that decides. */
  readonly needsDecisive?: boolean;
  /** A defect of some version: what is left where nothing shows a mechanism. */
  readonly isResidual?: boolean;
  /** What alarms is not the problem. */
  readonly harmless?: boolean;
}

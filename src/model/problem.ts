/** What reading a text found wrong with its form; the structural rules turn each into a finding. */
import type { Fix, Severity } from './finding.ts';
import type { Path } from './json-value.ts';
import type { Span } from './span.ts';

export type ProblemCode =
  | 'syntax'
  | 'property-unknown'
  | 'value-type'
  | 'value-not-allowed'
  | 'key-duplicate'
  | 'key-empty'
  | 'version-unknown'
  /** Of foreign files. */
  | 'directive-unknown'
  | 'directive-value-not-allowed'
  | 'directive-misplaced'
  | 'directive-obsolete'
  | 'port-undefined'
  | 'driver-undefined'
  | 'lpadmin-option-order'
  | 'uri-unquoted'
  | 'admin-open-to-all'
  | 'server-alias-any'
  | 'server-name-unanswered'
  | 'browse-protocol-cups'
  | 'log-unlimited'
  | 'volatile-state-kept'
  | 'device-uri-unescaped';

export interface Problem {
  readonly code: ProblemCode;
  /** Absolute offsets. */
  readonly span: Span;
  /** Where in the configuration, so that a fix can name it. */
  readonly path: Path;
  /** What was found there, as written. */
  readonly found: string;
  /** What would be right: allowed values, known property names, or one phrase such as "a number of seconds, 0 or more". */
  readonly expected: readonly string[];
  /** What would be right besides, in words: "MIN-MAX". */
  readonly otherForm?: string;
  /** Another place that matters, such as the first of two equal keys. */
  readonly related?: Span;
  /** What the table of a foreign format knows besides, as a sentence: since when it is obsolete, where it belongs. */
  readonly note?: string;
  /** Only where it differs from that of the rule: error where the program refuses the whole file because of it. */
  readonly severity?: Severity;
  /** Of foreign files: all that a finding says. Their readers are loaded when they are needed, the rules with the editor. */
  readonly message?: string;
  /** Of foreign files: what would put it right. */
  readonly fixes?: readonly Fix[];
}

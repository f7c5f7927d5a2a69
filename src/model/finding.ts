/** What a rule reports, and how it can be fixed. */
import type { Edit } from './edit.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface Fix {
  /** What it does, as an imperative: "Use source ports 721-731". */
  readonly title: string;
  /** Right whatever is not in this file; only safe fixes run in "fix all". */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

export interface Finding {
  /** The rule's id, which is also the diagnostic code and the anchor in the docs. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 offsets into the whole text. */
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** What a `.platenrc.jsonc` says: severities and thresholds of rules. It can never allow anything. */
import type { Severity } from './finding.ts';
import type { Span } from './span.ts';

export interface RuleSettings {
  readonly severity: Severity | 'off' | undefined;
  readonly options: ReadonlyMap<string, number>;
}

export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** The day that rules go by, as 2026-11-30; undefined where nobody looked at a clock. No file says it. */
  readonly today?: string | undefined;
}

/** It is this day or a later one: that on which the rules that go by days were written. */
export const earliestToday = '2026-11-22';

export interface SettingsProblem {
  readonly span: Span;
  readonly message: string;
  /** The text is no JSON with comments there. */
  readonly isSyntax?: boolean;
}

export const defaultSettings: Settings = { rules: new Map() };

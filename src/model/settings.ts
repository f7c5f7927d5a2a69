/** What a `.platenrc.jsonc` says: severities and thresholds of rules. It can never allow anything. */
import type { Severity } from './finding.ts';
import type { Span } from './span.ts';

export interface RuleSettings {
  readonly severity: Severity | 'off' | undefined;
  readonly options: ReadonlyMap<string, number>;
}

export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSettings>;
}

export interface SettingsProblem {
  readonly span: Span;
  readonly message: string;
}

export const defaultSettings: Settings = { rules: new Map() };

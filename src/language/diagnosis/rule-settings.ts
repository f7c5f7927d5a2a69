/** Settings of a project as text, read with the rules there are. */
import { readSettings, type SettingsReading } from '../../format/read-settings.ts';
import { rules } from '../../rules/index.ts';

const knownRules = new Map(rules.map((rule) => [rule.id, Object.keys(rule.options ?? {})]));

export function settingsFromText(text: string): SettingsReading {
  return readSettings(text, knownRules);
}

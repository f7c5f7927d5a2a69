/** Every generated file that is committed: where it is, and what it should say. */
import { rules } from '../../src/rules/index.ts';
import { type EditorString, editorStrings } from './editor-strings.ts';
import { featuresDocs } from './features-docs.ts';
import { formatDocs } from './format-docs.ts';
import { goodSite } from './good-site.ts';
import { grammarProperties } from './grammar-properties.ts';
import { incidentsDocs } from './incidents-docs.ts';
import { interopDocs } from './interop-docs.ts';
import { manifest, manifestWords } from './manifest.ts';
import { printFaultsDocs } from './print-faults-docs.ts';
import { printersSchema } from './printers-schema.ts';
import { ruleExample, ruleExamplePath } from './rule-example.ts';
import { rulesDocs } from './rules-docs.ts';
import { editorSettingsSchema, settingsSchema } from './settings-schema.ts';
import { sourceLists } from './source-lists.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

export interface GeneratedFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** @param current the file as it stands, empty where there is none; prose between generated parts is kept */
  generate(current: string): string | Promise<string>;
}

export const generatedFiles: readonly GeneratedFile[] = [
  ...sourceLists,
  { path: 'package.json', generate: (current) => manifest(current) },
  { path: 'package.nls.json', generate: (current) => manifestWords(current, 'en') },
  { path: 'package.nls.de.json', generate: (current) => manifestWords(current, 'de') },
  { path: 'schemas/printers.schema.json', generate: () => toText(printersSchema()) },
  { path: 'schemas/platenrc.schema.json', generate: () => toText(settingsSchema()) },
  { path: 'schemas/platenrc.editor.schema.json', generate: () => toText(editorSettingsSchema()) },
  { path: 'syntaxes/printer-config.tmLanguage.json', generate: (current) => grammarProperties(current) },
  { path: 'l10n/bundle.l10n.json', generate: () => toText(messagesOf(editorStrings())) },
  { path: 'THIRD-PARTY-NOTICES.md', generate: () => thirdPartyNotices() },
  { path: 'docs/rules.md', generate: () => rulesDocs() },
  { path: 'docs/features.md', generate: () => featuresDocs() },
  { path: 'docs/print-faults.md', generate: () => printFaultsDocs() },
  { path: 'docs/interop.md', generate: () => interopDocs() },
  { path: 'docs/format.md', generate: (current) => formatDocs(current) },
  {
    path: 'docs/incidents.md',
    generate: () => incidentsDocs(),
  },
  { path: 'examples/good/site.printers.jsonc', generate: () => goodSite() },
  ...rules.map((rule) => ({
    path: ruleExamplePath(rule),
    generate: () => ruleExample(rule),
  })),
];

/** English, as translators start from: each message under itself, in the order of the alphabet. */
function messagesOf(strings: readonly EditorString[]): Record<string, string> {
  const messages = strings.filter(({ isTranslated }) => isTranslated).map(({ text }) => text);
  return Object.fromEntries([...new Set(messages)].sort().map((message) => [message, message]));
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

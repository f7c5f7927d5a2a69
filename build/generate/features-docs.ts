/** `docs/features.md`: what the language support does, each line beside the test that shows it. */
import { evidenceText } from './evidence-text.ts';
import { type LanguageFeature, languageFeatures } from './language-features.ts';

export function featuresDocs(): string {
  const count = (state: LanguageFeature['state']): number =>
    languageFeatures.filter((feature) => feature.state === state).length;
  return `${[
    '# Language features',
    '<!-- Generated from build/generate/language-features.ts: npm run update -->',
    `What the language support does in VS Code. Each line names the test that shows it; a test checks that these are there. Of ${languageFeatures.length} features ${count('done')} are done, ${count('partly')} partly, and ${count('not yet')} not yet.`,
    ['| feature | state | shown by |', '| --- | --- | --- |', ...languageFeatures.map(row)].join('\n'),
    'What other editors have of it by the language server: [other editors](other-editors.md).',
  ].join('\n\n')}\n`;
}

function row({ feature, state, shownBy, note }: LanguageFeature): string {
  return `| ${feature} | ${state} | ${[evidenceText(shownBy), note].filter(Boolean).join('. ')} |`;
}

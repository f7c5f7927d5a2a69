/** `docs/features.md`: what the language support does, each line beside the test that shows it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { oneHostSuites } from '../../test/vscode/one-host-suites.ts';
import { root } from '../root.ts';
import { evidenceText } from './evidence-text.ts';
import { type LanguageFeature, languageFeatures } from './language-features.ts';

export function featuresDocs(): string {
  const count = (state: LanguageFeature['state']): number =>
    languageFeatures.filter((feature) => feature.state === state).length;
  return `${[
    '# Language features',
    '<!-- Generated from build/generate/language-features.ts: npm run update -->',
    `What the language support does in VS Code. Each line names the test that shows it; a test checks that these are there. Of ${languageFeatures.length} features ${count('done')} are done, ${count('partly')} partly, and ${count('not yet')} not yet.`,
    'Where a test of VS Code runs: `node`, an extension host with Node; `web`, that of a browser; `packed`, the packed extension driven in a browser; `restricted`, the same in a folder that is not trusted.',
    [
      '| feature | state | shown in | shown by |',
      '| --- | --- | --- | --- |',
      ...languageFeatures.map(row),
    ].join('\n'),
    'What other editors have of it by the language server: [other editors](other-editors.md).',
  ].join('\n\n')}\n`;
}

function row({ feature, state, shownBy, note }: LanguageFeature): string {
  const places = [...new Set(shownBy.flatMap(({ file }) => placesOf(file)))].sort();
  return `| ${feature} | ${state} | ${places.join(', ')} | ${[evidenceText(shownBy), note].filter(Boolean).join('. ')} |`;
}

/** By the file of the test; none for one that needs no VS Code. */
function placesOf(file: string): readonly string[] {
  if (!file.startsWith('test/vscode/')) return [];
  if (!file.includes('/flows/'))
    return ['node', 'web'].filter((host) =>
      oneHostSuites.every((suite) => suite.file !== basename(file) || suite.host === host),
    );
  const isRestricted = /^ {2}restricted: true,$/m.test(readFileSync(join(root, file), 'utf8'));
  return isRestricted ? ['packed', 'restricted'] : ['packed'];
}

/** Questions of the editor about files of other programs: findings explained beside what else knows their languages. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import type { Engine } from '../on-demand/engine-bundle.ts';
import { createFindingHoverProvider } from '../providers/hover/finding-hover-provider.ts';
import { chooseCupsLanguage } from './cups-language-choice.ts';
import { registerCupsProviders } from './cups-providers.ts';
import type { ForeignFiles } from './foreign-files.ts';
import { foreignSelectors } from './foreign-selectors.ts';

export function registerForeignProviders(
  documents: DiagnosedDocuments,
  foreign: ForeignFiles,
  engine: () => Promise<Engine>,
): vscode.Disposable {
  const { languages } = vscode;
  const findings = createFindingHoverProvider(documents, engine);
  return vscode.Disposable.from(
    registerCupsProviders(foreign),
    chooseCupsLanguage(foreign),
    languages.registerHoverProvider([...foreignSelectors], {
      async provideHover(document, position, token) {
        if ((await foreign.formatOf(document)) === undefined) return undefined;
        return findings.provideHover(document, position, token);
      },
    }),
  );
}

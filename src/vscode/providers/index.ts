/** Every question of the editor that is answered by the language, one line each; for files of any scheme, also remote and virtual ones. */
import * as vscode from 'vscode';
import { LANGUAGE } from '../claimed-files.ts';
import type { DiagnosedDocuments } from '../diagnosed-documents.ts';
import type { Engine } from '../print-host.ts';
import { READ_ONLY_SCHEME, REPLAY_SUFFIX } from '../read-only-documents.ts';
import { createCommentHoverProvider } from './comment-hover-provider.ts';
import { completionTriggers, createCompletionProvider } from './completion-provider.ts';
import { definitionProvider } from './definition-provider.ts';
import { documentLinksProvider } from './document-links-provider.ts';
import { documentSymbolsProvider } from './document-symbols-provider.ts';
import { createFindingHoverProvider } from './finding-hover-provider.ts';
import { foldingProvider } from './folding-provider.ts';
import { formattingProvider } from './formatting-provider.ts';
import { highlightsProvider } from './highlights-provider.ts';
import { hoverProvider } from './hover-provider.ts';
import { createInlayHintsProvider } from './inlay-hints-provider.ts';
import { outwardHoverProvider } from './outward-hover-provider.ts';
import { referencesProvider } from './references-provider.ts';
import { renameProvider } from './rename-provider.ts';
import { replayFoldingProvider } from './replay-folding-provider.ts';
import { selectionRangesProvider } from './selection-ranges-provider.ts';
import { semanticTokensLegend, semanticTokensProvider } from './semantic-tokens-provider.ts';
import { signatureProvider, signatureTriggers } from './signature-provider.ts';
import { workspaceSymbolsProvider } from './workspace-symbols-provider.ts';

export function registerProviders(
  documents: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.Disposable {
  const { languages } = vscode;
  const files = { language: LANGUAGE };
  const replays = { scheme: READ_ONLY_SCHEME, pattern: `**/*${REPLAY_SUFFIX}` };
  const inlayHints = createInlayHintsProvider();
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(files, createCompletionProvider(engine), ...completionTriggers),
    languages.registerHoverProvider(files, hoverProvider),
    languages.registerHoverProvider(files, createCommentHoverProvider(engine)),
    languages.registerHoverProvider(files, outwardHoverProvider),
    languages.registerHoverProvider(files, createFindingHoverProvider(documents, engine)),
    languages.registerSignatureHelpProvider(files, signatureProvider, ...signatureTriggers),
    inlayHints,
    languages.registerInlayHintsProvider(files, inlayHints),
    languages.registerDefinitionProvider(files, definitionProvider),
    languages.registerReferenceProvider(files, referencesProvider),
    languages.registerDocumentHighlightProvider(files, highlightsProvider),
    languages.registerRenameProvider(files, renameProvider),
    languages.registerDocumentSymbolProvider(files, documentSymbolsProvider, { label: 'Platen' }),
    languages.registerWorkspaceSymbolProvider(workspaceSymbolsProvider),
    languages.registerFoldingRangeProvider(files, foldingProvider),
    languages.registerFoldingRangeProvider(replays, replayFoldingProvider),
    languages.registerSelectionRangeProvider(files, selectionRangesProvider),
    languages.registerDocumentRangeSemanticTokensProvider(
      files,
      semanticTokensProvider,
      semanticTokensLegend,
    ),
    languages.registerDocumentLinkProvider(files, documentLinksProvider),
    languages.registerDocumentFormattingEditProvider(files, formattingProvider),
    languages.registerDocumentRangeFormattingEditProvider(files, formattingProvider),
  );
}

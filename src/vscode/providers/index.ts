/** Every question of the editor that is answered by the language, one line each; for files of any scheme, also remote and virtual ones. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { READ_ONLY_SCHEME, REPLAY_SUFFIX } from '../documents/read-only-documents.ts';
import type { Engine } from '../printing/print-host.ts';
import { createCommentHoverProvider } from './hover/comment-hover-provider.ts';
import { createFindingHoverProvider } from './hover/finding-hover-provider.ts';
import { hoverProvider } from './hover/hover-provider.ts';
import { createInlayHintsProvider } from './hover/inlay-hints-provider.ts';
import { outwardHoverProvider } from './hover/outward-hover-provider.ts';
import { definitionProvider } from './names/definition-provider.ts';
import { highlightsProvider } from './names/highlights-provider.ts';
import { referencesProvider } from './names/references-provider.ts';
import { renameProvider } from './names/rename-provider.ts';
import { workspaceSymbolsProvider } from './names/workspace-symbols-provider.ts';
import { documentLinksProvider } from './outline/document-links-provider.ts';
import { documentSymbolsProvider } from './outline/document-symbols-provider.ts';
import { foldingProvider } from './outline/folding-provider.ts';
import { replayFoldingProvider } from './outline/replay-folding-provider.ts';
import { selectionRangesProvider } from './outline/selection-ranges-provider.ts';
import { semanticTokensLegend, semanticTokensProvider } from './outline/semantic-tokens-provider.ts';
import { completionTriggers, createCompletionProvider } from './typing/completion-provider.ts';
import { formattingProvider } from './typing/formatting-provider.ts';
import { signatureProvider, signatureTriggers } from './typing/signature-provider.ts';

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

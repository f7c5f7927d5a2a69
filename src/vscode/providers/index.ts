/** Every question of the editor that is answered by the language, one line each; for files of any scheme, also remote and virtual ones. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../diagnostics/diagnosed-documents.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { READ_ONLY_SCHEME, REPLAY_SUFFIX, TRACE_SUFFIX } from '../documents/read-only-documents.ts';
import type { Engine } from '../on-demand/engine-bundle.ts';
import { createCommentHoverProvider } from './hover/comment-hover-provider.ts';
import { createFindingHoverProvider } from './hover/finding-hover-provider.ts';
import { createHoverProvider } from './hover/hover-provider.ts';
import { createInlayHintsProvider } from './hover/inlay-hints-provider.ts';
import { createOutwardHoverProvider } from './hover/outward-hover-provider.ts';
import { createDefinitionProvider } from './names/definition-provider.ts';
import { createHighlightsProvider } from './names/highlights-provider.ts';
import { createReferencesProvider } from './names/references-provider.ts';
import { createRenameProvider } from './names/rename-provider.ts';
import { createWorkspaceSymbolsProvider } from './names/workspace-symbols-provider.ts';
import { createDocumentLinksProvider } from './outline/document-links-provider.ts';
import { createDocumentSymbolsProvider } from './outline/document-symbols-provider.ts';
import { createFoldingProvider } from './outline/folding-provider.ts';
import { createReplayProviders } from './outline/replay-providers.ts';
import { createSelectionRangesProvider } from './outline/selection-ranges-provider.ts';
import { createSemanticTokensProvider, semanticTokensLegend } from './outline/semantic-tokens-provider.ts';
import { createTraceProviders } from './outline/trace-providers.ts';
import { completionTriggers, createCompletionProvider } from './typing/completion-provider.ts';
import { formattingProvider } from './typing/formatting-provider.ts';
import { createSignatureProvider, signatureTriggers } from './typing/signature-provider.ts';

export function registerProviders(
  documents: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.Disposable {
  const { languages } = vscode;
  const files = { language: LANGUAGE };
  const replays = { scheme: READ_ONLY_SCHEME, pattern: `**/*${REPLAY_SUFFIX}` };
  const traces = { scheme: READ_ONLY_SCHEME, pattern: `**/*${TRACE_SUFFIX}` };
  const replayProviders = createReplayProviders(engine);
  const traceProviders = createTraceProviders(engine);
  const inlayHints = createInlayHintsProvider(documents);
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      files,
      createCompletionProvider(documents, engine),
      ...completionTriggers,
    ),
    languages.registerHoverProvider(files, createHoverProvider(documents, engine)),
    languages.registerHoverProvider(files, createCommentHoverProvider(engine)),
    languages.registerHoverProvider(files, createOutwardHoverProvider(documents, engine)),
    languages.registerHoverProvider(files, createFindingHoverProvider(documents, engine)),
    languages.registerSignatureHelpProvider(files, createSignatureProvider(documents), ...signatureTriggers),
    inlayHints,
    languages.registerInlayHintsProvider(files, inlayHints),
    languages.registerDefinitionProvider(files, createDefinitionProvider(documents)),
    languages.registerReferenceProvider(files, createReferencesProvider(documents)),
    languages.registerDocumentHighlightProvider(files, createHighlightsProvider(documents)),
    languages.registerRenameProvider(files, createRenameProvider(documents, engine)),
    languages.registerDocumentSymbolProvider(files, createDocumentSymbolsProvider(documents), {
      label: 'Platen',
    }),
    languages.registerWorkspaceSymbolProvider(createWorkspaceSymbolsProvider(documents)),
    languages.registerFoldingRangeProvider(files, createFoldingProvider(documents)),
    languages.registerFoldingRangeProvider(replays, replayProviders),
    languages.registerDocumentSymbolProvider(replays, replayProviders),
    languages.registerFoldingRangeProvider(traces, traceProviders),
    languages.registerDocumentSymbolProvider(traces, traceProviders),
    languages.registerSelectionRangeProvider(files, createSelectionRangesProvider(documents)),
    languages.registerDocumentRangeSemanticTokensProvider(
      files,
      createSemanticTokensProvider(documents),
      semanticTokensLegend,
    ),
    languages.registerDocumentLinkProvider(files, createDocumentLinksProvider(documents)),
    languages.registerDocumentFormattingEditProvider(files, formattingProvider),
    languages.registerDocumentRangeFormattingEditProvider(files, formattingProvider),
  );
}

/** Semantic tokens: colours for what a grammar cannot know, such as which kind of entry a name means. */
import * as vscode from 'vscode';
import {
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
} from '../../../language/outline/semantic-tokens.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { spanIn } from '../../positions.ts';

export const semanticTokensLegend = new vscode.SemanticTokensLegend(
  [...semanticTokenTypes],
  [...semanticTokenModifiers],
);

/** Only for what is on the screen and near it: of a large file there are too many to send after each edit. */
export const createSemanticTokensProvider = ({
  reading,
}: DiagnosedDocuments): vscode.DocumentRangeSemanticTokensProvider => ({
  provideDocumentRangeSemanticTokens(document, range, token) {
    if (token.isCancellationRequested) return undefined;
    const builder = new vscode.SemanticTokensBuilder(semanticTokensLegend);
    const tokens = semanticTokens(reading(document), spanIn(document, range));
    for (const { span, type, modifiers } of tokens) {
      const { line, character } = document.positionAt(span.start);
      const bits = modifiers.reduce((sum, name) => sum | (1 << semanticTokenModifiers.indexOf(name)), 0);
      builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), bits);
    }
    return builder.build();
  },
});

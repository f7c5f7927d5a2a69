/** Semantic tokens: colours for what a grammar cannot know, such as which kind of entry a name means. */
import * as vscode from 'vscode';
import {
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
} from '../../language/semantic-tokens.ts';

export const semanticTokensLegend = new vscode.SemanticTokensLegend(
  [...semanticTokenTypes],
  [...semanticTokenModifiers],
);

export const semanticTokensProvider: vscode.DocumentSemanticTokensProvider = {
  provideDocumentSemanticTokens(document, token) {
    if (token.isCancellationRequested) return undefined;
    const builder = new vscode.SemanticTokensBuilder(semanticTokensLegend);
    for (const { span, type, modifiers } of semanticTokens(document.getText())) {
      const { line, character } = document.positionAt(span.start);
      const bits = modifiers.reduce((sum, name) => sum | (1 << semanticTokenModifiers.indexOf(name)), 0);
      builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), bits);
    }
    return builder.build();
  },
};

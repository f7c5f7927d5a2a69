/** Requests about the shape of a document: outline, folding, selection, colours, links, formatting. */
import {
  type Connection,
  type FoldingRange,
  FoldingRangeKind,
  type FormattingOptions,
  type DocumentSymbol as ProtocolSymbol,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatText } from '../format/edit/format-text.ts';
import { documentLinks } from '../language/outline/document-links.ts';
import { type DocumentSymbol, documentSymbols } from '../language/outline/document-symbols.ts';
import { type Fold, folds } from '../language/outline/folding.ts';
import { selectionRanges } from '../language/outline/selection-ranges.ts';
import {
  type SemanticToken,
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
} from '../language/outline/semantic-tokens.ts';
import type { Reading } from '../language/reading.ts';
import type { OpenConfigurations } from './open-configurations.ts';
import { toEdits, toRange, toSpan } from './protocol-places.ts';
import { symbolKinds } from './symbol-kinds.ts';

interface Request {
  readonly textDocument: { readonly uri: string };
}

export function answerShapeRequests(connection: Connection, configurations: OpenConfigurations): void {
  const of = <R>(
    { textDocument }: Request,
    answer: (document: TextDocument, reading: Reading) => R[],
  ): R[] => {
    const document = configurations.get(textDocument.uri);
    return document ? answer(document, configurations.reading(document)) : [];
  };
  connection.onDocumentSymbol((request) =>
    of(request, (document, reading) => documentSymbols(reading).map((symbol) => toSymbol(document, symbol))),
  );
  connection.onFoldingRanges((request) => of(request, (_, reading) => folds(reading).map(toFold)));
  connection.onSelectionRanges((request) =>
    of(request, (document, reading) =>
      request.positions.map((position) =>
        nest(document, selectionRanges(reading, document.offsetAt(position))),
      ),
    ),
  );
  connection.onDocumentLinks((request) =>
    of(request, (document, reading) =>
      documentLinks(reading, document.uri).map(({ span, uri, tooltip }) => ({
        range: toRange(document, span),
        target: uri,
        tooltip,
      })),
    ),
  );
  connection.onDocumentFormatting((request) =>
    of(request, (document, { text }) =>
      toEdits(document, formatText(text, { indent: indentOf(request.options) })),
    ),
  );
  connection.onDocumentRangeFormatting((request) =>
    of(request, (document, { text }) => {
      const range = toSpan(document, request.range);
      return toEdits(document, formatText(text, { indent: indentOf(request.options), range }));
    }),
  );
  connection.languages.semanticTokens.on(({ textDocument }) =>
    encoded(textDocument.uri, (reading) => semanticTokens(reading)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }) =>
    encoded(textDocument.uri, (reading, document) => semanticTokens(reading, toSpan(document, range))),
  );

  function encoded(
    uri: string,
    tokensOf: (reading: Reading, document: TextDocument) => readonly SemanticToken[],
  ): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const document = configurations.get(uri);
    if (document)
      for (const token of tokensOf(configurations.reading(document), document))
        pushToken(builder, document, token);
    return builder.build();
  }
}

function indentOf({ insertSpaces, tabSize }: FormattingOptions): string {
  return insertSpaces ? ' '.repeat(Math.min(Math.max(tabSize, 1), 16)) : '\t';
}

function toSymbol(document: TextDocument, symbol: DocumentSymbol): ProtocolSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbol.kind === 'section' ? SymbolKind.Namespace : symbolKinds[symbol.section],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toSymbol(document, child)),
  };
}

function toFold({ kind, startLine, endLine }: Fold): FoldingRange {
  const lines = { startLine: startLine - 1, endLine: endLine - 1 };
  if (kind === 'container') return lines;
  return { ...lines, kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region };
}

function nest(document: TextDocument, spans: readonly { start: number; end: number }[]): SelectionRange {
  const around = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(document, span), ...(parent && { parent }) }),
    undefined,
  );
  return around ?? { range: toRange(document, { start: 0, end: 0 }) };
}

function pushToken(
  builder: SemanticTokensBuilder,
  document: TextDocument,
  { span, type, modifiers }: SemanticToken,
): void {
  const { line, character } = document.positionAt(span.start);
  const bits = modifiers.reduce((sum, name) => sum | (1 << semanticTokenModifiers.indexOf(name)), 0);
  builder.push(line, character, span.end - span.start, semanticTokenTypes.indexOf(type), bits);
}

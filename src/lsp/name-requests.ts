/** Requests about names: definition, references, rename, highlights, symbols of the workspace. */
import {
  type Connection,
  DocumentHighlightKind,
  ErrorCodes,
  type Position,
  ResponseError,
  type SymbolInformation,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findDefinition } from '../language/definition.ts';
import { findHighlights } from '../language/highlights.ts';
import { findReferences } from '../language/references.ts';
import { renamableAt, rename } from '../language/rename.ts';
import { MAX_WORKSPACE_SYMBOLS, workspaceSymbols } from '../language/workspace-symbols.ts';
import { closedConfigurations } from './closed-configurations.ts';
import type { OpenConfigurations } from './open-configurations.ts';
import { toRange, toWorkspaceEdit } from './protocol-places.ts';
import { symbolKinds } from './symbol-kinds.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerNameRequests(connection: Connection, configurations: OpenConfigurations): void {
  /** Nothing to say of a document that is not open. */
  const at = <R>(
    place: Place,
    answer: (document: TextDocument, text: string, offset: number) => R,
  ): R | null => {
    const document = configurations.get(place.textDocument.uri);
    return document ? answer(document, document.getText(), document.offsetAt(place.position)) : null;
  };
  connection.onDefinition((place) =>
    at(place, (document, text, offset) => {
      const found = findDefinition(text, offset);
      return found ? { uri: document.uri, range: toRange(document, found.target) } : null;
    }),
  );
  connection.onReferences(({ context, ...place }) =>
    at(place, (document, text, offset) =>
      findReferences(text, offset, { withDefinition: context.includeDeclaration }).map((span) => ({
        uri: document.uri,
        range: toRange(document, span),
      })),
    ),
  );
  connection.onPrepareRename((place) =>
    at(place, (document, text, offset) => {
      const found = renamableAt(text, offset);
      return found ? { range: toRange(document, found.span), placeholder: found.name } : null;
    }),
  );
  connection.onRenameRequest(({ newName, ...place }) =>
    at(place, (document, text, offset) => {
      const result = rename(text, offset, newName);
      if (!result.ok) return new ResponseError(ErrorCodes.InvalidParams, result.why);
      return toWorkspaceEdit(document, result.edits);
    }),
  );
  connection.onDocumentHighlight((place) =>
    at(place, (document, text, offset) =>
      findHighlights(text, offset).map(({ span, kind }) => ({
        range: toRange(document, span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const document of configurations.all()) found.push(...symbolsOf(document, query));
    const open = new Set(configurations.all().map(({ uri }) => uri));
    for await (const { uri, text } of closedConfigurations(configurations.folders(), open)) {
      if (token.isCancellationRequested || found.length >= MAX_WORKSPACE_SYMBOLS) break;
      found.push(...symbolsOf(TextDocument.create(uri, 'printer-config', 0, text), query));
    }
    return found.slice(0, MAX_WORKSPACE_SYMBOLS);
  });
}

function symbolsOf(document: TextDocument, query: string): SymbolInformation[] {
  return workspaceSymbols(document.getText(), query).map(({ name, section, selection }) => ({
    name,
    kind: symbolKinds[section],
    containerName: section,
    location: { uri: document.uri, range: toRange(document, selection) },
  }));
}

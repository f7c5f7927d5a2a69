/** Requests about names: definition, references, rename, highlights, symbols of the workspace. */
import {
  type CancellationToken,
  type Connection,
  DocumentHighlightKind,
  ErrorCodes,
  type Location,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSpan, FolderFile, FolderPlace } from '../language/folder/folder-files.ts';
import { isKnownOutside } from '../language/folder/folder-symbol.ts';
import { outwardNameAt } from '../language/folder/outward-names.ts';
import { findDefinition, findOutwardDefinitions } from '../language/names/definition.ts';
import { findHighlights } from '../language/names/highlights.ts';
import { findReferences } from '../language/names/references.ts';
import { type FileEdits, renamableAt, rename } from '../language/names/rename.ts';
import { MAX_WORKSPACE_SYMBOLS, workspaceSymbols } from '../language/names/workspace-symbols.ts';
import { type Reading, readText } from '../language/reading.ts';
import { closedConfigurations } from './closed-configurations.ts';
import { otherFilesOf } from './folder-configurations.ts';
import type { OpenConfigurations } from './open-configurations.ts';
import { toEdits, toRange } from './protocol-places.ts';
import { symbolKinds } from './symbol-kinds.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export function answerNameRequests(connection: Connection, configurations: OpenConfigurations): void {
  /** Nothing to say of a document that is not open. */
  const at = <R>(
    place: Place,
    answer: (document: TextDocument, reading: Reading, offset: number) => R,
  ): R | null => {
    const document = configurations.get(place.textDocument.uri);
    return document
      ? answer(document, configurations.reading(document), document.offsetAt(place.position))
      : null;
  };
  /** The same with the other files of the folder, which are read where they have a say. */
  const inFolder = <R>(place: Place, token: CancellationToken, answer: (place: FolderPlace) => R) =>
    at(place, async (document, reading, offset) => {
      const { uri, version } = document;
      const isAsked = isKnownOutside(reading, offset);
      const others = isAsked ? await otherFilesOf(uri, configurations, token) : [];
      const isChanged = configurations.get(uri)?.version !== version;
      if (token.isCancellationRequested || isChanged) return outdated(isChanged);
      return answer({ file: { uri, reading: configurations.reading(document) }, offset, others });
    });
  connection.onDefinition((place, token) =>
    at(place, async (document, reading, offset) => {
      const own = findDefinition(reading, offset);
      if (own) return { uri: document.uri, range: toRange(document, own.target) };
      const name = outwardNameAt(reading, offset);
      const others = name ? await otherFilesOf(document.uri, configurations, token) : [];
      const found = name ? findOutwardDefinitions(name, others) : [];
      return found.length > 0 ? locationsOf(found.map(({ file, target }) => ({ file, span: target }))) : null;
    }),
  );
  connection.onReferences(({ context, ...place }, token) =>
    inFolder(place, token, (asked) =>
      locationsOf(findReferences(asked, { withDefinition: context.includeDeclaration })),
    ),
  );
  connection.onPrepareRename((place, token) =>
    inFolder(place, token, (asked) => {
      const found = renamableAt(asked);
      return found ? { range: toRange(documentOf(asked.file), found.span), placeholder: found.name } : null;
    }),
  );
  connection.onRenameRequest(({ newName, ...place }, token) =>
    inFolder(place, token, (asked) => {
      const result = rename(asked, newName);
      if (!result.ok) return new ResponseError(ErrorCodes.InvalidParams, result.why);
      return { changes: Object.fromEntries(result.changes.map(editsOf)) };
    }),
  );
  connection.onDocumentHighlight((place) =>
    at(place, (document, reading, offset) =>
      findHighlights(reading, offset).map(({ span, kind }) => ({
        range: toRange(document, span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const document of configurations.all())
      found.push(...symbolsOf(document.uri, configurations.reading(document), query));
    const open = new Set(configurations.all().map(({ uri }) => uri));
    for await (const { uri, text } of closedConfigurations(configurations.folders(), open)) {
      if (token.isCancellationRequested || found.length >= MAX_WORKSPACE_SYMBOLS) break;
      found.push(...symbolsOf(uri, readText(text), query));
    }
    return found.slice(0, MAX_WORKSPACE_SYMBOLS);
  });
}

function symbolsOf(uri: string, reading: Reading, query: string): SymbolInformation[] {
  const document = documentOf({ uri, reading });
  return workspaceSymbols(reading, query).map(({ name, section, selection }) => ({
    name,
    kind: symbolKinds[section],
    containerName: section,
    location: { uri, range: toRange(document, selection) },
  }));
}

function outdated(isChanged: boolean): ResponseError<void> {
  return isChanged
    ? new ResponseError(LSPErrorCodes.ContentModified, 'The document was changed meanwhile.')
    : new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function editsOf({ file, edits }: FileEdits): [uri: string, edits: TextEdit[]] {
  return [file.uri, toEdits(documentOf(file), edits)];
}

function locationsOf(places: readonly FileSpan[]): Location[] {
  const documents = new Map<FolderFile, TextDocument>();
  return places.map(({ file, span }) => {
    const document = documents.get(file) ?? documentOf(file);
    documents.set(file, document);
    return { uri: file.uri, range: toRange(document, span) };
  });
}

function documentOf({ uri, reading }: FolderFile): TextDocument {
  return TextDocument.create(uri, 'printer-config', 0, reading.text);
}

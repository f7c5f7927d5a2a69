/** Document links: the schema, and the documents of test prints. */
import * as vscode from 'vscode';
import { documentLinks } from '../../../language/outline/document-links.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { rangeIn } from '../../positions.ts';

export const createDocumentLinksProvider = ({
  reading,
}: DiagnosedDocuments): vscode.DocumentLinkProvider => ({
  provideDocumentLinks: (document) =>
    documentLinks(reading(document), document.uri.toString()).map(({ span, uri, tooltip }) => {
      const link = new vscode.DocumentLink(rangeIn(document, span), vscode.Uri.parse(uri, true));
      link.tooltip = tooltip;
      return link;
    }),
});

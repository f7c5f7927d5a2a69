/** Document links: the schema, and the documents of test prints. */
import * as vscode from 'vscode';
import { documentLinks } from '../../../language/outline/document-links.ts';
import { rangeIn } from '../../positions.ts';

export const documentLinksProvider: vscode.DocumentLinkProvider = {
  provideDocumentLinks: (document) =>
    documentLinks(document.getText(), document.uri.toString()).map(({ span, uri, tooltip }) => {
      const link = new vscode.DocumentLink(rangeIn(document, span), vscode.Uri.parse(uri, true));
      link.tooltip = tooltip;
      return link;
    }),
};

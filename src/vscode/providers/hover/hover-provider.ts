/** Hover: what a key or value means, and what follows from it here. */
import * as vscode from 'vscode';
import { hover } from '../../../language/hover/hover.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { markdown } from '../../markdown.ts';
import { rangeIn } from '../../positions.ts';

export const createHoverProvider = ({ reading }: DiagnosedDocuments): vscode.HoverProvider => ({
  provideHover(document, position) {
    const found = hover(reading(document), document.offsetAt(position));
    // Text of the file stands in it, so it is not trusted: no command can be hidden in a link.
    return found && new vscode.Hover(markdown(found.markdown), rangeIn(document, found.span));
  },
});

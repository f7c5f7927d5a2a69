/** Hover: what a key or value means, and what follows from it here. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { markdown } from '../../markdown.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn } from '../../positions.ts';

export const createHoverProvider = (
  { reading }: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.HoverProvider => ({
  async provideHover(document, position) {
    const { hover } = await engine();
    const found = hover(reading(document), document.offsetAt(position));
    // Text of the file stands in it, so it is not trusted: no command can be hidden in a link.
    return found && new vscode.Hover(markdown(found.markdown), rangeIn(document, found.span));
  },
});

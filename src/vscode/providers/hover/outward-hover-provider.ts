/** Hover over a host or share that another file of the folder describes: beside what the document itself states. */
import * as vscode from 'vscode';
import { outwardNameAt } from '../../../language/folder/outward-names.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { otherFilesOf } from '../../documents/other-files.ts';
import { markdown } from '../../markdown.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn } from '../../positions.ts';

export const createOutwardHoverProvider = (
  { reading }: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.HoverProvider => ({
  async provideHover(document, position, token) {
    const name = outwardNameAt(reading(document), document.offsetAt(position));
    if (!name) return undefined;
    const range = rangeIn(document, name.span);
    const { outwardHover } = await engine();
    const found = outwardHover(name, await otherFilesOf(document, token));
    // Text of files stands in it, so it is not trusted: no command can be hidden in a link.
    return found && new vscode.Hover(markdown(found.markdown), range);
  },
});

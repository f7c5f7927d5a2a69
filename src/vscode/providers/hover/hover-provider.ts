/** Hover: what a key or value means, and what follows from it here. */
import * as vscode from 'vscode';
import { hover } from '../../../language/hover/hover.ts';
import { markdown } from '../../markdown.ts';
import { rangeIn } from '../../positions.ts';

export const hoverProvider: vscode.HoverProvider = {
  provideHover(document, position) {
    const found = hover(document.getText(), document.offsetAt(position));
    // Text of the file stands in it, so it is not trusted: no command can be hidden in a link.
    return found && new vscode.Hover(markdown(found.markdown), rangeIn(document, found.span));
  },
};

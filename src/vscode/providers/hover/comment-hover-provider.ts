/** Hover over a rule or an event that a comment names: what it means. */
import * as vscode from 'vscode';
import { commentAt } from '../../../format/text/comments.ts';
import { markdown } from '../../markdown.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn } from '../../positions.ts';

export function createCommentHoverProvider(engine: () => Promise<Engine>): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const text = document.getText();
      const offset = document.offsetAt(position);
      // The explanations are loaded for those who ask, not for each pointer that passes.
      if (!commentAt(text, offset)) return undefined;
      const { commentHover } = await engine();
      const found = commentHover(text, offset);
      return found && new vscode.Hover(markdown(found.markdown), rangeIn(document, found.span));
    },
  };
}

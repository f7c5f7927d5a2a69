/** Formatting of a document or a range, with the indentation that the editor is set to. */
import type * as vscode from 'vscode';
import { formatText } from '../../../format/edit/format-text.ts';
import { spanIn, toTextEdits } from '../../positions.ts';

/** Most indentation that anybody wants; a setting is a number of any size. */
const MAX_TAB_SIZE = 16;

export const formattingProvider: vscode.DocumentFormattingEditProvider &
  vscode.DocumentRangeFormattingEditProvider = {
  provideDocumentFormattingEdits: (document, options) =>
    toTextEdits(document, formatText(document.getText(), { indent: indentOf(options) })),
  provideDocumentRangeFormattingEdits(document, range, options) {
    const edits = formatText(document.getText(), {
      indent: indentOf(options),
      range: spanIn(document, range),
    });
    return toTextEdits(document, edits);
  },
};

export function indentOf({ insertSpaces, tabSize }: vscode.FormattingOptions): string {
  return insertSpaces ? ' '.repeat(Math.min(Math.max(tabSize, 1), MAX_TAB_SIZE)) : '\t';
}

/** Markdown as the editor shows it in hovers and beside suggestions. */
import * as vscode from 'vscode';

export type Markdown = vscode.MarkdownString;

/** Markdown of the language layer, which writes names and values of a file as code. It runs no command and holds no HTML. */
export function markdown(text: string): Markdown {
  const shown = new vscode.MarkdownString(text);
  shown.isTrusted = false;
  shown.supportHtml = false;
  return shown;
}

/** Gives a file of CUPS its language where its content shows what it is, and its name alone does not: a printers.conf may be another program's. */
import * as vscode from 'vscode';
import type { ForeignFiles } from './foreign-files.ts';
import { CUPS_LANGUAGE } from './foreign-selectors.ts';

/** What editors take a .conf for that nobody claims. A language that a person chose stays. */
const unclaimed = new Set(['properties', 'ini', 'plaintext']);

export function chooseCupsLanguage(foreign: ForeignFiles): vscode.Disposable {
  const { workspace } = vscode;
  const choose = async (document: vscode.TextDocument): Promise<void> => {
    if (!unclaimed.has(document.languageId) || !/\.conf(\.\w+)?$/.test(document.uri.path)) return;
    const format = await foreign.formatOf(document);
    if (format?.family === 'cups' && !document.isClosed)
      await vscode.languages.setTextDocumentLanguage(document, CUPS_LANGUAGE);
  };
  for (const document of workspace.textDocuments) void choose(document);
  return workspace.onDidOpenTextDocument((document) => void choose(document));
}

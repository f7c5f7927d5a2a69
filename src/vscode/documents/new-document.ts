/** A result that a person looks at before it is kept: a new document that is not stored yet. */
import * as vscode from 'vscode';
import { showInformation } from '../notification.ts';

export interface NewDocument {
  readonly text: string;
  readonly language: string;
  /** One short sentence. */
  readonly summary: string;
  /** What a person should know besides, one a line. */
  readonly notes: readonly string[];
}

export async function showResult({ text, language, summary, notes }: NewDocument): Promise<void> {
  await openNew(text, language);
  if (notes.length === 0) {
    void showInformation(summary);
    return;
  }
  const details = vscode.l10n.t('What Was Not Carried');
  const message = vscode.l10n.t('{0} {1} things need a look.', summary, notes.length);
  void showInformation(message, details).then(async (chosen) => {
    if (chosen === details) await openNew(`${notes.join('\n')}\n`, 'plaintext');
  });
}

export async function openNew(content: string, language: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
}

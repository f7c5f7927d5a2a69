/** Messages of the editor, answered since no person is there. */
import * as vscode from 'vscode';

/** Answers every such message with a button while the task runs; gives what the messages said. */
export async function answering(
  kind: 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage',
  answer: string | undefined,
  run: () => Thenable<unknown>,
): Promise<string[]> {
  const original = vscode.window[kind];
  const messages: string[] = [];
  const answerAll = async (message: string, options?: vscode.MessageOptions | string) => {
    messages.push(`${message} ${(typeof options === 'object' && options.detail) || ''}`);
    return answer;
  };
  Object.assign(vscode.window, { [kind]: answerAll });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { [kind]: original });
  }
  return messages;
}

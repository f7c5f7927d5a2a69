/** Offers the editor of received documents; what it does is loaded when the first is opened. */
import * as vscode from 'vscode';
import type { Engine } from '../on-demand/engine-bundle.ts';
import type { ReceivedEditorParts } from './received-editor.ts';

export const RECEIVED_EDITOR = 'platen.receivedDocument';

export function registerReceivedEditor(
  engine: () => Promise<Engine>,
  parts: ReceivedEditorParts,
): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    RECEIVED_EDITOR,
    {
      openCustomDocument: (uri) => ({ uri, dispose() {} }),
      resolveCustomEditor: async ({ uri }, panel) => (await engine()).showReceivedDocument(uri, panel, parts),
    },
    { supportsMultipleEditorsPerDocument: true },
  );
}

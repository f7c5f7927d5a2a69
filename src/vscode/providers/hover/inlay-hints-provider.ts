/** Inlay hints: what is in force and not written, each kind with a setting of its own. */
import * as vscode from 'vscode';
import { inlayHintKinds, inlayHints } from '../../../language/inlay-hints.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { spanIn } from '../../positions.ts';

export function createInlayHintsProvider({
  reading,
}: DiagnosedDocuments): vscode.InlayHintsProvider & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('platen.inlayHints')) changed.fire();
  });
  return {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range, token) {
      const settings = vscode.workspace.getConfiguration('platen.inlayHints', document);
      const isOn = (name: string): boolean => settings.get(`${name}.enable`, true);
      if (token.isCancellationRequested || !settings.get('enable', true)) return [];
      const options = { span: spanIn(document, range), kinds: inlayHintKinds.filter(isOn) };
      return inlayHints(reading(document), options).map(({ offset, label, tooltip, paddingLeft }) => {
        const hint = new vscode.InlayHint(document.positionAt(offset), label);
        hint.tooltip = tooltip;
        hint.paddingLeft = paddingLeft;
        return hint;
      });
    },
    dispose: () => vscode.Disposable.from(subscription, changed).dispose(),
  };
}

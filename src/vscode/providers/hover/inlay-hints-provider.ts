/** Inlay hints: what is in force and not written, each kind with a setting of its own. */
import * as vscode from 'vscode';
import { inlayHintKinds, inlayHints } from '../../../language/inlay-hints.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { isOn } from '../../editor-settings.ts';
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
      if (token.isCancellationRequested || !isOn('inlayHints.enable', document)) return [];
      const kinds = inlayHintKinds.filter((kind) => isOn(`inlayHints.${kind}.enable`, document));
      const options = { span: spanIn(document, range), kinds };
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

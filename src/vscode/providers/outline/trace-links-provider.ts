/** Links in the record of a test print: from a value to the line of the configuration that set it. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import {
  READ_ONLY_SCHEME,
  type ReadOnlyDocuments,
  TRACE_SUFFIX,
} from '../../documents/read-only-documents.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn } from '../../positions.ts';

export function registerTraceLinks(
  documents: DiagnosedDocuments,
  readOnly: ReadOnlyDocuments,
  engine: () => Promise<Engine>,
): vscode.Disposable {
  const traces = { scheme: READ_ONLY_SCHEME, pattern: `**/*${TRACE_SUFFIX}` };
  return vscode.languages.registerDocumentLinkProvider(traces, {
    async provideDocumentLinks(document) {
      const source = readOnly.sourceOf(document.uri);
      if (!source) return [];
      const { traceLinks } = await engine();
      const configuration = await vscode.workspace.openTextDocument(source.configuration);
      const site = await documents.siteOf(configuration);
      return traceLinks(document.getText(), site).map(({ span, target }) => {
        const { line, character } = configuration.positionAt(target.start);
        const fragment = `L${line + 1},${character + 1}`;
        const link = new vscode.DocumentLink(
          rangeIn(document, span),
          source.configuration.with({ fragment }),
        );
        link.tooltip = vscode.l10n.t('Show it in the configuration');
        return link;
      });
    },
  });
}

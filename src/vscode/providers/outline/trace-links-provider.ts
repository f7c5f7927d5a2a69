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
      const uri = await readOnly.configurationOf(document.uri);
      const configuration = uri && (await openIfThere(uri));
      if (!configuration) return [];
      const { traceLinks } = await engine();
      const site = await documents.siteOf(configuration);
      return traceLinks(document.getText(), site).map(({ span, target }) => {
        const range = rangeIn(document, span);
        if (target === 'timeout') return timeoutLink(range);
        const { line, character } = configuration.positionAt(target.start);
        const fragment = `L${line + 1},${character + 1}`;
        const link = new vscode.DocumentLink(range, configuration.uri.with({ fragment }));
        link.tooltip = vscode.l10n.t('Show it in the configuration');
        return link;
      });
    },
  });
}

/** The configuration of an earlier print may be gone. */
async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function timeoutLink(range: vscode.Range): vscode.DocumentLink {
  const argument = encodeURIComponent(JSON.stringify('platen.testPrint.timeoutSeconds'));
  const target = vscode.Uri.parse(`command:workbench.action.openSettings?${argument}`);
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = vscode.l10n.t('Show the setting');
  return link;
}

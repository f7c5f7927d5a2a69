/** Hover over a finding: why it matters, beside what the editor shows of it. */
import * as vscode from 'vscode';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { isEnabled } from '../../diagnostics/live-diagnostics.ts';
import { markdown } from '../../markdown.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';

export function createFindingHoverProvider(
  documents: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      if (!isEnabled(document)) return undefined;
      const { diagnosis } = await documents.of(document);
      if (diagnosis.findings.length === 0) return undefined;
      const { findingHover } = await engine();
      const reasons = findingHover(diagnosis.findings, document.offsetAt(position));
      return reasons === undefined ? undefined : new vscode.Hover(markdown(reasons));
    },
  };
}

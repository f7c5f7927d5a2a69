/** Hover over a finding: why it matters, beside what the editor shows of it. */
import * as vscode from 'vscode';
import { findingHover } from '../../language/finding-hover.ts';
import type { DiagnosedDocuments } from '../diagnosed-documents.ts';
import { isEnabled } from '../live-diagnostics.ts';

export function createFindingHoverProvider(documents: DiagnosedDocuments): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      if (!isEnabled(document)) return undefined;
      const { diagnosis } = await documents.of(document);
      const markdown = findingHover(diagnosis.findings, document.offsetAt(position));
      return markdown === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(markdown));
    },
  };
}

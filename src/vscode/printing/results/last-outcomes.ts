/** What came of each printer's last test print, for as long as the text that it followed stays as it was. */
import * as vscode from 'vscode';
import { printedEntries } from '../../../language/printing/printed-entries.ts';
import type { Site } from '../../../site/site.ts';
import { rangeIn } from '../../positions.ts';

export interface LastOutcome {
  /** "$(check) accepted in 0.3 s": with an icon, and nothing that came from a file or a device. */
  readonly title: string;
  readonly tooltip: string;
  /** What opens its trace. */
  readonly trace: vscode.Uri;
}

export interface LastOutcomes extends vscode.Disposable {
  /** @param text what `textBehind` gave when the print began */
  set(document: vscode.TextDocument, printer: string, text: string, outcome: LastOutcome): void;
  /** Undefined where nothing was printed, or something else stands there now. */
  of(document: vscode.TextDocument, site: Site, printer: string): LastOutcome | undefined;
  readonly onDidChange: vscode.Event<void>;
}

interface Kept {
  readonly text: string;
  readonly outcome: LastOutcome;
}

export function createLastOutcomes(): LastOutcomes {
  const byDocument = new Map<string, Map<string, Kept>>();
  const changed = new vscode.EventEmitter<void>();
  return {
    set({ uri }, printer, text, outcome) {
      const key = uri.toString();
      const printers = byDocument.get(key) ?? new Map<string, Kept>();
      byDocument.set(key, printers.set(printer, { text, outcome }));
      changed.fire();
    },
    of(document, site, printer) {
      const kept = byDocument.get(document.uri.toString())?.get(printer);
      return kept && kept.text === textBehind(document, site, printer) ? kept.outcome : undefined;
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

/** The text that a print of the printer follows. */
export function textBehind(document: vscode.TextDocument, site: Site, printer: string): string {
  return printedEntries(site, printer)
    .map((span) => document.getText(rangeIn(document, span)))
    .join('\n');
}

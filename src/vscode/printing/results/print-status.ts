/** The one item of the status bar: what a test print is doing, then what came of it and where its time went. */
import * as vscode from 'vscode';
import type { PrintStage } from '../../../engine/test-print/print-stages.ts';
import type { PrintPhases } from '../../../engine/trace/print-phases.ts';
import { code } from '../../../language/hover/markdown-code.ts';
import { durationText } from '../../../model/amount-text.ts';
import { markdown } from '../../markdown.ts';
import { createStatus } from '../../notification.ts';
import { plainText } from '../../plain-text.ts';
import { outcomeIcon, outcomeWords, type TitledPrint } from './outcome-title.ts';
import { stageWords } from './stage-words.ts';

export interface PrintStatus extends vscode.Disposable {
  /** A click cancels it. */
  printing(print: StatusPrint, stage?: PrintStage): void;
  /** A click opens its trace. */
  ended(print: StatusPrint & TitledPrint, details: EndedDetails): void;
  /** Nothing came of it. */
  hide(): void;
}

export interface StatusPrint {
  readonly printer: string;
  readonly device: string;
}

export interface EndedDetails {
  readonly phases: PrintPhases;
  /** What must be known to read the result, each a line. */
  readonly sentences: readonly string[];
}

export function createPrintStatus(): PrintStatus {
  const status = createStatus('platen.printing', vscode.l10n.t('Platen Test Print'));
  return {
    printing({ printer, device }, stage) {
      status.show({
        icon: 'sync~spin',
        text: `${printer}: ${stageWords(stage)}`,
        tooltip: markdown(
          vscode.l10n.t('Test print of {0} to {1}; click to cancel', code(printer), code(device)),
        ),
        command: 'platen.cancelTestPrint',
      });
    },
    ended(print, { phases, sentences }) {
      const tooltip = markdown(
        `${vscode.l10n.t('Test print of {0} to {1}; click to open the trace', code(print.printer), code(print.device))}\n\n`,
      );
      for (const sentence of sentences) tooltip.appendText(plainText(sentence)).appendMarkdown('\n\n');
      tooltip.appendMarkdown(['| | |', '|---|---:|', ...phaseRows(phases)].join('\n'));
      status.show({
        icon: outcomeIcon(print),
        text: `${print.printer}: ${outcomeWords(print)}`,
        tooltip,
        command: 'platen.showTrace',
      });
    },
    hide: () => status.hide(),
    dispose: () => status.dispose(),
  };
}

function phaseRows({ lookupMs, connectMs, sendMs, waitMs }: PrintPhases): string[] {
  const rows: [string, number | undefined][] = [
    [vscode.l10n.t('Name lookup'), lookupMs],
    [vscode.l10n.t('Connect'), connectMs],
    [vscode.l10n.t('Send'), sendMs],
    [vscode.l10n.t('Wait'), waitMs],
  ];
  return rows.map(([name, ms]) => `| ${name} | ${ms === undefined ? '-' : durationText(ms)} |`);
}

/** What a print is doing, in a few words: for the status bar and the view of jobs. */
import * as vscode from 'vscode';
import type { PrintStage } from '../../../engine/test-print/print-stages.ts';

/** @param stage undefined before anything is sent */
export function stageWords(stage: PrintStage | undefined): string {
  switch (stage) {
    case undefined:
      return vscode.l10n.t('preparing');
    case 'looking-up':
      return vscode.l10n.t('looking up the name');
    case 'connecting':
      return vscode.l10n.t('connecting');
    case 'sending':
      return vscode.l10n.t('sending');
    case 'waiting':
      return vscode.l10n.t('waiting for the device');
  }
}

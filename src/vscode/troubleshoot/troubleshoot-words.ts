/** The words of the page of a problem. What explains it is in English everywhere, as findings are. */
import * as vscode from 'vscode';
import type { PanelWords } from '../../troubleshoot/report/panel-view.ts';

export function troubleshootWords(): PanelWords {
  const { l10n } = vscode;
  return {
    evidence: l10n.t('Evidence'),
    addFile: l10n.t('Add File...'),
    paste: l10n.t('Add This Text'),
    pasteHint: l10n.t('Paste a log, an event, or what was seen'),
    probe: l10n.t('Ask the Device'),
    supporting: l10n.t('What speaks for it'),
    contradicting: l10n.t('What speaks against it'),
    remedies: l10n.t('What to do'),
    sources: l10n.t('Sources'),
    unseen: l10n.t('Not seen'),
    questions: l10n.t('What would decide'),
    answers: l10n.t('Answered'),
    skip: l10n.t('Skip'),
    takeBack: l10n.t('Take Back'),
    copyReport: l10n.t('Copy as Report'),
    copyWithoutNames: l10n.t('Copy Without Names'),
    harmless: l10n.t('not the problem'),
    fixes: l10n.t('Fixes...'),
    previewEdit: l10n.t('Preview Change...'),
  };
}

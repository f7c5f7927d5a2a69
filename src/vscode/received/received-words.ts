/** The words of the page that shows a received document. */
import * as vscode from 'vscode';
import type { ViewWords } from '../../documents/view-messages.ts';

export function receivedWords(): ViewWords {
  const { l10n } = vscode;
  return {
    actions: l10n.t('Actions'),
    save: l10n.t('Save Bytes As...'),
    compare: l10n.t('Compare With Sent'),
    zoomIn: l10n.t('Zoom In'),
    zoomOut: l10n.t('Zoom Out'),
    fit: l10n.t('Fit'),
    drawing: l10n.t('The document as it is printed'),
    commands: l10n.t('Commands of the document'),
    filter: l10n.t('Filter commands'),
    offset: l10n.t('Byte'),
    command: l10n.t('Command'),
    meaning: l10n.t('Meaning'),
    unknown: l10n.t('Not known'),
    more: l10n.t('Show more ({0} left)'),
    page: l10n.t('Page {0} of {1}'),
    previousPage: l10n.t('Previous Page'),
    nextPage: l10n.t('Next Page'),
    byteCount: l10n.t('{0} bytes'),
    cannotBeShown: l10n.t('This cannot be drawn:'),
    textCut: l10n.t('The rest of the text is left out.'),
  };
}

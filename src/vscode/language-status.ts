/** What the editor shows of a configuration beside its language: which settings are in force, what finding out took, and from where it prints. */
import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../language/diagnosis/settings-search.ts';
import { durationText } from '../model/amount-text.ts';
import type { DiagnosedDocuments } from './diagnostics/diagnosed-documents.ts';
import { LANGUAGE } from './documents/claimed-files.ts';
import type { ProjectSettings } from './documents/project-settings.ts';
import { plainText } from './plain-text.ts';
import { printsFrom } from './printing-machine.ts';

export interface LanguageStatusParts {
  readonly documents: DiagnosedDocuments;
  readonly settings: ProjectSettings;
  /** Where the extension runs; undefined in a browser. */
  readonly machine: string | undefined;
}

export interface LanguageStatus extends vscode.Disposable {
  readonly settingsItem: vscode.LanguageStatusItem;
  readonly findingsItem: vscode.LanguageStatusItem;
}

export function createLanguageStatus(
  id: string,
  { documents, settings, machine }: LanguageStatusParts,
): LanguageStatus {
  const { languages, window, workspace, l10n } = vscode;
  const settingsItem = languages.createLanguageStatusItem(`${id}.settings`, { language: LANGUAGE });
  settingsItem.name = l10n.t('Settings of Rules');
  const findingsItem = languages.createLanguageStatusItem(`${id}.findings`, { language: LANGUAGE });
  findingsItem.name = l10n.t('Findings');

  const showSettings = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) return;
    const file = await settings.fileFor(document.uri);
    if (window.activeTextEditor?.document !== document) return;
    settingsItem.text = plainText(file ? workspace.asRelativePath(file) : l10n.t('No {0}', SETTINGS_FILE));
    settingsItem.detail = l10n.t('severities and thresholds of rules');
    settingsItem.command = file && {
      title: l10n.t('Open'),
      command: 'vscode.open',
      arguments: [file],
    };
  };
  const showFindings = (): void => {
    const document = window.activeTextEditor?.document;
    const durationMs = document && documents.durationMs(document);
    if (document?.languageId !== LANGUAGE) return;
    findingsItem.text =
      durationMs === undefined
        ? l10n.t('Findings')
        : l10n.t('Findings in {0}', durationText(Math.max(1, durationMs)));
    findingsItem.detail = plainText(printsFrom(machine) ?? '');
  };
  const showBoth = (): void => {
    showFindings();
    void showSettings();
  };
  showBoth();
  const subscriptions = [
    settingsItem,
    findingsItem,
    window.onDidChangeActiveTextEditor(showBoth),
    settings.onDidChange(showBoth),
    // Also where an edit was followed: its findings are published then.
    languages.onDidChangeDiagnostics(showFindings),
  ];
  return { settingsItem, findingsItem, dispose: () => vscode.Disposable.from(...subscriptions).dispose() };
}

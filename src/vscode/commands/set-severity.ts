/** Set Severity of Rule...: writes it into the `.platenrc.jsonc` that holds for the file, or into a new one. */
import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../../language/diagnosis/settings-search.ts';
import { withSeverity } from '../../language/fixes/severity-edit.ts';
import { type Severity, severities } from '../../model/finding.ts';
import { findRule } from '../../rules/index.ts';
import type { CommandContribution } from '../contributions.ts';
import { type Choice, chooseOne, showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Set Severity of Rule...', de: 'Schweregrad der Regel festlegen...' },
  menus: { commandPalette: { when: 'false' } },
};

export interface SeverityArgument {
  readonly uri: vscode.Uri;
  readonly rule: string;
}

export async function setSeverity({ projectSettings }: CommandParts, argument: unknown): Promise<void> {
  const { uri, rule: id } = (argument ?? {}) as Partial<SeverityArgument>;
  const rule = typeof id === 'string' ? findRule(id) : undefined;
  if (!rule || !(uri instanceof vscode.Uri)) {
    void showInformation(vscode.l10n.t('Choose this from the light bulb of a finding.'));
    return;
  }
  const choices = [...severities, 'off' as const].map(
    (severity): Choice<Severity | 'off'> => ({
      label: severity,
      ...(severity === rule.severity && { description: vscode.l10n.t('the default') }),
      value: severity,
    }),
  );
  const severity = await chooseOne(vscode.l10n.t('How shall {0} be reported?', rule.id), choices);
  if (severity === undefined) return;
  const written = await projectSettings.fileFor(uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const file = written ?? vscode.Uri.joinPath(folder, SETTINGS_FILE);
  if (!written) await vscode.workspace.fs.writeFile(file, new Uint8Array(0));
  const document = await vscode.workspace.openTextDocument(file);
  const text = document.getText();
  const after = withSeverity(text, rule.id, severity);
  if (after === undefined) {
    void showError(vscode.l10n.t('{0} has a mistake. Fix it first.', vscode.workspace.asRelativePath(file)));
    await vscode.window.showTextDocument(document);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), after);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

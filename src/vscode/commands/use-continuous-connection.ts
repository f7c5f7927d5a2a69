/** Use Continuous Connection: lets a JetDirect port hold its connection, after a warning of what that does to other print servers. */
import * as vscode from 'vscode';
import { textEdits } from '../../format/edit/edit-text.ts';
import { portsAt } from '../../language/printing/ports-at.ts';
import { readText } from '../../language/reading.ts';
import type { Port } from '../../model/config.ts';
import { continuousObstacle, jobBasedPorts } from '../../site/devices/continuous-obstacle.ts';
import type { WholeSite } from '../../site/site.ts';
import type { CommandContribution } from '../contributions.ts';
import { activeConfigEditor, applyEdits } from '../documents/document-edits.ts';
import { chooseOne, confirm, showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Use Continuous Connection', de: 'Dauerverbindung verwenden' },
};

export async function useContinuousConnection({ documents }: CommandParts): Promise<void> {
  const editor = activeConfigEditor();
  if (!editor) return;
  const diagnosed = await documents.of(editor.document);
  const { site } = readText(diagnosed.text);
  const candidates = jobBasedPorts(site);
  if (candidates.length === 0) {
    const message = vscode.l10n.t('No port of this file is a job-based JetDirect port (monitor hp-network).');
    void showInformation(message);
    return;
  }
  const here = portsAt(site.config, editor.document.offsetAt(editor.selection.active));
  const [only, ...others] = candidates.filter(({ id }) => here.includes(id));
  const port = only && others.length === 0 ? only : await choose(site, only ? [only, ...others] : candidates);
  if (!port) return;
  const obstacle = continuousObstacle(site, port);
  if (obstacle !== undefined) {
    void showError(obstacle);
    return;
  }
  if (!(await isSure(port))) return;
  await applyEdits(
    diagnosed,
    textEdits(diagnosed.text, [
      { kind: 'set', path: ['ports', port.id, 'connectionType'], value: 'continuous' },
    ]),
  );
}

function choose(site: WholeSite, ports: readonly Port[]): Promise<Port | undefined> {
  const choices = ports.map((port) => ({
    label: port.id,
    description: port.connectionType
      ? vscode.l10n.t('now "{0}"', port.connectionType.value)
      : vscode.l10n.t('nothing written'),
    detail: continuousObstacle(site, port) ?? '',
    value: port,
  }));
  return chooseOne(vscode.l10n.t('Which port shall hold its connection?'), choices);
}

/** A file shows what is in it; who else prints to the device, only a person knows. */
function isSure(port: Port): Promise<boolean> {
  return confirm(vscode.l10n.t('Shall {0} hold its connection to the JetDirect?', port.id), {
    detail: [
      vscode.l10n.t(
        'The print server connects once and never disconnects, and a JetDirect serves one connection at a time: every other print server is locked out (Q129007). This file shows no other server on the device, but one may be elsewhere.',
      ),
    ],
    yes: vscode.l10n.t('Use Continuous Connection'),
  });
}

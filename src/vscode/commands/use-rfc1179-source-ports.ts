/** Use RFC 1179 Source Ports: writes 721-731 for an LPR port, the one at the cursor or one that is chosen. */
import * as vscode from 'vscode';
import { textEdits } from '../../format/edit/edit-text.ts';
import { portsAt } from '../../language/printing/ports-at.ts';
import { readText } from '../../language/reading.ts';
import type { Port } from '../../model/config.ts';
import { containsRange, RFC1179_SOURCE_PORTS } from '../../model/port-range.ts';
import { sourcePortEdits } from '../../rules/lpr/fixes/source-port-edits.ts';
import type { WholeSite } from '../../site/site.ts';
import { sendsLpr, writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import { contradictedSourcePorts } from '../../site/systems/cups-ports.ts';
import type { CommandContribution } from '../contributions.ts';
import { activeConfigEditor, applyEdits } from '../documents/document-edits.ts';
import { chooseSome, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Use RFC 1179 Source Ports', de: 'Quellports nach RFC 1179 verwenden' },
};

export async function useRfc1179SourcePorts({ documents }: CommandParts): Promise<void> {
  const editor = activeConfigEditor();
  if (!editor) return;
  const diagnosed = await documents.of(editor.document);
  const { site } = readText(diagnosed.text);
  const others = [...site.config.ports.values()].filter(
    (port) => sendsLpr(site, port) && !isWithin(site, port),
  );
  if (others.length === 0) {
    void showInformation(vscode.l10n.t('No LPR port of this file leaves the source ports 721-731.'));
    return;
  }
  const here = portsAt(site.config, editor.document.offsetAt(editor.selection.active));
  const ports = others.filter(({ id }) => here.includes(id));
  const chosen = ports.length > 0 ? ports : await choose(others);
  const edits = chosen.flatMap((port) => sourcePortEdits(site, port, 'rfc1179').edits);
  if (chosen.length > 0) await applyEdits(diagnosed, textEdits(diagnosed.text, edits));
}

function isWithin(site: WholeSite, port: Port): boolean {
  const range = contradictedSourcePorts(site, port) ?? writtenSourcePorts(port);
  return range !== undefined && containsRange(RFC1179_SOURCE_PORTS, range);
}

function choose(ports: readonly Port[]): Promise<readonly Port[]> {
  const choices = ports.map((port) => ({
    label: port.id,
    description: port.sourcePorts
      ? vscode.l10n.t('now "{0}"', port.sourcePorts.value)
      : vscode.l10n.t('nothing written'),
    value: port,
  }));
  return chooseSome(vscode.l10n.t('Which ports shall send from 721-731 only?'), choices);
}

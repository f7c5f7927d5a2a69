/** Ping Device: asks the device of a printer how it is, in each harmless way that its protocol offers; nothing is printed. */
import * as vscode from 'vscode';
import type { PingResult } from '../../engine/ping/ping-device.ts';
import { pingDocument, pingSummary } from '../../engine/ping/ping-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { planPrint } from '../../site/print-plan/plan-print.ts';
import type { CommandContribution } from '../contributions.ts';
import { showError, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { askDevice } from '../printing/ping-question.ts';
import { findTarget } from '../printing/print-target.ts';
import { isTrusted } from '../printing/workspace-trust.ts';

export const contribution: CommandContribution = {
  title: { en: 'Ping Device', de: 'Gerät abfragen' },
  icon: 'pulse',
  menus: {
    'editor/context': {
      when: 'editorLangId == printer-config && isWorkspaceTrusted && !platen:simulates',
      group: 'platen@3',
    },
    'view/item/context': {
      when: 'viewItem == printer && isWorkspaceTrusted && !platen:simulates',
      group: 'inline@2',
    },
  },
};

export async function pingDevice(parts: CommandParts, argument: unknown): Promise<void> {
  const { devices, destinations, documents } = parts;
  if (!(await isTrusted())) return;
  if (!devices || !destinations) {
    void showInformation(
      vscode.l10n.t(
        'A browser cannot connect to a device. To ask it how it is, open this file in VS Code on the desktop or connected to a remote machine.',
      ),
    );
    return;
  }
  const target = await findTarget({ argument, toVirtual: false, alwaysAsk: false, documents });
  if (!target) return;
  const { id } = target.printer;
  const planned = planPrint(target.site, id);
  if ('problem' in planned) {
    void showError(`${id}: ${planned.problem}`);
    return;
  }
  if (planned.virtual) {
    const message = vscode.l10n.t(
      '{0} prints to {1}, which runs only while a job is printed: there is no device to ask.',
      id,
      planned.virtual.title,
    );
    void showInformation(message);
    return;
  }
  const { plan } = planned;
  const result = await askDevice(plan, target.site, { devices, destinations });
  if (result) await show(plan, result, parts);
}

async function show(plan: PrintPlan, result: PingResult, { readOnly, log }: CommandParts): Promise<void> {
  const summary = `${plan.printer}: ${pingSummary(result)}`;
  log.note(summary);
  const askedAt = `${new Date().toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const uri = readOnly.add(`${plan.printer}.ping.txt`, pingDocument({ plan, result }, askedAt));
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
  void (result.isAnswered ? showInformation(summary) : showError(summary));
}

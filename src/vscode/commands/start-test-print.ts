/** Test Print... and Test Print to Virtual Printer: from a printer of the file to a job that is on its way. */
import * as vscode from 'vscode';
import { planPrint } from '../../site/plan-print.ts';
import { chooseDocument, writtenChoice } from '../documents-to-print.ts';
import { findTarget, type PrintTarget, siteReader } from '../print-target.ts';
import type { CommandParts } from './command-parts.ts';

export function testPrintReal(parts: CommandParts, argument: unknown): Promise<void> {
  return start(parts, argument, false);
}

export function testPrintVirtual(parts: CommandParts, argument: unknown): Promise<void> {
  return start(parts, argument, true);
}

async function start(parts: CommandParts, argument: unknown, toVirtual: boolean): Promise<void> {
  if (!(await isAllowed(parts))) return;
  const target = await findTarget({
    argument,
    toVirtual,
    alwaysAsk: !toVirtual,
    read: siteReader(parts.documents),
  });
  if (!target) return;
  const isFromLens = typeof (argument as { printer?: unknown } | undefined)?.printer === 'string';
  const planned = planOf(target, toVirtual);
  if (!planned) return;
  const choice = toVirtual || isFromLens ? writtenChoice(target) : await chooseDocument(target);
  if (!choice) return;
  // A printer that Platen itself runs needs no question.
  if (!planned.virtual && !(await parts.destinations.confirm(planned.plan))) return;
  // Another one may have begun while this one asked.
  if (await isAllowed(parts)) await parts.runs.run({ target, planned, choice });
}

function planOf({ site, printer, document }: PrintTarget, toVirtual: boolean) {
  if (site.config.problems.some(({ code }) => code === 'syntax')) {
    const name = vscode.workspace.asRelativePath(document.uri);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} has a syntax error. Mend it before printing from it.', name),
    );
    return undefined;
  }
  const planned = planPrint(site, printer.id, toVirtual);
  if (!('problem' in planned)) return planned;
  void vscode.window.showErrorMessage(`${printer.id}: ${planned.problem}`);
  return undefined;
}

async function isAllowed({ runs }: CommandParts): Promise<boolean> {
  const { window, workspace, commands } = vscode;
  if (!workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const message = vscode.l10n.t(
      'In Restricted Mode Platen neither prints nor listens: a configuration says where bytes are sent, and this folder is not trusted.',
    );
    if ((await window.showWarningMessage(message, manage)) === manage) {
      await commands.executeCommand('workbench.trust.manage');
    }
    return false;
  }
  const running = runs.running();
  if (running === undefined) return true;
  const cancel = vscode.l10n.t('Cancel It');
  const answer = await window.showInformationMessage(
    vscode.l10n.t('A test print of {0} is still running.', running),
    cancel,
  );
  if (answer === cancel) runs.cancel();
  return false;
}

/** Starts a test print: from a printer of the file to a job that is on its way. */
import * as vscode from 'vscode';
import { type PrintAdvice, printAdvice } from '../../language/printing/print-advice.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import type { Queue } from '../../site/print-plan/find-queue.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { printSenders } from '../../site/print-plan/print-senders.ts';
import { chooseDocument, type DocumentChoice, writtenChoice } from '../documents/documents-to-print.ts';
import { queueBeside } from '../documents/queue-beside.ts';
import { type Instead, showError, showInformation, showWarning } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { findTarget, type PrintTarget } from './print-target.ts';
import { chooseSender } from './sender-choice.ts';
import { isTrusted } from './workspace-trust.ts';

/** What an earlier print had, so that nobody is asked for it again. */
export interface Earlier {
  readonly choice: DocumentChoice;
  /** `kind` of a PrintSender. */
  readonly sender: string;
}

export async function startTestPrint(
  parts: CommandParts,
  argument: unknown,
  toVirtual: boolean,
  earlier?: Earlier,
): Promise<void> {
  if (!(await isPrintingAllowed(parts))) return;
  const target = await findTarget({
    argument,
    toVirtual,
    alwaysAsk: !toVirtual,
    documents: parts.documents,
  });
  if (!target) return;
  const isFromLens = typeof (argument as { printer?: unknown } | undefined)?.printer === 'string';
  const found = await queueOf(target, parts);
  if (!found) return;
  const { site, queue } = found;
  const planned = planOf(target, planPrint(site, queue, toVirtual));
  if (!planned) return;
  if (!planned.virtual && !parts.destinations) return offerVirtual(parts, target);
  const written = toVirtual || isFromLens ? writtenChoice(target) : undefined;
  const choice = earlier?.choice ?? written ?? (await chooseDocument(target));
  if (!choice) return;
  const [usual, ...others] = printSenders(site, planned);
  const same = [usual, ...others].find(({ kind }) => kind === earlier?.sender);
  const sender =
    same ??
    (await chooseSender({
      printer: target.printer.id,
      senders: toVirtual ? [usual] : [usual, ...others],
      alwaysAsk: !isFromLens && !planned.virtual,
    }));
  if (!sender) return;
  // A printer that Platen itself runs needs no question.
  const { host, tcpPort } = planned.plan;
  const isOwn = parts.virtual?.listensAt(host, tcpPort);
  const confirmed = () =>
    isOwn ? [host] : parts.destinations?.confirm(planned.plan, { instead: virtualInstead(parts, target) });
  const onlyTo = planned.virtual ? undefined : await confirmed();
  if (!planned.virtual && !onlyTo) return;
  const plan = onlyTo
    ? await parts.destinations?.withCertificate(sender.planned.plan, onlyTo)
    : sender.planned.plan;
  if (!plan) return;
  const agreed = { ...sender, planned: { ...sender.planned, plan } };
  // Another one may have begun while this one asked.
  if (await isPrintingAllowed(parts))
    await parts.runs.run({ target, sender: agreed, choice, onlyTo, advise: adviser(parts, target, planned) });
}

/** Says why there is none. */
async function queueOf(
  { document, site, printer }: PrintTarget,
  parts: CommandParts,
): Promise<Queue | undefined> {
  const found = await queueBeside(document.uri, site, printer, parts).catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : String(error),
  }));
  if (!('problem' in found)) return found;
  void showError(`${printer.id}: ${found.problem}`);
  return undefined;
}

/** What the rules say of the port by the time that the print has failed. */
function adviser({ documents }: CommandParts, { document }: PrintTarget, { plan }: PlannedPrint) {
  return async (): Promise<PrintAdvice[]> => {
    const { text, settings, diagnosis, live } = await documents.of(document);
    const { site } = live.reading;
    return printAdvice({ text, settings, site, findings: diagnosis.findings, live }, plan.port);
  };
}

function planOf({ site, printer, document }: PrintTarget, planned: Planned): PlannedPrint | undefined {
  if (site.config.problems.some(({ code }) => code === 'syntax')) {
    const name = vscode.workspace.asRelativePath(document.uri);
    void showError(vscode.l10n.t('{0} has a syntax error. Fix it before printing from it.', name));
    return undefined;
  }
  if (!('problem' in planned)) return planned;
  void showError(`${printer.id}: ${planned.problem}`);
  return undefined;
}

function virtualInstead(parts: CommandParts, { document, printer }: PrintTarget): Required<Instead> {
  return {
    title: vscode.l10n.t('Test Print to Virtual Printer'),
    run: () => startTestPrint(parts, { uri: document.uri, printer: printer.id }, true),
  };
}

/** In a browser: why the device stays out of reach, and what can be done instead. */
async function offerVirtual(parts: CommandParts, target: PrintTarget): Promise<void> {
  const instead = virtualInstead(parts, target);
  const message = vscode.l10n.t(
    '{0}: A browser cannot connect to a printer. To print to the device, open this file in VS Code on the desktop or connected to a remote machine; here Platen can simulate a virtual printer in its place.',
    target.printer.id,
  );
  if ((await showWarning(message, instead.title)) === instead.title) await instead.run();
}

/** In a trusted workspace, and one at a time. */
export async function isPrintingAllowed({ runs }: CommandParts): Promise<boolean> {
  if (!(await isTrusted())) return false;
  const running = runs.running();
  if (running === undefined) return true;
  const cancel = vscode.l10n.t('Cancel It');
  const answer = await showInformation(
    vscode.l10n.t('A test print of {0} is still running.', running),
    cancel,
  );
  if (answer === cancel) runs.cancel();
  return false;
}

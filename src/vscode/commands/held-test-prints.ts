/** Held Test Prints...: what a killed run left behind, to be released, which prints it once, or forgotten. */

import * as vscode from 'vscode';
import type { LeftPrint } from '../../engine/spool/print-spools.ts';
import type { SpooledJob } from '../../engine/spool/spooled-job.ts';
import { isWell } from '../../model/outcome.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { CommandContribution } from '../contributions.ts';
import { testPrintTimeoutMs } from '../editor-settings.ts';
import { type Choice, chooseOne, showError, showInformation, showProgress } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { describeHeld, placeOf, whatLeft } from '../printing/held/held-print-text.ts';
import type { HeldPrints } from '../printing/print-host.ts';
import { isPrintingAllowed } from '../printing/start-test-print.ts';

export const contribution: CommandContribution = {
  title: { en: 'Held Test Prints...', de: 'Angehaltene Testdrucke...' },
  enablement: '!platen:simulates',
  menus: { 'view/item/context': { when: 'viewItem == heldPrint', group: 'inline@1' } },
  icon: 'play-circle',
};

/** @param argument of the view: the one that it is about */
export async function heldTestPrints(parts: CommandParts, argument: unknown): Promise<void> {
  const held = parts.devices?.held;
  const { l10n } = vscode;
  if (!held) return;
  try {
    const prints = (await held.list()).filter(({ state }) => state !== 'printing');
    if (prints.length === 0) {
      void showInformation(l10n.t('No test print is held.'));
      return;
    }
    const id = Number((argument as { id?: unknown } | undefined)?.id);
    const question = l10n.t('Test prints of earlier runs; none is sent unless you release it');
    const meant = prints.find((print) => print.id === id);
    const chosen = meant ?? (await chooseOne(question, prints.map(describeHeld)));
    if (chosen) await decide(chosen, parts, held);
  } catch (error) {
    void showError(error instanceof Error ? error.message : String(error));
  }
}

async function decide(print: LeftPrint, parts: CommandParts, held: HeldPrints): Promise<void> {
  const { l10n } = vscode;
  const { job } = print;
  const forget: Choice<'release' | 'forget'> = {
    label: l10n.t('Forget'),
    description: l10n.t('Remove the document; nothing is sent'),
    value: 'forget',
  };
  const release = job?.plan && {
    label: l10n.t('Release'),
    description: l10n.t('Send it to {0}, once', placeOf(job.plan)),
    value: 'release' as const,
  };
  const chosen = await chooseOne(l10n.t('What shall become of it?'), release ? [release, forget] : [forget]);
  if (chosen === 'forget') await held.forget(print);
  if (chosen === 'release' && job?.plan) await releaseOne(print, { job, plan: job.plan }, parts, held);
}

async function releaseOne(
  print: LeftPrint,
  { job, plan }: { readonly job: SpooledJob; readonly plan: PrintPlan },
  parts: CommandParts,
  held: HeldPrints,
): Promise<void> {
  if (!(await isPrintingAllowed(parts))) return;
  const onlyTo = await parts.destinations?.confirm(plan, {
    warning: whatLeft(job.left),
    instead: { title: vscode.l10n.t('Keep It Held') },
  });
  if (!onlyTo) return;
  const { l10n } = vscode;
  const login = await parts.logins.of(plan);
  const result = await showProgress(
    l10n.t('Printing {0} to {1}', job.printer, placeOf(plan)),
    (_progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort(new Error('cancelled')));
      return held.release(print, {
        onlyTo,
        login,
        timeoutMs: testPrintTimeoutMs(),
        signal: controller.signal,
        onEvent: (event) => parts.log.event(event),
      });
    },
  );
  const still = result.isStillHeld ? ` ${l10n.t('It is still held.')}` : '';
  const message = `${job.printer}: ${result.summary}${still}`;
  parts.log.note(message);
  void (isWell(result.outcome) ? showInformation(message) : showError(message));
}

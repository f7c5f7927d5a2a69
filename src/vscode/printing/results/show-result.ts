/** The result of a test print as a notification: one sentence, and buttons that lead to the rest. */
import * as vscode from 'vscode';
import type { PlannedPrintResult } from '../../../engine/test-print/planned-print.ts';
import type { PrintAdvice } from '../../../language/printing/print-advice.ts';
import { isWell } from '../../../model/outcome.ts';
import type { PlannedPrint } from '../../../model/print-plan.ts';
import { historyIdOf, type ReadOnlyDocuments } from '../../documents/read-only-documents.ts';
import { showError, showInformation } from '../../notification.ts';
import { rangeIn } from '../../positions.ts';
import type { PrintRequest } from '../print-runs.ts';
import type { PrintTarget } from '../print-target.ts';
import { showReceived } from './show-received.ts';

interface Showing {
  /** After a failure, the first that the rules say of the port. */
  readonly advice: PrintAdvice | undefined;
  /** Sentences on what was expected and did not come. */
  readonly missed: readonly string[];
  /** Sentences that must stand beside the result. */
  readonly notes: readonly string[];
  /** The document, to be compared with what arrived; undefined where it was not kept. */
  readonly sent: Uint8Array | undefined;
  readonly trace: vscode.Uri;
  readonly readOnly: ReadOnlyDocuments;
  /** Prints once more; only where nothing of the document has left. */
  readonly again: () => void;
  /** The device asked for a login, or for another one. */
  readonly wantsLogin: boolean;
  /** Asks a person for one, and prints once more. */
  readonly logIn: () => Promise<void>;
}

/** What else there is to know stands in the trace. */
export async function showResult(
  request: PrintRequest,
  result: PlannedPrintResult,
  { advice, missed, notes, sent, trace, readOnly, again, wantsLogin, logIn }: Showing,
): Promise<void> {
  const { target, sender } = request;
  const { planned } = sender;
  const [firstMissed] = missed;
  const isGood = firstMissed === undefined && isWell(result.outcome);
  const sentence = isWell(result.outcome) ? (firstMissed ?? result.summary) : result.summary;
  const message = [`${subjectOf(planned)}: ${sentence}`, ...notes].join(' ');
  const arrived = result.received[0]?.documents[0];
  const actions = new Map<string, () => unknown>();
  if (wantsLogin && !isGood && !result.mayHaveLeft) actions.set(vscode.l10n.t('Log In...'), logIn);
  else if (mayTryOn(request, result)) actions.set(vscode.l10n.t('Keep Trying'), again);
  if (advice) actions.set(vscode.l10n.t('Show Finding'), () => showFinding(target, advice));
  if (arrived)
    actions.set(vscode.l10n.t('Show What Arrived'), () =>
      showReceived(
        planned.plan.printer,
        { received: arrived, sent },
        { readOnly, historyId: historyIdOf(trace) },
      ),
    );
  if (!isGood)
    actions.set(vscode.l10n.t('Troubleshoot...'), () =>
      vscode.commands.executeCommand('platen.troubleshootPrinter', {
        uri: target.document.uri,
        printer: planned.plan.printer,
      }),
    );
  actions.set(vscode.l10n.t('Show Trace'), () => vscode.window.showTextDocument(trace, { preview: true }));
  const buttons = [...actions.keys()];
  const chosen = isGood ? await showInformation(message, ...buttons) : await showError(message, ...buttons);
  if (chosen !== undefined) await actions.get(chosen)?.();
}

/** A device that refused may take the job later; where anything may have left, only whoever looks at the paper knows. */
function mayTryOn(
  { sender, keepTrying }: PrintRequest,
  { outcome, mayHaveLeft }: PlannedPrintResult,
): boolean {
  if (sender.planned.virtual || keepTrying || mayHaveLeft) return false;
  return outcome === 'not-sent' || outcome === 'failed';
}

/** Where the light bulb offers its fixes. */
async function showFinding({ document }: PrintTarget, { finding }: PrintAdvice): Promise<void> {
  const selection = rangeIn(document, finding.span);
  await vscode.window.showTextDocument(document, { selection });
}

/** The summary names an address; whose it is must be clear, because a virtual printer proves nothing of the device. */
function subjectOf({ plan, virtual }: PlannedPrint): string {
  return virtual ? vscode.l10n.t('{0}, to {1}', plan.printer, virtual.title) : plan.printer;
}

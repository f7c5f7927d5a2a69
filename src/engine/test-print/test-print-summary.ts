/** One sentence for people about a test print: what is known, why, and what to do. */
import { portKindOf } from '../../knowledge/port-monitors.ts';
import { addressText } from '../../model/address-text.ts';
import { amountText, bytesText } from '../../model/amount-text.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { PrintPlan } from '../../model/print-plan.ts';

export interface SummaryFacts {
  readonly plan: PrintPlan;
  readonly outcome: Outcome;
  readonly bytesSent: number;
  /** Some of the document may have left, even where no chunk of it was taken whole. */
  readonly mayHaveLeft: boolean;
  /** Undefined while the document had not been read to its end. */
  readonly byteCount: number | undefined;
  /** The last reason that a port or the spool gave. */
  readonly why: string | undefined;
  /** In seconds, when the test print gave up. */
  readonly gaveUpAfterSeconds: number | undefined;
}

export function summarizeTestPrint(facts: SummaryFacts): string {
  const { plan, outcome, bytesSent, byteCount } = facts;
  const device = addressText(plan.host, plan.tcpPort);
  const queue = placeText(plan);
  const all = bytesText(byteCount ?? bytesSent);
  switch (outcome) {
    case 'printed':
      return `Printed: ${device} reports ${all} done${queue}.`;
    case 'accepted':
      return `Accepted: ${device} acknowledged all ${all}${queue}.`;
    case 'sent':
      return `Sent: ${device} took all ${all}${queue}, and nothing confirmed that they printed${protocolText(plan)}.`;
    case 'failed':
      // Without a byte that is known to have left, the receiver said no, or it broke off in the first write.
      if (bytesSent === 0 && !facts.mayHaveLeft)
        return `Failed: ${device} did not take the document${queue}${givenUpText(facts)}.${reasonText(facts)}`;
      return bytesSent === 0
        ? `Failed: some of the document may have gone to ${device}${queue}.${reasonText(facts)}${look}`
        : `Failed: ${partText(bytesSent, byteCount)} went to ${device}${queue}.${reasonText(facts)}${look}`;
    case 'not-sent':
      return `Not sent: no byte of the document went to ${device}${queue}${givenUpText(facts)}.${reasonText(facts)}`;
    case 'cancelled':
      if (bytesSent === 0 && !facts.mayHaveLeft)
        return `Cancelled: no byte of the document went to ${device}${queue}.`;
      return bytesSent === 0
        ? `Cancelled: some of the document may have gone to ${device}${queue}.${look}`
        : `Cancelled: ${partText(bytesSent, byteCount)} had gone to ${device}${queue}.${look}`;
  }
}

function placeText({ monitor, queue }: PrintPlan): string {
  if (queue === '') return '';
  return monitor === 'ipp' ? ` at /${queue}` : ` on queue ${queue}`;
}

const look = ' Look at the printer before you print again.';

function protocolText({ monitor }: PrintPlan): string {
  const why = portKindOf(monitor)?.whyUnconfirmed;
  return why === undefined ? '' : ` (${why})`;
}

function partText(bytesSent: number, byteCount: number | undefined): string {
  if (byteCount === undefined || bytesSent === 0) return bytesText(bytesSent);
  return bytesSent === byteCount
    ? `all ${bytesText(byteCount)}`
    : `${amountText(bytesSent)} of ${bytesText(byteCount)}`;
}

function givenUpText({ gaveUpAfterSeconds }: SummaryFacts): string {
  return gaveUpAfterSeconds === undefined ? '' : ` within ${gaveUpAfterSeconds} s`;
}

function reasonText({ why }: SummaryFacts): string {
  if (why === undefined) return ' It did not answer.';
  const text = why.trim();
  return ` ${/[.!?]$/.test(text) ? text : `${text}.`}`;
}

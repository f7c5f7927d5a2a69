/** What an IPP printer reports of itself: Get-Printer-Attributes (RFC 8011 §4.2.5), in the highest version that it takes. */
import { printerReasonInWords } from '../../knowledge/ipp/ipp-states.ts';
import { ippStatusOf } from '../../knowledge/ipp/ipp-statuses.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { askIppPrinter } from '../ports/ipp/ask-ipp-printer.ts';
import { IppClient, type IppReply } from '../ports/ipp/ipp-client.ts';
import { printerUri } from '../ports/ipp/ipp-port.ts';
import { findGroup, type IppMessage, numberOf, textsOf, valuesOf } from '../wire/ipp/ipp-message.ts';
import { describeIppPrinter, readIppPrinter } from '../wire/ipp/ipp-printer.ts';
import { type Fact, type Limit, noAnswerWithin, type ProbeAnswer, unanswered } from './probe-result.ts';

export async function ippProbe(
  plan: PrintPlan,
  environment: Environment,
  limit: Limit,
): Promise<ProbeAnswer> {
  const client = new IppClient({
    plan,
    environment,
    listener: nobody,
    signal: limit.signal,
    limitMs: limit.limitMs,
  });
  try {
    return await askPrinter(client, plan, limit);
  } finally {
    await client.close();
  }
}

async function askPrinter(client: IppClient, plan: PrintPlan, limit: Limit): Promise<ProbeAnswer> {
  const answer = await askIppPrinter(client, { printerUri: printerUri(plan), requested });
  switch (answer.kind) {
    case 'told':
      return describe(answer.message);
    case 'refused': {
      const { keyword, meaning } = ippStatusOf(answer.message.code);
      return unanswered(`The printer answered ${keyword}: ${meaning}.`);
    }
    default:
      return unanswered(whyUnanswered(answer, limit));
  }
}

function whyUnanswered(reply: Exclude<IppReply, { kind: 'answered' }>, { limitMs }: Limit): string {
  switch (reply.kind) {
    case 'cancelled':
      return noAnswerWithin(limitMs);
    case 'not-opened':
      return reply.failure.why;
    default:
      return reply.why;
  }
}

/** Attributes of RFC 8011 and PWG 5100.13; what a printer does not have it leaves out. */
const requested = [
  'document-format-supported',
  'ipp-versions-supported',
  'marker-levels',
  'marker-names',
  'media-default',
  'media-ready',
  'printer-firmware-string-version',
  'printer-is-accepting-jobs',
  'printer-make-and-model',
  'printer-name',
  'printer-state',
  'printer-state-message',
  'printer-state-reasons',
  'queued-job-count',
] as const;

function describe(message: IppMessage): ProbeAnswer {
  const printer = readIppPrinter(message);
  const attributes = findGroup(message, 'printer');
  const queued = numberOf(attributes, 'queued-job-count');
  const facts: (readonly [string, string | undefined])[] = [
    ['state', printer.state],
    ['reasons', reasonsInWords(printer.stateReasons)],
    ['message', printer.stateMessage],
    ['accepting', printer.isAccepting === undefined ? undefined : printer.isAccepting ? 'yes' : 'no'],
    ['queued jobs', queued === undefined ? undefined : String(queued)],
    ['name', printer.name],
    ['model', printer.makeAndModel],
    ['firmware', list(textsOf(attributes, 'printer-firmware-string-version'))],
    ['versions', list(textsOf(attributes, 'ipp-versions-supported'))],
    ['formats', list(printer.formats)],
    ['media', printer.mediaDefault],
    ['media ready', list(textsOf(attributes, 'media-ready'))],
    ['supplies', supplies(textsOf(attributes, 'marker-names'), valuesOf(attributes, 'marker-levels'))],
  ];
  const isClosed = printer.isAccepting === false ? ' It takes no jobs.' : '';
  return {
    outcome: 'answered',
    summary: `The printer is ${describeIppPrinter(printer)}.${isClosed}`,
    facts: facts.flatMap(([name, value]): Fact[] =>
      value === undefined || value === '' ? [] : [{ name, value }],
    ),
  };
}

function reasonsInWords(keywords: readonly string[]): string {
  return list(
    keywords.flatMap((keyword) => {
      const words = printerReasonInWords(keyword);
      return words === undefined ? [] : [words === keyword ? keyword : `${keyword} (${words})`];
    }),
  );
}

/** Levels are percentages; negative ones mean what those of RFC 3805 mean (PWG 5100.13). */
function supplies(names: readonly string[], levels: readonly unknown[]): string {
  return list(
    names.map((name, index) => {
      const level = levels[index];
      if (typeof level !== 'number') return name;
      if (level >= 0) return `${name} ${level} %`;
      return `${name} ${level === -3 ? 'some left' : 'unknown'}`;
    }),
  );
}

/** As many as a person reads. */
const maxListed = 24;

function list(words: readonly string[]): string {
  const more = words.length > maxListed ? `, and ${words.length - maxListed} more` : '';
  return `${words.slice(0, maxListed).join(', ')}${more}`;
}

/** The report has all that there is to know. */
const nobody = { trace: () => {}, log: () => {}, documentBegins: () => {}, progress: () => {} };

/** Names the causes that explain evidence and answers, or abstains: what supports each, what contradicts it, what to ask next. */
import type { Cause } from './cause.ts';
import { findFact } from './messages/index.ts';
import { nextQuestions } from './next-questions.ts';
import type { EvidenceLine, LineKind, Observation } from './observation.ts';
import { createObserver, ordinaryInLogs } from './observe.ts';
import { answerMeans, findQuestion } from './questions.ts';
import { type Weighed, weighCauses } from './weigh.ts';

export interface ExplainedCause {
  readonly cause: Cause;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly supporting: readonly Observation[];
  readonly contradicting: readonly Observation[];
}

export interface TroubleshootResult {
  /** The likeliest first; where it abstains, candidates. */
  readonly causes: readonly ExplainedCause[];
  readonly abstains: boolean;
  /** Why it abstains; undefined where it does not. */
  readonly why: 'thin' | 'close' | undefined;
  /** Ids of questions, the one that settles most first. */
  readonly ask: readonly string[];
  /** What would support the first causes and was not seen, in words. */
  readonly unseen: readonly string[];
  readonly observations: readonly Observation[];
}

export interface Troubleshooting {
  add(line: EvidenceLine): void;
  /**
   * @param value one of the question's values; "unknown" answers nothing
   * @param by what found it out; undefined where a person answers
   */
  answer(question: string, value: string, by?: string): void;
  /** As if the question had not been answered. */
  takeBack(question: string): void;
  result(): TroubleshootResult;
}

/** The least support with which a cause is named. */
const leastScore = 3.2;
/** How much of it must be observed, and not only be near in words. */
const leastSupport = 1;
/** The same where somebody states that there is nothing more. */
const thinScore = 6;
/**
 * So few lines and answers may be a part of the evidence. Then a cause is named where a line next to proves it, where several speak for it, or where
 * one does and the words besides are its own.
 */
const fewLines = 4;
const certainWeight = 4;
const fewLinesScore = 5;
/** A second line that adds less confirms nothing. */
const confirmingWeight = 1;
const fewLinesSupport = 2.5;
const fewLinesNearness = 2.5;
/** How much more than the next the first must have, as a part of its score. */
const leastLead = 0.07;
const shownCount = 5;
const typicalWeight = 2.5;
const decisiveWeight = 3;
/** Who shows a few such lines is alarmed by them; in a whole log they are what it is made of. */
const alarmingLines = 15;
/** Words beyond that repeat themselves. */
const maxWords = 20_000;
/** More than a person reports; what comes after is a log that nobody recognised. */
const maxAccount = 4000;
/** What stands together somewhere in a report, and what was asked for, is not enough alone. */
const accounts: readonly (LineKind | 'answer')[] = ['account', 'answer'];
const accountKinds: readonly LineKind[] = ['words', 'text', 'output', 'message', 'config'];
/** Lines of a log that mean something only beside one another. */
const compared = /^(?:\[Job \d+\] )?(?:Printer|Stored) credentials: /;

export function createTroubleshooting(): Troubleshooting {
  const observer = createObserver();
  const answers = new Map<string, Observation>();
  const answered = new Set<string>();
  const seenTexts = new Set<string>();
  let words = '';
  let account = '';

  return {
    add(line) {
      observer.add(line);
      if (words.length >= maxWords) return;
      const text = line.text.slice(0, 500);
      // What is repeated says nothing more, nor does it with another number.
      const form = text.replace(/\d+/g, '0');
      if (seenTexts.has(form)) return;
      seenTexts.add(form);
      words += `${text}\n`;
      if (account.length < maxAccount && (accountKinds.includes(line.kind) || compared.test(text)))
        account += `${text} | `;
    },
    answer(id, value, by) {
      const question = findQuestion(id);
      if (!question) return;
      answered.add(id);
      if (value === 'unknown') return;
      const text = `${question.text} ${value}`;
      answers.set(id, {
        id: `${id}=${value}`,
        kind: 'answer',
        means: by === undefined ? answerMeans(question, value) : `${answerMeans(question, value)} (by ${by})`,
        value,
        text,
        place: { evidence: by ?? id },
        count: 1,
      });
    },
    takeBack(id) {
      answers.delete(id);
      answered.delete(id);
    },
    result() {
      const seen = observer
        .with({ kind: 'account', text: account, place: { evidence: 'account' } })
        // Who was asked knows better than a pattern in what was written.
        .filter(({ id }) => !answered.has(id.split('=')[0] ?? ''))
        .filter(
          ({ id, kind }) => !ordinaryInLogs.has(id) || kind !== 'log' || seenTexts.size <= alarmingLines,
        );
      const observations = [...seen, ...answers.values()];
      const weighed = weighCauses({ observations, words });
      const supported = weighed.filter(isSupported);
      const known = new Set(observations.map(({ id }) => id.split('=')[0] ?? ''));
      const lineCount = seenTexts.size + answers.size;
      const why = whyAbstain(weighed, {
        least: known.has('evidence-is-thin') ? thinScore : leastScore,
        lineCount,
      });
      return {
        causes: supported
          .slice(0, shownCount)
          .map((one) => explained(one, weighed, lineCount))
          .filter(({ confidence }) => confidence > 0),
        abstains: why !== undefined,
        why,
        ask: nextQuestions(supported, new Set([...known, ...answered])),
        unseen: unseenOf(supported.slice(0, 2).filter(isLeader(weighed)), observations),
        observations,
      };
    },
  };
}

function whyAbstain(
  weighed: readonly Weighed[],
  { least, lineCount }: { readonly least: number; readonly lineCount: number },
): 'thin' | 'close' | undefined {
  const first = weighed[0];
  if (!first || first.score < least || first.support < leastSupport) return 'thin';
  if (first.cause.needsDecisive && !isDecided(first)) return 'thin';
  if (lineCount <= fewLines && !isCorroborated(first)) return 'thin';
  const second = weighed.find(({ cause }) => cause !== first.cause && cause.id !== first.cause.sameAs);
  if (second && first.score - second.score < first.score * leastLead) return 'close';
  return weighed.some((one) => isAsObserved(one, first)) ? 'close' : undefined;
}

/** The same observations speak for it as strongly: what is left between the two are words. */
function isAsObserved(rival: Weighed, first: Weighed): boolean {
  if (rival.cause === first.cause || rival.cause.id === first.cause.sameAs) return false;
  const own = strongest(first);
  const weight = own === undefined ? 0 : (first.cause.supports[own] ?? 0);
  return (
    weight < certainWeight &&
    own === strongest(rival) &&
    rival.support - sum(rival) >= first.support - sum(first) - leastDifference
  );
}
const leastDifference = 0.3;
const sum = (one: Weighed) => one.contradicting.reduce((t, o) => t + (one.cause.against?.[o.id] ?? 0), 0);

function strongest({ cause, supporting }: Weighed): string | undefined {
  return supporting.toSorted((a, b) => (cause.supports[b.id] ?? 0) - (cause.supports[a.id] ?? 0))[0]?.id;
}

function isCorroborated({ cause, supporting, score, support, nearness }: Weighed): boolean {
  const confirming = supporting.filter(({ id }) => (cause.supports[id] ?? 0) >= confirmingWeight);
  const lines = new Set(confirming.map(({ kind, place }) => `${kind} ${place.evidence} ${place.line}`));
  return (
    lines.size > 1 ||
    confirming.some(({ id }) => (cause.supports[id] ?? 0) >= certainWeight) ||
    (score >= fewLinesScore &&
      support >= fewLinesSupport &&
      nearness >= fewLinesNearness &&
      confirming.some(({ kind }) => !accounts.includes(kind)))
  );
}

/** What nothing but the words of a report is near to explains nothing. */
function isSupported({ supporting }: Weighed): boolean {
  return supporting.length > 0;
}

function isDecided({ cause, supporting }: Weighed): boolean {
  return supporting.some(({ id }) => (cause.supports[id] ?? 0) >= decisiveWeight);
}

/** Strong support that the first causes lack, but for questions, which are asked. */
function unseenOf(leaders: readonly Weighed[], observations: readonly Observation[]): readonly string[] {
  const seen = new Set(observations.map(({ id }) => id));
  const lacking = leaders.flatMap(({ cause }) =>
    Object.entries(cause.supports).flatMap(([id, weight]) => {
      const fact = weight >= typicalWeight && !seen.has(id) ? findFact(id) : undefined;
      return fact && !fact.id.includes('=') ? [fact.means] : [];
    }),
  );
  return [...new Set(lacking)].slice(0, shownCount);
}

function isLeader([first]: readonly Weighed[]): (one: Weighed) => boolean {
  return ({ score }) => score >= (first?.score ?? 0) / 2;
}

/** How much support there is, shared with the others by what they have; less where little was seen at all. */
function explained(
  { cause, score, supporting, contradicting }: Weighed,
  all: readonly Weighed[],
  lineCount: number,
): ExplainedCause {
  const rival = all.find((one) => one.cause !== cause && one.cause.id !== cause.sameAs)?.score ?? 0;
  const support = score / (score + leastScore);
  const share = score / (score + rival * 0.5);
  const seen = lineCount / (lineCount + 1);
  const confidence = Math.min(0.99, support * share * seen * 1.4);
  return { cause, confidence: Math.round(confidence * 100) / 100, supporting, contradicting };
}

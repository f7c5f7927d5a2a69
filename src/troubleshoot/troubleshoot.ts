/** Names the causes that explain evidence and answers, or abstains: what supports each, what contradicts it, what to ask next. */
import type { Cause } from './cause.ts';
import { nextQuestions } from './next-questions.ts';
import type { EvidenceLine, Observation } from './observation.ts';
import { createObserver } from './observe.ts';
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
  readonly observations: readonly Observation[];
}

export interface Troubleshooting {
  add(line: EvidenceLine): void;
  /** @param value one of the question's values; "unknown" answers nothing */
  answer(question: string, value: string): void;
  result(): TroubleshootResult;
}

/** The least support with which a cause is named. */
const leastScore = 3.2;
/** How much more than the next the first must have, as a part of its score. */
const leastLead = 0.1;
const shownCount = 5;
/** Words beyond that repeat themselves. */
const maxWords = 20_000;

export function createTroubleshooting(): Troubleshooting {
  const observer = createObserver();
  const answers = new Map<string, Observation>();
  const answered = new Set<string>();
  let words = '';

  return {
    add(line) {
      if (words.length < maxWords) words += `${line.text.slice(0, 500)}\n`;
      observer.add(line);
    },
    answer(id, value) {
      const question = findQuestion(id);
      if (!question) return;
      answered.add(id);
      if (value === 'unknown') return;
      const text = `${question.text} ${value}`;
      answers.set(id, {
        id: `${id}=${value}`,
        kind: 'answer',
        means: answerMeans(question, value),
        value,
        text,
        place: { evidence: id },
        count: 1,
      });
    },
    result() {
      const seen = observer
        .observations()
        // Who was asked knows better than a pattern in what was written.
        .filter(({ id }) => !answered.has(id.split('=')[0] ?? ''));
      const observations = [...seen, ...answers.values()];
      const weighed = weighCauses({ observations, words });
      const known = new Set(observations.map(({ id }) => id.split('=')[0] ?? ''));
      const why = whyAbstain(weighed);
      return {
        causes: weighed.slice(0, shownCount).map((one) => explained(one, weighed)),
        abstains: why !== undefined,
        why,
        ask: nextQuestions(weighed, new Set([...known, ...answered])),
        observations,
      };
    },
  };
}

function whyAbstain(weighed: readonly Weighed[]): 'thin' | 'close' | undefined {
  const first = weighed[0];
  if (!first || first.score < leastScore) return 'thin';
  const second = weighed.find(({ cause }) => cause !== first.cause && cause.id !== first.cause.sameAs);
  return second && first.score - second.score < first.score * leastLead ? 'close' : undefined;
}

/** How much support there is, shared with the others by what they have. */
function explained(
  { cause, score, supporting, contradicting }: Weighed,
  all: readonly Weighed[],
): ExplainedCause {
  const rival = all.find((one) => one.cause !== cause && one.cause.id !== cause.sameAs)?.score ?? 0;
  const support = score / (score + leastScore);
  const confidence = Math.min(0.99, support * (score / (score + rival * 0.5)) * 1.2);
  return { cause, confidence: Math.round(confidence * 100) / 100, supporting, contradicting };
}

/** The questions whose answers would settle most between the leading causes, then those that concern most causes. */
import type { Cause } from './cause.ts';
import { causes } from './causes/index.ts';
import { answerId, questions } from './questions.ts';
import type { Weighed } from './weigh.ts';

const leaderCount = 6;
/** More are not asked at once. */
const maxQuestions = 6;

/** With the observation that each of its answers is. */
const withAnswers = questions.map((question) => ({
  id: question.id,
  answers: question.values.map((value) => answerId(question.id, value)),
}));

type WithAnswers = (typeof withAnswers)[number];

/** What is asked where nothing is known yet. */
const widest = mostFirst((question) => concerned(question, causes));

/**
 * @param weighed causes that something speaks for, the likeliest first; may be none
 * @param answered ids of questions that need not be asked
 */
export function nextQuestions(weighed: readonly Weighed[], answered: ReadonlySet<string>): readonly string[] {
  const leaders = weighed.slice(0, leaderCount).map(({ cause }) => cause);
  const settling = mostFirst((question) => settledBy(question, leaders));
  return [...new Set([...settling, ...widest])].filter((id) => !answered.has(id)).slice(0, maxQuestions);
}

/** Ids of the questions that count at all. */
function mostFirst(count: (question: WithAnswers) => number): readonly string[] {
  return withAnswers
    .map((question) => ({ id: question.id, count: count(question) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id);
}

/** Of how many causes an answer says something. */
function concerned({ answers }: WithAnswers, all: readonly Cause[]): number {
  return all.filter(({ supports, against }) =>
    answers.some((answer) => answer in supports || (against !== undefined && answer in against)),
  ).length;
}

/** How far the answers would move the leaders apart, each counted by its score. */
function settledBy({ id, answers }: WithAnswers, leaders: readonly Cause[]): number {
  let spread = 0;
  for (const answer of answers) {
    let [most, least] = [0, 0];
    for (const { supports, against } of leaders) {
      const move = (supports[answer] ?? 0) - (against?.[answer] ?? 0);
      most = Math.max(most, move);
      least = Math.min(least, move);
    }
    spread = Math.max(spread, most - least);
  }
  const named = leaders.findIndex(({ decides }) => decides?.includes(id));
  return spread + (named < 0 ? 0 : 2 / (1 + named));
}

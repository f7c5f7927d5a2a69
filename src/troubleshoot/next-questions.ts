/** The questions whose answers would settle most between the leading causes. */
import type { Cause } from './cause.ts';
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

/** @param answered ids of questions that need not be asked */
export function nextQuestions(weighed: readonly Weighed[], answered: ReadonlySet<string>): readonly string[] {
  const leaders = weighed.slice(0, leaderCount).map(({ cause }) => cause);
  return withAnswers
    .filter(({ id }) => !answered.has(id))
    .map((question) => ({ id: question.id, settles: settledBy(question, leaders) }))
    .filter(({ settles }) => settles > 0)
    .sort((a, b) => b.settles - a.settles)
    .slice(0, maxQuestions)
    .map(({ id }) => id);
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

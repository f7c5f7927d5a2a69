/** The questions whose answers would settle most between the leading causes. */
import { answerId, type Question, questions } from './questions.ts';
import type { Weighed } from './weigh.ts';

const leaderCount = 6;
/** More are not asked at once. */
const maxQuestions = 6;

/** @param answered ids of questions that need not be asked */
export function nextQuestions(weighed: readonly Weighed[], answered: ReadonlySet<string>): readonly string[] {
  const leaders = weighed.slice(0, leaderCount);
  return questions
    .filter(({ id }) => !answered.has(id))
    .map((question) => ({ id: question.id, settles: settledBy(question, leaders) }))
    .filter(({ settles }) => settles > 0)
    .sort((a, b) => b.settles - a.settles)
    .slice(0, maxQuestions)
    .map(({ id }) => id);
}

/** How far the answers would move the leaders apart, each counted by its score. */
function settledBy(question: Question, leaders: readonly Weighed[]): number {
  const spreads = question.values.map((value) => {
    const moves = leaders.map(({ cause }) => {
      const id = answerId(question.id, value);
      return (cause.supports[id] ?? 0) - (cause.against?.[id] ?? 0);
    });
    return Math.max(0, ...moves) - Math.min(0, ...moves);
  });
  const named = leaders.findIndex(({ cause }) => cause.decides?.includes(question.id));
  return Math.max(0, ...spreads) + (named < 0 ? 0 : 2 / (1 + named));
}

/** What is said of a directive that a program does not know, or of a value that it does not take. */
import type { Fix } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { closestName, suggestOrList } from '../site/names/closest-name.ts';

/** Enough for a file with hundreds of mistakes; thousands of names compared with hundreds would freeze an editor. */
const maxComparisons = 50_000;

export class DirectiveProblems {
  #comparisonCount = 0;

  /** @returns the problem with its message and fixes, where its reader has given none */
  add(problem: Problem): Problem {
    if (problem.message !== undefined) return problem;
    const found = `"${problem.found.slice(0, 60)}"`;
    switch (problem.code) {
      case 'directive-unknown': {
        const closest = this.#closest(problem);
        const meant = closest === undefined ? '' : `Did you mean "${closest}"?`;
        return worded(problem, `There is no directive ${found} here. ${meant}`, renameFix(problem, closest));
      }
      case 'directive-value-not-allowed': {
        if (problem.found === '')
          return worded(problem, `A value is missing: ${problem.expected.join(', ')}.`);
        const closest = this.#closest(problem);
        const { expected } = problem;
        return worded(
          problem,
          `${found} is no value for it. ${expectation(closest, expected)}`,
          valueFix(problem, closest),
        );
      }
      case 'directive-misplaced':
        return worded(problem, `${found} has no place here.`);
      case 'directive-obsolete':
        return worded(problem, `${found} is obsolete.`);
      default:
        return problem;
    }
  }

  #closest({ found, expected }: Problem): string | undefined {
    this.#comparisonCount += expected.length;
    return this.#comparisonCount > maxComparisons ? undefined : closestName(found, expected);
  }
}

function worded(problem: Problem, message: string, fixes: readonly Fix[] = []): Problem {
  return { ...problem, message: `${message.trim()} ${problem.note ?? ''}`.trim(), fixes };
}

/** A form says itself what it is; words are listed. */
function expectation(closest: string | undefined, expected: readonly string[]): string {
  const [only] = expected;
  return expected.length === 1 && only !== undefined && /[\s,]/.test(only)
    ? `Expected ${only}.`
    : suggestOrList(closest, expected);
}

function renameFix({ path, found }: Problem, to: string | undefined): Fix[] {
  if (to === undefined || found.startsWith('<') || path.length === 0) return [];
  return [{ title: `Rename to "${to}"`, safe: false, edits: [{ kind: 'rename', path, to }] }];
}

/** A word of a list cannot be set by itself. */
function valueFix({ path, otherForm }: Problem, value: string | undefined): Fix[] {
  if (value === undefined || otherForm === undefined || /\s/.test(value) || path.length === 0) return [];
  return [{ title: `Write "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
}

/** A rule about a name that a script uses, and that nothing before in it makes; the reader of the script finds these. */
import type { Severity } from '../model/finding.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { closestName, suggestOrList } from '../site/names/closest-name.ts';
import { defineFileRule, type Rule } from './rule.ts';

export interface UndefinedName {
  /** Of the rule, and the code of the problems that it reports. */
  readonly id: ProblemCode;
  readonly severity: Severity;
  /** "port" */
  readonly what: string;
  /** "makes" and "made" */
  readonly verb: readonly [now: string, done: string];
  /** Completes "The port ... is made only after this: ". */
  readonly refused: string;
}

export function undefinedNameRule({ id, severity, what, verb: [makes, made], refused }: UndefinedName): Rule {
  return defineFileRule({
    id,
    severity,
    on: 'file',
    check({ site, mayCompare, report }) {
      for (const problem of site.problems()) {
        if (problem.code !== id) continue;
        const { span, found, expected, related } = problem;
        const shown = found.slice(0, 80);
        const closest = mayCompare(expected.length) ? closestName(found, expected) : undefined;
        report(
          related
            ? {
                span,
                message: `The ${what} "${shown}" is ${made} only after this: ${refused}.`,
                related: [{ span: related, message: `Where it is ${made}.` }],
              }
            : {
                span,
                message: `Nothing in this script ${makes} a ${what} "${shown}". ${suggestOrList(closest, expected)}`,
                fixes: useFix(problem, closest),
              },
        );
      }
    },
  });
}

function useFix({ path }: Problem, value: string | undefined) {
  return value === undefined
    ? []
    : [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set' as const, path, value }] }];
}

/** A rule about files of other programs whose reader finds the problem and words it: it is loaded with the readers alone. */
import type { Severity } from '../model/finding.ts';
import type { ProblemCode } from '../model/problem.ts';
import { defineFileRule, type Rule } from './rule.ts';

/** @param id of the rule, and the code of the problems that it reports */
export function problemRule(id: ProblemCode, severity: Severity): Rule {
  return defineFileRule({
    id,
    severity,
    on: 'file',
    check({ site, report }) {
      for (const problem of site.problems()) {
        if (problem.code !== id) continue;
        const { span, message = '', related, fixes = [] } = problem;
        report({
          span,
          message,
          ...(problem.severity ? { severity: problem.severity } : {}),
          related: related ? [{ span: related, message: 'The first one.' }] : [],
          fixes,
        });
      }
    },
  });
}

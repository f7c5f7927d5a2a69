/** A line of another program's file whose directive that program does not know, with the one that was probably meant. */
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { closestName } from '../../site/names/closest-name.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'directive-unknown',
  severity: 'warning',
  on: 'file',
  check({ site, mayCompare, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'directive-unknown') continue;
      const { found, expected, span, note, severity } = problem;
      const closest = mayCompare(expected.length) ? closestName(found, expected) : undefined;
      const meant = closest === undefined ? [] : [`Did you mean "${closest}"?`];
      report({
        span,
        message: [
          `There is no directive "${found.slice(0, 60)}" here.`,
          ...meant,
          ...(note ? [note] : []),
        ].join(' '),
        ...(severity ? { severity } : {}),
        fixes: renameFix(problem, closest),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A directive that the program does not know.',
  why: `Most programs log a line they do not know and go on without it, so what it was meant to set keeps its default; inside a block,
and anywhere in \`cups-files.conf\`, CUPS refuses the whole file and does not start.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLvel debug\n', '<Location />\n  Order allow,deny\n  Alow @LOCAL\n</Location>\n'],
  good: 'LogLevel debug\n',
};

function renameFix({ path, found }: Problem, to: string | undefined): Fix[] {
  if (to === undefined || found.startsWith('<')) return [];
  return [{ title: `Rename to "${to}"`, safe: false, edits: [{ kind: 'rename', path, to }] }];
}

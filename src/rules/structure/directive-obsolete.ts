/** A directive, or a value of one, that the program has given up, with what takes its place. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'directive-obsolete',
  severity: 'warning',
  on: 'file',
  check({ site, report }) {
    for (const { code, found, span, note, severity } of site.problems()) {
      if (code !== 'directive-obsolete') continue;
      report({
        span,
        message: `"${found.slice(0, 60)}" is obsolete. ${note ?? ''}`.trim(),
        ...(severity ? { severity } : {}),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A directive or value that later versions do not have any more.',
  why: `A line that was right for an older version has no effect in a later one: CUPS 1.6 gave up its own browsing of printers on the
network, which cups-browsed does now, and CUPS 2.4 removed what had been without effect for years. A directive that is only deprecated
still works, and is reported as information.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c', 'CUPS CHANGES.md'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['BrowsePoll print.example.com\n', 'FaxRetryLimit 3\n', 'BrowseLocalProtocols cups dnssd\n'],
  good: 'JobRetryLimit 3\nBrowseLocalProtocols dnssd\n',
};

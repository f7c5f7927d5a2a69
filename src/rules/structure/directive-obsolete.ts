/** A directive, or a value of one, that the program has given up, with what takes its place. */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('directive-obsolete', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A directive or value that later versions do not have any more.',
  why: `A line that was right for an older version has no effect in a later one. A directive that is only deprecated still works, and is
reported as information.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c', 'CUPS CHANGES.md'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['BrowsePoll print.example.com\n', 'FaxRetryLimit 3\n', 'BrowseLocalProtocols cups dnssd\n'],
  good: 'JobRetryLimit 3\nBrowseLocalProtocols dnssd\n',
};

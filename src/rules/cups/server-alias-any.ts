/** `ServerAlias *`: a CUPS server that answers to any host name, and so to DNS rebinding (cupsd.conf(5)). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('server-alias-any', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A CUPS server that answers to any host name.',
  why: `cupsd refuses requests whose Host header is none of its names: that keeps web pages from reaching it through a browser inside the
network. \`ServerAlias *\` takes that away. List the names that clients use.`,
  sources: ['cupsd.conf(5), "ServerAlias"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: 'Listen 192.168.1.5:631\nServerAlias *\n',
  good: 'Listen 192.168.1.5:631\nServerAlias print.example.com printers.example.com\n',
};

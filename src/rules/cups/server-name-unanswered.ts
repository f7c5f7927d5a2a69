/** A host name on which CUPS listens, but to which it does not answer: 400 Bad Request (scheduler/client.c, valid_host). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('server-name-unanswered', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A host name on which CUPS listens, but to which it does not answer.',
  why: `cupsd answers to \`ServerName\`, to every \`ServerAlias\` and to addresses, and "400 Bad Request" to any other name in the Host header.
Without a \`ServerName\` in the file nothing is reported: then it is the name of the machine.`,
  sources: ['CUPS scheduler/client.c, valid_host', 'cupsd.conf(5), "ServerAlias"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: 'ServerName spool1.example.com\nListen print.example.com:631\n',
  good: 'ServerName spool1.example.com\nServerAlias print.example.com\nListen print.example.com:631\n',
};

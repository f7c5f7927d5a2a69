/** A host name on which CUPS listens, but to which it does not answer: 400 Bad Request (scheduler/client.c, valid_host). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('server-name-unanswered', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A host name on which CUPS listens, but to which it does not answer.',
  why: `cupsd compares the Host header of each request with \`ServerName\`, with every \`ServerAlias\` and with the addresses of its interfaces,
and answers "400 Bad Request" to any other name. A server that listens under a name its clients know needs that name as an alias. Platen
says nothing where the file gives no \`ServerName\`: then it is the name of the machine, which the file does not show.`,
  sources: ['CUPS scheduler/client.c, valid_host', 'cupsd.conf(5), "ServerAlias"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: 'ServerName spool1.example.com\nListen print.example.com:631\n',
  good: 'ServerName spool1.example.com\nServerAlias print.example.com\nListen print.example.com:631\n',
};

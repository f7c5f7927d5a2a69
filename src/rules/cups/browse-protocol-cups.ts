/** cups-browsed listening for the browsing of CUPS 1.5 on UDP port 631, where anybody can announce printers (CVE-2024-47176). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('browse-protocol-cups', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A cups-browsed that listens on UDP port 631.',
  why: `cups-browsed then takes announcements of printers from any machine that can send a UDP packet to port 631, connects to the address in
it, and makes a queue of what it gets: the first of four holes that ran code on servers. \`dnssd\` finds all but servers with CUPS 1.5.`,
  sources: ['CVE-2024-47176', 'cups-browsed.conf(5)'],
};

export const examples: RuleExamples = {
  file: 'cups-browsed.conf',
  bad: ['BrowseRemoteProtocols dnssd cups\n', 'BrowseProtocols CUPS\n'],
  good: 'BrowseRemoteProtocols dnssd\n',
};

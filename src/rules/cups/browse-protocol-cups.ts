/** cups-browsed listening for the browsing of CUPS 1.5 on UDP port 631, where anybody can announce printers (CVE-2024-47176). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('browse-protocol-cups', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A cups-browsed that listens on UDP port 631.',
  why: `With the protocol "cups", cups-browsed takes announcements of printers from any machine that can send a UDP packet to port 631,
connects to the address in it, and makes a queue of what it is told: the first of the holes by which code could be run on the server
(CVE-2024-47176, with CVE-2024-47076, -47175 and -47177). Only servers with CUPS 1.5 or older announce their printers that way;
\`dnssd\` finds all others, and \`BrowsePoll\` asks named servers.`,
  sources: ['CVE-2024-47176', 'cups-browsed.conf(5)'],
};

export const examples: RuleExamples = {
  file: 'cups-browsed.conf',
  bad: ['BrowseRemoteProtocols dnssd cups\n', 'BrowseProtocols CUPS\n'],
  good: 'BrowseRemoteProtocols dnssd\n',
};

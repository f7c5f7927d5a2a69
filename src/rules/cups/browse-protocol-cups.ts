/** cups-browsed listening for the browsing of CUPS 1.5 on UDP port 631, where anybody can announce printers (CVE-2024-47176). */
import type { Directive } from '../../model/format/directive.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'browse-protocol-cups',
  severity: 'warning',
  on: 'file',
  check({ site, report }) {
    const remote = site
      .directives()
      .findLast(
        ({ name, block }) => !block && (name === 'BrowseRemoteProtocols' || name === 'BrowseProtocols'),
      );
    const word = remote?.values.find(({ value }) => protocolsOf(value).includes('cups'));
    // Of cupsd's own browsing nothing is left that could listen: that line is reported as obsolete.
    if (!remote || !word || site.problems().some(({ path }) => path[1] === remote.path[1])) return;
    report({
      span: word,
      message:
        'cups-browsed listens on UDP port 631 with this, and believes every machine that announces a printer there (CVE-2024-47176).',
      fixes: {
        title: 'Take "cups" out',
        safe: false,
        edits: [{ kind: 'set', path: remote.path, value: othersOf(remote) }],
      },
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'cups-browsed listening on UDP port 631.',
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

function protocolsOf(value: string): string[] {
  return value.toLowerCase().split(',');
}

function othersOf({ values }: Directive): string {
  const others = values
    .flatMap(({ value }) => value.split(','))
    .filter((one) => one !== '' && one.toLowerCase() !== 'cups');
  return others.length === 0 ? 'none' : others.join(' ');
}

/** `ServerAlias *`: a CUPS server that answers to any host name, and so to DNS rebinding (cupsd.conf(5)). */
import type { Fix } from '../../model/finding.ts';
import type { Directive } from '../../model/format/directive.ts';
import { listeningOf } from '../../site/cups-server/listening.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'server-alias-any',
  severity: 'warning',
  on: 'file',
  check({ site, report }) {
    const { isWritten, outward } = listeningOf(site);
    // Of what comes by the loopback interface cupsd takes its own names alone, whatever the aliases are.
    if (isWritten && outward.length === 0) return;
    for (const directive of site.directives()) {
      if (directive.name !== 'ServerAlias' || directive.block) continue;
      const any = directive.values.find(({ value }) => value.split(',').includes('*'));
      if (!any) continue;
      report({
        span: any,
        message:
          'The server answers to any host name, and so to pages in a browser that lead a name of their own to it (DNS rebinding).',
        fixes: withoutAny(directive),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A CUPS server that answers to any host name.',
  why: `cupsd refuses requests whose Host header is none of its names: that is what keeps a web page from reaching it through the browser of
somebody inside the network, by a host name that suddenly leads to the server's address. \`ServerAlias *\` takes that away. List the names
under which clients do reach the server.`,
  sources: ['cupsd.conf(5), "ServerAlias"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: 'Listen 192.168.1.5:631\nServerAlias *\n',
  good: 'Listen 192.168.1.5:631\nServerAlias print.example.com printers.example.com\n',
};

function withoutAny({ values, path }: Directive): Fix[] {
  const others = values
    .flatMap(({ value }) => value.split(','))
    .filter((name) => name !== '*' && name !== '');
  return [
    others.length === 0
      ? { title: 'Remove the line', safe: false, edits: [{ kind: 'remove', path }] }
      : { title: 'Remove the *', safe: false, edits: [{ kind: 'set', path, value: others.join(' ') }] },
  ];
}

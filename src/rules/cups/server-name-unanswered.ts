/** A host name on which CUPS listens, but to which it does not answer: 400 Bad Request (scheduler/client.c, valid_host). */
import type { Fix } from '../../model/finding.ts';
import { listeningOf } from '../../site/cups-server/listening.ts';
import type { Site } from '../../site/site.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'server-name-unanswered',
  severity: 'warning',
  acrossValues: true,
  on: 'file',
  check({ site, report }) {
    const names = namesOf(site);
    if (!names) return;
    for (const { value, host } of listeningOf(site).outward) {
      const name = host?.toLowerCase().replace(/\.$/, '');
      if (name === undefined || !isName(name) || names.has(name)) continue;
      report({
        span: value,
        message: `Clients that use the name "${host}" get "400 Bad Request": it is neither the ServerName nor a ServerAlias.`,
        fixes: aliasFix(site, name),
      });
    }
  },
});

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

/** All that it answers to; undefined where that depends on more than the file. */
function namesOf(site: Site): ReadonlySet<string> | undefined {
  const outside = site.directives().filter(({ block }) => !block);
  const serverName = outside.findLast(({ name }) => name === 'ServerName')?.values[0]?.value;
  const lookups = outside.findLast(({ name }) => name === 'HostNameLookups')?.values[0]?.value;
  if (serverName === undefined || (lookups !== undefined && !/^(off|no|false)$/i.test(lookups)))
    return undefined;
  const aliases = outside
    .filter(({ name }) => name === 'ServerAlias')
    .flatMap(({ values }) => values.flatMap(({ value }) => value.split(',')));
  if (aliases.includes('*')) return undefined;
  return new Set([serverName, ...aliases].map((name) => name.toLowerCase().replace(/\.$/, '')));
}

/** Addresses are always answered, and so are names of Bonjour. */
function isName(host: string): boolean {
  return /^[a-z_][\w.-]*$/.test(host) && !host.endsWith('.local');
}

function aliasFix(site: Site, name: string): Fix {
  const line = site.directives().findLast((one) => one.name === 'ServerAlias' && !one.block);
  const title = `Add the alias ${name}`;
  return line
    ? {
        title,
        safe: false,
        edits: [
          { kind: 'set', path: line.path, value: [...line.values.map(({ value }) => value), name].join(' ') },
        ],
      }
    : { title, safe: false, edits: [{ kind: 'set', path: ['directives', 'ServerAlias'], value: name }] };
}

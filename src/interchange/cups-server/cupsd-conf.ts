/** The format of cupsd.conf, by which CUPS's print server is configured. */
import type { ConfigDraft } from '../config-draft.ts';
import { confFormat } from '../cups/conf-format.ts';
import { isOfCups } from '../cups/known-lines.ts';
import type { ReadLine } from '../cups/read-conf.ts';
import { addServer } from '../cups/server-draft.ts';
import { directiveTable } from '../directive-table.ts';
import { cupsFilesDirectives } from './cups-files-directives.ts';
import { checkCupsd } from './cupsd-checks.ts';
import { cupsdBlocks, cupsdDirectives } from './cupsd-directives.ts';

const ofFiles = directiveTable(cupsFilesDirectives);
const ofServer = directiveTable(cupsdDirectives, cupsdBlocks);

export const cupsdConf = confFormat({
  id: 'cupsd-conf',
  title: 'a cupsd.conf of CUPS',
  patterns: ['**/cupsd.conf{,.O,.N,.default}', '**/cupsd*.conf', '**/cups/*.conf'],
  isOne: (path, text) => isCupsdConf(path, text.slice(0, 100_000)),
  table: ofServer,
  program: 'cupsd',
  refusesIn: () => (block) => block !== '',
  elsewhere: (name) =>
    ofFiles.named(name) ? 'cups-files.conf, and cupsd passes it over here since CUPS 1.6' : undefined,
  conclude,
});

/** By its name, or by what only a cupsd.conf has. */
function isCupsdConf(path: string, text: string): boolean {
  if (/(^|\/)cupsd\.conf(\.(O|N|default|bak|orig))?$/.test(path))
    return (
      !/^\s*(<\?xml|\{\s*")/.test(text.slice(0, 200)) &&
      isOfCups(path, text, (name) =>
        [ofServer.named(name), ofFiles.named(name), ...ofServer.blocksNamed(name)].some(Boolean),
      )
    );
  return (
    /\.conf$/.test(path) &&
    /^[ \t]*<(Location|Policy)[ \t]+\S/im.test(text) &&
    /^[ \t]*(BrowseLocalProtocols|DefaultAuthType|JobPrivateAccess|<Policy|<Limit[ \t]+(Create-Job|Print-Job|Send-Document))\b/im.test(
      text,
    )
  );
}

function conclude(draft: ConfigDraft, read: readonly ReadLine[]): void {
  const lines = read.map(({ directive }) => directive);
  for (const problem of checkCupsd(lines, !draft.structureLost)) draft.problem(problem);
  const outside = lines.filter(({ block }) => !block);
  const [name] = outside.findLast((one) => one.name === 'ServerName')?.values ?? [];
  const aliases = outside
    .filter((one) => one.name === 'ServerAlias')
    .flatMap(({ values }) => values)
    .filter(({ value }) => /^[\w.-]+$/.test(value));
  const properties = { ...(name ? { name } : {}), aliases };
  addServer(draft, read, properties, (one) => one === 'ServerName' || one === 'ServerAlias');
}

/** The format of cupsd.conf, by which CUPS's print server is configured. */

import { ConfigDraft } from '../config-draft.ts';
import { readConf } from '../cups/read-conf.ts';
import { addServer } from '../cups/server-draft.ts';
import { editConf } from '../cups/write-conf.ts';
import { directiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { cupsFilesDirectives } from './cups-files-directives.ts';
import { checkCupsd } from './cupsd-checks.ts';
import { cupsdBlocks, cupsdDirectives } from './cupsd-directives.ts';

const id = 'cupsd-conf';
const directives = directiveTable(cupsdDirectives, cupsdBlocks);
const ofFiles = directiveTable(cupsFilesDirectives);

export const cupsdConf: ForeignFormat = {
  id,
  family: 'cups',
  title: 'a cupsd.conf of CUPS',
  commentMark: '#',
  patterns: ['**/cupsd.conf{,.O,.N,.default}', '**/cupsd*.conf', '**/cups/*.conf'],
  isOne: (path, text) => isCupsdConf(path, text.slice(0, 100_000)),
  read: (text) => readCupsdConf(text).config,
  readForeign: readCupsdConf,
  write: (text, fixes) => writeFixes(text, fixes, editConf),
  directives,
};

/** By its name, or by what only a cupsd.conf has. */
function isCupsdConf(path: string, text: string): boolean {
  if (/(^|\/)cupsd\.conf(\.(O|N|default|bak|orig))?$/.test(path))
    return !/^\s*(<\?xml|\{\s*")/.test(text.slice(0, 200));
  return (
    /\.conf$/.test(path) &&
    /^[ \t]*<(Location|Policy)[ \t]+\S/im.test(text) &&
    /^[ \t]*(BrowseLocalProtocols|DefaultAuthType|JobPrivateAccess|<Policy|<Limit[ \t]+(Create-Job|Print-Job|Send-Document))\b/im.test(
      text,
    )
  );
}

function readCupsdConf(text: string): ForeignReading {
  const draft = new ConfigDraft(id);
  draft.ignores(readLineIgnores(text, '#'));
  const read = readConf(text, draft, {
    table: directives,
    program: 'cupsd',
    refuses: (block) => block !== '',
    elsewhere: (name) =>
      ofFiles.named(name) ? 'cups-files.conf, and cupsd passes it over here since CUPS 1.6' : undefined,
  });
  const lines = read.map(({ directive }) => directive);
  for (const problem of checkCupsd(lines, !draft.structureLost)) draft.problem(problem);
  const outside = read.filter(({ line, directive }) => line.kind === 'directive' && !directive.block);
  const [name] = outside.findLast(({ directive }) => directive.name === 'ServerName')?.directive.values ?? [];
  const aliases = outside
    .filter(({ directive }) => directive.name === 'ServerAlias')
    .flatMap(({ directive }) => directive.values)
    .filter(({ value }) => /^[\w.-]+$/.test(value));
  addServer(
    draft,
    read,
    { ...(name ? { name } : {}), aliases },
    (one) => one === 'ServerName' || one === 'ServerAlias',
  );
  return draft.finish();
}

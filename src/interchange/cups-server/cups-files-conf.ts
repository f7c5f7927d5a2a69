/** The format of cups-files.conf: the files, folders and users of CUPS's print server. */

import { ConfigDraft } from '../config-draft.ts';
import { readConfLines } from '../cups/conf-lines.ts';
import { readConf } from '../cups/read-conf.ts';
import { addServer } from '../cups/server-draft.ts';
import { editConf } from '../cups/write-conf.ts';
import { directiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { cupsFilesDirectives } from './cups-files-directives.ts';
import { cupsdDirectives } from './cupsd-directives.ts';

const id = 'cups-files-conf';
const directives = directiveTable(cupsFilesDirectives);
const ofServer = directiveTable(cupsdDirectives);

export const cupsFilesConf: ForeignFormat = {
  id,
  family: 'cups',
  title: 'a cups-files.conf of CUPS',
  commentMark: '#',
  patterns: ['**/cups-files.conf{,.O,.N,.default}'],
  isOne: (path) => /(^|\/)cups-files\.conf(\.(O|N|default|bak|orig))?$/.test(path),
  read: (text) => readCupsFilesConf(text).config,
  readForeign: readCupsFilesConf,
  write: (text, fixes) => writeFixes(text, fixes, editConf),
  directives,
};

function readCupsFilesConf(text: string): ForeignReading {
  const draft = new ConfigDraft(id);
  draft.ignores(readLineIgnores(text, '#'));
  const fatal = fatalLines(text);
  const read = readConf(text, draft, {
    table: directives,
    program: 'cupsd',
    refuses: (_, { line }) => fatal.has(line.start),
    elsewhere: (name) => (ofServer.find('', name) ? 'cupsd.conf' : undefined),
  });
  addServer(draft, read);
  return draft.finish();
}

/** The starts of the lines for whose errors cupsd does not start: FatalErrors changes that for those from its own on. */
function fatalLines(text: string): ReadonlySet<number> {
  const fatal = new Set<number>();
  let areFatal = true;
  for (const { name, value, line } of readConfLines(text)) {
    if (name.value.toLowerCase() === 'fatalerrors') areFatal = namesConfig(value.value);
    if (areFatal) fatal.add(line.start);
  }
  return fatal;
}

function namesConfig(value: string): boolean {
  const last = value
    .toLowerCase()
    .split(/[\s,]+/)
    .findLast((kind) => ['all', 'config', '-config'].includes(kind));
  return last === 'all' || last === 'config';
}

/** The format of cups-files.conf: the files, folders and users of CUPS's print server. */
import { confFormat } from '../cups/conf-format.ts';
import { readConfLines } from '../cups/conf-lines.ts';
import { isOfCups } from '../cups/known-lines.ts';
import { addServer } from '../cups/server-draft.ts';
import { directiveTable } from '../directive-table.ts';
import { cupsFilesDirectives } from './cups-files-directives.ts';
import { cupsdDirectives } from './cupsd-directives.ts';

const ofServer = directiveTable(cupsdDirectives);
const ofFiles = directiveTable(cupsFilesDirectives);

export const cupsFilesConf = confFormat({
  id: 'cups-files-conf',
  title: 'a cups-files.conf of CUPS',
  patterns: ['**/cups-files.conf{,.O,.N,.default}'],
  isOne: (path, text) =>
    /(^|\/)cups-files\.conf(\.(O|N|default|bak|orig))?$/.test(path) &&
    isOfCups(path, text, (name) => (ofFiles.named(name) ?? ofServer.named(name)) !== undefined),
  table: ofFiles,
  program: 'cupsd',
  refusesIn(text) {
    const fatal = fatalLines(text);
    return (_, { line }) => fatal.has(line.start);
  },
  elsewhere: (name) => (ofServer.find('', name) ? 'cupsd.conf' : undefined),
  conclude: addServer,
});

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

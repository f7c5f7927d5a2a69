/** The format of cups-browsed.conf: which printers of the network get queues. */

import { ConfigDraft } from '../config-draft.ts';
import { readConf } from '../cups/read-conf.ts';
import { addServer } from '../cups/server-draft.ts';
import { editConf } from '../cups/write-conf.ts';
import { directiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { cupsBrowsedDirectives } from './cups-browsed-directives.ts';
import { cupsdDirectives } from './cupsd-directives.ts';

const id = 'cups-browsed-conf';
const directives = directiveTable(cupsBrowsedDirectives);
const ofServer = directiveTable(cupsdDirectives);

export const cupsBrowsedConf: ForeignFormat = {
  id,
  title: 'a cups-browsed.conf',
  commentMark: '#',
  patterns: ['**/cups-browsed.conf'],
  isOne: (path) => /(^|\/)cups-browsed\.conf(\.(bak|orig|default))?$/.test(path),
  read: (text) => readBrowsedConf(text).config,
  readForeign: readBrowsedConf,
  write: (text, fixes) => writeFixes(text, fixes, editConf),
  directives,
};

function readBrowsedConf(text: string): ForeignReading {
  const draft = new ConfigDraft(id);
  draft.ignores(readLineIgnores(text, '#'));
  const read = readConf(text, draft, {
    table: directives,
    program: 'cups-browsed',
    refuses: () => false,
    elsewhere: (name) => (ofServer.find('', name) ? 'cupsd.conf' : undefined),
  });
  addServer(draft, read);
  return draft.finish();
}

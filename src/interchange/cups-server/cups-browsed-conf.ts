/** The format of cups-browsed.conf: which printers of the network get queues. */

import type { Directive } from '../../model/format/directive.ts';
import type { Problem } from '../../model/problem.ts';
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
  family: 'cups',
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
  for (const problem of listeningProblems(read.map(({ directive }) => directive))) draft.problem(problem);
  addServer(draft, read);
  return draft.finish();
}

/** CVE-2024-47176: for the browsing of CUPS 1.5 it listens on UDP port 631, where anybody can announce printers. */
function listeningProblems(lines: readonly Directive[]): Problem[] {
  const remote = lines.findLast(({ name }) => name === 'BrowseRemoteProtocols' || name === 'BrowseProtocols');
  const protocols = remote?.values.flatMap(({ value }) => value.split(',')) ?? [];
  const word = remote?.values.find(({ value }) => value.toLowerCase().split(',').includes('cups'));
  if (!remote || !word) return [];
  const others = protocols.filter((one) => one !== '' && one.toLowerCase() !== 'cups');
  return [
    {
      code: 'browse-protocol-cups',
      span: word,
      path: remote.path,
      found: word.value,
      expected: [],
      message:
        'cups-browsed listens on UDP port 631 with this, and believes every machine that announces a printer there (CVE-2024-47176).',
      fixes: [
        {
          title: 'Take "cups" out',
          safe: false,
          edits: [{ kind: 'set', path: remote.path, value: others.join(' ') || 'none' }],
        },
      ],
    },
  ];
}

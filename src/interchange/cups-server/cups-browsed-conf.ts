/** The format of cups-browsed.conf: which printers of the network get queues. */
import type { Directive } from '../../model/format/directive.ts';
import type { Problem } from '../../model/problem.ts';
import { confFormat } from '../cups/conf-format.ts';
import { isOfCups } from '../cups/known-lines.ts';
import { addServer } from '../cups/server-draft.ts';
import { directiveTable } from '../directive-table.ts';
import { cupsBrowsedDirectives } from './cups-browsed-directives.ts';
import { cupsdDirectives } from './cupsd-directives.ts';

const ofServer = directiveTable(cupsdDirectives);
const ofBrowsed = directiveTable(cupsBrowsedDirectives);

export const cupsBrowsedConf = confFormat({
  id: 'cups-browsed-conf',
  title: 'a cups-browsed.conf',
  patterns: ['**/cups-browsed.conf'],
  isOne: (path, text) =>
    /(^|\/)cups-browsed\.conf(\.(bak|orig|default))?$/.test(path) &&
    isOfCups(path, text, (name) => (ofBrowsed.named(name) ?? ofServer.named(name)) !== undefined),
  table: ofBrowsed,
  program: 'cups-browsed',
  refusesIn: () => () => false,
  elsewhere: (name) => (ofServer.find('', name) ? 'cupsd.conf' : undefined),
  conclude(draft, read) {
    for (const problem of listeningProblems(read.map(({ directive }) => directive))) draft.problem(problem);
    addServer(draft, read);
  },
});

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

/** The format of client.conf, by which programs find the CUPS server that they print to. */

import { ConfigDraft } from '../config-draft.ts';
import { readConf } from '../cups/read-conf.ts';
import { editConf } from '../cups/write-conf.ts';
import { directiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { clientDirectives } from './client-directives.ts';

const id = 'cups-client-conf';
const directives = directiveTable(clientDirectives);

export const clientConf: ForeignFormat = {
  id,
  family: 'cups',
  title: 'a client.conf of CUPS',
  commentMark: '#',
  patterns: ['**/cups/client.conf', '**/.cups/client.conf', '**/client.conf'],
  isOne: (path, text) =>
    /(^|\/)client\.conf$/.test(path) && (/(^|\/)\.?cups\/client\.conf$/.test(path) || holdsClientLines(text)),
  read: (text) => readClientConf(text).config,
  readForeign: readClientConf,
  write: (text, fixes) => writeFixes(text, fixes, editConf),
  directives,
};

/** VPNs, name services and others have a client.conf, too: it must say CUPS, or have a line that no other program has. */
function holdsClientLines(text: string): boolean {
  const start = text.slice(0, 10_000);
  return (
    /^#.*\bCUPS\b/m.test(start) ||
    /^[ \t]*(AllowAnyRoot|AllowExpiredCerts|TrustOnFirstUse|ValidateCerts|GSSServiceName|UserAgentTokens)[ \t]+\S/im.test(
      start,
    ) ||
    /^[ \t]*ServerName[ \t]+(\/\S*cups\S*|\S+:631(\/version=\S+)?|\S+\/version=1\.\d)[ \t]*$/im.test(start)
  );
}

function readClientConf(text: string): ForeignReading {
  const draft = new ConfigDraft(id);
  draft.ignores(readLineIgnores(text, '#'));
  const read = readConf(text, draft, {
    table: directives,
    program: 'the CUPS library',
    refuses: () => false,
    elsewhere: () => undefined,
  });
  for (const { line } of read)
    draft.notCarried({
      span: line.span,
      what: `${line.name.value} ${line.value.value}`.trim().slice(0, 100),
      why: 'it is about a client, and no property holds it',
    });
  return draft.finish();
}

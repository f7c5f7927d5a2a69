/** The format of client.conf, by which programs find the CUPS server that they print to. */
import { confFormat } from '../cups/conf-format.ts';
import { directiveTable } from '../directive-table.ts';
import { clientDirectives } from './client-directives.ts';

export const clientConf = confFormat({
  id: 'cups-client-conf',
  title: 'a client.conf of CUPS',
  patterns: ['**/cups/client.conf', '**/.cups/client.conf', '**/client.conf'],
  isOne: (path, text) =>
    /(^|\/)client\.conf$/.test(path) && (/(^|\/)\.?cups\/client\.conf$/.test(path) || holdsClientLines(text)),
  table: directiveTable(clientDirectives),
  program: 'the CUPS library',
  refusesIn: () => () => false,
  elsewhere: () => undefined,
  conclude(draft, read) {
    for (const { line } of read)
      draft.notCarried({
        span: line.span,
        what: `${line.name.value} ${line.value.value}`.trim().slice(0, 100),
        why: 'it is about a client, and no property holds it',
      });
  },
});

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

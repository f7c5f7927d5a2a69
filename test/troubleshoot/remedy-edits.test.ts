/** Remedies as lines of the configuration at hand: where they go, and what of a log is never written. */
import assert from 'node:assert/strict';
import { causes, findCause } from '../../src/troubleshoot/causes/index.ts';
import { findFact } from '../../src/troubleshoot/messages/index.ts';
import { type RemedyEdit, remedyEdits } from '../../src/troubleshoot/remedy-edits.ts';
import { createSession } from '../../src/troubleshoot/session.ts';

function offered(cause: string, host: string, conf: string, name = 'cupsd.conf'): readonly RemedyEdit[] {
  const session = createSession();
  session.add({
    name: 'error_log',
    text: `E [22/Nov/2026:09:00:01 +0000] [Client 7] Request from "10.20.0.77" using invalid Host: field "${host}".\n`,
  });
  session.add({ name, text: conf });
  const row = findCause(cause);
  const found = session.result().causes.find((one) => one.cause.id === cause);
  return row ? remedyEdits(row, found?.supporting ?? [], session) : [];
}

function written(conf: string, [first]: readonly RemedyEdit[]): string | undefined {
  return first && conf.slice(0, first.edit.start) + first.edit.newText + conf.slice(first.edit.end);
}

const plain = 'Port 631\n# all of them\n<Location />\n  Order allow,deny\n</Location>\n';

describe('remedies as edits', () => {
  for (const [what, conf, expected] of [
    [
      'behind the last line outside of blocks',
      plain,
      plain.replace('Port 631', 'Port 631\nServerAlias print.example.org'),
    ],
    [
      'beside the names that are there',
      `${plain}ServerAlias other\n`,
      `${plain}ServerAlias other\nServerAlias print.example.org\n`,
    ],
    [
      'with the line ends of the file',
      'Port 631\r\nLogLevel warn\r\n',
      'Port 631\r\nLogLevel warn\r\nServerAlias print.example.org\r\n',
    ],
    ['not where it is already', `${plain}ServerAlias a PRINT.example.org\n`, undefined],
  ] as const)
    it(`writes a name ${what}`, () =>
      assert.equal(
        written(conf, offered('server-name-not-in-alias', 'print.example.org:631', conf)),
        expected,
      ));

  for (const host of ['*', 'a b', 'x</Location>', '$(reboot)', '-x', 'a\\nListen 0.0.0.0:80', ''])
    it(`never writes ${JSON.stringify(host)}, which a client sent as its Host`, () =>
      assert.deepEqual(offered('server-name-not-in-alias', host, plain), []));

  it('changes the line that counts, which is the last', () => {
    const conf = 'Port 631\nBrowsing No\nBrowsing Off\n';
    assert.equal(
      written(conf, offered('sharing-disabled', 'x', conf)),
      'Port 631\nBrowsing No\nBrowsing Yes\n',
    );
  });

  it('offers nothing for other files', () =>
    assert.deepEqual(offered('sharing-disabled', 'x', 'A note on Browsing.', 'notes.txt'), []));

  const own = (lab: string, more = '') => `{
  "servers": { "one": { "system": "windows-server-2022" } },
  "ports": {
    "LPR_LAB": { "server": "one", "device": "lpd://10.0.0.5/raw"${lab} }${more}
  },
  "printers": { "lab": { "port": "LPR_LAB" } }
}`;
  const other = ',\n    "RAW": { "server": "one", "device": "socket://10.0.0.6" }';

  for (const [what, cause, text, printer, expected] of [
    [
      'a property of the printer in question',
      'lpd-source-port-refused',
      own('', other),
      'lab',
      own(', "sourcePorts": "rfc1179"', other),
    ],
    [
      'in the place of another value',
      'lpd-source-port-refused',
      own(', "sourcePorts": "1024-2000"'),
      'lab',
      own(', "sourcePorts": "rfc1179"'),
    ],
    ['of the only port', 'lpd-source-port-refused', own(''), undefined, own(', "sourcePorts": "rfc1179"')],
    ['not where there are several', 'lpd-source-port-refused', own('', other), undefined, undefined],
    [
      'not where it stands already',
      'lpd-source-port-refused',
      own(', "sourcePorts": "rfc1179"'),
      'lab',
      undefined,
    ],
  ] as const)
    it(`writes ours: ${what}`, () => {
      const session = createSession();
      const evidence = { name: 'printers.jsonc', text };
      if (printer === undefined) session.add(evidence);
      else session.about(evidence, printer);
      const row = findCause(cause);
      assert.equal(written(text, row ? remedyEdits(row, [], session) : []), expected);
    });

  it('writes into an object that is there or not', () => {
    const row = findCause('snmp-status-false-offline');
    const texts = [own(''), own(', "snmp": { "community": "corp", "status": "on" }')].map((lpr) => {
      const text = lpr.replace('lpd://10.0.0.5/raw', 'socket://10.0.0.5');
      const session = createSession();
      session.about({ name: 'printers.jsonc', text }, 'lab');
      return row && written(text, remedyEdits(row, [], session));
    });
    assert.match(texts[0] ?? '', /"snmp": \{\s*"status": "off"\s*\}/);
    assert.match(texts[1] ?? '', /"community": "corp", "status": "off"/);
  });

  it('names rows that capture what is to be written', () => {
    for (const { directives = [] } of causes)
      for (const { hostOf, value } of directives) {
        assert.ok((hostOf === undefined) !== (value === undefined));
        if (hostOf !== undefined) assert.match(findFact(hostOf)?.pattern.source ?? '', /\((?!\?)/);
      }
  });
});

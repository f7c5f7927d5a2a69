/** client.conf of CUPS: which files are, and what is found in them. */
import { strict as assert } from 'node:assert';
import { clientConf } from '../../../src/interchange/cups-client/client-conf.ts';
import { findingsOf } from '../foreign-text.ts';

describe('client.conf', () => {
  const files: [path: string, text: string, isOne: boolean][] = [
    ['/etc/cups/client.conf', '', true],
    ['.cups/client.conf', 'ServerName print\n', true],
    ['client.conf', 'ServerName print:631\n', true],
    ['client.conf', 'ServerName /run/cups/cups.sock\n', true],
    ['client.conf', '# CUPS client\nServerName print\n', true],
    ['client.conf', 'ServerName print\n', false],
    ['openvpn/client.conf', 'client\ndev tun\nremote vpn.example.com 1194\n', false],
    ['nfs/client.conf', '[client]\nserver = a\n', false],
  ];
  for (const [path, text, isOne] of files)
    it(`${isOne ? 'is' : 'is not'} ${path} with ${JSON.stringify(text)}`, () =>
      assert.equal(clientConf.isOne(path, text), isOne));

  it('has findings of its directives', () =>
    assert.deepEqual(
      findingsOf(
        clientConf,
        'ServerNme print\nEncryption Sometimes\nAllowAnyRoot 1\nSSLOptions MinTLS1.2 DenyCBC\n',
      ),
      [
        'directive-unknown: ServerNme',
        'directive-value-not-allowed: Sometimes',
        'directive-value-not-allowed: 1',
      ],
    ));

  it('is about a client, so nothing of it is carried', () =>
    assert.deepEqual(
      clientConf.readForeign('ServerName print\n').notCarried.map(({ what }) => what),
      ['ServerName print'],
    ));
});

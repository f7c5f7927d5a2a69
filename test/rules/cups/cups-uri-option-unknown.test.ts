/** What cups-uri-option-unknown reports and where, what it leaves alone, and what it proposes instead. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const rule = 'cups-uri-option-unknown';
const port = (uri: string): string => `{ "ports": { "P": { "device": "${uri}" } } }`;
const onSystem = (system: string, uri: string): string =>
  `{ "servers": { "S": { "system": "${system}" } }, "ports": { "P": { "device": "${uri}", "server": "S" } } }`;
const messagesOf = (text: string): string[] =>
  diagnose(text, defaultSettings).findings.map((found) => `${found.rule}: ${found.message}`);

describe('cups-uri-option-unknown', () => {
  itReports({
    'in a device that a CUPS server uses': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "devices": { "d": {
    "uri": "lpd://h/q?timeout=5m"
           ^^^^^^^^^^^^^^^^^^^^^^ warning cups-uri-option-unknown
  } },
  "ports": { "P": { "device": "d", "server": "S" } }
}`,
    'in a port, system unknown': `{ "ports": { "P": {
  "device": "ipp://h/ipp/print?version=3.0"
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning cups-uri-option-unknown
} } }`,
    'not on Windows, which reads no options': onSystem('windows-2000', 'lpd://h/q?mode=strem'),
    'not on another system': onSystem('other', 'lpd://h/q?mode=strem'),
    'not on one of several that is no CUPS': `{
  "servers": { "S": { "system": "cups-2.4" }, "L": { "system": "lprng-3.8" } },
  "devices": { "d": { "uri": "lpd://h/q?mode=strem" } },
  "ports": { "P": { "device": "d", "server": "S" }, "Q": { "device": "d", "server": "L" } }
}`,
    'not in what a web server may read': port('http://h/printers/p?x=y'),
    'no options': port('lpd://h/q'),
    'a "/" that CUPS 2.4 does not need': onSystem('cups-2.4', 'socket://10.20.0.11:9100?waiteof=false'),
    'a "/" that is there': onSystem('cups-1.4', 'socket://10.20.0.11:9100/?waiteof=false'),
    'a "/" without a port number': onSystem('cups-1.4', 'socket://10.20.0.11?waiteof=false'),
  });

  for (const uri of [
    'lpd://h/q?format=l&reserve=rfc1179',
    'lpd://h/q?BANNER=On+order=DATA,control&mode=Standard',
    'lpd://h/q?reserve&sanitize_title=no&manual_copies=off&snmp=false&timeout=60&contimeout=30',
    'lpd://h/q?reserve=none',
    'socket://h/?contimeout=30&waiteof=false&snmp=no',
    'socket://h:9101?waiteof',
    'ipp://h/ipp/print?waitjob=false&waitprinter=false&encryption=ifrequested&version=2.2&compression=gzip',
    'ipps://h:443/ipp/print?contimeout=60&version=1.0',
    'ipp://h/ipp/print?media=a4&sides=two-sided-long-edge',
    'usb://HP/LaserJet?serial=X',
    'hp:/net/LaserJet?ip=10.0.0.1',
  ]) {
    it(`finds nothing in ${uri}`, () => assert.deepEqual(messagesOf(port(uri)), []));
  }

  for (const [uri, message, fixed] of [
    [
      'lpd://h/q?mode=strem',
      '"strem" is no value of mode: CUPS stays with standard. Did you mean "stream"?',
      'lpd://h/q?mode=stream',
    ],
    [
      'lpd://h/q?reserve=rfc1197&banner=on',
      '"rfc1197" is no value of reserve: CUPS takes it as none. Did you mean "rfc1179"?',
      'lpd://h/q?reserve=rfc1179&banner=on',
    ],
    [
      'ipp://h/ipp/print?version=3.0',
      '"3.0" is no value of version: CUPS stays with 2.0. Known: "1.0", "1.1", "2.0", "2.1", "2.2".',
      undefined,
    ],
    [
      'ipp://h/ipp/print?verison=1.1',
      'CUPS knows no option "verison" of ipp: URIs, and ignores it. Did you mean "version"?',
      'ipp://h/ipp/print?version=1.1',
    ],
    [
      'socket://h/?waiteof=1',
      '"1" is no value of waiteof: CUPS takes it as off. Known: "true", "false".',
      undefined,
    ],
    [
      'lpd://h/q?contimeout=1h',
      '"1h" is no value of contimeout: CUPS reads whole seconds, from 1 up.',
      undefined,
    ],
    [
      'socket://h/?password=s3cret',
      'CUPS knows no option "password" of socket: URIs, and ignores it. Known: "contimeout", "snmp", "waiteof".',
      undefined,
    ],
  ] as const) {
    it(`says of ${uri} what holds instead`, () => {
      // A password that CUPS ignores can still be read: that is a finding of its own.
      const own = messagesOf(port(uri)).filter((found) => !found.startsWith('device-uri-secret'));
      assert.deepEqual(own, [`${rule}: ${message}`]);
      assert.deepEqual(
        offeredFixes(port(uri), rule).map(({ text, safe }) => [text, safe]),
        fixed === undefined ? [] : [[port(fixed), false]],
      );
    });
  }

  it('writes the "/" that CUPS 1.4 needs', () => {
    const text = onSystem('cups-1.4', 'socket://10.20.0.11:9101?waiteof=false');
    assert.deepEqual(messagesOf(text), [
      `${rule}: CUPS 1.4 takes no options behind a port number: write a "/" before the "?".`,
    ]);
    assert.deepEqual(offeredFixes(text, rule), [
      {
        title: 'Write a "/" before the "?"',
        safe: true,
        text: onSystem('cups-1.4', 'socket://10.20.0.11:9101/?waiteof=false'),
      },
    ]);
  });
});

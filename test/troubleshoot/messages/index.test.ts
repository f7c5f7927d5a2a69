/** Lines as programs and people write them, and what the tables make of each. */
import assert from 'node:assert/strict';
import { decisiveTrials } from '../../../src/troubleshoot/messages/decisive-trials.ts';
import { messageFacts } from '../../../src/troubleshoot/messages/index.ts';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { createObserver } from '../../../src/troubleshoot/observe.ts';

function idsOf(kind: LineKind, text: string): readonly string[] {
  const observer = createObserver();
  observer.add({ kind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().map(({ id }) => id);
}

describe('messages', () => {
  const lines: readonly [kind: LineKind, text: string, ...ids: string[]][] = [
    [
      'log',
      'Request from "192.0.2.7" using invalid Host: field "print.example.org".',
      'cups-invalid-host-remote',
    ],
    ['log', 'Request from "localhost" using invalid Host: field "10.0.0.2:631".', 'cups-invalid-host-local'],
    [
      'log',
      'Unable to open listen socket for address 0.0.0.0:631 - Address already in use.',
      'cups-address-in-use',
    ],
    ['log', 'Unable to communicate with avahi-daemon: Daemon not running', 'avahi-not-running'],
    ['log', 'Backend returned status 4 (stop printer)', 'backend-status-stop'],
    ['log', 'Printer stopped due to backend errors; please consult the error_log file.', 'stopped-by-policy'],
    [
      'log',
      'File "/usr/lib/cups/filter/x" has insecure permissions (0100777/uid=0/gid=0).',
      'insecure-message',
    ],
    ['log', 'Validate-Job: client-error-document-format-not-supported', 'format-refused'],
    ['message', 'Bad device-uri scheme "smb"!', 'bad-uri-scheme'],
    ['message', 'Operation could not be completed (error 0x0000011b).', 'code-11b'],
    ['message', 'Operation could not be completed (error 0x00000709).', 'code-709'],
    [
      'event',
      'event 61 from Print in System (Error): failed to print. code: 63.',
      'event-61',
      'code-63-cancel',
    ],
    ['event', 'event 312 from Print in System (Information): Form x was added.', 'event-informational'],
    ['event', 'event 4227 from Tcpip in System (Warning): local endpoint', 'event-4227'],
    ['words', 'print by IP address -> works', 'by-address=works'],
    ['words', 'It prints when sent to the IP address instead.', 'by-address=works'],
    ['words', 'connect by IP address -> fails as well', 'by-address=fails'],
    ['words', 'print as administrator -> works', 'administrator=works'],
    ['words', 'print as administrator -> access denied', 'administrator=fails'],
    ['words', 'from another computer -> prints', 'other-machine=works'],
    ['words', 'restart the spooler -> works for an hour', 'restart-service=works'],
    ['words', 'Nothing prints since the update.', 'changed=system-update', 'prints-anyway=no'],
    ['words', 'single jobs -> fine', 'single-job=works'],
    ['words', 'uncheck SNMP status -> online and prints', 'device-status-off=works'],
    [
      'message',
      'A policy is in effect on your computer which prevents you from connecting to this print queue.',
      'policy-prevents-queue',
    ],
    ['words', 'RpcUseNamedPipeProtocol=1 on the client -> works', 'named-pipes-cure'],
    ['account', 'snmpget -c public -> timeout | snmpget -c corp -> answers | ', 'other-community-answers'],
    ['account', 'The display shows 192.168.0.23, the port says 192.168.0.15. | ', 'address-moved'],
    ['words', '?waiteof=false -> all labels', 'half-close-off-cures'],
    ['words', 'socket://192.0.2.5:9102 instead -> prints on the right printer', 'other-port-cures'],
    ['words', 'After importing the CA it works.', 'authority-import-cures'],
    [
      'words',
      'Every button sends the browser to http://cups-int:631/ which nobody outside can open.',
      'sent-to-inner-name',
    ],
    [
      'account',
      'The printer has no connection from us. | netstat: ESTABLISHED 10.0.0.2:53412 10.0.0.9:9100 | ',
      'open-on-one-side',
    ],
    ['words', 'systemctl restart ensure-printers brings them back', 'queue-unit-cures'],
    [
      'words',
      'After changing the IP address port 9100 does not answer until it is power cycled.',
      'restart-after-address-change',
    ],
    ['words', 'ip -6 addr on both hosts -> both have fd00::10', 'same-ipv6-on-both'],
  ];
  for (const [kind, text, ...ids] of lines) {
    it(`${kind}: ${text}`, () => {
      const found = idsOf(kind, text);
      assert.deepEqual(
        ids.filter((id) => !found.includes(id)),
        [],
        `found ${found.join(' ')}`,
      );
    });
  }

  it('a contrast is not read the other way round', () => {
    for (const text of ['by IP address -> does not work', 'by IP address -> refused', 'not by IP address']) {
      assert.ok(!idsOf('words', text).includes('by-address=works'), text);
    }
  });

  it('a trial that did not help, and one address in two places, prove nothing', () => {
    for (const [kind, text] of [
      ['words', '?waiteof=false -> the same'],
      ['words', 'RpcUseNamedPipeProtocol=1 -> no change'],
      ['words', 'socket://192.0.2.5:9102 -> refused'],
      ['account', 'snmpget -c public -> timeout | snmpget -c public -> answers | '],
      ['account', 'The display shows 10.0.0.5, the port says 10.0.0.5. | '],
    ] as const) {
      const proved = new Set<string>(decisiveTrials.map(({ id }) => id));
      assert.deepEqual(
        idsOf(kind, text).filter((id) => proved.has(id)),
        [],
        text,
      );
    }
  });

  it('each row has an id of its own, a meaning and a source', () => {
    const ids = messageFacts.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    for (const { id, means, sources } of messageFacts) {
      assert.ok(means.length > 5 && !means.endsWith('.'), id);
      assert.ok(sources.length > 0 && sources.every((source) => source.length > 2), id);
    }
  });
});

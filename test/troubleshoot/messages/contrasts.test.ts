/** Sentences of people, and which contrasts they state: each in several wordings, and near ones that state nothing of it. */
import assert from 'node:assert/strict';
import { contrasts } from '../../../src/troubleshoot/messages/contrasts.ts';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { testFacts } from './fact-rows.ts';

const words = idsOf('words');

describe('contrasts', () => {
  for (const [id, ...sentences] of [
    [
      'by-address=works',
      'If I use the IP address it prints.',
      'works fine with the IP instead of the hostname',
      'I can print by using its IP address',
      'print to \\\\10.0.0.5\\laser -> works',
      'changed the URI to the ip address -> prints',
    ],
    ['by-address=fails', 'by its IP address -> same', 'Using the IP address does not work either.'],
    ['other-name=works', 'connect by its real name -> works', 'It works with the FQDN.'],
    [
      'localhost=works',
      'printing on the server itself works',
      'http://localhost:631 -> page opens',
      'local jobs -> fine',
      'I can print from the same machine',
    ],
    [
      'other-machine=works',
      'From another PC I can print.',
      'Printing from my Android phone works.',
      'the other computers can print',
      'It prints fine from a Windows laptop.',
      'same label from a mac -> ok',
    ],
    ['other-machine=fails', 'same problem on another computer', 'from other laptop -> same error'],
    ['other-user=works', 'with another user it works', 'other accounts -> print'],
    ['administrator=works', 'run as administrator -> works', 'It only works as root.', 'sudo lpadmin -> ok'],
    [
      'other-document=works',
      'Other PDFs print fine.',
      'Test page prints.',
      'when I print a test page, it works',
      'small documents -> fine',
    ],
    [
      'other-application=works',
      'From Notepad it prints.',
      'other programs print',
      'printing works from another application',
    ],
    [
      'other-driver=works',
      'With the generic PCL driver it prints.',
      'another driver fixed it',
      'driverless queue -> works',
    ],
    [
      'other-protocol=works',
      'Over USB it prints.',
      'standard TCP/IP port -> fine',
      'works with LPR',
      'by usb cable -> prints',
    ],
    ['without-tls=works', 'http instead of https -> works', 'If I disable TLS it prints.'],
    ['single-job=works', 'single labels -> fine', 'one job at a time -> ok'],
    [
      'older-version=works',
      'Downgrading to 1.27 helps.',
      'Downgrade of the filters, cups and the library makes printing work again.',
      'It was fixed by downgrading the package.',
      'rolling back to the 1.x series allows printing again',
      'the previous version works',
      'older cups -> fine',
    ],
    [
      'restart-service=works',
      'I have to restart cups each time.',
      'I can print again only after I restart cups.',
      'It does nothing unless I restart the service.',
      'Nothing prints until I restart the spooler.',
      'restart of the spooler -> works',
      'restarting cupsd fixes it',
    ],
    [
      'restart-device=works',
      'power cycling the printer helps',
      'We need to reboot the printer.',
      'turn the printer off and on -> prints',
    ],
    [
      'firewall-off=works',
      'When I turn off the firewall it prints.',
      'firewall disabled -> prints',
      'personal firewall of the vendor off -> prints',
      'with zonealarm disabled it prints',
      'Turning off the firewall made it print.',
      'Turning off the firewall solved the problem.',
      'Without the firewall everything works.',
    ],
    ['firewall-off=fails', 'disabling the firewall does not help', 'firewall off -> no difference'],
    ['security-module-off=works', 'setenforce 0 -> prints', 'With SELinux permissive it works.'],
    ['device-status-off=works', 'Unchecking SNMP fixed it.', 'snmp disabled -> online, prints'],
    [
      'prints-anyway=yes',
      'jobs -> print',
      'Despite the message it prints.',
      'Printing works fine though.',
      'It still prints.',
    ],
    ['prints-anyway=no', "It doesn't print.", 'Nothing comes out.', 'I cannot print any more.'],
    ['name-resolves=no', 'getent hosts prn.local -> nothing', 'The box cannot resolve the hostname.'],
    ['avahi-resolves=yes', 'avahi-resolve -n prn.local -> 10.0.0.9', 'avahi-browse shows the printer'],
    ['ping=yes', 'I can ping the printer.', 'It responds to ping.', 'ping 10.0.0.9 -> answers'],
    ['ping=no', "I can't ping the printer", 'ping 10.0.0.9 -> timed out', 'no reply to ping'],
    ['port-open=accepted', 'telnet prn 9100 -> connected', 'port 9100 is open'],
    ['port-open=refused', 'nc prn 631 -> refused', 'connection is refused'],
    ['listening-on=loopback-only', 'ss -ltn -> 127.0.0.1:631', 'cups listens only on localhost'],
    ['listening-on=another-program', 'lsof -i :631 -> java', 'who has 631 -> another process'],
    ['how-often=at-boot', 'After every reboot it is gone.', 'cupsd is not reachable after boot'],
    [
      'how-often=after-idle',
      'After the printer was asleep the first page is lost.',
      'after the night -> offline',
    ],
    ['how-often=under-load', 'when many users print', 'two jobs at the same time', 'series of labels'],
    [
      'on-paper=source-or-garbage',
      'It prints pages of PostScript code.',
      'weird symbols come out',
      'PCL codes are printed instead of the text',
      'paper -> %!PS-Adobe',
    ],
    ['on-paper=nothing', 'Nothing comes out.', 'no paper comes out', 'no error, no output'],
    ['queue-shows=completed', 'The job shows as completed.', 'cups says printed'],
    ['queue-shows=stopped', 'CUPS stops the printer.', 'The printer itself was paused.', 'queue is disabled'],
    ['queue-shows=vanished', 'Jobs disappear from the queue.', 'the job is gone'],
    [
      'changed=print-software',
      'Since the upgrade to CUPS 2.4',
      'after updating cups-filters',
      'Since cups 2.4.8',
      'The update to cups-filters broke it.',
    ],
    ['changed=firmware', 'since the firmware update', 'The firmware was updated.'],
    [
      'changed=address-or-network',
      'We got a new router.',
      'The IP address changed.',
      'after changing the subnet',
    ],
    ['spool-space=no', '/var is full', 'The disk is 100% full.', 'C: -> full'],
    ['file-exists=no', 'which gs -> not found', 'The filter is missing.'],
    ['device-on=no', 'The printer is switched off.', 'printer -> off'],
  ] as const)
    for (const sentence of sentences)
      it(`${id}: ${sentence}`, () =>
        assert.ok(words(sentence).includes(id), `found ${words(sentence).join(' ')}`));

  for (const [id, ...sentences] of [
    [
      'by-address=works',
      'Allow from 10.0.0.0/24 -> works',
      'ping 10.0.0.9 -> answers',
      'requests from 10.0.0.9 -> accepted',
      'Using the IP address it prints nothing.',
    ],
    ['by-address=fails', 'ping 10.0.0.9 -> no answer', 'http://10.0.0.9/admin -> no redirect, works'],
    ['localhost=works', 'files copied from the server -> fine', 'service stopped on the server -> quiet'],
    [
      'other-machine=works',
      'printer shared by another computer -> found',
      "from Windows' own viewer -> fine",
    ],
    ['other-machine=fails', 'shared printer on the other computer -> permission denied'],
    ['other-user=works', "another user's job -> printed"],
    ['administrator=fails', 'http://server/admin -> not found'],
    ['other-queue=fails', 'Brother printers do not print.'],
    ['other-application=works', 'other program closed -> prints'],
    ['other-driver=works', 'scan (driverless) -> works', 'new driver -> nothing'],
    ['other-protocol=works', 'composite device with IPP over USB -> yes', 'Laptops cannot add the IPP queue'],
    ['other-protocol=fails', 'ipp backend failed'],
    ['direct-to-device=works', 'option "Print directly to the printer" -> ok'],
    ['single-job=works', 'It works slowly.', 'after a pause -> fine'],
    [
      'older-version=works',
      'print on 192.0.2.7 -> works',
      'in 2.5 seconds -> prints',
      'The previous version of Ubuntu worked.',
      'from the old version -> fine',
    ],
    ['restart-service=works', 'systemctl restart cups -> queues gone', 'restart of cups -> same again'],
    [
      'firewall-off=works',
      'Turning off the firewall never solved the problem.',
      'firewall off, prints nothing',
      'firewall disabled -> no difference',
    ],
    [
      'prints-anyway=yes',
      'test page from the web interface -> prints',
      'Printing works normally and then fails.',
      'On some computers a job never continues.',
    ],
    ['prints-anyway=no', "since there's no paper"],
    ['name-resolves=no', 'ping 10.0.0.9 -> no answer', 'This cannot be resolved to my satisfaction'],
    ['avahi-resolves=yes', 'avahi-daemon -> runs', 'dns-sd -R -> alive'],
    ['ping=no', 'ping srv -> could not find host'],
    ['listening-on=loopback-only', 'access -> 127.0.0.1'],
    ['in-container=yes', 'printers container in the directory', 'printer application as a snap'],
    ['how-often=sometimes', 'It prints random characters.'],
    ['how-often=at-boot', 'It prints after a reboot.', 'time since reboot -> 5 minutes'],
    ['how-often=under-load', 'It prints at once.', 'held again at once', 'hundreds of sheets'],
    ['on-paper=source-or-garbage', 'The garbage collector was run.', 'It prints by the lp command.'],
    ['on-paper=nothing', "It doesn't print, since there is no paper in it"],
    ['queue-shows=completed', 'The update was completed.', 'send job to 9100 -> accepted, nothing printed'],
    ['queue-shows=held', 'The device is held open by another process.'],
    ['queue-shows=stopped', 'The queue stops accepting at 500.', 'My printer stopped working.'],
    ['queue-shows=vanished', 'I removed the queue.'],
    ['changed=firmware', 'firmware update -> no change'],
    [
      'changed=address-or-network',
      'Network printing stopped, nothing was changed.',
      'clients in another VLAN',
    ],
    ['spool-space=no', 'spoolsv.exe -> 100 % of one processor'],
    ['file-exists=no', 'protocols of the box -> nothing newer', 'ippfind -> nothing'],
    ['device-on=no', 'The printer was off the network.', 'It fails whenever the printer is switched off.'],
  ] as const)
    for (const sentence of sentences)
      it(`not ${id}: ${sentence}`, () => assert.ok(!words(sentence).includes(id)));

  it('a line of a configuration, or a refused socket, is no list of who listens', () => {
    assert.deepEqual(idsOf('config')('Listen 127.0.0.1:631'), []);
    assert.deepEqual(idsOf('log')('Unable to open listen socket for address 0.0.0.0:631'), []);
  });
});

/** Of the table alone: others may say the same by other facts. */
function idsOf(kind: LineKind): (text: string) => readonly string[] {
  return (text) =>
    contrasts
      .filter((fact) => fact.in?.includes(kind) ?? true)
      .filter(({ pattern, and, not }) => (and?.test(text) ?? true) && pattern.test(text) && !not?.test(text))
      .map(({ id }) => id);
}

testFacts('contrasts, one by one', [
  {
    id: 'how-often=at-boot',
    says: ['words: it fails at boot'],
    not: ['words: script that adds printers -> runs at boot'],
  },
  {
    id: 'older-version=works',
    says: [
      'words: the package before -> no crash',
      'words: back to libppd 2.0.1 -> prints',
      'words: back to libcupsfilters 2.0.0 -> fine',
    ],
    not: ['words: back to libppd 2.0.1 -> same error'],
  },
  {
    id: 'changed=print-software',
    says: [
      'words: since the filter package was upgraded pages are empty',
      'words: after libcupsfilters 2.1.0 the job fails',
    ],
    not: ['words: since the printer was updated'],
  },
  {
    id: 'security-module-off=works',
    says: ['words: aa-complain cupsd -> file is written'],
    not: ['words: aa-complain cupsd -> nothing is written'],
  },
  {
    id: 'other-network=works',
    says: ['words: client in the main network -> prints'],
    not: ['words: client in the main network -> refused'],
  },
]);

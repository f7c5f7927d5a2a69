/** Trials that decide: in which words they are told, and which near ones decide nothing. */
import assert from 'node:assert/strict';
import { decisiveTrials } from '../../../src/troubleshoot/messages/decisive-trials.ts';
import { testFacts } from './fact-rows.ts';

describe('decisive trials', () => {
  for (const [id, ...sentences] of [
    ['authority-import-cures', 'Importing the CA fixed it.', 'import of the root certificate -> prints'],
    ['half-close-off-cures', 'With waiteof=false it prints.', '?waiteof=false -> all labels'],
    ['address-moved', 'The panel shows 10.0.0.23, the port has 10.0.0.15.'],
    [
      'same-ipv6-on-both',
      'ip addr on both hosts: fd00:1::10',
      'The same IPv6 address is set on both machines.',
    ],
    [
      'other-host-off-cures',
      'second board unplugged -> the name stays',
      'clone host off -> no more conflicts',
    ],
    ['names-all-differ', 'There is no other machine of that name.', 'only one host has this name'],
    [
      'mdns-entry-cures',
      'mdns4_minimal added before dns -> prints',
      'Adding mdns_minimal to nsswitch.conf fixed the lookup.',
    ],
    [
      'stuck-after-intervention',
      'The job never continues after paper was filled in.',
      'paper refilled -> stays in the queue',
    ],
    ['filter-before-clients', 'the firewall on the clients drops it', 'client firewall -> blocks RPC'],
    [
      'lost-with-container',
      'After recreating the container all printers are gone.',
      'docker-compose pull && docker-compose up -d | lpstat -a -> no destinations added',
      'Each time I update the image it forgets my printers.',
    ],
    ['same-data-other-way', 'same file copied to the share -> prints', 'same bytes by FTP -> fine'],
    ['fast-without-network', 'flight mode -> instantly', 'Wi-Fi off -> no delay'],
    ['other-port-cures', 'without the port number -> prints'],
    ['address-moved', 'address in the program -> 192.0.2.8 | self-test page -> 198.51.100.8'],
    [
      'host-network-cures',
      'network_mode: host -> the phone sees it',
      'With host networking the iPad finds it.',
      'outside the container -> was found',
    ],
    ['outside-container-works', 'without docker -> works', 'It works outside of the container.'],
    ['status-late', 'F5 helps', 'The queue window is stale.', 'only after pressing F5'],
    [
      'ipp-usb-off-cures',
      'systemctl stop ipp-usb -> prints',
      'After I removed ipp-usb it prints.',
      'Purging ipp-usb fixed the problem.',
    ],
    ['ios-prints', 'iPhone -> prints', 'My iPad can print.', 'iPhones still print'],
    ['at-logon', 'at logon the CPU is busy', 'when users log on', 'as soon as I log in'],
    ['usb-device-absent', 'lsusb -> nothing', 'The printer is not in lsusb.', 'lsusb does not show it'],
    ['raw-cures', 'raw queue -> label', 'lp -o raw x.zpl -> prints the label'],
    [
      'mode-switch-cures',
      'emulation set to ESC/POS -> correct receipt',
      'Changing the emulation to StarPRNT fixed it.',
      'DIP switch to ZPL -> prints',
    ],
    ['fixed-version-works', 'with the patch -> works', 'The bug was fixed in 2.3.4.'],
    ['other-program-off-cures', 'the monitor is closed -> cups prints'],
    ['responder-off-cures', 'avahi of the router off -> the phone lists it'],
  ] as const)
    for (const sentence of sentences)
      it(`${id}: ${sentence}`, () =>
        assert.ok(idsOf(sentence).includes(id), `found ${idsOf(sentence).join(' ')}`));

  for (const [id, ...sentences] of [
    [
      'authority-import-cures',
      'With the imported certificate it prints nothing.',
      'import the CA -> not working',
    ],
    [
      'address-moved',
      'The status page: 10.0.0.23, port 9100, gateway 10.0.0.1',
      'panel 10.0.0.5, port 10.0.0.5',
    ],
    [
      'same-ipv6-on-both',
      'both machines show 20:55',
      'both hosts have fd00:1::10 and fd00:1::11',
      'static IPv6 on both machines',
    ],
    ['other-host-off-cures', 'other computer off -> prints', 'IPv6 off on box -> same'],
    ['names-all-differ', 'Only one machine has the problem.'],
    ['stuck-after-intervention', 'The printer required toner and paper.', 'The door is closed.'],
    ['filter-before-clients', 'firewall on the client off -> no difference', 'no client firewall'],
    ['lost-with-container', 'docker-compose up -d', 'The container does not see my printers.'],
    ['host-network-cures', 'without docker -> works', 'network_mode: host is set'],
    ['status-late', 'The F5 key and F50 model.'],
    ['ipp-usb-off-cures', 'ipp-usb is stopped -> the same', 'Removing ipp-usb did not change anything.'],
    ['ios-prints', 'iPad -> no printers found', 'The iPhone prints not.'],
    ['at-logon', 'firewall log on the clients'],
    ['raw-cures', 'raw queue -> prints garbage'],
    ['fixed-version-works', 'No bug fixed in this thread.', 'with the patch -> same'],
    ['mode-switch-cures', 'compatibility mode, one page -> prints', 'emulation set to PCL -> prints garbage'],
    ['same-data-other-way', 'same file to another printer -> prints', 'same file by FTP -> prints garbage'],
    ['fast-without-network', 'flight mode -> still slow'],
    ['other-port-cures', 'default port -> refused'],
    ['address-moved', 'address in the program -> 192.0.2.8 | self-test page -> 192.0.2.8'],
  ] as const)
    for (const sentence of sentences)
      it(`not ${id}: ${sentence}`, () => assert.ok(!idsOf(sentence).includes(id)));
});

function idsOf(text: string): readonly string[] {
  return decisiveTrials
    .filter(({ pattern, and, not }) => pattern.test(text) && (and?.test(text) ?? true) && !not?.test(text))
    .map(({ id }) => id);
}

testFacts('trials in words', [
  {
    id: 'stays-stopped',
    says: [
      'words: after the toner was changed the queue stays paused',
      'words: it never resumes by itself',
      'words: CUPS does not re-enable it when the printer is back',
    ],
    not: [
      'words: the job stays in the queue',
      'words: cupsenable office -> same',
      'words: it stopped raining',
    ],
  },
  {
    id: 'host-network-cures',
    says: ['words: network_mode: host -> phones find it'],
    not: ['words: network_mode: host -> no difference'],
  },
  {
    id: 'other-program-off-cures',
    says: ['words: shut the guest down -> prints', 'words: quit the tool -> the program opens it'],
    not: ['words: stop the guest -> same message'],
  },
]);

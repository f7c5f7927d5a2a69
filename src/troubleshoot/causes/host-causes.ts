/** Causes in devices of the host, in how configurations are kept, and in security of files. */
import type { Cause } from '../cause.ts';

export const hostCauses: readonly Cause[] = [
  {
    id: 'device-file-permission',
    platform: 'any',
    layer: 'usb',
    mechanism: 'The user of the program may not open the device file of the printer.',
    supports: {
      'device-file': 1,
      'permission-denied': 1,
      'runs-as-nobody': 2.5,
      'device-group': 1.5,
      'administrator=works': 1.5,
      'direct-to-device=works': 0.5,
      'usb-not-available': 0.5,
      'device-file-denied': 3,
    },
    against: { 'usb-busy': 2, 'mac-denial': 1, 'implicitclass-backend': 2, 'device-file-gone': 2 },
    decides: ['administrator', 'other-user'],
    remedies: [
      'Look with `ls -l` at the device file and with `id` at the user.',
      'Add the user to the group of the device (lp), or write a udev rule.',
    ],
    sources: ['udev(7)'],
    wording:
      'permission denied /dev/usb/lp0 group lp www-data web server user failed to open stream sudo works',
  },
  {
    id: 'usb-interface-claimed-by-ipp-usb',
    platform: 'cups',
    layer: 'usb',
    mechanism: 'ipp-usb holds the USB interface of the printer, so that the usb backend cannot claim it.',
    supports: {
      'ipp-usb-off-cures': 3.5,
      'ipp-usb-named': 1.5,
      'usb-busy': 2,
      'restart-service=works': 0.5,
      'usb-uri': 0.3,
      'usb-not-available': 0.7,
      'ipp-usb-holds': 2.5,
      'usblp-ruled-out': 1.5,
      'device-file-gone': 2,
      'device-not-offered': 0.5,
    },
    against: { 'two-entries': 2.5, 'announced-on-loopback': 3 },
    decides: ['restart-service', 'other-protocol'],
    remedies: [
      'Look with `systemctl status ipp-usb` and lsusb -t.',
      'Use the driverless queue that ipp-usb offers, or stop ipp-usb for this device (quirks).',
    ],
    sources: ['ipp-usb(8)'],
    wording:
      'ipp-usb daemon holds interface usb backend waiting for printer to become available scanner driver stops',
  },
  {
    id: 'usb-interface-claimed-by-usblp',
    platform: 'cups',
    layer: 'usb',
    mechanism: 'The kernel driver usblp holds the USB interface that the program wants.',
    supports: {
      'usblp-named': 1.5,
      'usb-busy': 2,
      'usb-uri': 0.3,
      'usb-not-available': 0.7,
      'usblp-holds': 3,
      'usblp-bound': 2,
      'device-not-offered': 1,
    },
    against: { 'ipp-usb-named': 1, 'usblp-ruled-out': 3, 'device-file-gone': 2.5 },
    decides: ['other-protocol', 'administrator'],
    remedies: [
      'Look with `lsusb -t` which driver is bound.',
      'Detach it (`rmmod usblp`, a blacklist, or detach_kernel_driver in the program).',
    ],
    sources: ['cups:backend/usb-libusb.c'],
    wording: 'usblp kernel module loaded rmmod blacklist detach kernel driver libusb resource busy',
  },
  {
    id: 'usb-claimed-by-other-process',
    platform: 'any',
    layer: 'usb',
    mechanism: 'Another process (a virtual machine, a tool, a second program) holds the USB interface.',
    supports: {
      'other-program-off-cures': 2,
      'usb-busy': 2.3,
      'usb-other-process': 2.5,
      'how-often=sometimes': 0.5,
      'usb-uri': 0.3,
      'usb-not-available': 0.7,
    },
    against: { 'ipp-usb-named': 2, 'usblp-named': 2 },
    decides: ['restart-service', 'how-often'],
    remedies: [
      'Look with `lsof /dev/bus/usb/*/*` who holds the device.',
      'End that process, or take the device out of the pass-through.',
    ],
    sources: ['libusb: LIBUSB_ERROR_BUSY'],
    wording:
      'virtual machine pass-through holds usb printer busy other process claims interface scanner tool',
  },
  {
    id: 'config-not-persistent',
    platform: 'cups',
    layer: 'configuration',
    mechanism: 'The configuration stands in a layer of the container that is made anew at each start.',
    supports: {
      'lost-on-restart': 2.5,
      'lost-with-container': 2.5,
      'in-container=yes': 1,
    },
    against: { 'declarative-set-up': 2 },
    decides: ['in-container', 'restart-service'],
    remedies: [
      'Look whether /etc/cups is a volume.',
      'Keep /etc/cups on a volume, with the defaults copied there at the first start.',
    ],
    sources: ['docker: volumes'],
    wording:
      'container restart recreated printers gone configuration lost volume not mounted /etc/cups persistent add-on image update pull recreate forgets printers volume mount home assistant add-on reboot of nas',
  },
  {
    id: 'declarative-queues-not-recreated',
    platform: 'cups',
    layer: 'configuration',
    mechanism:
      'The state is wiped at a start, and the unit that makes the declared queues does not run again.',
    supports: {
      'queue-unit-cures': 4,
      'declarative-set-up': 2,
      'lost-on-restart': 1.5,
      'restart-service=works': 0.5,
    },
    against: { 'stale-path-ppd': 0.5 },
    decides: ['restart-service', 'how-often'],
    remedies: [
      'Compare the start times of cupsd and of the unit that makes the queues.',
      'Make that unit part of cups.service, so that it runs with each start.',
    ],
    sources: ['NixOS: hardware.printers'],
    wording:
      'nixos ensure-printers stateless declarative queues vanish after restart unit not rerun nixos ensure printers stateless restart of cups queues gone until unit is run again',
  },
  {
    id: 'config-management-drops-option',
    platform: 'cups',
    layer: 'configuration',
    mechanism:
      'The module of the configuration management does not pass an option on, so that the queue has its default.',
    supports: { 'config-management': 1.5, 'option-not-passed': 2.5 },
    against: { 'tls-ipps-uri': 2.5, 'backend-status-stop': 1.5 },
    decides: ['administrator', 'newer-version'],
    remedies: [
      'Compare `lpoptions -p NAME -l` with what the manifest says.',
      'Run the lpadmin command that is missing, or take a newer module.',
    ],
    sources: ['cups:man/lpadmin.8'],
    wording: 'puppet ansible chef module option ignored not passed to lpadmin default ppd setting shared',
  },
];

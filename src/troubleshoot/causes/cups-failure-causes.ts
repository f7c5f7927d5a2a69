/** Causes that a program of CUPS, or beside it, names itself: each has a message that says it, and none is named without. */
import type { Cause } from '../cause.ts';

const rows: readonly Cause[] = [
  {
    id: 'driver-plugin-missing',
    platform: 'cups',
    layer: 'driver',
    mechanism:
      'The driver needs a plug-in of the maker, which is not installed, or not in the version of the driver.',
    supports: { 'plugin-missing': 4.5, 'filter-failed': 0.5, 'driver-named': 0.3 },
    decides: ['other-driver', 'changed'],
    remedies: [
      'Look with `hp-check` which version of the plug-in is there, and which one HPLIP has.',
      'Run `hp-plugin` as root and print again; or print driverless, where the device can.',
    ],
    sources: ['HPLIP: HPCupsFilter.cpp'],
    wording: 'hplip plugin proprietary laserjet hp-plugin filter failed',
  },
  {
    id: 'ppd-damaged',
    platform: 'cups',
    layer: 'driver',
    mechanism: 'The PPD of the queue has an error, so that cupsd does not load it.',
    supports: { 'ppd-unusable': 4 },
    decides: ['other-driver', 'changed'],
    remedies: [
      'Run `cupstestppd` with the PPD of the queue.',
      'Correct the lines that it names, or make the queue anew with the PPD of the driver.',
    ],
    sources: ['cups:man/cupstestppd.1'],
    wording: 'ppd file cannot be loaded cupstestppd',
  },
  {
    id: 'document-protected',
    platform: 'any',
    layer: 'document',
    mechanism: 'The PDF is locked with a password, so that no filter can read it.',
    supports: { 'document-password': 4, 'filter-failed': 0.3, 'other-document=works': 1 },
    decides: ['other-document', 'other-application'],
    remedies: [
      'Open the document in a viewer: does it ask for a password?',
      'Print it from the viewer, or save it without the password.',
    ],
    sources: ['ISO 32000, encryption'],
    wording: 'encrypted pdf password protected',
  },
  {
    id: 'max-clients-reached',
    platform: 'cups',
    layer: 'server',
    mechanism: 'cupsd has as many connections open as MaxClients, or the limit for one host, allows.',
    supports: { 'clients-limit': 4, 'how-often=under-load': 0.5 },
    decides: ['how-often', 'restart-service'],
    remedies: [
      'Count the connections to port 631, and from which hosts they are.',
      'End what keeps them open, or raise MaxClients and MaxClientsPerHost.',
    ],
    sources: ['cups:man/cupsd.conf.5, MaxClients'],
    wording: 'max clients reached too many connections dos attack',
  },
  {
    id: 'smb-version-mismatch',
    platform: 'cups',
    layer: 'transport',
    mechanism: 'One side speaks only versions of SMB that the other refuses.',
    supports: { 'smb-no-common-version': 3.5, 'smb-uri': 0.3 },
    decides: ['older-version', 'other-protocol'],
    remedies: [
      'Ask with `smbclient -L HOST -m SMB2` and `-m NT1` which versions the server takes.',
      'Give the server a version that both have; or print by IPP, LPD or the raw port.',
    ],
    sources: ['samba: smb.conf(5), client min protocol'],
    wording: 'smb1 disabled protocol negotiation nt1',
  },
  {
    id: 'cups-browsed-leaves-kind-out',
    platform: 'cups',
    layer: 'configuration',
    mechanism: 'cups-browsed finds the printer, and is not told to make queues for printers of its kind.',
    supports: { 'browsed-leaves-out': 3 },
    decides: ['other-queue'],
    remedies: [
      'Look in its log which kind of printer it ignores.',
      'Set CreateIPPPrinterQueues or CreateRemoteRawPrinterQueues in cups-browsed.conf, or make the queue by hand.',
    ],
    sources: ['OpenPrinting/cups-browsed, cups-browsed.conf(5), CreateIPPPrinterQueues'],
    wording: 'cups-browsed ignoring this printer not configured',
  },
];

export const cupsFailureCauses: readonly Cause[] = rows.map((row) => ({ ...row, needsDecisive: true }));

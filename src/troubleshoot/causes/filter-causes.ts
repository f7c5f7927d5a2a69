/** Causes in filters, drivers, documents and backends of CUPS. */
import type { Cause } from '../cause.ts';

const filter = 'cups:man/filter.7';

export const filterCauses: readonly Cause[] = [
  {
    id: 'driver-filter-missing',
    platform: 'cups',
    layer: 'filter',
    mechanism: 'The PPD of the queue names a filter of a driver that is not installed.',
    supports: { 'filter-missing': 3, 'driver-named': 1.5, 'file-exists=no': 1.5, 'other-driver=works': 0.7 },
    against: {
      'filter-package-named': 1.5,
      'converter-missing': 1,
      'stale-path-ppd': 1,
      'wrong-architecture': 2,
      'insecure-message': 2,
      'libraries-32bit': 1.5,
      'cups-no-conversion': 2.5,
    },
    decides: ['file-exists', 'other-driver'],
    remedies: [
      'Look at the cupsFilter lines of the PPD and whether these programs exist.',
      'Install the package of the driver, or give the queue another PPD.',
    ],
    sources: [filter],
    wording:
      'ppd filter rastertoxxx not available no such file driver package not installed copied ppd missing filter',
  },
  {
    id: 'driver-helper-missing-exit-zero',
    platform: 'cups',
    layer: 'filter',
    mechanism:
      'The script of a driver lacks a program that it calls but ends with success, so that jobs complete without data.',
    supports: {
      'converter-missing': 3,
      'queue-shows=completed': 1.5,
      'driver-named': 0.5,
      'on-paper=nothing': 0.5,
    },
    against: { 'null-device': 3, 'raw-9100': 0.5 },
    decides: ['file-exists', 'queue-shows'],
    remedies: ['Run the wrapper by hand and look at what it reports.', 'Install the program that it calls.'],
    sources: [filter],
    wording:
      'job completes nothing printed wrapper script command not found converter missing exit code 0 empty output vendor driver',
  },
  {
    id: 'filter-package-missing',
    platform: 'cups',
    layer: 'filter',
    mechanism:
      'The filters that convert ordinary documents (cups-filters or another base package) are not installed.',
    supports: {
      'filter-package-named': 3.5,
      'raster-without-renderer': 1.5,
      'filter-missing': 1,
      'names-cups-filters': 0.5,
      'in-container=yes': 0.5,
      'cups-no-conversion': 3.5,
    },
    decides: ['file-exists', 'other-document'],
    remedies: ['Look whether pdftopdf is in the folder of filters.', 'Install cups-filters and Ghostscript.'],
    sources: ['OpenPrinting/cups-filters'],
    wording:
      'cups-filters not installed minimal container image no filter to convert unsupported document format application/pdf pdftopdf gstoraster',
  },
  {
    id: 'filter-wrong-architecture',
    platform: 'cups',
    layer: 'filter',
    mechanism: 'The program of the driver is for another processor, and the kernel cannot execute it.',
    supports: { 'wrong-architecture': 4, 'driver-named': 0.5 },
    against: { 'usb-busy': 3, 'libraries-32bit': 1.5, 'shared-library-missing': 2.5 },
    decides: ['file-exists', 'other-driver'],
    remedies: [
      'Look with `file PROGRAM` and `uname -m`.',
      'Use a driver for this processor (often a free one) or a driverless queue.',
    ],
    sources: ['execve(2), ENOEXEC'],
    wording: 'exec format error arm raspberry pi x86 driver i386 binary architecture',
  },
  {
    id: 'filter-32bit-libraries-missing',
    platform: 'cups',
    layer: 'filter',
    mechanism: 'The filter is a program of 32 bits and cannot load its libraries on a system of 64 bits.',
    supports: { 'libraries-32bit': 2.5, 'shared-library-missing': 2, 'driver-named': 0.7 },
    against: { 'library-mix': 1.5 },
    decides: ['file-exists', 'other-driver'],
    remedies: [
      'Look with `ldd` and `file` at the filter.',
      'Install the libraries for 32 bits (libc6:i386, libcups2:i386).',
    ],
    sources: ['ld.so(8)'],
    wording:
      '32-bit i386 libraries multilib 64-bit system brother canon driver no such file though it exists shared library',
  },
  {
    id: 'insecure-filter-permissions',
    platform: 'cups',
    layer: 'filter',
    mechanism:
      'cupsd runs no filter or backend that others than root could write, or whose folder they could, and refuses it.',
    supports: { 'insecure-message': 4, 'insecure-permissions': 1.5 },
    decides: ['file-exists'],
    remedies: [
      'Look at owner and mode of the program and its folders.',
      '`chown root:root` and `chmod 755` (backends 700 or 755).',
    ],
    sources: ['cups:scheduler/file.c'],
    wording: 'insecure permissions filter backend owner root mode group writable directory homebrew 0775',
  },
  {
    id: 'backend-missing',
    platform: 'cups',
    layer: 'filter',
    mechanism: 'There is no backend for the scheme of the device URI.',
    supports: { 'bad-uri-scheme': 4.5, 'smb-uri': 0.5, 'file-exists=no': 0.7 },
    decides: ['file-exists', 'other-protocol'],
    remedies: [
      'Look which backends `lpinfo -v` lists.',
      'Install the package of the backend (for smb: smbclient) or use another scheme.',
    ],
    sources: ['cups:scheduler/ipp.c', 'cups:man/backend.7'],
    wording: 'bad device-uri scheme smb backend not installed package smbclient unknown scheme',
  },
  {
    id: 'backend-permissions-implicitclass',
    platform: 'cups',
    layer: 'filter',
    mechanism:
      'implicitclass does not run as root and cannot start the backend ipp, which is for root alone.',
    supports: { 'implicitclass-backend': 3, 'backend-root-only': 2, 'permission-denied': 1 },
    decides: ['administrator', 'other-driver'],
    remedies: [
      'Look at the mode of backend/ipp.',
      'Give implicitclass the mode 0700 (root runs it then), or use a fixed queue.',
    ],
    sources: ['cups:man/backend.7', 'OpenPrinting/cups-browsed'],
    wording: 'implicitclass backend ipp permission denied root only cups-browsed cannot execute',
  },
  {
    id: 'mandatory-access-control-denial',
    platform: 'cups',
    layer: 'security',
    mechanism: 'SELinux or AppArmor denies what owner and mode would allow.',
    supports: {
      'mac-denial': 2.5,
      'mac-denial-logged': 2,
      'security-module-off=works': 3,
      'permission-denied': 1,
    },
    against: { 'security-module-off=fails': 4 },
    decides: ['security-module-off', 'administrator'],
    remedies: [
      'Look for denials: `ausearch -m avc` or `journalctl -k | grep DENIED`.',
      'Allow that access in the policy or profile, or put files where the profile expects them.',
    ],
    sources: ['selinux(8)', 'apparmor(7)'],
    wording:
      'selinux apparmor avc denied permission denied although mode bits right profile cupsd third-party backend setenforce',
  },
  {
    id: 'stale-path-in-ppd',
    platform: 'cups',
    layer: 'driver',
    mechanism: 'The PPD names the path of a program that is gone since an update.',
    supports: {
      'stale-path-ppd': 3,
      'filter-missing': 1.5,
      'changed=driver': 0.5,
      'changed=system-update': 0.5,
    },
    against: { 'stale-cache': 2.5, 'ppd-version': 2 },
    decides: ['file-exists', 'changed'],
    remedies: [
      'Look at the paths in /etc/cups/ppd/NAME.ppd.',
      'Make the queue anew with the PPD of the driver as it is now.',
    ],
    sources: [filter],
    wording:
      'ppd absolute path nix store garbage collected old version removed no such file after upgrade filter path',
  },
  {
    id: 'stale-ppd-cache',
    platform: 'cups',
    layer: 'driver',
    mechanism: 'The data that cupsd keeps of a queue in its cache names a path that is gone.',
    supports: {
      'stale-cache': 3.5,
      'filter-missing': 1,
      'stale-path-ppd': 0.5,
      'changed=system-update': 0.3,
    },
    decides: ['file-exists', 'restart-service'],
    remedies: ['Compare the PPD with /var/cache/cups/NAME.data.', 'Remove that file and restart cupsd.'],
    sources: ['cups:scheduler/printers.c'],
    wording:
      'var cache cups data file deleted cache old filter path still used although ppd is right old path in var cache cups though ppd is right delete cache restart prints',
  },
  {
    id: 'ppd-driver-version-mismatch',
    platform: 'cups',
    layer: 'driver',
    mechanism: 'The PPD was made by another version of the driver than is installed, which refuses it.',
    supports: { 'ppd-version': 4.5, 'changed=driver': 1 },
    decides: ['changed', 'other-driver'],
    remedies: [
      'Compare the version in the PPD with that of the driver.',
      'Make the PPD anew (`cups-genppdupdate` for Gutenprint).',
    ],
    sources: ['Gutenprint: cups-genppdupdate(8)'],
    wording: 'ppd version not compatible gutenprint update genppdupdate plugin version hplip mismatch',
  },
  {
    id: 'raw-queue-no-conversion',
    platform: 'any',
    layer: 'filter',
    mechanism: 'The queue is raw: documents go unconverted to a device that cannot read them.',
    supports: {
      'raw-queue': 2.5,
      'on-paper=source-or-garbage': 1.5,
      'on-paper=blank': 0.5,
      'other-driver=works': 1,
      'other-document=works': 0.5,
    },
    against: { 'typed-as-text': 1, 'deprecation-warning': 1, 'null-device': 2 },
    decides: ['other-driver', 'on-paper', 'other-document'],
    remedies: [
      'Look whether the queue has a PPD (`lpstat -l -p`, `lpoptions -l`).',
      'Give it a driver, or send what the device reads.',
    ],
    sources: ['cups:man/lpadmin.8, raw'],
    wording:
      'raw queue pdf sent unconverted garbage pages of characters no driver ppd receipt label printer cannot read',
  },
  {
    id: 'raw-data-typed-as-text',
    platform: 'cups',
    layer: 'filter',
    mechanism:
      'Commands for the printer are submitted without -o raw and typed as text, so that they are typeset.',
    supports: { 'typed-as-text': 3, 'on-paper=source-or-garbage': 1.5, 'other-document=works': 0.3 },
    against: { overlap: 1.5, 'emulation-mode': 0.7, 'half-close': 1 },
    decides: ['on-paper', 'other-driver'],
    remedies: [
      'Submit with `-o raw` (`lp -o raw`).',
      'Use a raw queue for these programs, or a driver that makes the commands.',
    ],
    sources: ['cups:man/mime.types.5', 'cups:man/lp.1'],
    wording: 'zpl epl escpos commands printed as text label code typeset text/plain lp -o raw',
  },
  {
    id: 'printer-emulation-mode',
    platform: 'any',
    layer: 'device',
    mechanism: 'The printer is set to another command language or level than the data has.',
    supports: {
      'emulation-mode': 3.5,
      'on-paper=source-or-garbage': 1,
      'on-paper=blank': 0.5,
      'other-driver=works': 0.7,
      'other-device=works': 0.7,
    },
    against: { 'typed-as-text': 0.2 },
    decides: ['other-driver', 'other-device', 'on-paper'],
    remedies: [
      'Print the configuration page of the printer: which language is set?',
      'Set the language to that of the driver, or the driver to that of the printer.',
    ],
    sources: ['manuals of the makers: emulation, personality'],
    wording:
      'emulation zpl epl postscript level pcl escp mode menu personality prints codes nothing ignores setting',
  },
  {
    id: 'document-defect',
    platform: 'any',
    layer: 'document',
    mechanism: 'The document itself is damaged, and what renders it fails or prints it wrong.',
    supports: {
      'document-damaged': 3,
      'rendering-error': 1.5,
      'other-document=works': 2,
      'other-application=works': 0.5,
    },
    decides: ['other-document', 'other-application'],
    remedies: [
      'Print another document on the same queue.',
      'Write the document anew (print to PDF, `qpdf`, `mutool clean`).',
    ],
    sources: ['PostScript Language Reference 3.11'],
    wording: 'pdf damaged corrupt font broken one file only xref offending command repair resave',
  },
];

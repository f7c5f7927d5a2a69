/** What CUPS and its companions write when something fails: what each line means, and which cause it names on its own. */
import assert from 'node:assert/strict';
import { createEvidenceReader } from '../../../src/troubleshoot/evidence/evidence-reader.ts';
import { cupsFailureMessages } from '../../../src/troubleshoot/messages/cups-failure-messages.ts';
import { createTroubleshooting, type TroubleshootResult } from '../../../src/troubleshoot/troubleshoot.ts';
import { type FactRow, testFacts } from './fact-rows.ts';

function troubleshoot(lines: string): TroubleshootResult {
  const troubleshooting = createTroubleshooting();
  const reader = createEvidenceReader({ name: 'error_log' }, troubleshooting.add);
  reader.push(`${lines}\n`);
  reader.end();
  return troubleshooting.result();
}

const idsOf = (result: TroubleshootResult) => result.observations.map(({ id }) => id);
const named = (result: TroubleshootResult) => (result.abstains ? undefined : result.causes[0]?.cause.id);
const time = '[22/Nov/2026:10:00:00 +0000]';

const rows: readonly FactRow[] = [
  {
    id: 'remote-share-refused',
    says: ['message: lpadmin: Cannot change printer-is-shared for remote queues.'],
    not: ['message: lpadmin: Cannot change printer-info', 'words: remote queues cannot be seen'],
  },
  {
    id: 'ipp-backend-not-executable',
    says: ['log: Could not start IPP Backend (/usr/lib/cups/backend/ipp): 13 Permission denied'],
    not: ['log: Could not start IPP Backend (/usr/lib/cups/backend/ipp): 2 No such file or directory'],
  },
  {
    id: 'port-zero',
    says: [
      'output: device for office: ipp://192.0.2.4:0/printers/office',
      'config: DeviceURI socket://box:0',
    ],
    not: ['config: DeviceURI ipp://192.0.2.4:631/ipp/print', 'config: DeviceURI ipp://[2001:db8::0]/ipp'],
  },
  {
    id: 'tls-not-valid-for-name',
    says: [
      "message: curl: (60) SSL: certificate subject name 'old' does not match target host name 'new'",
      'message: SSL: no alternative certificate subject name matches target host name',
      "message: Hostname mismatch, certificate is not valid for 'print'",
      'words: the browser says NET::ERR_CERT_COMMON_NAME_INVALID',
      'message: The target principal name is incorrect.',
      'message: Hostname print not verified',
    ],
    not: [
      'message: The certificate has expired.',
      'words: the host name of the printer was changed',
      'message: certificate is self-signed',
    ],
  },
  {
    id: 'protocol-on-port',
    says: ['log: [Client 9] Saw first byte 03, auto-negotiating SSL/TLS session.'],
    not: ['log: [Client 9] Saw first byte 16, auto-negotiating SSL/TLS session.'],
  },
  {
    id: 'dot-local',
    says: ['words: ping office.local fails', 'message: office.local: unknown host'],
    not: ['words: the host is box.local.example.org'],
  },
  {
    id: 'max-job-time',
    says: ['words: sent 08:12, cancelled 11:12'],
    not: ['words: sent 08:12, cancelled 08:40', 'words: sent 08:12, printed 11:12'],
  },
  {
    id: 'bad-uri-scheme',
    says: [
      'message: device URI scheme foo:/ is invalid',
      'words: ls /usr/lib/cups/backend -> nothing of foo',
    ],
    not: ['message: device URI is invalid', 'words: ls /usr/lib/cups/backend -> ipp lpd socket'],
  },
  {
    id: 'content-refused',
    says: [
      'words: state of the job at the printer -> document-format-error',
      'output: job-state-reasons = document-unprintable-error',
    ],
    not: ['log: client-error-document-format-not-supported'],
  },
];

/** A cause stands only where the line, alone, says it. */
const lines: readonly [line: string, ids: string, cause?: string][] = [
  [
    `E ${time} [Job 8] Job stopped due to filter errors; please consult the error_log file for details.`,
    'filter-failed',
  ],
  ['Filter failed', 'filter-failed'],
  ['foomatic-rip filter failed', 'filter-failed'],
  ['/usr/lib/cups/filter/pdftops failed', 'filter-failed'],
  [`E ${time} PID 900 (/usr/lib/cups/filter/foomatic-rip) stopped with status 9!`, 'filter-failed'],
  [
    `D ${time} [Job 8] PID 900 (/opt/maker/lib/rastertomaker) crashed on signal 11.`,
    'filter-failed crash-or-loop',
  ],
  [`D ${time} [Job 8] cfFilterChain: ghostscript (PID 4242) stopped with status 1`, 'filter-failed'],
  [`D ${time} [Job 8] Job stopped because the scheduler could not execute a filter.`, 'filter-failed'],
  [`D ${time} [Job 8] GPL Ghostscript 9.18: Unrecoverable error, exit code 1`, 'renderer-failed'],
  [`D ${time} [Job 8] renderer exited with status 1`, 'renderer-failed'],
  [`D ${time} [Job 8] Process is dying with "Could not start renderer", exit stat 9`, 'renderer-failed'],
  [
    `D ${time} [Job 8] Possible error on renderer command line or PostScript error. Check options.Kid3 exit status: 3`,
    'renderer-failed',
  ],
  [`D ${time} [Job 8] Unknown device: cups`, 'renderer-failed'],
  [`D ${time} [Job 8] Unable to open the initial device, quitting.`, 'renderer-failed'],
  [`E ${time} [Job 8] No usable font available`, 'renderer-failed'],
  [`E ${time} [Job 8] Unable to open raster stream - : Undefined error: 0`, 'raster-without-renderer'],
  [`D ${time} [Job 8] loadFilename failed: -: can't find startxref`, 'document-damaged'],
  [`E ${time} [Job 8] Malformed PDF.`, 'document-damaged'],
  [`D ${time} [Job 8] **** Error: Couldn't initialise file.`, 'rendering-error'],
  [
    `D ${time} [Job 8] loadFilename failed: /var/spool/cups/tmp/0a1: invalid password`,
    'document-password',
    'document-protected',
  ],
  [
    `E ${time} [Job 8] cfFilterUniversal: Unsupported combination of input and output formats: text/plain -> image/urf`,
    'filter-failed',
  ],
  [`E ${time} [Job 8] Aborting job because it cannot be printed.`, 'cups-no-conversion'],
  [`E ${time} [Job 8] Unable to launch Ghostscript: gs: No such file or directory`, 'filter-package-named'],
  [`D ${time} [Job 8] STATE: +hplip.plugin-error`, 'plugin-missing', 'driver-plugin-missing'],
  [
    `D ${time} [Job 8] prnt/hpcups/HPCupsFilter.cpp 486: m_Job initialization failed with error = 48`,
    'plugin-missing',
    'driver-plugin-missing',
  ],
  ['validate_plugin_version() Plugin version[3.20.3] mismatch with HPLIP version[3.21.2]', 'plugin-missing'],
  ['printer-state-reasons=cups-insecure-filter-warning', 'insecure-message', 'insecure-filter-permissions'],
  [`W ${time} PPD file for Office cannot be loaded.`, 'ppd-unusable', 'ppd-damaged'],
  [
    'lpadmin: Unable to open PPD "/tmp/x.ppd": Missing PPD-Adobe-4.x header on line 1.',
    'ppd-unusable',
    'ppd-damaged',
  ],
  [`E ${time} Office: PPD creation failed: Unable to create PPD file.`, 'ppd-not-created'],
  [`E ${time} Office: Unable to create PPD for printer: Printer does not respond.`, 'ppd-not-created'],

  [`D ${time} [Job 8] Job held for 30 seconds since it could not be sent.`, 'job-given-up'],
  [`E ${time} [Job 8] Job aborted after 5 unsuccessful attempts.`, 'job-given-up'],
  [
    `E ${time} [Job 8] Job aborted due to backend errors; please consult the error_log file for details.`,
    'job-given-up',
  ],
  ['/usr/lib/cups/backend/smb failed', 'backend-failed'],
  [`D ${time} [Job 8] Job aborted because the destination printer/class has gone away.`, 'queue-unknown'],
  [`I ${time} [Job 8] Print job canceled at printer.`, 'printer-bad-status'],
  [`E ${time} [Job 8] Print job was not accepted.`, 'printer-bad-status'],
  [`E ${time} [Job 8] Printer cannot print supplied content.`, 'content-refused'],
  [`E ${time} [Job 8] Printer cannot print with supplied options.`, 'unsupported-attribute'],
  [
    `D ${time} [Job 8] Job held indefinitely - account information is required.`,
    'held-for-authentication',
    'credentials-missing',
  ],
  [
    `E ${time} [Job 8] The printer configuration is incorrect or the printer no longer exists.`,
    'path-refused',
  ],
  [`E ${time} [Job 8] The printer is unreachable at this time.`, 'device-no-answer'],
  [`I ${time} [Job 8] Waiting for printer to become available.`, 'usb-not-available'],
  [
    `D ${time} [Job 8] prnt/backend/hp.c 745: ERROR: open device failed stat=12: hp:/usb/Deskjet_F4200?serial=1`,
    'usb-not-available',
  ],
  [`E ${time} [Job 8] There was an unrecoverable USB error.`, 'usb-not-available'],
  [
    `E ${time} [Job 8] Unable to initialize USB access via libusb, libusb error -99 (Other error)`,
    'usb-not-available',
  ],
  [`E ${time} [Job 8] Connection failed: NT_STATUS_IO_TIMEOUT`, 'device-no-answer'],
  [`E ${time} [Job 8] Connection failed: NT_STATUS_BAD_NETWORK_NAME`, 'queue-unknown'],
  [
    `E ${time} [Job 8] protocol negotiation failed: NT_STATUS_CONNECTION_RESET`,
    'smb-no-common-version',
    'smb-version-mismatch',
  ],
  [`D ${time} [Job 8] STATE: +media-jam-error`, 'temporary-fault'],

  [`W ${time} Max clients reached, holding new connections...`, 'clients-limit', 'max-clients-reached'],
  [
    `W ${time} Possible DoS attack - more than 100 clients connecting from 192.0.2.5.`,
    'clients-limit',
    'max-clients-reached',
  ],
  [`E ${time} Unable to open "/etc/cups/printers.conf.N": Permission denied`, 'cups-file-refused'],
  [`E ${time} TMPDIR (/var/spool/cups/tmp) has the wrong permissions.`, 'cups-file-refused'],
  [`E ${time} [Job 8] Data files have gone away.`, 'cups-file-refused'],
  [`E ${time} Scheduler shutting down due to program error.`, 'crash-or-loop'],
  [`E ${time} Unknown authorization type Foo on line 30 of /etc/cups/cupsd.conf.`, 'config-syntax'],
  [`E ${time} cupsdAuthorize: pam_authenticate() returned 7 (Authentication failure)!`, 'password-refused'],
  [`W ${time} Avahi server disappeared, unregistering printers for Bonjour broadcasting.`, 'avahi-gone'],
  [`E ${time} Office: Couldn't resolve mDNS URI "ipps://Office._ipps._tcp.local/".`, 'dnssd-uri-unresolved'],
  [
    'Sun Nov 22 10:00:00 2026 Printer Office (ipp://192.0.2.5/ipp/print) is an IPP network printer and cups-browsed is not configured to set up such printers automatically, ignoring this printer.',
    'browsed-leaves-out',
    'cups-browsed-leaves-kind-out',
  ],
  [
    'Sun Nov 22 10:00:00 2026 Cannot connect to local CUPS to subscribe to notifications.',
    'not-running-cupsd',
  ],
  ['lp: Error - scheduler not responding.', 'scheduler-not-running', 'cupsd-not-running'],
  ['lpstat: Transport endpoint is not connected', 'scheduler-not-running', 'cupsd-not-running'],
  ['lp: Error - PRINTER environment variable names non-existent destination "Office".', 'queue-unknown'],
];

describe('cups failure messages', () => {
  for (const [line, ids, cause] of lines)
    it(line, () => {
      const result = troubleshoot(line);
      const found = idsOf(result);
      assert.deepEqual(
        ids.split(' ').filter((id) => !found.includes(id)),
        [],
        `found ${found.join(' ')}`,
      );
      assert.equal(named(result), cause);
    });

  it('each row is shown by a line', () => {
    const shown = new Set([...lines.flatMap(([, ids]) => ids.split(' ')), ...rows.map(({ id }) => id)]);
    assert.deepEqual(
      cupsFailureMessages.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
  });

  for (const [line, ids] of [
    [
      `D ${time} [Job 8] STATE: -media-empty-error,media-jam-error,hplip.plugin-error,cover-open-error`,
      'plugin-missing temporary-fault ppd-version',
    ],
    [`D ${time} [Job 8] STATE: +hplip.plugin-error`, 'ppd-version'],
    [`E ${time} PID 900 (/usr/lib/cups/notifier/dbus) stopped with status 1!`, 'filter-failed'],
    [`E ${time} PID 900 (/usr/lib/cups/backend/socket) stopped with status 1!`, 'filter-failed'],
    [`D ${time} [Job 8] PID 900 (/usr/lib/cups/filter/pdftopdf) exited with no errors.`, 'filter-failed'],
    [`E ${time} [Job 8] Job submission timed out.`, 'device-no-answer'],
    ['lp: Error - scheduler not responding.', 'device-no-answer'],
    [`E ${time} [Job 8] Unable to convert file 0 to printable format.`, 'document-damaged'],
    [
      `E ${time} The PPD file for printer Office contains no media options and is therefore invalid.`,
      'document-damaged',
    ],
    [`W ${time} DNS-SD registration of "Office" failed: Local name collision`, 'avahi-not-running'],
    [`E ${time} Failed to update TXT record for Office: -2`, 'airprint-subtype'],
    [`E ${time} cupsdAuthorize: Local authentication certificate not found!`, 'ipp-not-found'],
    [`E ${time} Filter "rastertomaker" not found.`, 'ipp-not-found'],
    [
      `I ${time} Please move "SystemGroup lpadmin" on line 3 of /etc/cups/cupsd.conf to the /etc/cups/cups-files.conf file; this will become an error in a future release.`,
      'not-in-system-group',
    ],
    [`E ${time} Missing integer value for MaxJobs on line 12 of /etc/cups/cupsd.conf.`, 'max-jobs'],
    [`E ${time} Bad integer value for MaxLogSize on line 12 of /etc/cups/cupsd.conf.`, 'bad-orientation'],
    [`E ${time} Syntax error on line 12 of /etc/cups/cupsd.conf.`, 'rendering-error'],
    [`E ${time} 0002 Print-Job Missing requesting-user-name attribute.`, 'username-refused'],
    [
      `I ${time} Printer sharing is off and there are no jobs pending, will restart on demand.`,
      'sharing-off',
    ],
  ] as const)
    it(`does not mean ${ids}: ${line}`, () => {
      const found = idsOf(troubleshoot(line));
      assert.deepEqual(
        ids.split(' ').filter((id) => found.includes(id)),
        [],
      );
    });
});

testFacts('what fails names itself', rows);

/** Causes in queues and limits of CUPS, and in what printers answer over IPP. */
import type { Cause } from '../cause.ts';

const conf = 'cups:man/cupsd.conf.5';
const rfc = 'RFC 8011';

export const queueCauses: readonly Cause[] = [
  {
    id: 'queue-stopped-by-policy',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'The backend failed once, and the policy for errors (stop-printer, often the default) stopped the queue.',
    supports: {
      'stays-stopped': 2.5,
      'finding-policy-stops-queue': 2,
      'stopped-by-policy': 3,
      'queue-shows=stopped': 1.5,
      'status-byte-timeout': 1,
      'restart-service=works': 0.5,
      'backend-failed': 1,
      'policy-is-stop': 1,
    },
    against: {
      'printer-bad-status': 1,
      'backend-status-stop': 3,
      'policy-not-stop': 3,
      'max-job-time': 1,
      'queue-paused': 3,
      'job-given-up': 2,
      'plugin-missing': 2,
    },
    decides: ['queue-shows', 'device-on'],
    remedies: [
      'Look at the line of the backend before the queue stopped.',
      'Run `cupsenable NAME`.',
      'Set `lpadmin -p NAME -o printer-error-policy=retry-job`.',
    ],
    sources: [conf],
    wording:
      'printer stopped disabled paused cupsenable error policy stop-printer after power off network outage resume',
  },
  {
    id: 'queue-paused-by-person',
    platform: 'cups',
    layer: 'queue',
    mechanism: 'Somebody, or a program, stopped the queue; jobs are taken and wait.',
    supports: { 'queue-paused': 4, 'queue-shows=stopped': 1 },
    against: { 'backend-status-stop': 2, 'stopped-by-policy': 1 },
    decides: ['queue-shows'],
    remedies: [
      'Look in the error_log who stopped it, and at the reason that `lpstat -p NAME` shows.',
      'Run `cupsenable NAME`.',
    ],
    sources: ['cups:scheduler/ipp.c, stop_printer', 'cups:man/cupsenable.8'],
    wording: 'printer disabled paused by administrator cupsdisable jobs wait in queue stopped by',
  },
  {
    id: 'queue-rejects-jobs',
    platform: 'cups',
    layer: 'queue',
    mechanism: 'The queue was told to reject jobs, and does so until it is told to accept them again.',
    supports: { 'queue-rejects': 4 },
    decides: ['other-queue'],
    remedies: ['Look at the reason that `lpstat -a NAME` shows.', 'Run `cupsaccept NAME` once that is gone.'],
    sources: ['cups:scheduler/ipp.c', 'cups:man/cupsaccept.8'],
    wording: 'destination is not accepting jobs rejecting cupsreject not accepting requests',
  },
  {
    id: 'backend-status-stop-overrides-policy',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'The backend ended with the status that stops the queue (4), for which the policy for errors is not asked.',
    supports: {
      'stays-stopped': 1.5,
      'backend-status-stop': 3.5,
      'policy-not-stop': 1.5,
      'queue-shows=stopped': 1,
      'stopped-against-policy': 2,
    },
    against: {
      'max-job-time': 2,
      'printer-bad-status': 1.2,
      'temporary-fault': 0.7,
      'unsupported-attribute': 2.5,
      'ppd-option': 3,
      'tls-name': 2,
      // Why the backend ended so is known then.
      'tls-not-valid-for-name': 3,
      'tls-stored-differs': 3,
      'tls-first-use-refused': 3,
      'tls-too-old': 3,
      'tls-expired': 5,
      'browsed-not-running': 4,
      'queue-paused': 4,
      'other-device=works': 1,
      'username-refused': 3,
      'browsed-asked-for': 4,
    },
    decides: ['queue-shows', 'other-protocol'],
    remedies: [
      'Look why the backend ended so: the line before its status.',
      'Remove that reason; then `cupsenable NAME`.',
    ],
    sources: ['cups:scheduler/job.c', 'cups:man/backend.7'],
    wording: 'retry-job abort-job policy ignored queue stopped although status 4 CUPS_BACKEND_STOP',
  },
  {
    id: 'unsupported-job-attribute-from-ppd',
    platform: 'cups',
    layer: 'driver',
    mechanism:
      'A default or option of the PPD becomes an attribute that the printer does not support, and it refuses the job.',
    supports: {
      'unsupported-attribute': 2,
      'ppd-option': 3,
      'backend-status-stop': 1,
      'other-driver=works': 1,
      'other-machine=works': 0.5,
    },
    decides: ['other-driver', 'other-machine'],
    remedies: [
      'Look which attribute the printer names as unsupported.',
      'Set that option to a value that the printer has, or make the queue anew as driverless.',
    ],
    sources: [rfc, 'PostScript Printer Description 4.3'],
    wording:
      'ppd option default input slot tray media unsupported attribute refused jobs from certain clients',
  },
  {
    id: 'max-job-time-exceeded',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'cupsd cancels a job that is active for longer than MaxJobTime (three hours), also where it only waits for the printer.',
    supports: {
      'max-job-time': 4,
      'queue-shows=vanished': 1,
      'temporary-fault': 0.5,
      'job-cancelled-alone': 1.5,
    },
    against: { 'user-cancelled': 3 },
    decides: ['queue-shows'],
    remedies: ['Look in the error_log for the cancelled job.', 'Set `MaxJobTime 0` in cupsd.conf.'],
    directives: [{ format: 'cupsd-conf', name: 'MaxJobTime', value: '0' }],
    sources: [conf],
    wording: 'job cancelled automatically after hours waiting out of paper ink disappeared stuck job',
  },
  {
    id: 'max-jobs-limit',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'The scheduler has as many jobs as MaxJobs (or a limit by user or printer) allows and takes no more.',
    supports: {
      'max-jobs': 4,
      'how-often=under-load': 0.5,
      'how-often=after-a-while': 0.5,
      'max-jobs-set': 1.5,
    },
    decides: ['queue-shows', 'restart-service'],
    remedies: [
      'Count the jobs with `lpstat -o` and `lpstat -W completed`.',
      'Raise MaxJobs, or keep no history (PreserveJobHistory No).',
    ],
    sources: [conf],
    wording: 'too many active jobs limit 500 jobs history refused new jobs quota',
  },
  {
    id: 'printer-firmware-bad-status',
    platform: 'any',
    layer: 'device',
    mechanism:
      'The printer answers a state that will pass (busy, asleep, no paper) with an error that is final.',
    supports: {
      'device-says-ready': 1,
      'other-protocol=works': 0.7,
      'printer-bad-status': 3,
      'temporary-fault': 1,
      'status-5-or-7': 0.7,
      'changed=firmware': 1,
      'other-device=works': 1,
      'ipp-not-found': 0.5,
      'content-refused': 0.5,
    },
    against: {
      'stays-stopped': 1,
      'format-refused': 1.5,
      'username-refused': 1.5,
      'required-attribute-absent': 1,
      'queue-rejects': 2.5,
    },
    decides: ['other-device', 'restart-device', 'how-often'],
    remedies: [
      'Look at the status of the operation and at the state of the printer at that time.',
      'Look for new firmware; set the policy to retry-job.',
    ],
    sources: [rfc, 'cups:backend/ipp.c'],
    wording:
      'firmware returns wrong error status job aborted out of paper printer-specific third-party server-error internal-error busy not-possible',
  },
  {
    id: 'printer-firmware-rejects-username',
    platform: 'any',
    layer: 'device',
    mechanism: 'The printer refuses jobs with certain values of requesting-user-name.',
    supports: { 'username-refused': 4, 'other-user=works': 2, 'other-device=works': 0.5 },
    against: { 'not-in-system-group': 2, 'smb-uri': 2 },
    decides: ['other-user'],
    remedies: [
      'Send the same job as another user (`lp -U NAME`).',
      'Use names that the printer takes, or new firmware.',
    ],
    sources: [rfc],
    wording:
      'requesting-user-name anonymous root long name special characters rejected by printer other user prints',
  },
  {
    id: 'printer-firmware-ignores-attribute-list',
    platform: 'any',
    layer: 'device',
    mechanism:
      'The printer handles only a part of requested-attributes, so that answers lack what was asked for.',
    supports: {
      'attribute-list-ignored': 3.5,
      'required-attribute-absent': 1,
      'changed=firmware': 0.5,
      'everywhere-refused': 1,
    },
    decides: ['other-device', 'newer-version'],
    remedies: [
      'Compare ipptool with `all` and with a single attribute.',
      'Look for new firmware, or ask for the groups one by one.',
    ],
    sources: [rfc],
    wording:
      'requested-attributes all media-col-database only first keyword returned incomplete attributes get-printer-attributes inkjet canon answers only few attributes when list is requested separate poll media-col-database',
  },
  {
    id: 'printer-misreports-format',
    platform: 'any',
    layer: 'device',
    mechanism: 'The printer lists a document format that it refuses, or prints wrongly, when it gets it.',
    supports: {
      'format-listed': 1.5,
      'format-refused': 1.5,
      'format-claimed': 3,
      'format-refused-to-backend': 3,
      'other-driver=works': 1,
      'other-document=works': 0.5,
      'on-paper=source-or-garbage': 0.5,
      'content-refused': 2,
    },
    against: { 'format-not-listed': 2, 'cups-no-conversion': 1 },
    decides: ['other-driver', 'other-document'],
    remedies: [
      'Compare document-format-supported with what is refused.',
      'Use another format: another PPD, or `-o document-format=...` where possible.',
    ],
    sources: [rfc],
    wording:
      'document-format-supported lists pdf urf pwg-raster but unsupported document format aborts job prints garbage',
  },
  {
    id: 'printer-not-driverless',
    platform: 'cups',
    layer: 'device',
    mechanism:
      'The printer speaks IPP but is neither IPP Everywhere nor AirPrint, so that no driverless queue can be made.',
    supports: {
      'finding-everywhere-not-ipp': 3,
      'not-ipp-everywhere': 3,
      'everywhere-used': 1.5,
      'other-driver=works': 1.5,
      'required-attribute-absent': 0.3,
      'everywhere-refused': 2,
      'ppd-not-created': 2,
    },
    against: {
      'attribute-list-ignored': 1.5,
      'ios-prints': 1,
      'offline-at-set-up': 2,
      'device-no-answer': 1,
      'path-refused': 1.5,
    },
    decides: ['other-driver', 'device-on'],
    remedies: [
      'Look with ipptool for ipp-features-supported and image/urf or image/pwg-raster.',
      'Use the driver of the maker or a Printer Application.',
    ],
    sources: ['PWG 5100.14'],
    wording:
      'everywhere does not support required attributes or document formats old printer ipp 1.1 only no airprint needs driver',
  },
  {
    id: 'driverless-attribute-missing',
    platform: 'cups',
    layer: 'device',
    mechanism:
      'One attribute that the description of a driverless queue is made of is absent in the answer of the printer.',
    supports: {
      'ios-prints': 0.5,
      'required-attribute-absent': 3.5,
      'everywhere-used': 0.5,
      'names-cups-filters': 0.5,
      'everywhere-refused': 1.5,
      'ppd-not-created': 1.3,
    },
    against: { 'not-ipp-everywhere': 1, 'attribute-list-ignored': 1 },
    decides: ['other-driver', 'other-device'],
    remedies: [
      'Read the attributes with ipptool and compare with those that PWG 5100.14 requires.',
      'Look for new firmware; use another PPD meanwhile.',
    ],
    sources: ['PWG 5100.14', 'cups:cups/ppd-cache.c'],
    wording:
      'driverless ppd generation fails missing attribute pwg-raster-document-type-supported media-default printer-make-and-model resolution colour driverless ppd cannot be generated because one attribute such as resolution or format list is not in the answer',
  },
  {
    id: 'everywhere-while-offline',
    platform: 'cups',
    layer: 'queue',
    mechanism:
      'A queue with -m everywhere asks the printer when it is made; the printer could not be reached then.',
    supports: {
      'offline-at-set-up': 3,
      'everywhere-used': 1.5,
      'device-no-answer': 0.7,
      'device-switched-off': 0.7,
      'queue-set-up-unconnected': 3.5,
    },
    against: { 'not-ipp-everywhere': 1.5, 'null-device': 2, 'path-refused': 2 },
    decides: ['device-on', 'ping'],
    remedies: [
      'Look whether the printer answers (ipptool).',
      'Make the queue again while the printer is on and reachable.',
    ],
    sources: ['cups:man/lpadmin.8'],
    wording:
      'lpadmin -m everywhere fails printer off unreachable provisioning unable to connect create ppd file',
  },
  {
    id: 'raw-queue-null-device',
    platform: 'cups',
    layer: 'queue',
    mechanism: 'The queue was made only in half and has ///dev/null as its device, where jobs vanish.',
    supports: { 'null-device': 5.5, 'queue-shows=completed': 0.5, 'on-paper=nothing': 0.5 },
    against: { 'names-cups-browsed': 1.5, 'smbd-cups-probe': 4 },
    decides: ['queue-shows'],
    remedies: [
      'Look at `lpstat -v NAME`.',
      'Give the queue its device: `lpadmin -p NAME -v URI -m everywhere`.',
    ],
    sources: ['cups:man/printers.conf.5'],
    wording: 'dev null raw queue local raw printer half-made jobs disappear model unknown',
  },
];

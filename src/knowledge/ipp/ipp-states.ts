/** States of jobs and printers in IPP, and their reasons in words (RFC 8011 §5.3.7, §5.3.8, §5.4.11, §5.4.12). */

export const jobStates = {
  pending: 3,
  'pending-held': 4,
  processing: 5,
  'processing-stopped': 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const;

export type JobState = keyof typeof jobStates;

const jobStateNames: ReadonlyMap<unknown, JobState> = new Map(
  Object.entries(jobStates).map(([name, code]) => [code, name as JobState]),
);

export function findJobState(code: unknown): JobState | undefined {
  return jobStateNames.get(code);
}

/** Nothing comes after these. */
export function isFinalJobState(state: JobState): boolean {
  return jobStates[state] >= jobStates.canceled;
}

export const printerStates = { idle: 3, processing: 4, stopped: 5 } as const;

export type PrinterState = keyof typeof printerStates;

const printerStateNames: ReadonlyMap<unknown, PrinterState> = new Map(
  Object.entries(printerStates).map(([name, code]) => [code, name as PrinterState]),
);

export function findPrinterState(code: unknown): PrinterState | undefined {
  return printerStateNames.get(code);
}

/** RFC 8011 §5.3.8. */
const jobReasons: Readonly<Record<string, string>> = {
  'aborted-by-system': 'the printer aborted it',
  'account-authorization-failed': 'the account may not print it',
  'account-closed': 'the account is closed',
  'account-info-needed': 'it needs account data',
  'account-limit-reached': 'the account has reached its limit',
  'compression-error': 'its data could not be decompressed',
  'document-access-error': 'its document could not be read',
  'document-format-error': 'its document has errors in its format',
  'document-unprintable-error': 'its document cannot be printed',
  'job-canceled-at-device': 'somebody cancelled it at the printer',
  'job-canceled-by-operator': 'an operator cancelled it',
  'job-canceled-by-user': 'a user cancelled it',
  'job-completed-successfully': 'it completed',
  'job-completed-with-errors': 'it completed with errors',
  'job-completed-with-warnings': 'it completed with warnings',
  'job-data-insufficient': 'its data is not all there yet',
  'job-hold-until-specified': 'it is held until a given time',
  'job-incoming': 'its data is arriving',
  'job-interpreting': 'its data is being interpreted',
  'job-outgoing': 'it is on its way to the device',
  'job-password-wait': 'it waits for a PIN at the printer',
  'job-printing': 'it is being printed',
  'job-queued': 'it is queued',
  'job-queued-for-marker': 'it waits for the print engine',
  'job-release-wait': 'it waits to be released at the printer',
  'job-restartable': 'it could be printed again',
  'job-spooling': 'it is being spooled',
  'job-stopped': 'it is stopped',
  'job-transforming': 'it is being converted',
  'printer-stopped': 'the printer is stopped',
  'printer-stopped-partly': 'a part of the printer is stopped',
  'processing-to-stop-point': 'it is being stopped',
  'queued-in-device': 'it is queued in the device',
  'resources-are-not-ready': 'it needs something, as a kind of paper, that is not ready',
  'resources-are-not-supported': 'it needs something that the printer does not have',
  'service-off-line': 'the printer is off line',
  'submission-interrupted': 'its submission broke off',
  'unsupported-attributes-or-values': 'it asks for what the printer does not support',
  'unsupported-compression': 'its compression is not supported',
  'unsupported-document-format': 'its format is not supported',
};

/** RFC 8011 §5.4.12; those of supplies and covers as in RFC 3805. */
const printerReasons: Readonly<Record<string, string>> = {
  'connecting-to-device': 'it is connecting to its device',
  'cover-open': 'a cover is open',
  'developer-empty': 'it has no developer',
  'developer-low': 'its developer runs low',
  'door-open': 'a door is open',
  'fuser-over-temp': 'its fuser is too hot',
  'fuser-under-temp': 'its fuser is too cold',
  'input-tray-missing': 'an input tray is missing',
  'interlock-open': 'an interlock is open',
  'marker-supply-empty': 'it is out of toner or ink',
  'marker-supply-low': 'its toner or ink runs low',
  'marker-waste-almost-full': 'its waste container is almost full',
  'marker-waste-full': 'its waste container is full',
  'media-empty': 'it is out of paper',
  'media-jam': 'paper is jammed',
  'media-low': 'its paper runs low',
  'media-needed': 'it needs other paper',
  'moving-to-paused': 'it is being paused',
  offline: 'it is off line',
  'opc-life-over': 'its drum is worn out',
  'opc-near-eol': 'its drum is nearly worn out',
  other: 'it reports a trouble without saying which',
  'output-area-almost-full': 'its output bin is almost full',
  'output-area-full': 'its output bin is full',
  'output-tray-missing': 'an output bin is missing',
  paused: 'it is paused',
  shutdown: 'it is switched off or being switched off',
  'spool-area-full': 'its memory for jobs is full',
  'stopped-partly': 'a part of it is stopped',
  stopping: 'it is being stopped',
  'timed-out': 'its device does not answer',
  'toner-empty': 'it is out of toner',
  'toner-low': 'its toner runs low',
};

const severity = /-(?:error|warning|report)$/;

/** "it is out of paper", or the keyword itself where the table has none; `none` is undefined. */
export function printerReasonInWords(keyword: string): string | undefined {
  return reasonInWords(printerReasons, keyword);
}

/** As `printerReasonInWords`, for a job. */
export function jobReasonInWords(keyword: string): string | undefined {
  return reasonInWords(jobReasons, keyword);
}

function reasonInWords(table: Readonly<Record<string, string>>, keyword: string): string | undefined {
  if (keyword === 'none' || keyword === '') return undefined;
  // Some words of jobs end as a severity does: document-format-error.
  const known = [keyword, keyword.replace(severity, '')].find((one) => Object.hasOwn(table, one));
  return known === undefined ? keyword : table[known];
}

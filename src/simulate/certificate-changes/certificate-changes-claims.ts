/** What OpenPrinting/cups#1046 says, and what the threads beside it do, claim by claim in our words, and which test shows each happening. */
import type { IncidentClaim } from '../incident-claim.ts';

const thread = 'https://github.com/OpenPrinting/cups/issues/1046';
const log = 'https://github.com/OpenPrinting/cups/issues/1205';
const invalid = 'https://github.com/OpenPrinting/cups/issues/1072';

export const cups1046Claims: readonly IncidentClaim[] = [
  {
    claim: 'A printer that printed for long stops printing over `ipps:`.',
    kind: 'symptom',
    shownBy: 'prints every job until the certificate is another one, and none after it',
  },
  {
    claim: 'Its jobs stay in the queue as pending.',
    kind: 'symptom',
    shownBy: 'leaves the jobs of after the change waiting to the end',
  },
  {
    claim: 'Neither the list of jobs nor the system’s log gives a reason.',
    kind: 'symptom',
    shownBy: undefined,
    reason:
      'It is about the log of CUPS, which since 2.4.12 says more (#1205). The port of Platen that runs here names the reason with the first job.',
    link: log,
  },
  {
    claim: 'The printer’s firmware was updated at some time before.',
    kind: 'condition',
    shownBy: 'prints every job until the certificate is another one, and none after it',
  },
  {
    claim: 'The certificate had not expired: it was another one.',
    kind: 'condition',
    shownBy: 'refuses another certificate although neither is over',
  },
  {
    claim: 'The debug log shows two certificates: the one of the printer, and the one that was stored.',
    kind: 'cause',
    shownBy: 'names both fingerprints with the first job that is held',
    note: 'Platen names both without a debug log.',
  },
  {
    claim: 'Printing from a phone still works.',
    kind: 'background',
    shownBy: undefined,
    reason: 'What the phone looks at, the thread does not say.',
    link: thread,
  },
  {
    claim:
      'Some printers make themselves a new certificate with a firmware update, or when their host name changes (#1072).',
    kind: 'cause',
    shownBy: 'prints every job until the certificate is another one, and none after it',
  },
  {
    claim: 'Most printers sign their certificates themselves, for ten years (#1072).',
    kind: 'background',
    shownBy: 'refuses another certificate although neither is over',
  },
  {
    claim: 'To forget the stored certificate helps, until the next one comes (#1072).',
    kind: 'resolution',
    shownBy: 'prints every job once the new fingerprint is written, also those that were held',
    note: 'Who only forgets agrees to whatever answers next. The fingerprint has to be compared with the one that the printer itself shows.',
  },
  {
    claim: 'To print with `ipp:` in the place of `ipps:` helps, and gives up the protection of TLS (#1072).',
    kind: 'resolution',
    shownBy: undefined,
    reason: 'Without a certificate there is nothing to replay: only ports that print over TLS are.',
    link: invalid,
  },
  {
    claim: 'The same happens where a certificate expires (#753, #1519).',
    kind: 'condition',
    shownBy: 'prints to the last day of a certificate, and nothing after it, with nothing else changed',
  },
  {
    claim: 'CUPS takes no expired certificate, unless client.conf has `AllowExpiredCerts Yes`.',
    kind: 'background',
    shownBy: 'prints to the last day of a certificate, and nothing after it, with nothing else changed',
    note: 'client.conf(5): the default is No.',
  },
  {
    claim: 'The backend ends with status 4, and CUPS stops the queue until somebody starts it (#1205).',
    kind: 'symptom',
    shownBy: undefined,
    reason:
      'The spooler that runs here holds each job for itself and has no queue that stops: the next job tries anew, and is held for the same reason.',
    link: log,
  },
];

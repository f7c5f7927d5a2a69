/** What Q249017 says, claim by claim in our words, and which test shows each happening. */
import type { IncidentClaim } from '../incident-claim.ts';

export const q249017Claims: readonly IncidentClaim[] = [
  {
    claim: 'It concerns Windows NT Server 4.0, Terminal Server Edition, with Service Pack 4 and before.',
    kind: 'condition',
    shownBy: 'hangs on Terminal Server Edition SP3 and SP4, and not on SP5',
  },
  {
    claim: 'It concerns the Terminal Server Edition without a service pack, too.',
    kind: 'condition',
    shownBy: 'runs the release without a service pack under both hypotheses: from 512-1023 and from 721-731',
    note: 'No source states from which ports it sends before SP3; the cause names SP3 and SP4 only.',
  },
  {
    claim: 'Print jobs stop responding in the queue for a long time.',
    kind: 'symptom',
    shownBy: 'lets jobs hang for minutes, and those behind them',
  },
  {
    claim: 'Event 2004 may be logged.',
    kind: 'symptom',
    shownBy: 'logs event 2004 for each try that was not taken, every 4 seconds',
  },
  {
    claim: 'The event is found in the application log.',
    kind: 'symptom',
    shownBy:
      'finds event 2004 in the application log of Windows NT, and in the system log from Server 2003 on',
    note: 'KB 2003449 finds it in the system log, on Windows Server 2003 to 2012 R2.',
  },
  {
    claim: 'LPR printing of the Terminal Server Edition with SP3 and SP4 sends from TCP ports 512-1023.',
    kind: 'cause',
    shownBy: 'sends from everywhere in 512-1023',
  },
  {
    claim: 'The port is selected at random.',
    kind: 'cause',
    shownBy: 'picks at random: tries print as often as 11 of 511 ports',
  },
  {
    claim: 'RFC 1179 does not specify that range; the LPD takes 721-731.',
    kind: 'cause',
    shownBy: 'prints exactly those jobs whose random port falls into 721-731',
    note: 'The article hedges: "typically, 721-731". What a device takes is for the file to say; where it does not, both cases are run.',
  },
  {
    claim: 'Where the LPD supports the whole range, jobs print.',
    kind: 'condition',
    shownBy: 'prints every job at once where the LPD takes any reserved port',
  },
  {
    claim: 'Otherwise jobs reach the LPD only if the selected port lies in the range it supports.',
    kind: 'cause',
    shownBy: 'prints exactly those jobs whose random port falls into 721-731',
    note: 'Literally the article says the opposite: jobs do not spool "unless the randomly selected port does not work within" that range. The second "not" is one too many: only without it does the sentence explain the symptom.',
  },
  {
    claim: 'The latest service pack for the Terminal Server Edition fixes it.',
    kind: 'resolution',
    shownBy: 'prints every job at once with Service Pack 5',
  },
  {
    claim: 'Another article describes how to get the service pack.',
    kind: 'resolution',
    shownBy: undefined,
    reason: 'It is about obtaining a service pack, of which nothing happens in a print server.',
    link: 'https://jeffpar.github.io/kbarchive/kb/152/Q152734/',
  },
  {
    claim: 'It is fixed in the Terminal Server Edition with Service Pack 5.',
    kind: 'resolution',
    shownBy: 'prints every job at once with Service Pack 5',
  },
  {
    claim: 'Windows NT 4.0 with SP2 and before sends from 512-1023 by default.',
    kind: 'background',
    shownBy: 'hangs on Windows NT 4.0 to SP2 as well',
  },
  {
    claim: 'Windows NT 4.0 with SP3 and later sends from 721-731 by default.',
    kind: 'background',
    shownBy: 'sends from 721-731, one after the other, from Windows NT 4.0 SP3 on',
  },
  {
    claim: 'These are the ports that section 3.1 of RFC 1179 specifies.',
    kind: 'background',
    shownBy: 'sends from 721-731, one after the other, from Windows NT 4.0 SP3 on',
  },
  {
    claim: 'Two registry entries let SP3 and later send from ports 1024 and up.',
    kind: 'background',
    shownBy: 'sends from 1024 up with the registry switches, where they are heeded',
  },
  {
    claim: 'Further articles describe how to make LPR printers keep to the RFC, and of more options.',
    kind: 'background',
    shownBy: undefined,
    reason:
      'They are other articles. What Q179156 says of the switches is used in runs; the text of Q141708 was not to be had.',
    link: 'https://jeffpar.github.io/kbarchive/kb/179/Q179156/',
  },
];

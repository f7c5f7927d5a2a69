/** What KB 822553 says, claim by claim in our words, and which test shows each happening. */
import type { IncidentClaim } from '../incident-claim.ts';

const link = 'https://mskb.pkisolutions.com/kb/822553';
const paperwork =
  'It is about how the file is obtained or installed, of which nothing happens in a print server.';

export const kb822553Claims: readonly IncidentClaim[] = [
  {
    claim:
      'Printing is slow on server clusters with Windows Server 2003 or Windows 2000 Server that serve as print spooler.',
    kind: 'symptom',
    shownBy: 'loops on clusters of Windows Server 2003 and Windows 2000, and of nothing else',
  },
  {
    claim: 'Print jobs take longer and longer.',
    kind: 'symptom',
    shownBy: 'makes jobs take longer and longer',
  },
  {
    claim: 'After failing over to another node the problem comes back.',
    kind: 'symptom',
    shownBy: 'comes back on the other node after failing over',
  },
  {
    claim: 'With more connections of the node to itself, set in the registry, the problem comes back.',
    kind: 'symptom',
    shownBy: 'comes back with twice the limit, only later',
  },
  {
    claim: 'Shared Folders, Open Files shows many open connections to \\PIPE\\spoolss.',
    kind: 'symptom',
    shownBy: 'fills Open Files with connections to the pipe that list no owner',
  },
  {
    claim: 'These connections list no owner.',
    kind: 'symptom',
    shownBy: 'fills Open Files with connections to the pipe that list no owner',
  },
  {
    claim: 'The Print Spooler service may stop responding.',
    kind: 'cause',
    shownBy: 'leaves every caller waiting, also those who ask for a printer that exists',
  },
  {
    claim: 'The spooler may call itself when it makes a remote call (RemoteGetPrinter) to a local printer.',
    kind: 'cause',
    shownBy: 'asks its own machine again, round after round',
  },
  {
    claim: 'The spooler so uses up all connections that the server can have to itself.',
    kind: 'cause',
    shownBy: 'uses up the connections in a time proportional to their number',
  },
  {
    claim:
      'The spooler stops responding because it waits for a thread that is trying to load a print driver.',
    kind: 'cause',
    shownBy: 'makes jobs wait for a thread that is loading a driver',
  },
  {
    claim: 'It may happen when somebody opens a connection to a shared printer that is no longer there.',
    kind: 'condition',
    shownBy: 'happens when the share is gone',
  },
  {
    claim: 'For example: a share was renamed, and somebody connects under the old name.',
    kind: 'condition',
    shownBy: 'happens when the share was renamed',
  },
  {
    claim:
      'For example: a printer is local to one node, and somebody connects to it when that node has failed over.',
    kind: 'condition',
    shownBy: 'happens to a printer of one node, once that node has failed over',
  },
  {
    claim: 'The spooler first routes OpenPrinter to the local print spoolers, that of the cluster included.',
    kind: 'cause',
    shownBy: 'asks the local provider of the node, then that of the cluster, then Win32spl',
  },
  {
    claim:
      'If they do not recognise the name, the spooler passes the call to the remote print provider, Win32spl.dll.',
    kind: 'cause',
    shownBy: 'asks the local provider of the node, then that of the cluster, then Win32spl',
  },
  {
    claim:
      'A hotfix for Windows Server 2003 can be had; it corrects only this problem, is for systems that have it, and may be tested further, so that others had better wait for the next update.',
    kind: 'resolution',
    shownBy: undefined,
    reason: 'It is advice about when to install. That the file fixes the loop is shown at its version.',
    link,
  },
  {
    claim:
      'The hotfix is downloaded or requested from customer service; other questions need a request of their own at the usual cost; it exists in the languages that the download form shows.',
    kind: 'resolution',
    shownBy: undefined,
    reason: paperwork,
    link,
  },
  {
    claim: 'Installing the hotfix has no prerequisites, and it replaces no other hotfix.',
    kind: 'resolution',
    shownBy: undefined,
    reason: paperwork,
    link,
  },
  {
    claim: 'The computer must be restarted after the hotfix, at once or later.',
    kind: 'resolution',
    shownBy: 'asks for the restart before the hotfix counts, and names its files by size and time',
  },
  {
    claim: 'The fixed Win32spl.dll is 5.2.3790.54 or later, for 32 and 64 bits alike.',
    kind: 'resolution',
    shownBy: 'is fixed by Win32spl.dll 5.2.3790.54 and later, not by any older one',
  },
  {
    claim: 'Date, time and size of the files; times are UTC and shown as local time.',
    kind: 'background',
    shownBy: 'asks for the restart before the hotfix counts, and names its files by size and time',
  },
  {
    claim:
      'For Windows 2000 Server there is the hotfix of article 886679, which is about printers bridged from Windows 98.',
    kind: 'resolution',
    shownBy: 'is fixed on Windows 2000 by a hotfix that the file states',
  },
  {
    claim: 'Microsoft confirms the problem in the products listed.',
    kind: 'background',
    shownBy: 'loops on clusters of Windows Server 2003 and Windows 2000, and of nothing else',
  },
  {
    claim: 'The hotfix keeps Win32spl.dll from calling back the computer that called it.',
    kind: 'resolution',
    shownBy: 'fixed, answers in one hop with error 1801, invalid printer name',
  },
];

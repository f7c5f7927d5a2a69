/** What Q129007 says, claim by claim in our words, and which test shows each happening. */
import type { IncidentClaim } from '../incident-claim.ts';

export const q129007Claims: readonly IncidentClaim[] = [
  {
    claim: 'It concerns Windows NT Workstation and Server 3.5, 3.51 and 4.0.',
    kind: 'condition',
    shownBy: 'runs alike on every system of the article',
  },
  {
    claim:
      'HPMON may log event 1044 again and again while one prints through an HP JetDirect adapter: the connection with its address is lost, and printing continues once it is back.',
    kind: 'symptom',
    shownBy: 'logs HPMON 1044 again and again, with the address of the adapter',
  },
  {
    claim: 'The jobs print correctly after the event.',
    kind: 'symptom',
    shownBy: 'prints every job byte for byte after its events',
  },
  {
    claim: 'HPMON uses the DLC protocol to send jobs to JetDirect adapters.',
    kind: 'background',
    shownBy: undefined,
    reason:
      'No TCP/IP stack speaks DLC. The same connections are made over TCP to a virtual JetDirect, and every run says so.',
    link: 'https://jeffpar.github.io/kbarchive/kb/129/Q129007/',
  },
  {
    claim: 'In job-based mode a print server connects, sends a job and disconnects.',
    kind: 'cause',
    shownBy: 'opens a connection for each job in job-based mode',
  },
  {
    claim: 'So the adapter can take connections of other print servers.',
    kind: 'background',
    shownBy: 'lets two job-based servers print, one between the jobs of the other',
  },
  {
    claim: 'In continuous mode the print server connects and never disconnects.',
    kind: 'background',
    shownBy: 'opens one connection for all jobs in continuous mode',
  },
  {
    claim: 'That keeps other servers from using the JetDirect.',
    kind: 'background',
    shownBy: 'locks every other server out in continuous mode',
  },
  {
    claim: 'The adapter resets itself after each disconnect, and takes no new connections during the reset.',
    kind: 'cause',
    shownBy: 'never connects within the reset after a disconnect',
  },
  {
    claim:
      'Where a server sends many jobs back to back in job-based mode, the adapter is often resetting itself when the next connection is asked for.',
    kind: 'condition',
    shownBy: 'is refused more often the closer jobs follow each other, as the arithmetic says',
  },
  {
    claim: 'When the JetDirect denies the connection, HPMON logs 1044, waits briefly and connects again.',
    kind: 'cause',
    shownBy: 'waits about three seconds after each refusal and tries again',
  },
  {
    claim: 'It usually succeeds then.',
    kind: 'cause',
    shownBy: 'succeeds at the second try, unless another server was quicker',
  },
  {
    claim: 'The events in themselves are no sign of a problem.',
    kind: 'resolution',
    shownBy: 'prints every job byte for byte after its events',
  },
  {
    claim: 'They can fill the event log.',
    kind: 'resolution',
    shownBy: 'logs most of a busy hour as HPMON 1044',
  },
  {
    claim: 'Continuous mode instead of job-based mode avoids it.',
    kind: 'resolution',
    shownBy: 'logs nothing once the fix is applied, and prints the same jobs',
  },
  {
    claim: 'Windows NT 3.x: the connection type is set in Print Manager, under Properties, Settings, Timers.',
    kind: 'resolution',
    shownBy: 'says where the connection type is set on Windows NT 3.x and 4.0',
  },
  {
    claim:
      'Windows NT 4.0: it is set in the Printers folder, under Properties, Ports, Configure Port, Timers.',
    kind: 'resolution',
    shownBy: 'says where the connection type is set on Windows NT 3.x and 4.0',
  },
];

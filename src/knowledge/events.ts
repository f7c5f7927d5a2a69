/** Events that spoolers log about these problems: what each means, how to recognise it, what to do, and who says so. */

import type { System } from './systems.ts';
import { connectionTypeDialogs } from './windows/connection-type-dialogs.ts';

export interface EventFact {
  /** As Windows shows it in the event log. */
  readonly source: string;
  readonly id: number;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly sources: readonly string[];
  /** In which log of Windows it is found, where a source states it. */
  readonly logs?: readonly EventLog[];
}

export interface EventLog {
  readonly log: 'application' | 'system';
  /** Of which systems a source says so, by how their ids begin. */
  readonly systems: readonly string[];
  /** The same in words. */
  readonly where: string;
  readonly source: string;
}

export const events: readonly EventFact[] = [
  {
    source: 'LPR Print Monitor',
    id: 2004,
    title: 'The printer rejects the request',
    meaning:
      'The LPD did not take the connection or the job. The monitor tries again every 4 seconds until it is accepted or cancelled, with one event per try. Causes: source ports outside what the LPD accepts, a queue name it does not have, a device that is busy, or an address that changed.',
    remedy:
      'Look at the source ports first: NT 4.0 to SP2 and Terminal Server Edition SP3 and SP4 send from 512-1023. Then the queue name, letter by letter, and the address. Logged now and then by a busy printer while jobs print, it is harmless.',
    sources: ['Q249017', 'Q223791', 'Q169118', 'Q163141', 'KB 2003449'],
    logs: [
      {
        log: 'application',
        systems: ['windows-nt-'],
        where: 'Windows NT',
        source: 'Q249017, Q169118',
      },
      {
        log: 'system',
        systems: ['windows-server-2003', 'windows-server-2008', 'windows-server-2012'],
        where: 'Windows Server 2003 to 2012 R2',
        source: 'KB 2003449',
      },
    ],
  },
  {
    source: 'HPMON',
    id: 1044,
    title: 'Lost connection with the JetDirect; printing continues later',
    meaning:
      'In Job Based mode the JetDirect resets itself after each disconnect and refuses connections meanwhile. The monitor waits briefly and connects again, usually with success. Jobs print; the events fill the log.',
    remedy: `The jobs print, so it may be left alone. To keep the log clean, set the connection type to Continuous where one server only prints to the device; it locks every other server out. ${connectionTypeDialogs.map(({ where, path }) => `${where}: ${path}`).join('. ')}.`,
    sources: ['Q129007'],
    logs: [{ log: 'application', systems: ['windows-nt-'], where: 'Windows NT', source: 'Q129007' }],
  },
  {
    source: 'Print',
    id: 10,
    title: 'A document was printed',
    meaning:
      'The spooler handed the whole document to the port monitor, which reported success. It says nothing about paper.',
    remedy:
      'Nothing to do; 0 bytes together with event 13 come from a program that prints nothing (Q232230, Q245010).',
    sources: ['TechNet dd393225', 'Q232230', 'Q245010'],
  },
  {
    source: 'Tcpip',
    id: 4227,
    title: 'The local endpoint was used recently',
    meaning:
      'A connection could not be opened because its source port is still in TIME_WAIT: the eleven ports of LPR are used up.',
    remedy: 'Use a Standard TCP/IP port, allow ports from 1024 up, or shorten TcpTimedWaitDelay.',
    sources: ['KB 2003449'],
    logs: [
      {
        log: 'system',
        systems: ['windows-server-2008', 'windows-server-2012'],
        where: 'Windows Server 2008 to 2012 R2',
        source: 'KB 2003449',
      },
    ],
  },
  {
    source: 'LPR Print Monitor',
    id: 2001,
    title: 'The destination cannot be reached',
    meaning: 'The monitor could not write the temporary file of the job, or has no connection to the host.',
    remedy:
      'Look at the permissions of the folder for temporary files (SYSTEM32 on early systems, the spool folder later), then at the network.',
    sources: ['Q128352'],
  },
  {
    source: 'LPR Print Monitor',
    id: 2003,
    title: 'An error while a file was de-spooled',
    meaning: 'The monitor could not read the job from the spool, and cancelled it.',
    remedy: 'Look at the disk and the permissions of the spool folder, and print the document again.',
    sources: ['TechNet dd337168'],
  },
  {
    source: 'LPR Print Monitor',
    id: 2005,
    title: 'The temporary file could not be opened',
    meaning:
      'LPR counts the bytes of a job in a second copy, and there was no room for it, or no permission to write it.',
    remedy:
      'Give everyone and SYSTEM full control of the spool folder (Q138593), make room for two copies of each job, or install the service pack again where its files do not match (Q245033).',
    sources: ['Q138593', 'Q245033'],
  },
  {
    source: 'LPR Print Monitor',
    id: 2007,
    title: 'The port could not be opened',
    meaning: 'The port names a server that does not exist.',
    remedy: 'Make the port again with the right name.',
    sources: ['Q165947'],
  },
  {
    source: 'LPDSVC',
    id: 4008,
    title: 'The printer named in the request does not exist',
    meaning:
      'The LPD of Windows has no printer or share of the name that the client asks for, and ignores the request.',
    remedy:
      'Ask for the share name. Where the address of a dial-up server became known after the spooler had started, restart it, or install NT 4.0 SP6.',
    sources: ['Q237420'],
  },
  {
    source: 'LPDSVC',
    id: 4010,
    title: 'The request could not be satisfied',
    meaning:
      'The LPD of Windows was asked for a printer whose port leads to another server and was made with Connect To.',
    remedy: 'Make it a local port with the same path.',
    sources: ['Q160055'],
  },
  {
    source: 'HPMON',
    id: 1002,
    title: 'The network adapter could not be opened',
    meaning: 'HPMON was set to use the second network adapter, and there is none. Event 1050 comes with it.',
    remedy: 'Set the registry value Adapter back to 0.',
    sources: ['Q162168'],
  },
  {
    source: 'HPMON',
    id: 1012,
    title: 'The connection is slow',
    meaning: 'The timers of DLC are too short for the load of the network.',
    remedy:
      'Set the status update to 160 seconds and the timers T1, T2 and Ti to 10; they hold for all DLC ports of the machine.',
    sources: ['Q200350'],
  },
  {
    source: 'HPMON',
    id: 1040,
    title: 'The registry could not be changed',
    meaning: 'Error 5: whoever made the port may not write to the registry key of the monitor.',
    remedy: 'Make the port as an administrator, or give the right to write that key.',
    sources: ['Q140084', 'Q160142', 'Q167046'],
  },
  {
    source: 'HPMON',
    id: 1050,
    title: 'DLC is not loaded',
    meaning:
      'The DLC protocol is not installed or did not start; with event 1002, HPMON asked for a second network adapter.',
    remedy: 'Install DLC, or set the registry value Adapter back to 0.',
    sources: ['Q162168'],
  },
  {
    source: 'Print',
    id: 13,
    title: 'A document was deleted',
    meaning: 'Somebody cancelled the job.',
    remedy: 'Nothing to do.',
    sources: ['Q232230'],
  },
  {
    source: 'Print',
    id: 19,
    title: 'Sharing a printer failed',
    meaning:
      'The spooler could not make the share again when it started: a comment of more than 256 characters, or a spooler that does not run as LocalSystem.',
    remedy: 'Shorten the comment, or let the Spooler service log on as LocalSystem.',
    sources: ['Q185792', 'Q273034'],
  },
  {
    source: 'Service Control Manager',
    id: 7022,
    title: 'A service hung on starting',
    meaning:
      'With 25 and more DLC ports the spooler connects to each JetDirect first, and the Server service gives up waiting.',
    remedy:
      'Let the Spooler service start last: add LanmanWorkstation, LanmanServer and LmHosts to its DependOnService.',
    sources: ['Q137399', 'Q319127'],
  },
  {
    source: 'PrintService',
    id: 307,
    title: 'A document was printed',
    meaning:
      'Document, user, computer, printer, port, bytes and pages of a job that the port monitor reported as done.',
    remedy:
      'The Operational log of PrintService is off at first: enable it. The name of the document comes with a policy of its own.',
    sources: ['TechNet dd393225'],
  },
  {
    source: 'PrintService',
    id: 319,
    title: 'No usable driver',
    meaning: 'The printer could not be made ready because its driver is not installed, or not found.',
    remedy: 'Install the driver.',
    sources: ['TechNet dd393225'],
  },
  {
    source: 'PrintService',
    id: 320,
    title: 'None of the ports of a printer was found',
    meaning: 'The port was deleted, or its name is misspelt.',
    remedy: 'Make the port again, or give the printer one that exists.',
    sources: ['TechNet dd393174'],
  },
  {
    source: 'PrintService',
    id: 361,
    title: 'The ports could not be initialised',
    meaning: 'A port monitor failed.',
    remedy: 'Make the port again as a Standard TCP/IP port.',
    sources: ['TechNet dd393225'],
  },
  {
    source: 'PrintService',
    id: 808,
    title: 'A module could not be loaded',
    meaning: 'A file of a driver or monitor is missing (0x7E), fails (0x45A) or is blocked (0x679).',
    remedy:
      'Install a driver of the kind that comes as a package, and look at the policy for Point and Print.',
    sources: ['Microsoft PrintService events'],
  },
];

/** Finds by number, or by source and number: `2004`, `HPMON 1044`. */
export function findEvent(text: string): EventFact | undefined {
  const match = /^(?:(.*\S)\s+)?(\d{1,5})$/.exec(text.trim());
  if (!match) return undefined;
  const source = match[1]?.toLowerCase();
  return events.find(
    (event) =>
      event.id === Number(match[2]) && (source === undefined || event.source.toLowerCase().includes(source)),
  );
}

/** Where the system logs the event; undefined where no source states it. */
export function eventLogOf({ logs }: EventFact, { id }: System): EventLog | undefined {
  return logs?.find(({ systems }) => systems.some((start) => id.startsWith(start)));
}

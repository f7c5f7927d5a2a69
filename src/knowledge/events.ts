/** Events that spoolers log about these troubles: what each means, how to tell, what to do, and who says so. */

export interface EventFact {
  /** As Windows shows it in the event log. */
  readonly source: string;
  readonly id: number;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly sources: readonly string[];
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
    sources: ['Q249017', 'Q223791', 'Q169118', 'Q163141'],
  },
  {
    source: 'HPMON',
    id: 1044,
    title: 'Lost connection with the JetDirect; printing continues later',
    meaning:
      'In Job Based mode the JetDirect resets itself after each disconnect and refuses connections meanwhile. The monitor waits briefly and connects again, usually with success. Jobs print; the events fill the log.',
    remedy:
      'The jobs print, so it may be left alone. To keep the log clean, set the connection type to Continuous where one server only prints to the device; it locks every other server out. Windows NT 4.0: Printers folder, File, Properties, Ports, Configure Port, Timers. Windows NT 3.x: Print Manager, Printer, Properties, Settings, Timers.',
    sources: ['Q129007'],
  },
  {
    source: 'Print',
    id: 10,
    title: 'A document was printed',
    meaning:
      'The spooler handed the whole document to the port monitor, which reported success. It says nothing about paper.',
    remedy: 'Nothing to do.',
    sources: ['TechNet, Print spooler events'],
  },
  {
    source: 'Tcpip',
    id: 4227,
    title: 'The local endpoint was used recently',
    meaning:
      'A connection could not be opened because its source port is still in TIME_WAIT: the eleven ports of LPR are used up.',
    remedy: 'Use a Standard TCP/IP port, allow ports from 1024 up, or shorten TcpTimedWaitDelay.',
    sources: ['KB 2003449'],
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

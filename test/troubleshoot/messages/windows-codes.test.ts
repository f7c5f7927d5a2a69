/** Numbers of Windows mean something where a program names them as codes, and nothing elsewhere. */
import assert from 'node:assert/strict';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { createObserver } from '../../../src/troubleshoot/observe.ts';

function idsOf(kind: LineKind, text: string): readonly string[] {
  const observer = createObserver();
  observer.add({ kind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().map(({ id }) => id);
}

describe('windows codes', () => {
  const fires: readonly [id: string, kind: LineKind, text: string][] = [
    ['code-709', 'words', 'adding it ends with error 709'],
    ['code-7e', 'message', 'The specified module could not be found.'],
    ['code-5', 'words', 'Zugriff verweigert when I open the queue'],
    ['code-5', 'message', 'Operation failed with error 0x00000005.'],
    ['code-1804', 'event', 'event 372 from PrintService: error code returned by the print processor: 1804.'],
    ['code-1804', 'message', 'The datatype is not supported by the print processor'],
    ['code-3003', 'words', 'jobs stop with error 3003 until I respool them'],
    ['code-80004005', 'message', 'Unspecified error 0x80004005'],
    ['code-4001', 'message', 'System error 53 has occurred.'],
    ['code-4001', 'words', 'it tells me the network name cannot be found'],
    ['code-63-cancel', 'message', 'Your file waiting to be printed was deleted. (63)'],
    ['code-112', 'words', 'drive C: is full and nothing spools'],
    ['code-112', 'message', 'There is not enough disk space to print.'],
    ['code-1240-smb', 'message', 'The network BIOS command limit has been reached.'],
    ['event-315', 'event', 'event 315 from Microsoft-Windows-PrintService in Admin (Error): Error 2114.'],
    ['event-1000-crash', 'words', 'the print spooler keeps stopping a few seconds after I start it'],
    ['event-1000-crash', 'words', 'spoolsv.exe crashes as soon as a PDF arrives'],
    ['event-1000-crash', 'message', 'Der Dienst "Druckwarteschlange" wurde unerwartet beendet.'],
    ['event-bugcheck', 'words', 'print from Word -> PC restarts with a blue screen'],
    ['win32kfull-stop', 'words', 'BSOD win32kfull.sys when we print to the Kyocera'],
    ['event-pruner', 'words', 'our printers were pruned from Active Directory over night'],
    ['event-1000-crash', 'words', 'Spooler SubSystem App has stopped working'],
    ['event-1000-crash', 'words', 'spooler service stops every time I print'],
    ['event-1000-crash', 'words', 'the spooler crashed again today'],
    ['event-1000-crash', 'words', 'my print spooler keeps on stopping by itself'],
    ['code-709', 'words', 'Error 0x00000709 when adding'],
    ['code-112', 'words', 'There is no space left on drive C'],
    ['code-112', 'words', 'C: drive is full'],
    [
      'event-informational',
      'event',
      'event 20 from Print in System (Warning): Printer Driver X was added or updated.',
    ],
    ['event-pruner', 'words', 'printers published in the directory disappear over night'],
    ['code-5', 'message', 'copy(\\\\host\\share): failed to open stream: Permission denied'],
  ];
  for (const [id, kind, text] of fires) {
    it(`${id}: ${text}`, () => {
      const found = idsOf(kind, text);
      assert.ok(found.includes(id), `found ${found.join(' ')}`);
    });
  }

  const silent: readonly [id: string, kind: LineKind, text: string][] = [
    ['code-1804', 'words', 'Ubuntu 1804 server, job 1804'],
    ['code-3003', 'words', 'job 3003 of that morning'],
    ['code-4001', 'output', 'flags 0x40 set, mask 0x43'],
    ['code-63-cancel', 'words', 'a print job was deleted after an hour by the server itself'],
    ['code-63-cancel', 'words', 'code page 1252, 63 pages'],
    ['code-112', 'words', 'the volume of jobs is large and they come out in full colour'],
    ['code-112', 'words', 'the disk is not full'],
    ['code-1240-smb', 'output', 'cups-browsed[1]: segfault at 8 ip 0000 error 4'],
    ['event-1000-crash', 'event', 'event 7031 from Service Control Manager: The Search service terminated.'],
    ['event-1000-crash', 'event', 'event 1000 from Application Error: Faulting application name: game.exe'],
    ['event-informational', 'event', 'event 842 from Microsoft-Windows-PrintService: was sent through'],
    ['event-4227', 'words', 'netstat shows some sockets in TIME_WAIT'],
    ['event-pruner', 'words', 'docker image was pruned and built again'],
    ['win32kfull-stop', 'words', 'blue screen now and then'],
    ['event-informational', 'event', 'event 61 from Print in System (Error): The document failed to print.'],
    ['event-pruner', 'words', 'jobs disappear from the queue'],
    ['code-5', 'message', 'fopen(/dev/usb/lp0): failed to open stream: Permission denied'],
    ['permission-denied', 'message', 'copy(\\\\host\\share): failed to open stream: Permission denied'],
  ];
  for (const [id, kind, text] of silent) {
    it(`not ${id}: ${text}`, () => {
      assert.ok(!idsOf(kind, text).includes(id));
    });
  }
});

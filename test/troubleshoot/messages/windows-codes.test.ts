/** Numbers of Windows mean something where a program names them as codes, and nothing elsewhere. */
import { type FactRow, testFacts } from './fact-rows.ts';

const rows: readonly FactRow[] = [
  {
    id: 'code-709',
    says: ['words: adding it ends with error 709', 'words: Error 0x00000709 when adding'],
    not: [],
  },
  {
    id: 'code-7e',
    says: ['message: The specified module could not be found.'],
    not: [],
  },
  {
    id: 'code-5',
    says: [
      'words: Zugriff verweigert when I open the queue',
      'message: Operation failed with error 0x00000005.',
      'message: copy(\\\\host\\share): failed to open stream: Permission denied',
    ],
    not: ['message: fopen(/dev/usb/lp0): failed to open stream: Permission denied'],
  },
  {
    id: 'code-1804',
    says: [
      'event: event 372 from PrintService: error code returned by the print processor: 1804.',
      'message: The datatype is not supported by the print processor',
    ],
    not: ['words: Ubuntu 1804 server, job 1804'],
  },
  {
    id: 'code-3003',
    says: ['words: jobs stop with error 3003 until I respool them'],
    not: ['words: job 3003 of that morning'],
  },
  {
    id: 'code-80004005',
    says: ['message: Unspecified error 0x80004005'],
    not: [],
  },
  {
    id: 'code-4001',
    says: ['message: System error 53 has occurred.', 'words: it tells me the network name cannot be found'],
    not: ['output: flags 0x40 set, mask 0x43'],
  },
  {
    id: 'code-63-cancel',
    says: ['message: Your file waiting to be printed was deleted. (63)'],
    not: [
      'words: a print job was deleted after an hour by the server itself',
      'words: code page 1252, 63 pages',
    ],
  },
  {
    id: 'code-112',
    says: [
      'words: drive C: is full and nothing spools',
      'message: There is not enough disk space to print.',
      'words: There is no space left on drive C',
      'words: C: drive is full',
    ],
    not: [
      'words: the volume of jobs is large and they come out in full colour',
      'words: the disk is not full',
    ],
  },
  {
    id: 'code-1240-smb',
    says: ['message: The network BIOS command limit has been reached.'],
    not: ['output: cups-browsed[1]: segfault at 8 ip 0000 error 4'],
  },
  {
    id: 'event-315',
    says: ['event: event 315 from Microsoft-Windows-PrintService in Admin (Error): Error 2114.'],
    not: [],
  },
  {
    id: 'event-1000-crash',
    says: [
      'words: the print spooler keeps stopping a few seconds after I start it',
      'words: spoolsv.exe crashes as soon as a PDF arrives',
      'message: Der Dienst "Druckwarteschlange" wurde unerwartet beendet.',
      'words: Spooler SubSystem App has stopped working',
      'words: spooler service stops every time I print',
      'words: the spooler crashed again today',
      'words: my print spooler keeps on stopping by itself',
    ],
    not: [
      'event: event 7031 from Service Control Manager: The Search service terminated.',
      'event: event 1000 from Application Error: Faulting application name: game.exe',
    ],
  },
  {
    id: 'event-bugcheck',
    says: ['words: print from Word -> PC restarts with a blue screen'],
    not: [],
  },
  {
    id: 'win32kfull-stop',
    says: ['words: BSOD win32kfull.sys when we print to the Kyocera'],
    not: ['words: blue screen now and then'],
  },
  {
    id: 'event-pruner',
    says: [
      'words: our printers were pruned from Active Directory over night',
      'words: printers published in the directory disappear over night',
    ],
    not: ['words: docker image was pruned and built again', 'words: jobs disappear from the queue'],
  },
  {
    id: 'event-informational',
    says: ['event: event 20 from Print in System (Warning): Printer Driver X was added or updated.'],
    not: [
      'event: event 842 from Microsoft-Windows-PrintService: was sent through',
      'event: event 61 from Print in System (Error): The document failed to print.',
    ],
  },
  {
    id: 'event-4227',
    says: [],
    not: ['words: netstat shows some sockets in TIME_WAIT'],
  },
  {
    id: 'permission-denied',
    says: [],
    not: ['message: copy(\\\\host\\share): failed to open stream: Permission denied'],
  },
  {
    id: 'code-34',
    says: ['message: System error 52 has occurred.', 'message: 0x80070034'],
    not: ['message: error 0x80070035'],
  },
];

testFacts('windows codes', rows);

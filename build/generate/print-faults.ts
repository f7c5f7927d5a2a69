/** What can go wrong between a program and paper: 80 cases, what Platen does in each, and the test that shows it. */
import type { Evidence } from './language-features.ts';

export interface PrintFault {
  readonly id: string;
  readonly fault: string;
  /** What Platen does; for what it decided not to do, why. */
  readonly answer: string;
  /** None only where it is decided against. */
  readonly shownBy: readonly Evidence[];
  readonly state?: 'decided against';
}

export interface PrintFaultGroup {
  readonly title: string;
  readonly faults: readonly PrintFault[];
}

const lprPort = 'test/engine/ports/lpr/lpr-port.test.ts';
const ippPort = 'test/engine/ports/ipp/ipp-port.test.ts';
const rawPort = 'test/engine/ports/raw/raw-port.test.ts';
const connecting = 'test/engine/ports/connecting.test.ts';
const pool = 'test/engine/ports/lpr/source-port-pool.test.ts';
const lpdSender = 'test/engine/wire/lpd-sender.test.ts';
const lpdReceiver = 'test/engine/wire/lpd-receiver.test.ts';
const controlFile = 'test/engine/wire/lpd-control-file.test.ts';
const lpdPrinter = 'test/engine/printers/lpd-printer.test.ts';
const jetDirect = 'test/engine/printers/jetdirect-printer.test.ts';
const folderSink = 'test/engine/printers/folder-sink.test.ts';
const listener = 'test/engine/printers/listening/printer-listener.test.ts';
const nodeNetwork = 'test/engine/environment/node/node-network.test.ts';
const networkCases = 'test/engine/network-cases.ts';
const spooler = 'test/engine/spooler/spooler.test.ts';
const spool = 'test/engine/spool/spool.test.ts';
const printSpools = 'test/engine/spool/print-spools.test.ts';
const spooledJob = 'test/engine/spool/spooled-job.test.ts';
const betweenParts = 'test/engine/print-faults.test.ts';
const simulatedPrint = 'test/engine/test-print/simulated-print.test.ts';
const serve = 'test/cli/commands/serve.test.ts';
const lock = 'test/engine/environment/node/disk/node-lock.test.ts';

const shown = (file: string, ...titles: string[]): Evidence[] => titles.map((title) => ({ file, title }));

export const printFaults: readonly PrintFaultGroup[] = [
  {
    title: 'Name and connection',
    faults: [
      {
        id: '1',
        fault: 'The host name does not resolve.',
        answer:
          'Fails with the name in the sentence; tried again only where a person asks for that, within the deadline.',
        shownBy: shown(nodeNetwork, 'knows no host under a name that cannot exist'),
      },
      {
        id: '2',
        fault: 'The name has several addresses, and the first is dead.',
        answer: 'The next address is tried within a moment, all within one limit.',
        shownBy: shown(nodeNetwork, 'tries the next address of a name'),
      },
      {
        id: '3',
        fault: 'IPv6 alone, IPv4 alone, zones, brackets; one family cannot be bound.',
        answer:
          'All are read and spoken; `localhost` is listened on in both families, and one that is missing does not stop the other.',
        shownBy: [
          ...shown(
            nodeNetwork,
            'speaks IPv6 where the machine does',
            'listens on both families of localhost, at one port',
          ),
          ...shown('test/model/address-text.test.ts', 'puts IPv6 addresses into brackets'),
        ],
      },
      {
        id: '4',
        fault: 'The address changes between two tries.',
        answer: 'The name is resolved at each try; an address that nobody has agreed to ends the print.',
        shownBy: shown(nodeNetwork, 'resolves a name at each attempt'),
      },
      {
        id: '5',
        fault: 'The connection is refused.',
        answer:
          'A test print says so at once; a simulated monitor waits as the real one does, longer each time.',
        shownBy: [
          ...shown(lprPort, 'waits as each system does before the next try'),
          ...shown(rawPort, 'waits longer after each refusal, up to 30 s'),
        ],
      },
      {
        id: '6',
        fault: 'Nothing answers the attempt to connect.',
        answer: 'Given up after 10 s, or the time of the system that is acted.',
        shownBy: shown(connecting, 'tells busy from unreachable, and waits 10 s for a silent host'),
      },
      {
        id: '7',
        fault: 'No way to the host or its network.',
        answer: 'Has a sentence of its own, other than for a refusal.',
        shownBy: shown(connecting, 'tells busy from unreachable, and waits 10 s for a silent host'),
      },
      {
        id: '8',
        fault: 'The printer takes one connection at a time.',
        answer: 'One sender for each host and port, whatever the queues are called.',
        shownBy: shown(
          spooler,
          'sends one job at a time to a destination, in order, and nobody overtakes a retry',
        ),
      },
      {
        id: '9',
        fault: 'The connection is taken and closed at once.',
        answer: 'Never counts as accepted; nothing was sent.',
        shownBy: shown(lprPort, 'says what is known when the server does "..." at answer ..., ...'),
      },
      {
        id: '10',
        fault: 'The other side vanishes after the connection was made.',
        answer: 'A limit for each answer and for each stretch without a byte taken.',
        shownBy: [
          ...shown(
            lprPort,
            'gives a server up that takes no byte for 300 s, but not one that goes on slowly',
          ),
          ...shown(rawPort, 'gives up a device that takes nothing for 300 s'),
        ],
      },
      {
        id: '11',
        fault: 'Another service listens on the port.',
        answer: 'Its first bytes are shown as a refusal, and the job is not tried again in a storm.',
        shownBy: [
          ...shown(lprPort, 'answers ... with ... and ...'),
          ...shown(rawPort, 'does not take a web server for a printer'),
        ],
      },
      {
        id: '12',
        fault: 'The source port is in use.',
        answer: 'The next of the range at once; waits only when none is free.',
        shownBy: shown(lprPort, 'goes on to the next port of the range when the system has one in use'),
      },
      {
        id: '13',
        fault: 'TIME_WAIT has used up the range.',
        answer: 'Waits in the range and shows the arithmetic; never leaves it.',
        shownBy: [
          ...shown(lprPort, 'waits in its range, with the arithmetic, when all source ports rest'),
          ...shown(pool, 'says the arithmetic of 721-731'),
        ],
      },
      {
        id: '14',
        fault: 'The account may not bind a low port.',
        answer: 'Fails at once and names the remedies; no other port is taken instead.',
        shownBy: [
          ...shown(lprPort, 'fails at once where low ports are forbidden, and names the remedies'),
          ...shown(
            nodeNetwork,
            'sends from a reserved port where the account may, and says so where it may not',
          ),
        ],
      },
      {
        id: '15',
        fault: 'The server insists on low source ports and closes.',
        answer:
          'Reported as a connection that was closed unanswered; a virtual LPD shows it, and the rules name the cause.',
        shownBy: shown(lpdPrinter, '...: ..., from source port ...'),
      },
      {
        id: '16',
        fault: 'The system says that a port to the same peer is not available.',
        answer: 'Counts as in use: another port, no failure.',
        shownBy: shown(
          networkCases,
          'sends from exactly the source port it was told, and from no other when it is taken',
        ),
      },
      {
        id: '17',
        fault: 'No sockets or file descriptors are left.',
        answer: 'A pause and another try, for nothing has left; sockets are closed whatever happens.',
        shownBy: [
          ...shown(betweenParts, 'tries again where this machine has no socket to spare (...)'),
          ...shown(listener, 'closes at once, whatever its connections wait for'),
        ],
      },
    ],
  },
  {
    title: 'LPD, sending',
    faults: [
      {
        id: '18',
        fault: 'The queue is refused.',
        answer: 'No data is sent; code and text are shown, and what the code means.',
        shownBy: [
          ...shown(lprPort, 'answers ... with ... and ...'),
          ...shown(
            lpdSender,
            'reads code and reason of a refusal at every stage, in one chunk or byte by byte',
          ),
        ],
      },
      {
        id: '19',
        fault: 'The control file is refused before it comes.',
        answer: 'As 18, and the connection is closed.',
        shownBy: shown(lprPort, 'says what is known when the server does "..." at answer ..., ...'),
      },
      {
        id: '20',
        fault: 'The control file is refused after it came.',
        answer: 'No document is sent.',
        shownBy: shown(lprPort, 'says what is known when the server does "..." at answer ..., ...'),
      },
      {
        id: '21',
        fault: 'The document is refused before it comes.',
        answer: 'As 18; 2 is shown as "no space".',
        shownBy: shown(lprPort, 'says what is known when the server does "..." at answer ..., ...'),
      },
      {
        id: '22',
        fault: 'The document is refused after it came.',
        answer: 'A failure that may have printed: said, and not sent again to a real device.',
        shownBy: shown(lprPort, 'says what is known when the server does "..." at answer ..., ...'),
      },
      {
        id: '23',
        fault: 'The connection is closed where an answer is due.',
        answer: 'Never an acknowledgement; after the whole document as 25.',
        shownBy: shown(
          lprPort,
          'says what is known when the server does "..." at answer ..., ...',
          'never claims a job when the server resets at any byte',
        ),
      },
      {
        id: '24',
        fault: 'An answer does not come in time.',
        answer: 'Given up with the name of the answer that is missing.',
        shownBy: shown('test/engine/ports/lpr/lpr-conversation.test.ts', 'says where a server fell silent'),
      },
      {
        id: '25',
        fault: 'The last acknowledgement is lost.',
        answer: 'The job is "sent": all bytes are out, nobody confirmed it, and nothing is sent again.',
        shownBy: shown(
          lprPort,
          'answers ... with ... and ...',
          'says what is known when the server does "..." at answer ..., ...',
        ),
      },
      {
        id: '26',
        fault: 'Line ends follow an acknowledgement.',
        answer: 'Swallowed and noted in the trace.',
        shownBy: shown(lpdSender, 'swallows line ends after answers, in the same chunk and in the next'),
      },
      {
        id: '27',
        fault: 'One acknowledgement too many.',
        answer: 'Never taken for the answer to something that was not sent yet.',
        shownBy: shown(lpdSender, 'does not take a second octet for the next answer'),
      },
      {
        id: '28',
        fault: 'The server refuses in the middle of the document.',
        answer: 'Seen while writing: sending stops and the code is shown.',
        shownBy: shown(lprPort, 'notices a refusal in mid-document although the server takes no more'),
      },
      {
        id: '29',
        fault: 'A reset in the middle of the document.',
        answer: 'Failed. Begins again from the first byte or not at all, never from the middle.',
        shownBy: shown(
          lprPort,
          'answers ... with ... and ...',
          'never claims a job when the server resets at any byte',
        ),
      },
      {
        id: '30',
        fault: 'The server reads slowly.',
        answer: 'The limit counts from the last byte taken, not from the beginning.',
        shownBy: shown(
          lprPort,
          'prints to a printer that is ...',
          'gives a server up that takes no byte for 300 s, but not one that goes on slowly',
        ),
      },
      {
        id: '31',
        fault: 'The server takes nothing.',
        answer: 'Given up after 300 s; a cancel ends it within a second; other destinations go on.',
        shownBy: [
          ...shown(
            lprPort,
            'gives a server up that takes no byte for 300 s, but not one that goes on slowly',
            'ends within a second when it is cancelled at any time, and leaves no half job',
          ),
          ...shown(
            spooler,
            'sends one job at a time to a destination, in order, and nobody overtakes a retry',
          ),
        ],
      },
      {
        id: '32',
        fault: 'The document has become shorter than announced.',
        answer: 'The job breaks off; nothing is filled up.',
        shownBy: shown(
          lprPort,
          'sends nothing for whole when the document shrinks, and only what was announced when it grows',
        ),
      },
      {
        id: '33',
        fault: 'The document has become longer.',
        answer: 'Only what was announced is sent.',
        shownBy: shown(
          lprPort,
          'sends nothing for whole when the document shrinks, and only what was announced when it grows',
        ),
      },
      {
        id: '34',
        fault: 'The document is empty.',
        answer: 'Refused before connecting: a count of 0 would mean "until the connection closes" to some.',
        shownBy: [
          ...shown(lprPort, 'does not connect for ...'),
          ...shown(
            'test/engine/test-print/test-print.test.ts',
            'refuses an empty document before it connects',
          ),
        ],
      },
      {
        id: '35',
        fault: 'More bytes than 32 bits count.',
        answer:
          'Counted exactly; a warning says that servers which count in 32 bits lose it. The spool takes 4 GiB.',
        shownBy: [
          ...shown(betweenParts, 'warns of a document that 32 bits do not count'),
          ...shown('test/engine/wire/lpd-file-announcement.test.ts', 'reads "..."'),
        ],
      },
      {
        id: '36',
        fault: 'The length is not known.',
        answer: 'Spooled first, then announced; a length is never made up.',
        shownBy: shown(spool, 'takes a document in, gives it back from any offset, and removes it'),
      },
      {
        id: '37',
        fault: 'Control characters or long text in title, user or host.',
        answer: 'Replaced, and cut at the limits of the RFC in bytes, at a whole character.',
        shownBy: shown(
          controlFile,
          'reads back what it wrote, whatever the title is',
          'cuts at a whole character',
        ),
      },
      {
        id: '38',
        fault: 'A title that is not ASCII.',
        answer:
          'Sent as UTF-8, without an option to write "_" instead. The receiver takes UTF-8 and Latin-1. [Decided](decisions.md).',
        shownBy: shown(controlFile, 'reads back what it wrote, whatever the title is'),
        state: 'decided against',
      },
      {
        id: '39',
        fault: 'A queue name that a command line cannot carry.',
        answer: 'Refused before connecting.',
        shownBy: [
          ...shown(lpdSender, 'knows queue names that a command line can carry'),
          ...shown(lprPort, 'does not connect for ...'),
        ],
      },
      {
        id: '40',
        fault: 'The server wants the other order of files.',
        answer:
          '`order` of the port says it; it is never changed in silence after a refusal. [Decided](decisions.md).',
        shownBy: shown(lprPort, 'delivers ... bytes ..., byte for byte'),
        state: 'decided against',
      },
      {
        id: '41',
        fault: 'Job numbers begin anew, or two processes share them.',
        answer: 'From the ids of the spool, which gives none twice.',
        shownBy: [
          ...shown(spool, 'gives no id twice, not even after a crash'),
          ...shown(printSpools, 'give no id that another print there has'),
        ],
      },
      {
        id: '42',
        fault: 'Copies by repeated lines or by repeated bytes.',
        answer:
          'A test print is one copy, one line and the bytes once; a virtual printer records how many a client asked for.',
        shownBy: [
          ...shown(lpdSender, 'writes the transcript ...'),
          ...shown(
            'test/engine/wire/lpd-control-file-reading.test.ts',
            'counts repeated lines as copies and keeps the first N',
          ),
        ],
      },
    ],
  },
  {
    title: 'Raw, sending',
    faults: [
      {
        id: '43',
        fault: 'Refused while another job prints.',
        answer: 'One sender for each device, and longer waits where it is tried again.',
        shownBy: shown(rawPort, 'waits longer after each refusal, up to 30 s'),
      },
      {
        id: '44',
        fault: 'A reset in the middle of the document.',
        answer: 'Failed, with the number of bytes sent; not sent again to a real device.',
        shownBy: shown(
          rawPort,
          'calls a short job failed that is reset before its end, and sent when it is reset after it',
        ),
      },
      {
        id: '45',
        fault: 'The printer closes before it has read everything.',
        answer: 'Failed, and nothing is sent again by itself.',
        shownBy: shown(
          rawPort,
          'calls a job failed that the device broke off, and does not print it again where a person cancelled it',
        ),
      },
      {
        id: '46',
        fault: 'The printer never closes.',
        answer: 'Waited for 90 s at most; then the job is "sent".',
        shownBy: shown(rawPort, 'does not wait for ever for a device that keeps the connection open'),
      },
      {
        id: '47',
        fault: 'A reset after all bytes.',
        answer: '"Sent": neither lost nor printed is claimed.',
        shownBy: shown(
          rawPort,
          'calls a short job failed that is reset before its end, and sent when it is reset after it',
        ),
      },
      {
        id: '48',
        fault: 'The device talks without end.',
        answer: 'Read and dropped, for 90 s in all after the document.',
        shownBy: shown(rawPort, 'listens to a talkative device for 90 s at most'),
      },
      {
        id: '49',
        fault: 'A printer that blocks while nobody reads what it says.',
        answer: 'The back channel is read while the document is written.',
        shownBy: shown(rawPort, 'drains a back channel that would block the printer'),
      },
      {
        id: '50',
        fault: 'Closing right after the last write cuts the document off.',
        answer: 'The sending side is ended, and the connection closed once the device has ended its own.',
        shownBy: [
          ...shown(networkCases, 'carries bytes both ways and half-closes'),
          ...shown(rawPort, 'delivers ... bytes, byte for byte, and calls them sent'),
        ],
      },
      {
        id: '51',
        fault: 'The next job comes before the device has let go of the last.',
        answer:
          'The next connection is opened after the last one is closed; a refusal meanwhile is waited out.',
        shownBy: shown(
          'test/engine/ports/hp-network/hp-network-port.test.ts',
          'job-based: is refused while the adapter resets, logs 1044, waits 3 s and prints',
        ),
      },
      {
        id: '52',
        fault: 'Status is asked for on the data port.',
        answer: 'Never: a job makes one connection, and nothing else makes any.',
        shownBy: shown(betweenParts, 'makes one connection for a job, and none before or after it (...)'),
      },
    ],
  },
  {
    title: 'IPP and HTTP',
    faults: [
      {
        id: '53',
        fault: 'Credentials or encryption are asked for.',
        answer: 'Named, with "ipps:" where encryption is wanted; nothing is sent and nothing tried again.',
        shownBy: shown(ippPort, 'names a login or encryption that the printer asks for, and sends nothing'),
      },
      {
        id: '54',
        fault: 'A certificate is new, changed, expired or for another name.',
        answer:
          'A person is asked on first use, with the fingerprint; another one is refused with both, before anything is sent.',
        shownBy: [
          ...shown(ippPort, 'sends nothing to a printer with a certificate ...'),
          ...shown(
            simulatedPrint,
            'is refused with both fingerprints where the certificate changes after its first use',
          ),
          ...shown(
            serve,
            'shows another certificate after the first: a print is refused with both fingerprints',
          ),
        ],
      },
      {
        id: '55',
        fault: 'The printer is busy.',
        answer: 'Tried again before the document has left, and never after.',
        shownBy: shown(
          ippPort,
          'waits where the printer is busy before the job, and does not send the document again after it',
        ),
      },
      {
        id: '56',
        fault: 'The answer is lost after the document was sent.',
        answer:
          'The job is looked up by its number, or among the jobs that are newer than all before; it is not sent again.',
        shownBy: shown(ippPort, 'looks a job up whose answer was lost, and sends it once'),
      },
      {
        id: '57',
        fault: 'Asking for the state of a job fails.',
        answer: 'Then it was accepted, and nothing more is claimed.',
        shownBy: shown(ippPort, 'calls a job accepted whose state cannot be asked for'),
      },
      {
        id: '58',
        fault: 'The version is not supported.',
        answer: '2.0, then 1.1, then 1.0.',
        shownBy: shown(ippPort, 'goes down to the version that the printer speaks'),
      },
      {
        id: '59',
        fault: 'Chunks are refused, or "100 Continue" never comes.',
        answer: 'Requests have a length and no chunks; after a second the document is sent.',
        shownBy: shown(ippPort, 'sends the document after a second where the printer never says to continue'),
      },
      {
        id: '60',
        fault: 'The answer trickles for ever.',
        answer:
          'An answer has 30 s in all, the one to a document 300 s, and the test print its own deadline.',
        shownBy: shown(ippPort, 'gives up on an answer that trickles for ever'),
      },
    ],
  },
  {
    title: 'Receiving',
    faults: [
      {
        id: '61',
        fault: 'A command line without an end.',
        answer: 'Refused with 1 after 1,024 bytes, never cut.',
        shownBy: shown(lpdReceiver, 'refuses ... and closes'),
      },
      {
        id: '62',
        fault:
          'An impossible control file: empty, huge, binary, without H or P, with too many lines or files.',
        answer: 'Refused with 1.',
        shownBy: [
          ...shown(lpdReceiver, 'refuses ... and closes', 'takes 52 data files and refuses the next'),
          ...shown('test/engine/wire/lpd-control-file-reading.test.ts', 'refuses ...: ...'),
        ],
      },
      {
        id: '63',
        fault: 'A wrong count: negative, no number, too large, 0.',
        answer:
          'What is no number is refused; what nobody counted ends with the connection and is marked "unverified", if it is the last file; 0 and a NUL is an empty file.',
        shownBy: [
          ...shown(
            lpdReceiver,
            'refuses ... and closes',
            'after a count of 0 takes ...',
            'plays ... line by line, whole and byte by byte',
          ),
          ...shown('test/interop/cups-lpd-backend.test.ts', 'delivers an empty document at once (...)'),
        ],
      },
      {
        id: '64',
        fault: 'The NUL after a file is missing, double, or something else.',
        answer: 'Missing at the end and one too many are taken; another byte is refused.',
        shownBy: shown(
          lpdReceiver,
          'plays ... line by line, whole and byte by byte',
          'refuses ... and closes',
        ),
      },
      {
        id: '65',
        fault: 'Names like paths, names twice, files that nobody named or that never come.',
        answer: 'Names are keys only, files get numbers; a job that does not add up is dropped whole.',
        shownBy: [
          ...shown(lpdReceiver, 'takes names like paths as keys and nothing more', 'gives up ...'),
          ...shown(folderSink, 'never overwrites a file that somebody else made, nor takes it away'),
        ],
      },
      {
        id: '66',
        fault: 'Acknowledged and then lost; the disk is full.',
        answer:
          'Acknowledged once document and record are durable. No room is answered with 2 before the document where its size is announced, else after it.',
        shownBy: [
          ...shown(
            lpdPrinter,
            'refuses with 2, before the document comes, what has no room where the size is announced',
            'answers ... and not 0 when ... fails with "..."',
          ),
          ...shown(
            folderSink,
            'refuses a document that has no room before it comes, counting what others have announced',
          ),
        ],
      },
      {
        id: '67',
        fault: 'Silent clients, a byte a minute, empty connections, a thousand connections.',
        answer:
          'Limits on silence, rate, time and connections, a share for each host; who is slow gives way; an empty connection is no job, a part never the whole.',
        shownBy: [
          ...shown(
            lpdPrinter,
            'takes a job from ... beside 100 clients of 127.0.0.1 that send a byte a minute',
            'cuts a client off that sends less than 100 bytes a second, not one that sends more',
            'gives no connection more than 3 hours',
            'keeps to 100 connections at once, 80 of one host',
            'makes no job of an empty connection or a port scan',
          ),
          ...shown(
            jetDirect,
            'takes a job past a client that sends a byte a minute, and that one goes on while it is alone',
            'gives an idle client up after 270 s and does not call its part a job',
          ),
        ],
      },
      {
        id: '68',
        fault: 'The client leaves in the middle; the server is killed in the middle.',
        answer: 'Parts are dropped, at the next start too; the console says whose.',
        shownBy: [
          ...shown(folderSink, 'leaves nothing of an abandoned job, and sweeps up what a crash left'),
          ...shown(folderSink, 'sweeps up records without a document, and nothing that it did not write'),
          ...shown(serve, 'says what it did not print, without what a client could do to the terminal'),
        ],
      },
    ],
  },
  {
    title: 'Spool, crashes, storms',
    faults: [
      {
        id: 'S1',
        fault: 'A crash before the acknowledgement.',
        answer: 'The client sends again; what was not stored whole is swept.',
        shownBy: shown(folderSink, 'leaves nothing of an abandoned job, and sweeps up what a crash left'),
      },
      {
        id: 'S2',
        fault: 'A crash after storing, before the acknowledgement.',
        answer: 'The second is kept and marked: same host, job number and bytes within an hour.',
        shownBy: shown(
          folderSink,
          'names the document that one repeats: same host, job number and bytes, also after a crash',
        ),
      },
      {
        id: 'S3',
        fault: 'A crash while sending.',
        answer: 'The job is held for a person, who is told what may have left.',
        shownBy: [
          ...shown(printSpools, 'hold what was not printed, and print nothing twice, wherever ...'),
          ...shown(
            'test/interop/killed-print.test.ts',
            'prints each document once at most, holds the rest, and leaves no folder behind',
          ),
        ],
      },
      {
        id: 'S4',
        fault: 'A torn record.',
        answer:
          'Written beside, made durable, then renamed; what cannot be read is set aside, and no document is deleted for it.',
        shownBy: [
          ...shown(spooledJob, 'is not believed when torn at any byte'),
          ...shown(printSpools, 'never delete a document whose record is broken, until its time has come'),
        ],
      },
      {
        id: 'S5',
        fault: 'The disk is full.',
        answer: 'New jobs are refused, those that are there go on; a virtual printer keeps room for records.',
        shownBy: [
          ...shown(spool, 'says at every size of a full disk that it is full, and leaves nothing behind'),
          ...shown(
            folderSink,
            'refuses a document that has no room before it comes, counting what others have announced',
          ),
        ],
      },
      {
        id: 'S6',
        fault: 'Logs grow without end.',
        answer:
          'No log is written. Traces keep beginning and end; the console shows 20 lines in 10 s and counts the rest.',
        shownBy: [
          ...shown(
            'test/engine/trace/trace-recorder.test.ts',
            'keeps the beginning and the end of a very long one, in order',
          ),
          ...shown(
            'test/cli/input/limited-lines.test.ts',
            'show twenty in ten seconds, then how many more there were, and begin anew',
          ),
        ],
      },
      {
        id: 'S7',
        fault: 'Job ids begin anew.',
        answer: 'No id is given twice, not after a crash either.',
        shownBy: [
          ...shown(spool, 'gives no id twice, not even after a crash'),
          ...shown(printSpools, 'give no id that another print there has'),
        ],
      },
      {
        id: 'S8',
        fault: 'The clock jumps, or the machine sleeps.',
        answer: 'Limits and waits run on time that only grows; one sender for each device when it wakes.',
        shownBy: [
          ...shown(
            'test/engine/environment/node/node-clock.test.ts',
            'measures time that only grows',
            'does not fire timers of months at once, as Node would',
          ),
          ...shown(
            spooler,
            'sends one job at a time to a destination, in order, and nobody overtakes a retry',
          ),
          ...shown(printSpools, 'are not pruned because the clock went back'),
        ],
      },
      {
        id: 'S9',
        fault: 'A storm of retries.',
        answer:
          'Waits with jitter for each port, one job tried for all behind it, order kept, attempts limited.',
        shownBy: shown(
          spooler,
          'never retries in a storm',
          'retries no earlier than the port says and at most a tenth later',
          'sends one job at a time to a destination, in order, and nobody overtakes a retry',
        ),
      },
      {
        id: 'S10',
        fault: 'A job that can never print.',
        answer: 'Ended by a definite refusal, or held where its port says so; the next ones go.',
        shownBy: shown(
          spooler,
          'ends with a definite refusal at once, and says in no word that it will try again',
          'keeps what is held until it is released, and lets the others go',
        ),
      },
      {
        id: 'S11',
        fault: 'Cancelled at any stage.',
        answer: 'Answered within a second; no half job stays on the server.',
        shownBy: [
          ...shown(lprPort, 'ends within a second when it is cancelled at any time, and leaves no half job'),
          ...shown(spooler, 'cancels at once what is queued, held or waits to retry'),
        ],
      },
      {
        id: 'S12',
        fault: 'Two processes on one folder.',
        answer: 'A lock that names its owner; one of a process that is gone is freed.',
        shownBy: [
          ...shown(
            lock,
            'is freed from a process that does not run any more',
            'is freed from a process whose id is another one’s by now',
            'goes to one of many that free it at once',
          ),
          ...shown(spool, 'belongs to one owner at a time'),
          ...shown(
            serve,
            'keeps its folder to itself, frees it at the end, and takes it over from one that was killed',
          ),
        ],
      },
    ],
  },
];

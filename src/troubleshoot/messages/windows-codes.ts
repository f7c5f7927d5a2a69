/** Error codes and events of the Windows spooler: each opens a list of causes and closes none. */
import { fact, type MessageFact } from '../message-fact.ts';

const win32 = 'winerror.h';
const events = 'TechNet dd393225; PrintService event log';

export const windowsCodes: readonly MessageFact[] = [
  fact('code-11b', /\b0x0*11b\b/i, 'The server demands privacy of RPC packets (0x11b)', 'KB 5005408'),
  fact(
    'code-709',
    /\b0x0*709\b|\b0x80070709\b|\berror 1801\b/i,
    'The printer name is invalid (0x709)',
    `${win32}; ERROR_INVALID_PRINTER_NAME`,
  ),
  fact('code-7c', /\b0x0*7c\b/i, 'The level of the call is not right (0x7c)', 'Windows release health, 2021'),
  fact('code-6e4', /\b0x0*6e4\b/i, 'RPC: cannot support the call (0x6e4)', 'Windows release health, 2021'),
  fact(
    'code-7e',
    /\b0x0*7e\b|\b0x8007007e\b|\bmodule could not be (?:\bfound|\bloaded)/i,
    'A module is not found (0x7e)',
    win32,
  ),
  fact(
    'code-bcb',
    /\b0x0*bcb\b|\b0x80070bcb\b/i,
    'The driver was not found or is not allowed (0xbcb)',
    win32,
  ),
  fact(
    'code-6d9',
    /\b0x0*6d9\b|\bno more endpoints/i,
    'No more endpoints from the mapper (0x6d9)',
    `${win32}; EPT_S_NOT_REGISTERED`,
  ),
  fact(
    'code-52e',
    /\b0x0*52e\b|\b0x8007052e\b|\blogon failure|\buser ?name or password is incorrect|\berror 1326/i,
    'The logon fails (0x52e)',
    `${win32}; ERROR_LOGON_FAILURE`,
  ),
  fact(
    'code-2e4',
    /\b0x0*2e4\b|\b0x800702e4\b|\brequires elevation|\berror 740/i,
    'The operation asks for elevation (0x2e4)',
    `${win32}; ERROR_ELEVATION_REQUIRED`,
  ),
  fact(
    'code-6ba',
    /\b0x0*6ba\b|\b0x800706ba\b|\bRPC server is unavailable|\berror 1722/i,
    'The RPC server is unavailable (0x6ba)',
    `${win32}; RPC_S_SERVER_UNAVAILABLE`,
  ),
  fact(
    'code-5',
    /\bAccess (?:\bis )?denied\b|\b0x0*5\b|\b0x80070005\b|\berror(?: code)? 5\b/i,
    'Access is denied',
    `${win32}; ERROR_ACCESS_DENIED`,
  ),
  fact(
    'code-1804',
    /\b1804\b|\b0x0*70c\b|\bdatatype is invalid|\binvalid datatype|\bdatatype\b[^.]{0,30}\b(?:not (?:supported|offered|known)|invalid|unknown)/i,
    'The datatype is invalid (1804)',
    `${win32}; ERROR_INVALID_DATATYPE`,
  ),
  fact(
    'code-3003',
    /\b3003\b|\bStartDocPrinter call was not issued/i,
    'StartDocPrinter was not issued (3003)',
    `${win32}; ERROR_SPL_NO_STARTDOC`,
  ),
  fact('code-80004005', /\b80004005\b/i, 'Unspecified error (80004005)', win32),
  fact(
    'code-4001',
    /\b0x0*(?:3e3|40|35|43|4b8|42)\b|\bnetwork (?:\bpath|\bname)(?:[^.]|\.(?=\w)){0,70}(?:\bnot found|\bcannot be found|\bno longer)/i,
    'The network name is not found',
    win32,
  ),
  fact(
    'code-63-cancel',
    /(?:\berror )?code[^.]{0,60}\b63\b|\breturned 63\b|\b63 \(0x3f\)|\bprint (?:\bjob|\bfile) (?:\bwas )?(?:deleted|canceled|cancelled)/i,
    'The job was cancelled (63)',
    `${win32}; ERROR_PRINT_CANCELLED`,
  ),
  fact(
    'code-112',
    /(?:\berror )?code(?:[^.]|\.(?=\w)){0,70}\b112\b|\bnot enough (?:\bdisk )?space|\bdisk full|\bERROR_DISK_FULL|0x80070070|0 bytes free|\bvolume(?:[^.]|\.(?=\w)){0,70}full|\bdrive(?:[^.]|\.(?=\w)){0,70}full|\bno free space/i,
    'There is not enough space on the disk (112)',
    `${win32}; ERROR_DISK_FULL`,
  ),
  fact(
    'code-1240-smb',
    /\btoo many (?:\bopen )?files|\b0x0*4\b|\berror (?:4|56|71|1450)\b|\bSTATUS_(?:TOO_MANY|INSUFF\w+)|\binsufficient (?:\bsystem )?resources|\b1727\b|\bFailed to connect, retrying/i,
    'A limit of handles or resources is reached',
    win32,
  ),
  fact('event-307', /^event 307\b/, 'A document was printed (307)', events, { in: ['event'] }),
  fact('event-808', /^event 808\b|\bplug-in module/i, 'A plug-in module could not be loaded (808)', events),
  fact(
    'event-315',
    /^event 315\b|\bcould not share printer|\bsharing (?:\bof )?(?:the )?printer failed|\berror(?:[^.]|\.(?=\w)){0,70}sharing/i,
    'A printer could not be shared (315)',
    events,
  ),
  fact('event-372', /^event 372\b/, 'A document failed to print (372)', events, { in: ['event'] }),
  fact(
    'event-61',
    /^event (?:61|6161)\b|\bfailed to print on printer/i,
    'A document failed to print (61, 6161)',
    'source Print',
  ),
  fact(
    'event-informational',
    /\bNo user action is required|^event (?:300|301|302|306|312|313|800|801|805|842|823)\b/i,
    'The event itself asks for nothing',
    events,
  ),
  fact(
    'event-1000-crash',
    /\bFaulting (?:\bapplication|\bmodule)|0xc0000005|\baccess violation|^event (?:1000|7031|7034)\b|\bterminated unexpectedly|\bspoolsv\S*(?:[^.]|\.(?=\w)){0,70}(?:\bcrash\w*|\bstops?|\bterminat\w*|\bfault)|\bspooler(?:[^.]|\.(?=\w)){0,70}(?:\bcrash\w*|\bstops? (?:\bunexpectedly|\bresponding)|\bdies|\bterminat\w*|\b(?:keeps|kept) (?:stopping|crashing)|\bstops (?:again|by itself))|\bspooler sub-?system app\w*(?:[^.]|\.(?=\w)){0,60}\b(?:encountered|stopped|fault\w*|error|problem)\b|\b0x0*6be\b/i,
    'The process of the spooler ends in a fault',
    'event 7031 and 1000',
  ),
  fact(
    'event-4227',
    /^event 4227\b|\blocal endpoint was recently used|\bTIME_WAIT/i,
    'A local endpoint was used recently (4227)',
    'KB 2003449',
  ),
  fact('event-2004', /\bevent 2004\b|\bLPR Print Monitor/i, 'The LPD rejects the request (2004)', 'Q249017'),
  fact(
    'event-1111',
    /^event 1111\b|\bDriver .{1,80} required for printer .{0,150} is (?:unknown|not installed)/i,
    'The driver of a redirected printer is unknown (1111)',
    'source TermServDevices',
  ),
  fact(
    'event-bugcheck',
    /\bbugcheck|\bblue ?screen|\bBSOD|\bstop (?:\berror|\bscreen|\bcode)|\bAPC_INDEX_MISMATCH|\bwin32kfull|0x0*1 \(|\bmachine (?:\bstops|\brestarts)|\bcomputer (?:\bcrashes|\brestarts)/i,
    'Windows stops with a bug check',
    'event BugCheck 1001',
  ),
  fact(
    'event-pruner',
    /\bPrinter Pruner|\bprun(?:er|ed|ing)|\borphan\w*(?:[^.]|\.(?=\w)){0,70}PrintQueue|\bPrintQueue object|\bpruning retry/i,
    'The printer pruner removes queues from the directory',
    'KB 246269',
  ),
];

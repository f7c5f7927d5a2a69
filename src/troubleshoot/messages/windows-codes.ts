/** Error codes and events of the Windows spooler: each opens a list of causes and closes none. */
import { fact, type MessageFact } from '../message-fact.ts';

const win32 = 'winerror.h';
const events = 'TechNet dd393225; PrintService event log';

export const windowsCodes: readonly MessageFact[] = [
  fact(
    'code-11b',
    /\b0x0*11b\b/i,
    'RPC_S_... 0x11b: the server demands privacy of RPC packets',
    'KB 5005408',
  ),
  fact(
    'code-709',
    /\b0x0*709\b|\b0x80070709\b|error 1801\b/i,
    'The printer name is invalid (0x709)',
    `${win32}; ERROR_INVALID_PRINTER_NAME`,
  ),
  fact('code-7c', /\b0x0*7c\b/i, 'The level of the call is not right (0x7c)', 'Windows release health, 2021'),
  fact('code-6e4', /\b0x0*6e4\b/i, 'RPC: cannot support the call (0x6e4)', 'Windows release health, 2021'),
  fact(
    'code-7e',
    /\b0x0*7e\b|\b0x8007007e\b|module could not be (?:found|loaded)/i,
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
    /\b0x0*6d9\b|no more endpoints/i,
    'No more endpoints from the mapper (0x6d9)',
    `${win32}; EPT_S_NOT_REGISTERED`,
  ),
  fact(
    'code-52e',
    /\b0x0*52e\b|\b0x8007052e\b|logon failure|user ?name or password is incorrect|error 1326/i,
    'The logon fails (0x52e)',
    `${win32}; ERROR_LOGON_FAILURE`,
  ),
  fact(
    'code-2e4',
    /\b0x0*2e4\b|\b0x800702e4\b|requires elevation|error 740/i,
    'The operation asks for elevation (0x2e4)',
    `${win32}; ERROR_ELEVATION_REQUIRED`,
  ),
  fact(
    'code-6ba',
    /\b0x0*6ba\b|\b0x800706ba\b|RPC server is unavailable|error 1722/i,
    'The RPC server is unavailable (0x6ba)',
    `${win32}; RPC_S_SERVER_UNAVAILABLE`,
  ),
  fact(
    'code-5',
    /\bAccess (?:is )?denied\b|\b0x0*5\b|\b0x80070005\b|error(?: code)? 5\b/i,
    'Access is denied',
    `${win32}; ERROR_ACCESS_DENIED`,
  ),
  fact(
    'code-1804',
    /\b1804\b|\b0x0*70c\b|datatype is invalid|invalid datatype/i,
    'The datatype is invalid (1804)',
    `${win32}; ERROR_INVALID_DATATYPE`,
  ),
  fact(
    'code-3003',
    /\b3003\b|StartDocPrinter call was not issued/i,
    'StartDocPrinter was not issued (3003)',
    `${win32}; ERROR_SPL_NO_STARTDOC`,
  ),
  fact('code-80004005', /\b80004005\b/i, 'Unspecified error (80004005)', win32),
  fact(
    'code-4001',
    /\b0x0*(?:3e3|40|35|43|4b8|42)\b|network (?:path|name)[^.]{0,70}(?:not found|cannot be found|no longer)/i,
    'The network name is not found',
    win32,
  ),
  fact(
    'code-63-cancel',
    /(?:error )?code[^.]{0,70}\b63\b|Win32 error code[^.]{0,70}: ?63\b|print (?:job|file) (?:was )?(?:deleted|canceled|cancelled)/i,
    'The job was cancelled (63)',
    `${win32}; ERROR_PRINT_CANCELLED`,
  ),
  fact(
    'code-112',
    /(?:error )?code[^.]{0,70}\b112\b|not enough (?:disk )?space|disk full|ERROR_DISK_FULL|0x80070070|0 bytes free|volume[^.]{0,70}full|drive[^.]{0,70}full|no free space/i,
    'There is not enough space on the disk (112)',
    `${win32}; ERROR_DISK_FULL`,
  ),
  fact(
    'code-1240-smb',
    /too many (?:open )?files|\b0x0*4\b|error (?:4|56|71|1450)\b|STATUS_(?:TOO_MANY|INSUFF\w+)|insufficient (?:system )?resources/i,
    'A limit of handles or resources is reached',
    win32,
  ),
  fact('event-307', /^event 307\b/, 'A document was printed (307)', events, { in: ['event'] }),
  fact('event-808', /^event 808\b|plug-in module/i, 'A plug-in module could not be loaded (808)', events),
  fact(
    'event-315',
    /^event 315\b|could not share printer|sharing (?:of )?(?:the )?printer failed|error[^.]{0,70}sharing/i,
    'A printer could not be shared (315)',
    events,
  ),
  fact('event-372', /^event 372\b/, 'A document failed to print (372)', events, { in: ['event'] }),
  fact(
    'event-61',
    /^event (?:61|6161)\b|failed to print on printer/i,
    'A document failed to print (61, 6161)',
    'source Print',
  ),
  fact(
    'event-informational',
    /No user action is required|^event (?:300|301|302|306|312|313|800|801|805|842|823)\b/i,
    'The event itself asks for nothing',
    events,
  ),
  fact(
    'event-1000-crash',
    /Faulting (?:application|module)|0xc0000005|access violation|^event (?:1000|7031|7034)\b|terminated unexpectedly|spoolsv\S*[^.]{0,70}(?:crash\w*|stops?|terminat\w*|fault)|spooler[^.]{0,70}(?:crash\w*|stops? (?:unexpectedly|responding)|dies|terminat\w*)/i,
    'The process of the spooler ends in a fault',
    'event 7031 and 1000',
  ),
  fact(
    'event-4227',
    /^event 4227\b|local endpoint was recently used|TIME_WAIT/i,
    'A local endpoint was used recently (4227)',
    'KB 2003449',
  ),
  fact('event-2004', /\bevent 2004\b|LPR Print Monitor/i, 'The LPD rejects the request (2004)', 'Q249017'),
  fact(
    'event-1111',
    /^event 1111\b|Driver \S+ required for printer .{0,150} is unknown/i,
    'The driver of a redirected printer is unknown (1111)',
    'source TermServDevices',
  ),
  fact(
    'event-bugcheck',
    /bugcheck|blue ?screen|BSOD|stop (?:error|screen|code)|APC_INDEX_MISMATCH|win32kfull|0x0*1 \(|machine (?:stops|restarts)|computer (?:crashes|restarts)/i,
    'Windows stops with a bug check',
    'event BugCheck 1001',
  ),
  fact(
    'event-pruner',
    /Printer Pruner|prun(?:er|ed|ing)|orphan\w*[^.]{0,70}PrintQueue|PrintQueue object|pruning retry/i,
    'The printer pruner removes queues from the directory',
    'KB 246269',
  ),
];

/** Error codes and events of the Windows spooler: each opens a list of causes and closes none. */
import { fact, type MessageFact } from '../message-fact.ts';

const win32 = 'winerror.h';
const events = 'TechNet dd393225; PrintService event log';

export const windowsCodes: readonly MessageFact[] = [
  fact(
    'code-11b',
    /\b0x0*11b\b|\berror (?:code )?11b\b/i,
    'The server demands privacy of RPC packets (0x11b)',
    'KB 5005408',
  ),
  fact(
    'code-709',
    /\b0x0*709\b|\b0x80070709\b|\berror (?:code )?(?:709|1801)\b/i,
    'The printer name is invalid (0x709)',
    `${win32}; ERROR_INVALID_PRINTER_NAME`,
  ),
  fact('code-7c', /\b0x0*7c\b/i, 'The level of the call is not right (0x7c)', 'Windows release health, 2021'),
  fact('code-6e4', /\b0x0*6e4\b/i, 'RPC: cannot support the call (0x6e4)', 'Windows release health, 2021'),
  fact(
    'code-7e',
    /\b(?:0x0*7e\b|0x8007007e\b|module could not be (?:found|loaded)|Modul wurde nicht gefunden)/i,
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
    /\b(?:0x0*6d9\b|0x800706d9\b|no more endpoints|error (?:code )?1753\b)/i,
    'No more endpoints from the mapper (0x6d9)',
    `${win32}; EPT_S_NOT_REGISTERED`,
  ),
  fact(
    'code-52e',
    /\b(?:0x0*52e\b|0x8007052e\b|logon failure|user ?name or password is incorrect|error (?:code )?1326\b)/i,
    'The logon fails (0x52e)',
    `${win32}; ERROR_LOGON_FAILURE`,
  ),
  fact(
    'code-2e4',
    /\b(?:0x0*2e4\b|0x800702e4\b|requires elevation|error (?:code )?740\b)/i,
    'The operation asks for elevation (0x2e4)',
    `${win32}; ERROR_ELEVATION_REQUIRED`,
  ),
  fact(
    'code-6ba',
    /\b(?:0x0*6ba\b|0x800706ba\b|RPC server is unavailable|RPC-Server ist nicht verfügbar|error (?:code )?1722\b)/i,
    'The RPC server is unavailable (0x6ba)',
    `${win32}; RPC_S_SERVER_UNAVAILABLE`,
  ),
  fact(
    'code-5',
    /\b(?:access (?:is |was )?denied\b|Zugriff verweigert\b|Accès refusé|0x0{7}5\b|0x80070005\b|error (?:code )?(?:0x)?5\b)|\\\\\w[^|]{0,80}\bpermission denied/i,
    'Access is denied',
    `${win32}; ERROR_ACCESS_DENIED`,
  ),
  fact(
    'code-1804',
    /\b(?:(?:errors?|codes?|returned|processor|with)\W{1,3}1804\b|0x0*70c\b|0x8007070c\b|datatype is (?:invalid|not (?:supported|known|offered))|(?:invalid|unknown|unsupported) (?:print(?:er)? )?data ?type\b)/i,
    'The datatype is invalid (1804)',
    `${win32}; ERROR_INVALID_DATATYPE`,
  ),
  fact(
    'code-3003',
    /\b(?:errors?|codes?|returned|processor|with)\W{1,3}3003\b|\b3003 \(0xbbb\)|\bStartDocPrinter call was not issued/i,
    'StartDocPrinter was not issued (3003)',
    `${win32}; ERROR_SPL_NO_STARTDOC`,
  ),
  fact('code-80004005', /\b(?:0x)?80004005\b/i, 'Unspecified error (80004005)', win32),
  fact(
    'code-4001',
    /\b(?:0x(?:0{6}|800700)(?:35|40|43)\b|system error (?:53|64|67)\b|network (?:path|name) (?:was not found|not found|cannot be found|could not be found|is no longer available)|Netzwerk(?:pfad|name)\b.{0,20}\bnicht gefunden)/i,
    'The network name is not found',
    win32,
  ),
  fact(
    'code-63-cancel',
    /\b(?:errors?|codes?|returned|processor)\W{1,3}63\b|\b63 \(0x3f\)|\bfile waiting to be printed was deleted/i,
    'The job was cancelled (63)',
    `${win32}; ERROR_PRINT_CANCELLED`,
  ),
  fact(
    'code-112',
    /\b(?:error (?:code )?112\b|processor: 112\b|0x0{6}70\b|0x80070070\b|ERROR_DISK_FULL|not enough (?:free )?(?:disk )?space|0 bytes free|no free (?:disk )?space|no space left on (?:the )?(?:drive|disk|volume|[C-Z]:)|(?:disk|drive|volume|partition|[C-Z]:)(?: \S+)? (?:is|was|ran|runs|went|got) (?:completely )?full\b)/i,
    'There is not enough space on the disk (112)',
    `${win32}; ERROR_DISK_FULL`,
    { not: /\b(?:not|nearly|almost) full\b/i },
  ),
  fact(
    'code-34',
    /\b(?:0x)?80070034\b|\b0x0{6}34\b|\bsystem error 52\b|\bduplicate name exists on the network\b/i,
    'The server does not answer to this name (52)',
    `${win32}; ERROR_DUP_NAME`,
  ),
  fact(
    'code-1240-smb',
    /\b(?:too many (?:open )?files|net(?:work)? bios command limit|no more connections can be made to this remote computer|system error (?:4|56|71|1450)\b|0x0{7}4\b|STATUS_(?:TOO_MANY|INSUFF)\w+|insufficient (?:system )?resources|1727\b.{0,30}\bremote procedure call|error (?:code )?1727\b|Failed to connect, retrying)/i,
    'A limit of handles or resources is reached',
    win32,
  ),
  fact('event-307', /^event 307\b/, 'A document was printed (307)', events, { in: ['event'] }),
  fact(
    'event-808',
    /^event 808 (?:from \S*Print|in )|\bfailed to load a plug-in module/i,
    'A plug-in module could not be loaded (808)',
    events,
  ),
  fact(
    'event-315',
    /\b(?:failed to share printer|could not share printer|sharing (?:of )?(?:the )?printer failed|printer (?:cannot|could not) be shared)|^event 315 (?:from \S*Print|in )/i,
    'A printer could not be shared (315)',
    events,
  ),
  fact('event-372', /^event 372\b/, 'A document failed to print (372)', events, { in: ['event'] }),
  fact(
    'event-61',
    /^event (?:61|6161) (?:from \S*Print|in )|\bfailed to print on printer/i,
    'A document failed to print (61, 6161)',
    'source Print',
  ),
  fact(
    'event-informational',
    /\bNo user action is required|^event (?:300|301|302|306|312|313|823) (?:from \S*Print|in )|^event (?:2|3|4|8|9|10|13|20) from Print\b/i,
    'The event itself asks for nothing',
    events,
  ),
  fact(
    'event-1000-crash',
    /\b(?:Faulting application(?: name)?:? ?spoolsv|fehlerhaften Anwendung: ?spoolsv|print spooler service terminated|spoolsv\S*(?: \S+){0,4} (?:crash\w*|stopped working|terminat\w*|faults?)\b|spooler(?: service)?(?: \S+){0,2} (?:crash\w*|dies|dying|stops? (?:unexpectedly|responding|again|by itself|on its own|every|randomly|after)|terminat\w*|(?:keeps|kept) (?:on )?(?:stopping|crashing|dying))\b|spooler sub-?system app\w*[^.]{0,60}\b(?:encountered|stopped|fault\w*|error|problem)\b)|"?Druckwarteschlange"? wurde unerwartet beendet/i,
    'The process of the spooler ends in a fault',
    'event 7031 and 1000',
    { not: /\bno (?:more |further )?crash/i },
  ),
  fact(
    'event-4227',
    /^event 4227\b|\blocal endpoint was recently used/i,
    'A local endpoint was used recently (4227)',
    'KB 2003449',
  ),
  fact(
    'event-2004',
    /^event 2004 (?:from (?:LPR|Print\b)|in )|\bis rejecting our request/i,
    'The LPD rejects the request (2004)',
    'Q249017',
  ),
  fact(
    'event-1111',
    /^event (?:1111|1102) from (?:\S*Term|Print\b)|\bDriver .{1,80} required for printer .{0,150} is (?:unknown|not installed)/i,
    'The driver of a redirected printer is unknown (1111)',
    'source TermServDevices',
  ),
  fact(
    'event-bugcheck',
    /\b(?:bugcheck|blue ?screen|BSOD\b|stop (?:error|screen|code)\b|APC_INDEX_MISMATCH|win32kfull)|-> .{0,20}\b(?:machine|computer|PC|Windows) (?:stops|crashes|restarts|reboots)\b/i,
    'Windows stops with a bug check',
    'event BugCheck 1001',
  ),
  fact(
    'win32kfull-stop',
    /\bAPC_INDEX_MISMATCH|\bwin32kfull|\bbugcheck was: 0x0*1 \(/i,
    'Windows stops in win32kfull.sys (APC_INDEX_MISMATCH)',
    'KB 5001567',
  ),
  fact(
    'event-pruner',
    /\b(?:(?:printers?|queues?) published\b[^.|]{0,30}\b(?:disappear|vanish)|published (?:printers|queues) (?:disappear|vanish)|Printer Pruner|printer pruning|pruning (?:thread|interval|retr\w+)|(?:pruned|prunes|pruning) (?:the |all |our |its )?(?:published )?(?:print(?:er)?s?|queues?)\b|print(?:er)?s? (?:queues? )?(?:was|were|are|get|gets|been|being) pruned|orphan\w* PrintQueue|PrintQueue objects? (?:is|are|was|were|gets?) (?:deleted|removed|pruned))/i,
    'The printer pruner removes queues from the directory',
    'KB 246269',
  ),
];

/** What cupsd, its backends and filters, cups-browsed and the commands write when something fails, in their own words. */
import { fact, type MessageFact } from '../message-fact.ts';

const job = 'cups:scheduler/job.c';
const filters = 'OpenPrinting/cups-filters';
const browsed = 'OpenPrinting/cups-browsed, cups-browsed.c';

export const cupsFailureMessages: readonly MessageFact[] = [
  fact(
    'filter-failed',
    /\b(?:stopped due to filter errors\b|filter failed\b|PID \d+ \((?!\S{0,200}\/(?:backend|notifier|cgi-bin|daemon|driver)\/)[^)]{1,200}\) (?:stopped with status [1-9]|crashed on signal)|cups-filter-crashed\b|m_Job initialization failed\b|could not execute a filter\b|Unsupported combination of input and output formats\b)|\/filter\/[\w.+-]{1,60} failed\b|(?<!\bippfind )\(PID \d+\) (?:stopped with status [1-9]|crashed on signal)/i,
    'A filter ends with an error',
    `${job}; OpenPrinting/libcupsfilters, filter.c`,
  ),
  fact(
    'renderer-failed',
    /\b(?:Unrecoverable error, exit code \d|Could not start renderer\b|renderer exited with status [1-9]|Possible error on renderer command line|The renderer may have dumped core|Kid3 (?:exit status: [1-9]|did not finish normally)|Failed to execute ghostscript\b|on closing \w+ device\b|Unknown device: \w|Unable to open the initial device\b|No usable font available\b)/,
    'The renderer ends with an error',
    `Ghostscript, gsapi; ${filters}, foomatic-rip`,
  ),
  fact(
    'document-password',
    /\b(?:loadFilename|loadPDF|loadFile) failed: .{0,200}\binvalid password\b|\b(?:qpdf|pdftopdf)\b.{0,200}\binvalid password\b|\bIncorrect password$|This file requires a password for access/,
    'The PDF is locked with a password',
    `qpdf; poppler; Ghostscript; ${filters}, pdftopdf`,
  ),
  fact(
    'plugin-missing',
    /\bSTATE: \+\S{0,200}hplip\.plugin-error|^(?:printer-state-reasons\S{0,20}[=: ]+)?\S{0,200}\bhplip\.plugin-error|\bm_Job initialization failed with error = 48\b|\bunable to set device=.{1,80}, err=48\b|\bPlugin version\[[^\]]{0,40}\] mismatch\b/,
    'The driver lacks its plug-in, or has it in another version',
    'HPLIP: HPCupsFilter.cpp, PLUGIN_LIBRARY_MISSING; HPLIP: common/utils.c',
    // What is no more, every backend of HPLIP lists at the end of each job.
    { not: /\bSTATE: -/ },
  ),
  fact(
    'ppd-unusable',
    /\bPPD file for \S{1,127} (?:cannot be loaded|contains no media options)|\bPPD file for printer \S{1,127} contains no media options|\bRun "cupstestppd \S{1,200}" and fix any errors|\bUnable to open PPD (?:file |"[^"]{1,200}")?: ?\S.{0,80} on line \d+|^Bad PPD file\b/,
    'A PPD has an error, and is not loaded',
    'cups:scheduler/printers.c, load_ppd; cups:systemv/lpadmin.c',
  ),
  fact(
    'job-given-up',
    /\bJob (?:aborted|held indefinitely) due to backend errors\b|\bJob held for \d+ seconds since it could not be sent\b|\bJob aborted after \d+ unsuccessful attempts\b/,
    'A job whose backend failed is given up or tried again, and the queue goes on',
    `${job}; cups:man/cupsd.conf.5, ErrorPolicy`,
  ),
  fact(
    'content-refused',
    /\bPrinter cannot print supplied content\b|\bJOBSTATE: document-unprintable|\bdocument-(?:unprintable|format)-error\b/,
    'The printer cannot print what it was sent',
    'cups:backend/ipp.c; RFC 8011, job-state-reasons',
  ),
  fact(
    'usb-not-available',
    /\b(?:Waiting for printer to become available\b|prnt\/backend\/hp\.c\b.{0,60}\bopen device failed\b|io\/hpmud\/\w+\.c\b.{0,40}\bunable to (?:open hp:|read device-id)|There was an unrecoverable USB error|Unable to send data to printer|Unable to initialize USB access via libusb)/,
    'The backend does not get at its device',
    'cups:backend/usb-libusb.c; HPLIP: prnt/backend/hp.c',
  ),
  fact(
    'smb-no-common-version',
    /\bprotocol negotiation failed: NT_STATUS_(?:CONNECTION_(?:RESET|DISCONNECTED)|NOT_SUPPORTED)|\bNT_STATUS_INVALID_NETWORK_RESPONSE\b/i,
    'Client and server agree on no version of SMB',
    'samba: smb.conf(5), client min protocol',
  ),
  fact(
    'clients-limit',
    /\bMax clients reached, holding new connections|\bPossible DoS attack - more than \d+ clients|\bToo many open files, holding new connections/,
    'cupsd has as many connections as it may have, and takes no more',
    'cups:scheduler/client.c, cupsdAcceptClient; cups:man/cupsd.conf.5, MaxClients',
  ),
  fact(
    'cups-file-refused',
    /^Unable to (?:open|create|write|rename|remove|finalize|sync|change|access|copy|backup|get file information)\b[^"(/]{0,60}["(]\/(?!dev\/)[^")]{1,200}[")].{0,12}(?:Permission denied|Read-only file system|Operation not permitted|Not a directory|No such file|Input\/output error)|\b(?:Data f|F)iles have gone away\b|\bTMPDIR \([^)]{1,200}\) (?:has the wrong permissions|is not a directory)/,
    'cupsd cannot use a file or folder of its own',
    'cups:scheduler/conf.c; cups:scheduler/job.c, cupsdLoadJob',
  ),
  fact(
    'avahi-gone',
    /\bAvahi server disappeared\b|\bCommunication with avahi-daemon has failed\b|\bAvahi server connection failure\b/,
    'Avahi went away while it was used',
    'cups:scheduler/dirsvc.c',
  ),
  fact(
    'dnssd-uri-unresolved',
    /\bCouldn't resolve mDNS URI\b|\bFailed to resolve service '/,
    'A service of DNS-SD that was announced is not found again',
    `cups:scheduler/ipp.c; ${browsed}`,
  ),
  fact(
    'browsed-leaves-out',
    /\bcups-browsed is (?:not )?configured to (?:set up|accept)\b.{0,80}\bignoring this printer|\bas its PDLs are not known, ignoring this printer|^Remote DNS-SD-advertised CUPS queue .{1,200} is raw, ignored|\bis a remote CUPS printer and cups-browsed is not configured\b/,
    'cups-browsed makes no queue for a printer of this kind',
    `${browsed}; cups-browsed.conf(5), CreateIPPPrinterQueues`,
  ),
  fact(
    'remote-share-refused',
    /\bcannot change printer[- ]is[- ]shared for remote\b/i,
    'cupsd shares no queue that is on another server',
    'cups:scheduler/ipp.c',
  ),
  fact(
    'ipp-backend-not-executable',
    /\bCould not start IPP Backend\b.*\bPermission denied/,
    'implicitclass may not start ipp',
    'OpenPrinting/cups-browsed',
  ),
  fact('port-zero', /\b(?:ipps?|socket|lpd):\/\/[^\s/:"]+:0(?![.\d])/, 'A URI names port 0', 'RFC 6335 §6'),
];

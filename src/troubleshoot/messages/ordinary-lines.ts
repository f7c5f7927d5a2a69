/**
 * What cupsd writes while all is well, at the levels of information and debugging: most of a long log, and full of words that other lines would say
 * in earnest (cups:scheduler). Seen in the logs of healthy runs of the laboratory.
 */

/** Requests as they arrive, settings as they are made, files as they are kept: what follows the beginning differs from line to line. */
export const ordinaryStart = new RegExp(
  `^(?:${[
    // client.c, ipp.c: each request, its answer, and its parts.
    '(?:argv|envp)\\[\\d+\\][=:]',
    '(?:GET|HEAD|POST|PUT|OPTIONS) \\/',
    '\\d\\.\\d (?:CUPS-)?[A-Z][a-z]+-',
    '(?:CUPS-)?[A-Z][a-z]+(?:-[A-Z][a-z]+)+ (?:ipps?|https?):',
    'Returning IPP (?:successful|client-error-not-found for Get-Printer-Attributes)',
    'Get-Printer-Attributes client-error-not-found: The printer or class does not exist',
    'Accepted from ',
    'Server address is',
    'con->',
    'Read: status=200',
    'cupsdSendHeader: code=[12]',
    'cupsdSetBusyState',
    'CUPS-Get-\\w+$|Running command line|Page |No resolution information',
    'cupsdMarkDirty',
    'Closing connection|Connection closed|Waiting for request|HTTP_STATE_WAITING Closing (?:for error|on EOF)',
    // main.c, conf.c, dirsvc.c, network.c: start, listeners, statistics; the lines of older versions that stand there as errors, and are none.
    'Please move "|AuthClass|Failed to update TXT record for|Avahi server connection now available|(?:\\[CGI\\] )?Unable to scan "|(?:cupsdAuthorize: )?Local authentication certificate not found',
    'Report: ',
    'Loaded (?:configuration|MIME)',
    'Creating (?:missing directory|KeepAlive)',
    'Repairing (?:ownership|access)',
    'No Job\\w+ defined in policy|No Subscription\\w+ defined in policy',
    'cupsdNetIFUpdate|cupsdAddCert|cupsdDeleteCert|cupsdRegisterColor|cupsdUnregisterColor|cupsdRegisterPrinter',
    // printers.c, job.c, ipp.c: queues and jobs.
    'load_ppd: |add_printer_filter|cups_\\w+\\(',
    'Setting \\S+ (?:device-uri|printer-error-policy|printer-op-policy|printer-state) to',
    // What is over is listed, too.
    'STATE: -',
    'Title: |Queued on |Adding (?:start|end) banner|Applying default options|Auto-typing',
    'requested-attributes |job-hold-until|Spooling job, ',
    '(?:[a-z]+-)+(?:supported|default|database|ready|support) (?:\\(|1setOf|keyword|integer|=)',
    'add_job: |Copied PPD|Limiting |printer-uri=|printer-uri |Get-Printer-Attributes: successful|cupsdReadClient|cupsdWriteClient',
    'requesting-user-name=|\\[\\d+\\] = |job-cancel-after|Request file type|Added auto ServerAlias|Closing because Keep-Alive|Sending job to queue',
    'File of type|Using keychain|service_checkin|Discarding|Scanning|Full reload|Generating printcap|cupsdCleanFiles|Content-Length',
    'document-format[= ]|\\w+: (?:Last filter|PDF interactive)|requesting-user-name |\\w+_content_type=|[A-Z][\\w-]+: successful-ok|[\\w-]+: (?:pdl=|Generating PPD)|\\S+ \\([\\w./+-]+ to |Setting printer-',
    'update_reasons\\(|Credentials are OK|No stored credentials|(?:Printer|Stored) credentials: |No authentication data provided|Cleaning out ',
    // What cups-browsed asks and finds, attribute by attribute.
    'PPD generation successful|Attr: |Value: |Keyword: |Reading config: |Network interfaces: |Polling "media-col|Requested IPP attributes|Full list of all IPP|Editing PPD|DNS-SD IDs: |Printer \\S+ \\((?!.*ignor(?:ed|ing))|\\[CUPS Notification\\] ',
    'cups-browsed(?: \\[BrowsePoll [^\\]]+\\]: (?!failed)| \\([^)]+\\): cupsEnum|: Creating http)|Set host\\/port|Set Browse|Adding BrowsePoll|(?:will )?browse poll|Could not determine system default|Recording option|HTTP connection to|Remote CUPS printers clustered|ipp:\\/\\/\\S+ \\(|(?:[a-z]+-)+default=|job-\\w+-(?:period|limit)=',
    'Received (?:destination host|job for)|(?:CUPS-Get-Printers client-error-not-found|Returning IPP client-error-not-found for CUPS-Get-(?:Printers|Default))|Setting cups-browsed-|Changed the argv|Processing GET|The IPP Backend exited with the status 0',
    'Notifier \\w+ started|\\[Notifier\\] (?:Connected|state|pid)|recipient=',
    '(?:CUPS browsing|Found CUPS queue|Matching (?:printer|with)|All BrowseFilter lines matched|(?:Creating|Creating\\/Updating|Created|Using|Loading|Print queue|Non-raw queue|Failed reading file|Unsetting) )',
    // What ipptool expects and receives, when that is as it should be.
    'RECEIVED|EXPECTED: (?!STATUS)',
    '-{5}|={5}',
  ].join('|')})`,
);

/** What each fact about queues, jobs and transport is seen in, and the near sentences in which it is not. */
import { testFacts } from './fact-rows.ts';

testFacts('messages about jobs', [
  {
    id: 'stopped-by-policy',
    says: [
      'log: Printer stopped due to backend errors; please consult the error_log file for details.',
      'words: the queue pauses itself when the printer was off',
      'words: CUPS stopped the printer and I see no reason',
      'words: the printer goes to paused after each fault',
      'words: my printer keeps getting disabled',
      'words: I have to enable the printer again after each paper jam',
      'words: cupsenable q -> prints',
    ],
    not: [
      'log: PID 812 (/usr/lib/cups/filter/x) stopped with status 1',
      'config: ErrorPolicy stop-printer',
      'words: I have to restart cups by hand',
      'words: the print spooler service was stopped',
      'words: somebody paused a video',
    ],
  },
  {
    id: 'policy-is-stop',
    says: ['config: ErrorPolicy stop-printer'],
    not: ['config: ErrorPolicy retry-job', 'words: a bus stop'],
  },
  {
    id: 'backend-status-stop',
    says: [
      'log: Backend returned status 4 (stop printer)',
      'log: PID 9 (/usr/lib/cups/backend/q) stopped with status 4.',
      'words: the backend exits with status 4',
    ],
    not: [
      'words: the request returned 4 attributes',
      'words: exit code 4 of my script',
      'log: PID 9 (/usr/lib/cups/filter/q) stopped with status 4',
    ],
  },
  {
    id: 'policy-not-stop',
    says: ['config: ErrorPolicy retry-current-job', 'words: the error policy is set to retry-job'],
    not: ['config: ErrorPolicy stop-printer', 'words: I retry the job'],
  },
  {
    id: 'unsupported-attribute',
    says: [
      'log: Print-Job: client-error-attributes-or-values-not-supported',
      'words: the input slot is an unsupported option',
      'message: media-source not supported',
    ],
    not: [
      'output: media-col-database (1setOf collection)',
      'words: print-quality is high',
      'words: all,media-col-database -> one',
    ],
  },
  {
    id: 'ppd-option',
    says: ['config: *DefaultInputSlot: Unknown', 'words: the default option in the PPD is wrong'],
    not: ['config: *DefaultPageSize: A4', 'words: certain clients', 'words: the PPD has many options'],
  },
  {
    id: 'max-job-time',
    says: [
      'log: Canceling stuck job after 10800 seconds.',
      'words: the job was removed after about three hours',
      'words: after 3 hours it is cancelled',
      'words: a job that waited two days was gone',
      'config: MaxJobTime 3600',
      'words: time of the cancelling -> three hours later',
      'words: it ends three hours after its start',
    ],
    not: [
      'words: cancelled by me -> at once',
      'words: I waited several hours for the technician',
      'words: job cancelled by me',
      'words: three hours of work',
    ],
  },
  {
    id: 'job-cancelled-alone',
    says: ['words: the job was cancelled automatically', 'words: jobs get cancelled while the cover is open'],
    not: ['words: the user cancelled the job', 'words: it waits until the job is cancelled by the user'],
  },
  {
    id: 'max-jobs',
    says: [
      'log: Too many active jobs.',
      'words: after 500 jobs it takes no more',
      'words: the limit of jobs is reached',
      'message: lp: Quota limit reached.',
    ],
    not: [
      'config: MaxJobs 0',
      'words: 100 labels a day',
      'words: the quota of my mailbox',
      'config: PreserveJobHistory No',
    ],
  },
  {
    id: 'user-cancelled',
    says: ['log: Canceled by user.', 'log: Job canceled by "anna".', 'words: somebody cancelled the job'],
    not: [
      'event: Will retry until it accepts the request or the job is cancelled by the user.',
      'log: Canceling job.',
      'words: nobody cancelled the job',
    ],
  },
  {
    id: 'printer-bad-status',
    says: [
      'log: Create-Job: server-error-busy (Busy)',
      'words: the printer aborts the job',
      'words: the device returns a wrong status',
      'words: the job is thrown away instead of waiting',
      'log: Print-Job: client-error-not-possible',
    ],
    not: [
      'words: job is deleted at once',
      'words: other jobs: is rejecting our request',
      'message: Print-Job: client-error-document-format-not-supported',
      'words: the printer reports nothing',
    ],
  },
  {
    id: 'temporary-fault',
    says: [
      'words: out of toner',
      'words: the cover is open',
      'words: paper jam',
      'words: it wakes from sleep',
    ],
    not: [
      'words: no paper comes out',
      'log: Unable to claim: Device or resource busy',
      'words: a busy office',
      'words: sleep(3) before the end',
      'words: temporary queues',
    ],
  },
  {
    id: 'username-refused',
    says: [
      'words: user names with umlauts are rejected',
      'words: jobs from CORP\\anna -> refused',
      'words: the user name is too long',
      'words: requesting-user-name=guest -> prints',
      'words: rejected because of the user name',
      'words: account with a space in its name -> refused',
      'words: user names with umlauts -> client-error-bad-request',
    ],
    not: [
      'words: account with a long history -> prints',
      'words: \\\\server\\share as user -> fails',
      'words: another user -> works',
      'words: the user has an empty tray',
      'words: a domain user was refused by the share',
      'words: as user of HP P1000, works',
    ],
  },
  {
    id: 'attribute-list-ignored',
    says: [
      'words: requested-attributes=all,media-col-database -> only one attribute',
      'words: without the media-col-database keyword -> everything',
      'words: the answer has part of the attributes',
      'words: it returns only part of the requested attributes',
    ],
    not: [
      'words: of the queues only the first is announced',
      'words: only the first print job works',
      'words: a server without a list',
      'message: Unable to create PPD file: Could not poll sufficient capability info from the printer',
    ],
  },
  {
    id: 'format-refused',
    says: [
      'log: Print-Job: client-error-document-format-not-supported',
      'words: PDF -> refused',
      'words: image/urf is not supported',
      'words: send it as PDF -> no page. sent as URF is rejected',
    ],
    not: [
      'words: this PDF on each printer -> error page',
      'words: PDF -> nothing happens',
      'message: lp: Unsupported document-format "text/x".',
    ],
  },
  {
    id: 'format-claimed',
    says: [
      'words: the printer lists PDF but prints symbols',
      'words: it claims to support URF',
      'words: the device advertises pwg-raster, however it fails',
      'words: it rejects every PDF although it lists them',
      'words: remove the PDF line from the PPD -> prints',
    ],
    not: ['words: a list of formats and printers', 'words: lpinfo lists the PDF queue and another'],
  },
  {
    id: 'not-ipp-everywhere',
    says: [
      'words: this printer is not AirPrint capable',
      'words: the device does not support IPP Everywhere',
      'words: it predates AirPrint',
      'words: it only speaks IPP 1.1',
      'words: no AirPrint support',
      'words: document-format-supported -> no pwg-raster',
    ],
    not: [
      'words: document-format-supported -> pwg-raster, urf',
      'words: iPad -> no AirPrint printers found',
      'words: the first request is IPP 1.1',
      'output: ipp-features-supported = airprint-1.7',
      'words: AirPrint is off',
    ],
  },
  {
    id: 'required-attribute-absent',
    says: [
      'words: urf-supported is missing',
      'message: IPP attribute "media-default" missing, not generating PPD file.',
      'words: the answer has no printer-resolution-supported',
      'words: a required attribute is absent',
    ],
    not: [
      'message: Printer does not support required IPP attributes or document formats.',
      'words: the attribute of the file was empty',
      'words: PPD generation takes long',
    ],
  },
  {
    id: 'offline-at-set-up',
    says: [
      'words: creating the queue while the printer is unreachable',
      'words: our set-up script ran while the printer was offline',
      'message: lpadmin: Unable to connect to "192.0.2.9:631": Operation timed out',
      'words: provisioning fails while the printer is switched off',
    ],
    not: [
      'words: a printer is often off when nobody uses it',
      'message: lpadmin: Unable to connect to "q.example:631": Name or service not known',
    ],
  },
  {
    id: 'null-device',
    says: ['output: device for q: ///dev/null', 'config: DeviceURI file:///dev/null'],
    not: [
      'config: printcap name = /dev/null',
      'words: lp file > /dev/null',
      'words: cat /dev/null -> nothing',
    ],
  },
  {
    id: 'ipp-not-found',
    says: [
      'log: Get-Printer-Attributes: client-error-not-found (Not Found)',
      'words: the address -> 404',
      'message: HTTP 404',
    ],
    not: [
      'words: the queue is not found by phones',
      'message: symbol not found',
      'words: printer not found',
      'log: Filter "x" not found.',
    ],
  },
  {
    id: 'wrong-path',
    says: [
      'message: The printer configuration is incorrect or the printer no longer exists.',
      'message: The printer URI is incorrect or no longer exists.',
      'words: the resource path was wrong',
      'words: /ipp/lp not found',
    ],
    not: [
      'message: The network path was not found',
      'words: ipptool with /ipp/print -> works',
      'words: a queue made by hand',
      'config: DeviceURI ipp://printer.example/ipp/print',
    ],
  },
  {
    id: 'other-path-answers',
    says: ['words: ippfind -> ipp://q.example:631/ipp/port1', 'words: ipp://q.example/ipp/print -> prints'],
    not: [
      'words: ipp://q.example/ipp/print -> not found',
      'words: lpinfo -v -> ipp://localhost:60000/ipp/print',
    ],
  },
  {
    id: 'uri-without-path',
    says: ['config: DeviceURI ipp://192.0.2.8/', 'output: device for q: ipp://printer.example'],
    not: ['config: DeviceURI ipp://192.0.2.8/ipp/print', 'config: DeviceURI ipp://localhost:60000/'],
  },
  {
    id: 'wrong-port',
    says: [
      'words: it was the wrong port',
      'output: new NetworkPrintConnector("192.0.2.4", 631)',
      'words: the default port -> prints',
      'config: DeviceURI socket://192.0.2.4:91000',
    ],
    not: [
      'output: new NetworkPrintConnector("192.0.2.4", 9100)',
      'output: PortNumber: 9102',
      'words: raw port 9100 instead of WSD',
      'words: port of the switch, another one',
      'words: we use the default port',
    ],
  },
  {
    id: 'host-unresolved',
    says: [
      'log: Unable to locate printer "q".',
      "log: Unable to lookup host 'q' - Unknown host",
      'message: getaddrinfo ENOTFOUND q',
      'words: the name could not be resolved',
    ],
    not: [
      'words: we could not resolve the problem',
      'words: unable to resolve this issue',
      'words: the problem cannot be resolved by a restart',
    ],
  },
  {
    id: 'dot-local',
    says: ['words: ping q.local', 'log: Looking up "q.local"...', 'output: _ipp._tcp.local.'],
    not: ['log: Looking up "q.local.example.org"...', 'words: /usr/local/bin'],
  },
  {
    id: 'device-no-answer',
    says: [
      'message: The printer is not responding.',
      'log: Unable to connect: No route to host',
      'words: ping -> no answer',
    ],
    not: [
      'words: getent hosts q -> no answer',
      'words: the vendor does not answer',
      'log: Remote host did not respond with command status byte after 300 seconds',
    ],
  },
  {
    id: 'stays-failed-when-on',
    says: [
      'words: switched it on again -> still stopped',
      'words: I turn the printer on and it stays disabled',
    ],
    not: ['words: turned the printer on -> prints', 'words: still looking for help on it'],
  },
  {
    id: 'busy-message',
    says: ['log: Network host "192.0.2.1" is busy; will retry in 5 seconds', 'message: printer busy'],
    not: ['log: Address already in use', 'words: not in use', 'words: the scheduler is busy'],
  },
  {
    id: 'single-connection',
    says: [
      'words: it accepts only one connection at a time',
      'words: the second till gets connection refused',
      'words: while one is printing the other cannot connect',
      'words: we cannot print from two tills at the same time',
      'message: The printer is in use by another client',
      'words: second till while the first holds the connection -> refused',
      'message: ERR_IN_USE',
    ],
    not: [
      'message: LIBUSB: device is in use by another process',
      'words: the file is in use by another program',
      'words: nc with open connection -> complete',
      'words: both came at the same time',
      'words: two programs run simultaneously',
    ],
  },
  {
    id: 'overlap',
    says: [
      'words: the next connection opens before the first is closed',
      'words: labels are mixed',
      'words: jobs in quick succession: some are missing',
      'words: it swallows every second ticket',
      'words: when several receipts are sent fast, one is missing',
    ],
    not: [
      'words: many labels are sent fast and print',
      'words: next job before the first has closed -> device in use',
      'words: second label before the connection ended -> refused',
      'words: many jobs in the queue',
      'words: jobs get lost while a queue is stopped',
      'words: a few labels a day are lost',
      'log: too many jobs',
      'words: a fast printer of the series 9',
    ],
  },
  {
    id: 'raw-no-report',
    says: [
      'words: the job is completed although the printer is off',
      'words: out of paper -> completed',
      'words: how can I know whether it was really printed',
      'words: no feedback from the printer',
    ],
    not: [
      'words: the job is completed and nothing comes out',
      'words: jobs end as completed but no paper comes out',
      'words: VA is printed over every ticket',
    ],
  },
  {
    id: 'half-close',
    says: [
      'words: the last page is missing',
      'words: the sender sends FIN after the last byte',
      'words: nc -N cuts the job',
      'words: it closes its side too early',
    ],
    not: [
      'words: ippeveprinter without -n',
      'words: truncated name of the queue',
      'words: the last line of the log says ok',
    ],
  },
  {
    id: 'half-open',
    says: [
      'words: the printer drops idle connections',
      'words: a stale socket on the till',
      'words: the first receipt after lunch never prints',
      'words: network cable pulled, since then the program hangs',
    ],
    not: [
      'words: first print after start -> works',
      'message: Connection reset by peer',
      'words: printer switched off -> job lost',
      'words: the idle queue',
    ],
  },
  {
    id: 'connection-reset',
    says: ['message: read ECONNRESET', 'log: write: Broken pipe', 'message: Connection reset by peer'],
    not: ['words: the printer was reset', 'words: a pipe in the wall'],
  },
  {
    id: 'cloud-sender',
    says: [
      'words: the site runs in the cloud',
      'words: it fails from our live server',
      'words: the web app is hosted on a VPS',
      'words: deployed the app to a server of a provider',
    ],
    not: [
      'words: cloud print is off',
      'words: Print Management with a remote server',
      'words: the driver was deployed to all machines',
      'words: the spooler of the data centre',
    ],
  },
  {
    id: 'private-address',
    says: ['words: the printer is 10.1.2.3', 'words: http://192.168.0.7/', 'words: 172.20.1.1'],
    not: ['words: Windows 10.0.19045.2', 'words: 172.40.1.1', 'words: version 10.0.17763.1'],
  },
  {
    id: 'lpd-uri',
    says: ['config: DeviceURI lpd://192.0.2.1/q', 'words: an LPR port', 'words: BSD lpd'],
    not: ['output: lpr -P q file', 'words: /opt/maker/lpd/rawtoq', 'log: size 515'],
  },
  {
    id: 'lpd-no-queue',
    says: ['config: DeviceURI lpd://192.0.2.1', 'words: the queue name is missing in the URI'],
    not: [
      'words: lpd://...?reserve=yes -> prints',
      'config: DeviceURI lpd://192.0.2.1/raw',
      'words: no queue named in the event',
    ],
  },
  {
    id: 'lpd-control-refused',
    says: ['log: Remote host did not accept control file (1)', 'words: the LPD refuses the job'],
    not: ['words: lost connection', 'words: the data file of the report'],
  },
  {
    id: 'reserved-ports',
    says: ['words: reserve=rfc1179', 'words: source port below 1024'],
    not: ['words: I am not root', 'words: an unprivileged container', 'words: port of the source'],
  },
  {
    id: 'time-wait',
    says: ['words: sockets in TIME_WAIT', 'words: it pauses after every eleven jobs'],
    not: ['words: every 11 days', 'words: every 12 minutes', 'log: bytes 4227'],
  },
  {
    id: 'idle-in-status',
    says: ['output: printer q is idle.  enabled since Monday', 'config: State Idle'],
    not: ['words: 300 clients, all of them idle', 'words: idle hands'],
  },
  {
    id: 'reproduced-nowhere',
    says: ['words: others cannot reproduce it'],
    not: ['words: nobody else reaches the printer'],
  },
  {
    id: 'format-listed',
    says: ['words: driverless PPD -> cupsFilter2 application/vnd.cups-pdf application/pdf 0 -'],
    not: ['words: generated PPD -> image/pwg-raster only'],
  },
  {
    id: 'made-ppd-bare',
    says: [
      'words: cupstestppd on the file -> FAIL, missing PageSize',
      'words: *cupsFilter2 lines for raster -> none',
      'words: the generated PPD has no paper sizes',
    ],
    not: ['words: cupstestppd -> PASS', 'config: *cupsFilter2: "application/vnd.cups-raster image/urf 0 -"'],
  },
  {
    id: 'everywhere-became-raw',
    says: [
      'words: add with driverless -> a raw queue',
      'words: a queue of IPP Everywhere becomes a raw printer',
    ],
    not: ['words: raw queue -> prints', 'words: everywhere -> prints'],
  },
  {
    id: 'each-job-stops-queue',
    says: [
      'words: the printer is disabled after every job',
      'words: any document, any program -> the queue is paused',
      'words: each print -> queue stops',
    ],
    not: ['words: the queue was stopped once', 'words: each job prints'],
  },
  {
    id: 'reserved-port-cures',
    says: ['words: reserve=any -> works', 'words: from a source port below 1024 -> accepted'],
    not: ['words: reserve=rfc1179 -> refused', 'words: port 9100 -> works'],
  },
]);

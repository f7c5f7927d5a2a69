/** What people and programs say about ports, devices and the spooler of Windows, and near sentences which say something else. */
import { type FactRow, testFacts } from './fact-rows.ts';

const rows: readonly FactRow[] = [
  {
    id: 'port-address-old',
    says: [
      'words: the printer has got a new IP address from the router',
      'words: the port still has the old IP',
      'words: router gave the printer another IP',
      "words: the printer's IP changed overnight",
      'words: printer IP is now .57, port says .31',
    ],
    not: ['words: the address is given by DHCP'],
  },
  {
    id: 'wsd-lost',
    says: [
      'words: WSD printer goes offline after sleep',
      'words: WSD port shows printer offline all the time',
      'words: changed from WSD to TCP/IP port and it prints',
      'words: switched from the WSD port to a standard TCP/IP port -> no problems since',
    ],
    not: ['words: WSD printer that takes 30 seconds'],
  },
  {
    id: 'network-config-stale',
    says: ['words: ping to the new address -> answers'],
    not: ['words: a gateway stands between both'],
  },
  {
    id: 'session-kept-open',
    says: [
      'words: the POS program keeps the connection open',
      'words: the tool does not release the printer',
      'words: nobody prints until the program is closed',
      'words: the printer does not allow another connection until the user closes the app',
      'words: no other applications or devices can send data until i close my application',
      'words: does not disconnect on disposing the printer object',
      'words: looks like the connection is not terminated after printing',
      'words: How to release the connection to let other user print without closing the software?',
      'words: while the POS software is open no other PC prints',
      'words: once the program is closed everything prints',
    ],
    not: ['words: somebody left the cover open'],
  },
  {
    id: 'single-session',
    says: [
      'words: this device accepts only one connection',
      'words: second PC -> refused while the first prints',
      'words: when PC1 prints, PC2 gets connection refused',
      'words: the second computer gets an error that the printer is busy',
      'words: only one client can be connected at a time',
    ],
    not: [
      'words: when I print to a shared printer on other computer, I get permission denied',
      'words: the scheduler is busy with it',
    ],
  },
  {
    id: 'sessions-too-close',
    says: [
      'words: tickets are mixed when they follow back to back',
      'words: when I send several receipts quickly some are lost or mixed together',
      'words: two jobs sent one after the other are merged',
    ],
    not: ['words: it stops in the middle of the page'],
  },
  {
    id: 'time-wait-windows',
    says: ['words: after eleven jobs it pauses for some minutes'],
    not: ['words: jobs use source ports 721-731'],
  },
  {
    id: 'time-wait-seen',
    says: ['output: TCP 192.0.2.4:721 192.0.2.9:515 TIME_WAIT'],
    not: [],
  },
  {
    id: 'raw-mode-off',
    says: [
      'words: raw printing is disabled in the web page of the device',
      'words: port 9100 accepts the connection but nothing is printed',
      'words: RAW port 9100 is turned off in the printer settings',
      'words: "Port 9100" was unchecked under network protocols',
    ],
    not: ['words: StartDocPrinter datatype RAW -> no error, nothing printed'],
  },
  {
    id: 'raw-off-candidates',
    says: ['output: nc 192.0.2.9 9100: Connection refused'],
    not: [],
  },
  {
    id: 'byte-counting-off',
    says: ['record: Name=P; Protocol=2; LprByteCounting=False'],
    not: ['record: Name=P; Protocol=1; LprByteCounting=False'],
  },
  {
    id: 'lpr-port',
    says: ['record: Protocol=2; LprQueueName=lp'],
    not: ['words: lpr -P office file.ps'],
  },
  {
    id: 'snmp-offline',
    says: [
      'words: snmpwalk to the printer -> timeout',
      'words: UDP port 161 is blocked by the firewall',
      'words: SNMP is blocked in our network',
      "words: printer doesn't answer to SNMP",
    ],
    not: ['words: SNMP off -> still offline'],
  },
  {
    id: 'snmp-status-on',
    says: ['record: Name=IP_192.0.2.9; SNMPEnabled=True'],
    not: [],
  },
  {
    id: 'snmp-off-cures',
    says: [
      'words: disabling SNMP status fixed it',
      'words: it prints again after I unchecked "SNMP Status Enabled"',
      'words: unticked "SNMP Status Enabled" on the port and now it is online again',
      'words: Disabling SNMP on the port solved the offline problem',
    ],
    not: ['words: SNMP disabled -> still not online'],
  },
  {
    id: 'snmp-community',
    says: [
      'words: the SNMP community was changed to another one',
      'words: the security team changed the SNMP community',
    ],
    not: ['words: another community member had it, too'],
  },
  {
    id: 'snmp-index',
    says: ['record: PortNumber=9102; SNMPEnabled=true; SNMPIndex=1'],
    not: [],
  },
  {
    id: 'multi-port-box',
    says: ['words: a three-port print server with old lasers'],
    not: [],
  },
  {
    id: 'pool',
    says: ['words: printer pooling with two ports', 'record: PortName=IP_192.0.2.3,IP_192.0.2.4'],
    not: ['event: The Buffer pool for messages has become exhausted.'],
  },
  {
    id: 'pool-stays',
    says: [
      'words: the pool sticks to the first printer',
      "words: jobs don't move to the second printer of the pool",
    ],
    not: [],
  },
  {
    id: 'printer-online-flag',
    says: ['registry: HKCC\\System\\Print\\Printers\\Lab PrinterOnLine=dword:00000000'],
    not: ['words: queue deleted and made anew -> works for a while'],
  },
  {
    id: 'use-offline-set',
    says: ['words: Use Printer Offline was ticked'],
    not: [],
  },
  {
    id: 'usb-off-attribute',
    says: [
      'record: Name=A; PrinterStatus=0; Attributes=WORK_OFFLINE',
      'words: GetPrinter says status is ready although the printer is unplugged',
      'words: printer shows as Ready although it is switched off',
    ],
    not: ['record: Name=A; PrinterStatus=Normal; WorkOffline=false'],
  },
  {
    id: 'paper-mismatch',
    says: [
      'words: it asks for Letter paper on each page',
      'message: Paper size mismatch',
      'words: printer display says load A4 plain',
      'words: it keeps asking for Letter but A4 is loaded',
      'words: message "Paper mismatch" on printer',
      'words: a blank label follows each print',
      'words: it skips every other label',
    ],
    not: [
      'words: printing works for letters, big documents disappear',
      'words: a formatted job comes out as codes',
      'words: labels come out after a while',
    ],
  },
  {
    id: 'raw-on-xps',
    says: [
      'words: RAW data to a v4 driver',
      'words: RawPrinterHelper returns true and nothing comes; it is a v4 driver',
    ],
    not: [],
  },
  {
    id: 'xps-driver',
    says: ['record: DriverName=Some XPS Class; Attributes=Local'],
    not: [],
  },
  {
    id: 'raw-over-redirection',
    says: ['words: ZPL goes to the redirected printer and is lost'],
    not: [],
  },
  {
    id: 'direct-printing',
    says: ['words: the option "Print directly to the printer" is set'],
    not: ['words: it prints directly from the laptop'],
  },
  {
    id: 'xps-to-emf',
    says: ['words: the UWP app makes a job that is huge'],
    not: ['words: closed by design'],
  },
  {
    id: 'emf-explodes',
    says: [
      'words: a PDF of 300 KB becomes 400 MB in the queue',
      'words: the spool file is huge',
      'words: the PDF is about 100KB, and in the spooler it was around 100MB',
      'words: I build a 360ko pdf but when sent to the printer its size increased to 120mo',
      'words: it was only 100kb and in the printer list the file size became 25mb',
      'words: When I print a 2MB document I get a document of 270 MB in the queue',
      'words: the print has near 400MB for 3 PDF pages',
      'words: print with this program -> 36.6Mo in queue',
      'words: sends a 30MB job to the printer from a 1.65MB photo',
      'words: size in the spooler -> around 250 MB',
      'words: what is sent to the printer is very large',
    ],
    not: ['words: the spooler has 12 jobs'],
  },
  {
    id: 'wrong-pdl',
    says: [
      'words: this model does not understand PostScript',
      'words: the device only understands PCL',
      'words: PDF data sent to a ZPL printer',
      'words: the printer does not support PostScript',
      'words: My printer only speaks ESC/POS',
      "words: sending a PDF raw to a printer that doesn't understand PDF",
      'words: printer has no PDF interpreter',
      "words: this printer can't print PDF directly",
    ],
    not: ['words: other PDF tool instant', 'words: the printer supports PostScript and PDF'],
  },
  {
    id: 'host-based-printer',
    says: ['words: it is a GDI printer'],
    not: [],
  },
  {
    id: 'on-paper-codes',
    says: [
      'words: prints pages full of weird characters',
      'words: paper -> %!PS-Adobe-3.0',
      'words: prints raw code instead of the label',
      'words: it prints the ZPL commands as text',
      'words: the label printer prints control characters',
      'words: prints lots of pages with strange characters',
      'words: comes out as gibberish',
      'words: it prints a random set of symbols',
    ],
    not: ['words: printer stops with an error code', 'words: garbage collector was run, printing is slow'],
  },
  {
    id: 'spool-acl',
    says: [
      'words: users have no write access: permissions of the spool folder',
      'words: Users need write permission on C:\\Windows\\System32\\spool\\PRINTERS',
      'words: access denied to the spool folder',
    ],
    not: ['words: printers are created without error'],
  },
  {
    id: 'driver-crash-named',
    says: [
      'event: Faulting application spoolsv.exe, faulting module abcdrv.dll',
      'words: Word crashes in the printer driver',
      'words: faulting module name: hpcdmc64.dll',
    ],
    not: ['event: event 842: driver X, in the isolation mode 0'],
  },
  {
    id: 'monitor-faults',
    says: [
      'event: Faulting application spoolsv.exe, faulting module xyzmon.dll',
      "words: removed the vendor's port monitor and no more crashes",
    ],
    not: [],
  },
  {
    id: 'enum-on-delete',
    says: ['words: the spooler crashes whenever I delete a queue'],
    not: [],
  },
  {
    id: 'notification-leak',
    says: ['words: memory of the spooler grows every day'],
    not: [],
  },
  {
    id: 'async-limit',
    says: ['words: 6000 notifications are outstanding'],
    not: ['output: 127.0.0.1:60000 LISTEN'],
  },
  {
    id: 'explorer-window',
    says: ['words: there is no Explorer in that session'],
    not: ['words: same command in a shell -> works'],
  },
  {
    id: 'published-application',
    says: ['words: printing from a RemoteApp'],
    not: [],
  },
  {
    id: 'bad-multisz',
    says: ['registry: REG_MULTI_SZ not terminated'],
    not: [],
  },
  {
    id: 'spooler-cpu',
    says: ['words: spoolsv.exe uses 90 % of the time'],
    not: [],
  },
  {
    id: 'logoff-purge',
    says: ['words: always when somebody logs off'],
    not: ['words: apt-get purge and install again -> works'],
  },
  {
    id: 'rdp-session',
    says: [
      'words: users on the terminal server',
      "words: users who connect by RDP don't see their local printers",
    ],
    not: ['words: redirect to https://192.0.2.3:631'],
  },
  {
    id: 'rdp-off-registry',
    says: ['registry: fDisableCpm=dword:00000001'],
    not: [],
  },
  {
    id: 'service-account',
    says: [
      'words: our program runs as a Windows service',
      'words: nothing is printed when it runs as a service',
      'words: works in the console, when running as a service it prints nothing',
      'words: under the SYSTEM account nothing is printed',
      'output: printers (account SYSTEM)',
    ],
    not: [],
  },
  {
    id: 'per-user-connection',
    says: [
      'words: the printer is mapped per user',
      'words: the service sees no printers, Chrome in my session does see them',
      'words: SYSTEM has no access to network printers',
      'words: printing starts only after the user logs in by RDP',
      'words: the same exe from a console lists them all',
      'registry: HKEY_USERS\\S-1-5-21-7-8-9-1001\\Printers\\Connections\\,,srv,hall',
      'words: it only lists Microsoft Print to PDF',
    ],
    not: ['words: queue made by hand -> prints'],
  },
  {
    id: 'roaming-profile',
    says: ['words: default printer is that of another room'],
    not: ['words: from another PC -> prints', 'words: users have roaming profiles'],
  },
  {
    id: 'grouped-queues',
    says: ['words: Devices and Printers shows only one icon'],
    not: ["words: click See what's printing -> one job"],
  },
  {
    id: 'status-messages-lost',
    says: ['words: the console shows dead printers'],
    not: ['words: the status is wrong'],
  },
  {
    id: 'popups-missing',
    says: [
      'words: the toner warning window no longer appears',
      "words: status monitor doesn't pop up any more",
    ],
    not: ['words: a popup says offline'],
  },
  {
    id: 'accounting-unreachable',
    says: ['words: print provider cannot reach the application server'],
    not: [],
  },
  {
    id: 'fail-open',
    says: ['words: those jobs were not logged'],
    not: ['words: error log -> empty'],
  },
  {
    id: 'cloud-outage',
    says: ['words: status page reports an outage of the service'],
    not: ['words: server answers 503'],
  },
  {
    id: 'error-report-log',
    says: ['words: a log file grows without limit'],
    not: [],
  },
  {
    id: 'driver-version-known',
    says: ['words: HP Universal Printing PCL 6 7.0.1'],
    not: ['words: CUPS 2.4.1 at 192.0.2.7'],
  },
  {
    id: 'cache-regeneration',
    says: ['words: BUD files are rebuilt for all drivers'],
    not: ['words: the driver upgrade program stops with an error'],
  },
  {
    id: 'port-not-released',
    says: ['words: the previous job still has the port'],
    not: [],
  },
  {
    id: 'status-stays-old',
    says: ['words: the queue takes a long time to change from Out of Paper to Ready'],
    not: [],
  },
  {
    id: 'driver-removed-helps',
    says: ['words: removed the driver and the spooler is stable'],
    not: [],
  },
  {
    id: 'windows-lpd',
    says: ['words: jobs go to the LPD service of the server', 'words: NT 4 with TCP/IP Print Server'],
    not: [],
  },
  {
    id: 'snmp-many',
    says: [],
    not: ['words: first printer is out of paper and its job stays'],
  },
  {
    id: 'datatype-named',
    says: [],
    not: ['words: the text is printed as an image'],
  },
  {
    id: 'monitor-crash',
    says: [],
    not: ['record: Name=WSD-1; PortMonitor=WSD Port Monitor'],
  },
  {
    id: 'rdp-driver-unknown',
    says: [],
    not: ['words: unknown driver, network printer'],
  },
  {
    id: 'large-fails',
    says: [],
    not: ['words: many small jobs, label printers'],
  },
  {
    id: 'byte-counting',
    says: [],
    not: ['words: labels come out with the wrong size', 'words: paper has a wrong size'],
  },
  {
    id: 'by-hand-works',
    says: [
      'words: the same exe started from the command prompt -> prints',
      'words: run by hand by the logged-on user -> works',
      'words: under the debugger it prints',
      'words: task with "run only when user is logged on" -> prints',
    ],
    not: ['words: started from the console -> prints nothing', 'words: queue made by hand -> prints'],
  },
  {
    id: 'printer-not-valid-for-account',
    says: ["message: Settings to access printer 'Hall' are not valid."],
    not: ['message: the settings were saved'],
  },
  {
    id: 'monitor-waits',
    says: [
      'words: redirected port that waits for the converter program',
      'words: script that never returns -> the spooler hangs',
      'words: the port has the option to wait for termination',
    ],
    not: ['words: the backend waits for the program', 'words: jobs wait in the queue'],
  },
  {
    id: 'driver-slow',
    says: ['words: the properties of the queue take minutes'],
    not: ['words: opening the port properties hangs'],
  },
  {
    id: 'lpd-meets-raw',
    says: [
      'account: jobs come by LPR | the box is a plain TCP listener',
      'account: an emulator with a raw listener | sender: LPD client',
    ],
    not: ['account: an LPR queue | raw queue beside it prints'],
  },
  {
    id: 'cloud-provider-trouble',
    says: [
      'words: status page of the provider -> incident since eight',
      'words: currently investigating problems with the service',
      'words: other customers have the same since noon',
    ],
    not: ['words: the vendor was asked', 'words: our users are all affected'],
  },
  {
    id: 'cloud-product',
    says: ['words: ezeep on three laptops'],
    not: ['words: clouds in the picture come out grey'],
  },
  {
    id: 'local-way-works',
    says: ['words: direct print by TCP/IP -> works', 'words: local queue -> prints'],
    not: ['words: local queue -> prints nothing'],
  },
  {
    id: 'rdp-driver-name-absent',
    says: [
      'words: home printer with the driver of its maker -> not redirected',
      'words: no driver of that name on the session host',
      'words: with the driver installed on the server -> appears',
    ],
    not: ['words: local printers in the sessions -> none', 'words: the driver on the server is new'],
  },
  {
    id: 'driver-of-other-language',
    says: [
      'account: emulated PostScript printer | guest set up as LaserJet III',
      'account: a receipt printer | installed as Apple LaserWriter',
    ],
    not: ['account: PostScript printer | with the PostScript driver'],
  },
  {
    id: 'output-not-converted',
    says: ['words: a .prn file is left', 'words: jobs stay as raw files', 'words: there is no .pdf'],
    not: ['words: the pdf opens'],
  },
  {
    id: 'later-ones-wait',
    says: [
      'account: first ticket comes at once | second ticket comes after two minutes',
      'account: all labels but the first come minutes late',
    ],
    not: [
      'account: first receipt is slow | next ones come at once',
      'account: first page at once | next pages after 2 minutes',
    ],
  },
  {
    id: 'end-of-program-releases',
    says: [
      'words: kill the script -> everything comes out',
      'words: closing the till program -> others print',
      'words: when the process ends all receipts come at once',
    ],
    not: ['words: close the program -> same', 'words: stop the spooler -> works'],
  },
  {
    id: 'status-gone-with-password',
    says: [
      'words: toner levels -> unknown since the password was changed',
      'words: since the print server has a password it no longer shows its status',
    ],
    not: ['words: after the new user password jobs are lost, no status'],
  },
  {
    id: 'service-ends-itself',
    says: ['words: start the agent service -> runs for a minute, then stops'],
    not: ['words: start the spooler service -> runs some seconds, then stops', 'words: service -> runs'],
  },
  {
    id: 'commands-on-label',
    says: [
      'words: the label carries the commands as text',
      'words: ticket -> shows the ESC commands instead of a picture',
      'words: ^XA^FO20 comes out on the label',
    ],
    not: ['words: the label has no source', 'words: ^XA ... ^XZ is sent to port 9100'],
  },
  {
    id: 'drawn-by-driver',
    says: [
      'words: the program prints by DrawString',
      'words: ZPL file opened and printed from Notepad',
      'words: raw printing in the settings -> not offered',
    ],
    not: ['words: the device is a GDI printer'],
  },
];

testFacts('windows device messages', rows);

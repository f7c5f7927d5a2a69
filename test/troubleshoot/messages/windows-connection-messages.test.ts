/** What people and programs say about connections on Windows, and near sentences which say something else. */
import { type FactRow, testFacts } from './fact-rows.ts';

const rows: readonly FactRow[] = [
  {
    id: 'server-alias',
    says: [
      'words: clients connect through a DNS alias of the print server, a CNAME',
      'words: by the alias -> refused, by the real name -> ok',
    ],
    not: ['words: DNS name of the print server is srv3', 'words: I made a shell alias for lp'],
  },
  {
    id: 'spn-named',
    says: ['output: setspn -Q HOST/prn: No such SPN found.'],
    not: [
      'log: Saw first byte 16, auto-negotiating SSL/TLS session.',
      'config: DeviceURI lpd://print-host/queue',
    ],
  },
  {
    id: 'kerberos-named',
    says: ['words: with IP it falls back to NTLM and works'],
    not: [],
  },
  {
    id: 'name-not-resolved-windows',
    says: [
      'words: nslookup of the server name -> not found',
      "words: the PC can't find the server by its short name",
      'words: ping by name fails, by IP works',
      "words: can't resolve the hostname of the print server",
    ],
    not: ['words: DNS servers -> not of Microsoft'],
  },
  {
    id: 'callback-name',
    says: [
      'words: the server cannot resolve the full name of the clients',
      'words: from the server: ping desk9.example.net -> could not find host',
    ],
    not: [
      'words: name of the client from the server -> resolves',
      'words: the hotline called back yesterday',
    ],
  },
  {
    id: 'callback-firewall',
    says: [
      'words: server cannot open connections to the clients',
      'words: the clients poll the server without end',
    ],
    not: ['words: every 30 seconds a page comes out'],
  },
  {
    id: 'rpc-privacy',
    says: ['registry: RpcAuthnLevelPrivacyEnabled=dword:00000000'],
    not: ['words: for privacy reasons I cannot show names'],
  },
  {
    id: 'rpc-transport',
    says: ['words: the NAS speaks print RPC over named pipes only', 'words: our VPN lets SMB alone through'],
    not: ['words: jobs go through an SSH tunnel to the server', 'words: upgraded to Windows 10 22H2'],
  },
  {
    id: 'rpc-over-tcp-default',
    says: ['words: Windows 11 24H2 client'],
    not: [],
  },
  {
    id: 'rpc-ports',
    says: [
      'words: Test-NetConnection -Port 135 -> timed out',
      'words: the firewall blocks RPC between both sites',
      'words: dynamic ports 49152-65535 -> filtered',
      'words: firewall is blocking port 135',
      'words: port 135 was blocked between the VLANs',
    ],
    not: [
      'words: firewall of the branch -> passes 9100, drops UDP 161',
      'words: printer is between the sites',
    ],
  },
  {
    id: 'admin-install',
    says: [
      'words: normal users cannot install the printer any more',
      'words: Windows asks for an administrator password to add it',
      'words: it requires administrative privilege to install drivers',
      'words: non-administrator users can no longer install printers from the server',
      'words: my users get a UAC prompt for admin credentials when they map the printer',
    ],
    not: ['words: I am a standard user here'],
  },
  {
    id: 'point-and-print-blocks',
    says: [
      'words: the GPO for Point and Print prevents the driver from loading',
      'words: blocked by your policy',
      'words: blocked by group policy',
      'words: group policy prevents installation of the driver',
      'words: server is not in the list of approved servers',
    ],
    not: [],
  },
  {
    id: 'file-version',
    says: [
      'words: the DLL on the server has a higher file version than the one in the package',
      'words: driver versions differ between client and server',
    ],
    not: ['words: another PC, same driver version -> prints'],
  },
  {
    id: 'prompt-each-time',
    says: ['words: every time we print it wants admin rights to update the driver'],
    not: ['words: CUPS asks for a password every time I open the page'],
  },
  {
    id: 'core-driver',
    says: ['words: unidrv.dll client 10.0.19041.1 server 6.3.9600.1'],
    not: [],
  },
  {
    id: 'copyfiles-bare',
    says: ['registry: Printers\\P1\\CopyFiles\\ICM Module=mscms.dll'],
    not: [],
  },
  {
    id: 'migrated-queue',
    says: ['words: the queues were migrated with printbrm last week'],
    not: ['words: old server prints'],
  },
  {
    id: 'credentials-store',
    says: [
      'words: it never asks for a password',
      "words: it doesn't ask me for a username and password",
      'words: added the credentials in Windows Credential Manager and it works',
    ],
    not: [],
  },
  {
    id: 'logon-not-of-domain',
    says: ['words: the laptop is not joined, in a workgroup', 'words: my laptop is not in the domain'],
    not: [],
  },
  {
    id: 'copies-queue',
    says: [
      'words: there is a duplicate printer called Laser (Copy 1)',
      'words: my printer shows up twice',
      'words: a second printer with (Copy 1) appeared',
    ],
    not: ['words: I printed two copies of the letter, the second copy of it is blank'],
  },
  {
    id: 'capabilities-lost',
    says: [
      'words: duplex and colour options are missing in the dialog',
      'words: Only black and white, the tray is gone',
      'words: no duplex option any more',
      "words: can't choose color or tray in the new driver",
      'words: double-sided printing is greyed out',
    ],
    not: ['words: default settings, only the first page comes out'],
  },
  {
    id: 'metadata-mislabel',
    says: [
      'words: all my printers were renamed',
      'words: the HP Smart app installed itself',
      'words: all printers renamed to HP LaserJet M101-M106',
    ],
    not: ['words: I use the HP Smart app'],
  },
  {
    id: 'ipp-install-new',
    says: ['words: I cannot add any new IPP printer'],
    not: ['words: add ipp://192.0.2.9/ipp/print by hand -> prints'],
  },
  {
    id: 'http-print-server',
    says: ['words: the driver is downloaded over HTTP from the print server'],
    not: ['words: http://192.0.2.9 opens, driver of 2019'],
  },
  {
    id: 'ipp-over-usb-text',
    says: ['words: sheets printed with POST /ipp/print HTTP/1.1 on top'],
    not: ['words: Debian, IPP over USB device', 'access: localhost - "POST /printers/q HTTP/1.1" 200'],
  },
  {
    id: 'prints-unasked',
    says: ['words: it prints pages of signs by itself when I switch it on'],
    not: [],
  },
  {
    id: 'splwow64-named',
    says: ['words: the 32-bit accounting program cannot print'],
    not: ['words: 32-bit and 64-bit build -> same'],
  },
  {
    id: 'smart-card-fails',
    says: ['words: scan with badge logon -> denied'],
    not: ['words: users log in with a badge'],
  },
  {
    id: 'wsd-subscription',
    says: ['message: wse:EventSourceUnableToProcess', 'words: too many WSD clients on that device'],
    not: ['words: my ink subscription ended'],
  },
  {
    id: 'smb-circuit',
    says: ['words: open files of the terminal server on the print server: 16384'],
    not: ['words: file of 2048 bytes, I fiddle with modules'],
  },
  {
    id: 'admin-share',
    says: ['words: dir \\\\cl1\\c$ -> not found'],
    not: ['words: dir \\\\srv\\print$ -> works'],
  },
  {
    id: 'ipp-untrusted',
    says: ['words: browser says NET::ERR_CERT_AUTHORITY_INVALID'],
    not: ['words: the printer has a self-signed certificate'],
  },
  {
    id: 'iis-limit',
    says: ['output: IIS 404.13 Content Length Too Large'],
    not: ['words: nginx answers 413'],
  },
  {
    id: 'insufficient-rights',
    says: ['words: my account has no rights to manage printers', 'words: same command in an elevated prompt'],
    not: [
      "words: One administrator's console shows no printers",
      'log: File "/usr/lib/cups/filter/x" has insecure permissions',
    ],
  },
  {
    id: 'misleading-error',
    says: ['words: the message is misleading'],
    not: ['log: Filter "pdftops" not found.'],
  },
  {
    id: 'firewall-service',
    says: [
      'words: the Windows Firewall service is disabled here',
      'words: Windows Firewall service was stopped',
    ],
    not: ['words: Windows firewall disabled for a test -> same'],
  },
  {
    id: 'spooler-stopped',
    says: [
      "words: the print spooler service won't start",
      'words: Get-Service Spooler -> Stopped',
      'message: The local print spooler service is not running.',
      'words: print spooler is not running',
      'words: In services.msc the Print Spooler shows Stopped',
      "words: Print Spooler service stopped and I can't start it: error 1068",
    ],
    not: ['words: restarted the spooler, then the queue stopped'],
  },
  {
    id: 'spooler-running',
    says: ['words: Get-Service Spooler -> Running'],
    not: ['message: Ensure the spooler service is running.'],
  },
  {
    id: 'cluster-named',
    says: ['words: two node failover cluster'],
    not: ['words: node library for printing'],
  },
  {
    id: 'protected-print',
    says: ['words: Windows protected print mode is enabled'],
    not: ['words: installing the vendor driver -> blocked'],
  },
  {
    id: 'unc-name',
    says: [],
    not: ['words: single labels print well, the hosts file is empty'],
  },
  {
    id: 'plug-in-reference',
    says: [],
    not: ['words: network plug pulled', 'words: a missing file in the queue folder'],
  },
  {
    id: 'class-driver',
    says: [],
    not: ['words: the driver is of type 4'],
  },
  {
    id: 'unc-enumerate',
    says: [],
    not: ['words: avahi-browse -a -> printer is not listed'],
  },
  {
    id: 'prints-unasked',
    says: [],
    not: ['words: the print service stops by itself'],
  },
  {
    id: 'name-form-differs',
    says: [
      'words: opens by NetBIOS name but not by the full one',
      'words: the FQDN fails, the short name works',
      'words: works with the fully qualified name, not with the short one',
    ],
    not: ['words: neither the alias nor the address works'],
  },
  {
    id: 'spooler-stop-shows',
    says: [
      'words: list printers while the spooler is stopped -> error',
      'words: starting the print spooler -> lists all',
      'words: disabling the print spooler by a security baseline policy',
    ],
    not: [
      'words: while the spooler is stopped -> no crash',
      'words: restart the spooler -> works',
      'words: start the spooler -> works until it crashes: spooler crashed',
    ],
  },
];

testFacts('windows connection messages', rows);

/** What lines about names, listening, access and versions of CUPS say, and what they do not. */
import { testFacts } from './fact-rows.ts';

testFacts('messages of the server of CUPS', [
  {
    id: 'invalid-host-is-own-name',
    says: [
      'words: the own host name resolves to 127.0.1.1',
      'text: 127.0.1.1 srv.example.org srv',
      'words: hostname -i -> 127.0.1.1',
      "words: /etc/hosts -> the machine's name is listed for 127.0.0.1",
    ],
    not: [
      'output: /etc/hosts: 127.0.0.1 loopback lo0',
      'output: 127.0.0.1 loopback localhost',
      'text: 127.0.0.1 localhost',
      'output: local hostname = [box.local] address = [127.0.0.1]',
      'words: ping 127.0.1.1 works',
    ],
  },
  {
    id: 'cups-bad-request',
    says: ['message: 400 Bad Request', 'message: lpr: Bad Request'],
    not: ['log: Bad request line "\\002raw" from 192.0.2.9!'],
  },
  {
    id: 'cups-internal-url',
    says: [
      'words: http://192.0.2.1:631/admin -> redirected to https://10.0.0.7:631/admin',
      'words: the page jumps to the internal host name',
      'words: every link points to an address that nobody can open',
      'words: it redirects me to https://localhost:631',
      'words: the link of the button points to loopback',
      'words: open /printers -> browser jumps to https://node7:631/printers',
    ],
    not: [
      'words: the page goes to https://print.example.org/admin',
      'words: the loopback interface is up',
      'words: http://192.0.2.1:631/admin -> redirected to https://192.0.2.1:631/admin',
      'words: no ServerName is set',
      'words: URL http://10.1.2.3:631 is our internal print server',
      'words: the server has a private address',
    ],
  },
  {
    id: 'cups-access-denied-host',
    says: ['config: Allow from 192.0.2.*', 'config: Allow @IF(eth1)', 'config: Deny from 198.51.100.0/24'],
    not: [
      'config: Allow @LOCAL',
      'config: Allow all',
      'words: Q1 from the client -> access denied',
      'words: clients in another VLAN',
      'words: printer in a branch office over VPN',
    ],
  },
  {
    id: 'allow-rule-cures',
    says: [
      'words: Allow from 192.0.2.0/24 added to <Location /> -> works',
      'words: after adding "Allow 10.0.0.0/8" it works',
    ],
    not: ['words: Allow 192.0.2.0/24 instead -> works', 'words: Allow all -> still Forbidden'],
  },
  {
    id: 'client-in-other-network',
    says: ['words: the client is in another subnet', 'words: we moved to a new building', 'words: over VPN'],
    not: ['words: the network is slow', 'words: same subnet', 'config: Allow from 192.0.2.0/24'],
  },
  {
    id: 'defaults-local-only',
    says: ['words: it is a fresh install of Debian', 'output: _remote_any=0'],
    not: ['words: cupsctl --remote-any was run', 'words: installed last year'],
  },
  {
    id: 'remote-access-cures',
    says: ['words: cupsctl --remote-any --share-printers -> page opens', 'words: Listen *:631 -> works'],
    not: [
      'words: browser to port 631 -> web interface opens',
      'words: cupsctl --remote-any -> same',
      'words: curl localhost:631 -> page shown',
    ],
  },
  {
    id: 'cups-address-in-use',
    says: [
      'log: Unable to open listen socket for address 0.0.0.0:631 - Address already in use.',
      'message: Error starting userland proxy: listen tcp4 0.0.0.0:631: bind: address already in use',
      'words: port 631 is already taken',
    ],
    not: ['words: is port 631 open?', 'words: the port 631 in use here is the usual one'],
  },
  {
    id: 'cups-cannot-assign',
    says: ['log: Unable to open listen socket for address 192.0.2.10:631 - Cannot assign requested address.'],
    not: ['config: Listen localhost:631', 'config: Listen srv:631'],
  },
  {
    id: 'listen-by-name',
    says: ['config: Listen srv.example.org:631'],
    not: ['config: Listen localhost:631', 'config: Listen 192.0.2.1:631', 'config: Listen *:631'],
  },
  {
    id: 'systemd-holds-port',
    says: [
      'output: LISTEN 0 128 127.0.0.1:631 users:(("cupsd",pid=8,fd=5),("systemd",pid=1,fd=37))',
      'output: ListenStream=127.0.0.1:631',
      'words: port 631 -> owned by systemd',
      'words: systemd holds 631',
    ],
    not: [
      'words: port 631 -> owned by cupsd',
      'output: LISTEN 0 128 127.0.0.1:631 users:(("cupsd",pid=8,fd=5))',
      'output: ListenStream=/run/cups/cups.sock',
      'words: cups.socket is enabled',
    ],
  },
  {
    id: 'socket-unit-cures',
    says: ['words: systemctl mask cups.socket -> cupsd listens on all'],
    not: [
      'words: systemctl status cups.socket -> active (running)',
      'words: disable cups.socket -> no change',
    ],
  },
  {
    id: 'not-in-system-group',
    says: [
      'words: the user is not in lpadmin',
      "words: I wasn't a member of the group lpadmin",
      'log: cupsdIsAuthorized: User not in group(s)!',
      'words: usermod -aG lpadmin anna, new login -> works',
      'words: id -> not in sys',
    ],
    not: [
      'words: usermod -aG lp anna -> prints',
      'words: the option is not in the lpadmin command',
      'output: SystemGroup lpadmin sys',
      'words: administrators are members of another group',
      'words: group policy',
    ],
  },
  {
    id: 'admin-operation',
    says: ['words: adding a printer', 'log: CUPS-Add-Modify-Printer'],
    not: ['event: event 372 from PrintService in Microsoft-Windows-PrintService/Admin (Error): failed'],
  },
  {
    id: 'asked-for-password',
    says: [
      'words: it asks for a password',
      'message: 401 Unauthorized',
      'words: Windows keeps asking for credentials',
    ],
    not: ['words: no password prompt appears', 'words: it never asks for a password', 'words: no prompt'],
  },
  {
    id: 'container-published',
    says: ['output: docker run -p 631:631 cups', 'words: the published port returns nothing'],
    not: ['words: all printers are published in the directory', 'words: a published application'],
  },
  {
    id: 'boot-order',
    says: ['words: after every boot nobody can print', 'words: cups starts too early'],
    not: ['words: mdns4_minimal added before dns -> prints', 'words: the boot loader is new'],
  },
  {
    id: 'network-wait-cures',
    says: ['words: After=network-online.target in the unit -> listens after boot'],
    not: ['words: After=network-online.target -> no change', 'words: the unit has After=network.target'],
  },
  {
    id: 'cups-regression-words',
    says: [
      'words: cups 2.4.8 worked, this one does not',
      'words: it is a regression',
      'words: since 2.4.9 the jobs are not printed',
      'words: older version -> prints',
      'words: worked with cups 2.3',
    ],
    not: [
      'words: cups 2.4.2 with a printer that is not driverless',
      'words: 192.0.2.7 works',
      'words: from 10.0.0.3 it does not print',
    ],
  },
  {
    id: 'browsed-off-cures',
    says: ['words: cups-browsed stopped -> load normal'],
    not: ['words: cups-browsed stopped -> same', 'words: cups-browsed stopped by itself'],
  },
  {
    id: 'queues-come-and-go',
    says: ['words: the queues appear and disappear', 'words: remote printers come and go'],
    not: ['words: the queue disappeared after the update', 'words: jobs come and go'],
  },
  {
    id: 'crash-or-loop',
    says: [
      'log: PID 5 (/usr/lib/cups/filter/x) crashed on signal 11.',
      'words: cupsd takes 100% cpu',
      'words: cupsd dies',
      'words: top -> cups-browsed 100 %',
    ],
    not: ['words: the heap of paper', 'words: the network dies when it rains', 'words: the load is usual'],
  },
  {
    id: 'library-mix',
    says: [
      'message: cupsd: symbol lookup error: cupsd: undefined symbol: cupsArrayNew3',
      'message: /lib/libcups.so.2: no version information available (required by lpstat)',
      'output: libcups.so.2 => /usr/local/lib/libcups.so.2',
      'output: cups-libs-2.2.6-38.x86_64 cups-2.2.6-40.x86_64',
    ],
    not: [
      'output: cups-libs-2.2.6-38.x86_64 cups-2.2.6-38.x86_64',
      'words: built from source',
      'output: libcups.so.2 => /usr/lib/libcups.so.2',
      'words: make install went well',
    ],
  },
  {
    id: 'ipp-version-refused',
    says: [
      'output: status-code = server-error-version-not-supported',
      'log: Bad request version number 3.0!',
      "message: lp: Error - add '/version=1.1' to server name.",
      'words: the box does not understand 2.0, ipp://host/ipp?version=1.1 -> prints',
    ],
    not: [
      'log: A packet with illegal or unsupported version was received.',
      'words: both speak IPP 2.0',
      'output: ipp-versions-supported = 1.1,2.0',
      'message: 505 HTTP Version Not Supported',
    ],
  },
  {
    id: 'not-running-cupsd',
    says: ['output: cups.service: inactive', 'message: lpstat: Connection refused'],
    not: [
      'message: Cannot initialise NetworkPrintConnector: Connection refused',
      'log: Unable to connect to 192.0.2.6:9100: Connection refused',
    ],
  },
  {
    id: 'cupsd-crashes',
    says: [
      'message: cupsd crashed with SIGABRT in free()',
      'log: cupsd[412]: segfault at 8 ip 0000',
      'output: cups.service: Main process exited, code=dumped, status=11/SEGV',
      'words: cupsd dies when a class is deleted',
      'words: lpstat -t -> segmentation fault',
    ],
    not: [
      'log: cups-browsed[7]: segfault at 8',
      'words: cupsd -> runs, no crash',
      'log: /usr/lib/cups/filter/rastertoq1 crashed on signal 11',
    ],
  },
  {
    id: 'releases-compared',
    says: [
      'words: 2.1.3 to 2.1.6 -> the tray is chosen',
      'words: 1.28.4 and older, same queue -> fine',
      'words: 2.4.8 or later -> margins wrong',
    ],
    not: [
      'words: 192.168.1.1 to 192.168.1.9 -> answer',
      'words: TLS 1.0 to 1.1 -> refused',
      'words: 1.5 to 2 seconds -> page comes',
    ],
  },
  {
    id: 'names-cups-filters',
    says: ['log: cfFilterPDFToPDF: no pages', 'words: ppdFilterLoadPPD is in the trace'],
    not: ['words: a filter of the maker'],
  },
  {
    id: 'boot-order',
    says: [],
    not: ['words: unit of the queues -> is started at boot'],
  },
  {
    id: 'admin-login-refused',
    says: [
      'words: add a printer in the web interface -> the password is asked again and again',
      'words: admin page -> my login is not accepted',
    ],
    not: ['words: admin page -> opens', 'words: mail -> password refused'],
  },
  {
    id: 'browsed-off-cures',
    says: ['words: stop cups-browsed -> load gone'],
    not: ['words: stop cups-browsed -> queues empty'],
  },
  {
    id: 'client-in-other-network',
    says: ['words: a phone in the guest network'],
    not: ['words: the network of the office'],
  },
  {
    id: 'filter-output-wrong',
    says: [
      'words: texttopdf by hand -> margins wrong in its file',
      'words: output of the filter -> already cut',
    ],
    not: ['words: pdftopdf by hand -> right', 'words: output of the printer -> cut'],
  },
]);

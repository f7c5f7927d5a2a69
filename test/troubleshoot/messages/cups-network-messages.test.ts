/** What lines about TLS, logins, discovery and sharing say, and what they do not. */
import { testFacts } from './fact-rows.ts';

testFacts('messages about the network of CUPS', [
  {
    id: 'duplicate-address',
    says: [
      'words: both boards have the same address',
      'words: the two hosts got the same static IPv6 address',
    ],
    not: ['words: a second queue by hand with the same address -> prints'],
  },
  {
    id: 'tls-changed',
    says: [
      'log: The certificate has changed since the last job.',
      'output: printer-state-reasons = cups-pki-changed',
      'words: the stored certificate is no longer the one that the printer sends',
      'words: deleted the old certificate below /etc/cups/ssl and it prints again',
      'words: removed ~/.cups/ssl/printer.crt -> prints',
      'words: after the reset the device made a new self-signed certificate',
    ],
    not: [
      'log: Stored credentials: PRN1 (issued by PRN1) / Thu, 13 Oct 2033 00:00:00 GMT',
      'words: the folder holds different certificates for all three names',
      'words: crt and key removed from /etc/cups/ssl -> prints',
      'words: we installed a certificate from our own CA',
      'words: the certificate is the same as before',
    ],
  },
  {
    id: 'tls-expired',
    says: [
      "log: The printer's certificate has expired.",
      'output: cups-pki-expired',
      'words: it turned out that the certificate of the server ran out in May',
      'message: SEC_ERROR_EXPIRED_CERTIFICATE',
      'message: NET::ERR_CERT_DATE_INVALID',
      'output: verify error:num=10:certificate has expired',
    ],
    not: [
      'words: certificate is valid until 2034',
      'output: Not After : May 5 2034',
      'words: the certificate has not expired',
      'words: my password expired last week',
    ],
  },
  {
    id: 'tls-too-old',
    says: [
      'log: TLS handshake failed: A packet with illegal or unsupported version was received.',
      'log: Unable to encrypt connection: No supported cipher suites have been found.',
      'message: ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
      'output: error:0A000102:SSL routines::unsupported protocol',
      'message: The client and server cannot communicate, because they do not possess a common algorithm',
      'words: the printer only speaks TLS 1.0',
      'words: our copier can not more than TLS 1.1, it is not newer than TLS 1.1',
      'words: SSLOptions AllowSSL3 MinTLS1.0 -> prints',
    ],
    not: [
      'log: Saw first byte 02, auto-negotiating SSL/TLS session.',
      'words: TLS 1.0 is switched off on the server',
      'log: TLS handshake failed: The TLS connection was non-properly terminated.',
      'config: SSLOptions None',
      'message: unsupported protocol scheme "ipps"',
    ],
  },
  {
    id: 'tls-name',
    says: [
      'message: SSL_ERROR_BAD_CERT_DOMAIN',
      'words: the certificate does not contain the short name',
      'output: The name in the certificate does not match the expected.',
      'output: verify error:num=62:hostname mismatch',
      'words: the host name is not in the certificate',
    ],
    not: ['words: the name of the queue differs on both machines', 'words: we have a certificate'],
  },
  {
    id: 'tls-encryption-problem',
    says: [
      'log: Unable to encrypt connection: An unexpected TLS packet was received.',
      'log: Unable to establish a secure connection to host: Error in the pull function.',
    ],
    not: ['config: Encryption Required', 'log: 426 Upgrade Required'],
  },
  {
    id: 'tls-untrusted',
    says: [
      'message: curl: (60) SSL certificate problem: unable to get local issuer certificate',
      'output: cups-pki-unknown',
      'message: NET::ERR_CERT_AUTHORITY_INVALID',
      'words: the issuer is unknown to the client',
    ],
    not: [
      'message: Do you trust this printer?',
      'words: the printer has a self-signed certificate',
      'words: a trust between the two domains exists',
    ],
  },
  {
    id: 'auth-on-attributes',
    says: [
      'log: Returning HTTP Unauthorized for Get-Printer-Attributes (ipp://srv/printers/q) from 192.0.2.4',
      'log: Get-Printer-Attributes: client-error-not-authenticated',
      'words: Get-Printer-Attributes asks for a password',
    ],
    not: [
      'log: cupsdIsAuthorized: username=""',
      'log: Returning HTTP Unauthorized for Print-Job (ipp://srv/printers/q) from 192.0.2.4',
    ],
  },
  {
    id: 'smb-auth-missing',
    says: [
      'words: nobody is ever asked for a password',
      'words: no login window appears, the job just waits',
      'words: the dialog never prompts for credentials',
      'words: it prints nothing and does not ask me for username',
      'words: credentials are not requested',
    ],
    not: [
      'event: ACCESS_DENIED',
      'words: the window asks for a password again and again',
      'words: I changed the password',
      'words: no driver, and the password is right',
    ],
  },
  {
    id: 'auth-info-required',
    says: ['config: AuthInfoRequired none', 'words: printers.conf has no AuthInfoRequired'],
    not: ['config: AuthInfoRequired username,password', 'log: ATTR: auth-info-required=none'],
  },
  {
    id: 'auth-info-cures',
    says: ['words: lpadmin -p q -o auth-info-required=username,password -> the desktop asks, then prints'],
    not: ['words: AuthInfoRequired negotiate -> the same'],
  },
  {
    id: 'samba-list-stale',
    says: [
      'words: Windows does not show the newly added printer',
      'words: a queue that was created today is missing in the list of samba',
      'words: smbcontrol all reload-printers -> the queue is there',
      'output: printcap cache time = 0',
      'words: restart smbd -> new queue listed',
      'words: after 15 minutes it appears',
    ],
    not: [
      'log: failed to retrieve printer list: NT_STATUS_UNSUCCESSFUL',
      'output: printcap cache time = 750',
      'words: smbclient -L server -> all queues',
      'words: made today: a new queue for the label printer',
      'words: smbcontrol smbd reload-config -> no change',
    ],
  },
  {
    id: 'protocol-on-port',
    says: [
      'log: Saw first byte 02, auto-negotiating SSL/TLS session.',
      'log: Saw first byte 1B, auto-negotiating SSL/TLS session...',
      'log: Bad request line "\\003raw" from 192.0.2.9!',
      'config: DeviceURI socket://192.0.2.8:631',
      'config: DeviceURI ipp://192.0.2.8:9100/',
      'words: the PC sends LPR jobs to port 631',
      'words: the printer gets raw data on port 80',
      'words: Windows LPR port, target port 631',
    ],
    not: [
      'log: Saw first byte 16, auto-negotiating SSL/TLS session.',
      'log: Saw first byte 80, auto-negotiating SSL/TLS session.',
      'output: lpr -S 192.0.2.1 -P lp test.txt',
      'log: Unable to encrypt connection: Error in the pull function.',
      'words: LPR works, and port 631 is closed',
      'words: raw to port 9100, ipp on 631',
      'config: DeviceURI socket://192.0.2.8:9100',
    ],
  },
  {
    id: 'service-on-port',
    says: [
      'words: another program listens on the port',
      'words: a different web server answers on 631',
      'words: port 631 is used by a container of another project',
      'output: LISTEN 0 511 0.0.0.0:631 users:(("nginx",pid=9,fd=6))',
      'output: tcp 0 0 0.0.0.0:631 0.0.0.0:* LISTEN 4711/java',
      'output: Server: nginx/1.18',
      'words: who has 631 -> some service, not cups',
    ],
    not: [
      'words: the web interface sees the printer but not the server: remote printer on unknown',
      'output: LISTEN 0 128 0.0.0.0:631 users:(("cupsd",pid=9,fd=6))',
      'output: Server: CUPS/2.4 IPP/2.1',
      'registry: server: RpcAuthnLevelPrivacyEnabled',
      'words: from server: ping host -> answers',
      'words: I wrote a node library for ipp, printer on 631',
      'words: other printers on the same server print, other port',
    ],
  },
  {
    id: 'mdns-local-unresolved',
    says: [
      'log: Unable to locate printer "BRN00.local".',
      'message: ping: printer.local: Name or service not known',
      'words: getent hosts prn.local -> nothing',
      'words: ping prn.local -> unknown host',
      "words: my server can't resolve prn.local",
      'words: prn.local does not resolve on this machine',
    ],
    not: [
      "log: Unable to lookup host 'srv.local.home.example' - Unknown host",
      'words: prn.local works, the queue is not found',
      'words: ping prn.local -> 192.0.2.7',
      'words: scanner.local prints but the other one is not reachable',
    ],
  },
  {
    id: 'dnssd-resolved',
    says: ['words: avahi-browse -rt _ipp._tcp -> printer with address', 'words: DNS-SD finds the printer'],
    not: [
      'words: avahi-resolve -n prn.local -> fails, other.local answers',
      'words: avahi-browse _ipp._tcp -> queues are missing',
      'words: avahi-browse -a -> nothing',
    ],
  },
  {
    id: 'nsswitch-hosts-no-mdns',
    says: [
      'output: hosts: files dns',
      'output: hosts: files myhostname [NOTFOUND=return] dns',
      'words: nsswitch.conf does not contain mdns',
      'words: grep hosts /etc/nsswitch.conf -> hosts: files dns',
    ],
    not: [
      'output: hosts: files mdns4_minimal [NOTFOUND=return] dns',
      'output: hosts: mymachines resolve [!UNAVAIL=return] files myhostname dns',
      'words: package nss-mdns -> not installed',
      'output: hosts: printer1, printer2',
    ],
  },
  {
    id: 'mdns-ipv6-wait',
    says: [
      'words: the query for AAAA times out after 5 seconds',
      'words: it waits for the IPv6 answer',
      'words: mdns4_minimal in place of mdns_minimal -> prints at once',
      'words: getent ahostsv4 prn.local -> 0.02 s',
    ],
    not: [
      'words: printer with IPv4 only',
      'words: mdns4_minimal [NOTFOUND=return] added before dns -> prints',
      'words: IPv6 is on everywhere',
      'words: the job waits 5 seconds',
    ],
  },
  {
    id: 'container-dbus',
    says: ['output: -v /var/run/dbus:/var/run/dbus', 'words: we mounted the dbus socket into the container'],
    not: [
      'log: dbus_bus_get_private(): Failed to connect to socket /run/dbus/system_bus_socket: No such file',
      'words: ls /run/dbus -> empty',
    ],
  },
  {
    id: 'dbus-problem',
    says: [
      'log: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory',
      'log: org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable',
    ],
    not: ['words: top -> dbus-daemon 66 %', 'words: D-Bus runs'],
  },
  {
    id: 'avahi-not-running',
    says: [
      'log: Unable to communicate with avahi-daemon: Daemon not running',
      'output: Failed to create client object: Daemon not running',
      'text: ippfind: Unable to use Bonjour: Daemon not running',
      'output: avahi-daemon.service: inactive (dead)',
      "words: avahi isn't running in the image",
      'words: avahi-daemon is not installed',
      'words: there is no avahi in the container',
    ],
    not: [
      'log: DNS-SD registration of "Office" failed: Local name collision',
      'words: avahi-daemon on the host -> not installed',
      'words: avahi runs and is not filtered',
      'message: Error: daemon not running, is docker up?',
    ],
  },
  {
    id: 'avahi-restarted',
    says: [
      'words: since avahi was updated the queues are gone',
      'words: the nightly job restarts things: systemctl restart avahi-daemon',
      'log: Avahi server disappeared, shutting down service browsers.',
    ],
    not: [
      'words: systemctl restart avahi-daemon -> no change',
      'words: restart avahi -> the printer is found',
      'words: restarting avahi does not help',
      'words: the registration on the web site was lost',
    ],
  },
  {
    id: 'second-mdns-stack',
    says: [
      'log: *** WARNING: Detected another IPv4 mDNS stack running on this host.',
      'words: there is a second mDNS responder on the machine',
      'log: bind(): port 5353 already in use',
      'words: avahi-daemon on the host -> running',
    ],
    not: [
      'words: avahi-daemon on the host -> not installed',
      'words: container with host networking',
      'words: macOS uses mDNSResponder',
      'words: systemd-resolved runs',
    ],
  },
  {
    id: 'mdns-collision',
    says: [
      'log: DNS-SD registration of "Office" failed: Local name collision',
      'words: both queues register under the same name',
      'words: other name for one of them -> both are listed',
    ],
    not: [
      'words: a queue of the same name exists on both servers',
      'words: there was a collision of paper in the tray',
      'words: only one of them prints',
    ],
  },
  {
    id: 'announced-on-loopback',
    says: [
      'output: interface = loopback',
      'output: + lo IPv4 Office _ipp._tcp local',
      'words: the printer is announced on the loopback interface',
      'words: it is visible on localhost only',
    ],
    not: [
      'log: Listening on address 127.0.0.1',
      'words: ping 127.0.0.1 works',
      'words: the queue is visible on the network',
    ],
  },
  {
    id: 'airprint-subtype',
    says: [
      'words: the record has no URF=',
      'words: _universal._sub is missing',
      'words: avahi-browse _universal._sub._ipp._tcp -> nothing',
      'words: our service does not register the subtype',
    ],
    not: [
      'output: pdl=application/pdf,image/urf',
      'words: the TXT record is complete',
      'words: the subtype is there',
      'output: urf-supported = V1.4,W8',
    ],
  },
  {
    id: 'ios-does-not-list',
    says: [
      'message: No AirPrint Printers Found',
      "words: my iPhone can't find the printer",
      'words: it does not show up on the iPad, it is not listed on the iPad',
      'words: the iPads see no printer',
    ],
    not: ['words: the iPhone prints', 'words: from iOS you need some more settings'],
  },
  {
    id: 'sharing-off',
    says: ['output: _share_printers=0', 'words: sharing is turned off', 'words: sharing was disabled'],
    not: ['words: file and printer sharing is disabled', 'output: _share_printers=1'],
  },
  {
    id: 'queue-not-shared',
    says: [
      'output: lp: The printer or class is not shared!',
      'config: Shared No',
      'words: the queue is not shared',
    ],
    not: ['words: memory that is not shared', 'config: Shared Yes', 'words: the folder -> not shared'],
  },
  {
    id: 'remote-cups-uri',
    says: [
      'config: DeviceURI ipp://srv.example.org/printers/lab',
      'output: device for lab: ipp://srv.example.org:631/printers/lab',
      'output: lpadmin -p lab -v ipp://srv.example.org/printers/lab',
    ],
    not: [
      'log: Returning HTTP Forbidden for Print-Job (ipp://srv/printers/lab) from 192.0.2.4',
      'config: DeviceURI ipp://192.0.2.4/ipp/print',
      'output: device for lab: ipp://localhost/printers/other',
    ],
  },
  {
    id: 'others-do-not-see',
    says: [
      "words: the other computers can't see the printer",
      'words: nobody else finds it',
      'words: my phone does not find the queue',
      'words: phone -> no printer',
      'words: from another computer -> not listed',
      'words: it is not visible in the network',
      'words: Macs never discover it',
    ],
    not: [
      'words: I printed from my laptop to the printer on my desktop and nothing happened',
      'words: Windows server, no queue named in the event',
      'words: the network printer stopped in autumn, nothing was changed',
      'words: Windows cannot print to our server, nothing arrives',
      'words: ping from the laptop -> nothing',
      'words: my laptop prints',
    ],
  },
  {
    id: 'avahi-name-conflict',
    says: ['log: avahi-daemon[7]: Host name conflict, retrying with srv-2'],
    not: ['log: avahi-daemon[7]: Withdrawing address record for 192.0.2.4 on eth0.'],
  },
]);

/** Problems as people describe them, made from how each cause works: two or three for many of them, in other words than the tables. */

export interface DescribedProblem {
  readonly cause: string;
  /** Each line is "kind: text"; the kinds are those of evidence. */
  readonly lines: string;
}

export const describedProblems: readonly DescribedProblem[] = [
  [
    'access-control-denies-client',
    `log: [Client 7] Returning HTTP Forbidden for Get-Printer-Attributes (ipp://server/printers/lab) from 203.0.113.8
config: <Location />
config: Allow @LOCAL
words: Clients in the wireless subnet get Forbidden, those in the server's own subnet print.`,
  ],
  [
    'remote-access-not-enabled',
    `words: The web interface of a freshly installed Raspberry Pi cannot be opened from the desktop computer.
words: curl localhost:631 on the Pi -> page shown
words: browser on another computer -> connection refused
config: Listen localhost:631`,
  ],
  [
    'user-not-in-system-group',
    `words: Adding a printer in the web interface asks for a password again and again and ends in Forbidden.
words: log in as root -> works
words: id of the user -> not in lpadmin
words: Debian, CUPS 2.3`,
  ],
  [
    'socket-activation-overrides-listen',
    `words: Since the distribution moved to systemd, cupsd answers on localhost only although cupsd.conf says Port 631.
config: Port 631
output: LISTEN 0 128 127.0.0.1:631 *:* users:(("cupsd",pid=1558,fd=5),("systemd",pid=1,fd=37))`,
  ],
  [
    'listen-address-not-ready-at-boot',
    `config: Listen 192.0.2.10:631
log: Unable to open listen socket for address 192.0.2.10:631 - Cannot assign requested address.
words: After each reboot nobody can print until somebody restarts cups.
words: systemctl restart cups -> works until the next boot`,
  ],
  [
    'cups-browsed-bug',
    `words: cups-browsed uses one processor fully and remote queues come and go every minute.
words: cups-browsed 1.27.4 -> fine
words: stop cups-browsed -> load is gone
words: Ubuntu 22.04, cups-browsed 1.28.15`,
  ],
  [
    'library-version-mix',
    `message: lpstat: symbol lookup error: lpstat: undefined symbol: cupsGetDests2
words: After installing CUPS from source into /usr/local beside the package no command works.
words: ldd /usr/bin/lpstat -> libcups.so.2 => /usr/local/lib/libcups.so.2`,
  ],
  [
    'ipp-version-mismatch',
    `log: [Job 3] Get-Printer-Attributes: server-error-version-not-supported (IPP version is not supported)
words: An old print server box refuses each job from the new CUPS.
words: ipptool -V 1.0 -> works`,
  ],
  [
    'tls-certificate-expired',
    `log: [Job 12] Credentials are expired (Credentials have expired.)
config: DeviceURI ipps://printer.example/ipp/print
words: Since New Year's Eve the queue over ipps stops; over ipp it prints.
words: openssl x509 -enddate -> notAfter=Dec 31 2023`,
  ],
  [
    'tls-version-too-old',
    `log: [Job 4] Unable to establish a secure connection: A packet with illegal or unsupported version was received.
words: After the upgrade to Fedora 33 the old laser over ipps no longer prints.
words: openssl s_client -tls1 -> connects; -tls1_2 -> handshake failure`,
  ],
  [
    'samba-printer-list-stale',
    `words: A queue that was just added with lpadmin does not appear for Windows clients of the Samba server.
words: restart smbd -> the new queue is visible
words: lpstat -v on the server -> lists it`,
  ],
  [
    'wrong-protocol-on-port',
    `log: [Client 9] Bad request line "\\x02lab" from 203.0.113.20!
words: An AS/400 with LPR queue pointed to the CUPS server's port 631 gets nothing printed.`,
  ],
  [
    'mdns-not-in-nsswitch',
    `words: avahi-resolve -n printer.local -> address
words: getent hosts printer.local -> nothing
config: hosts: files dns myhostname
words: libnss-mdns is installed, printing to the dnssd queue fails with unknown host.`,
  ],
  [
    'mdns-ipv6-lookup-timeout',
    `words: Each job to an ipp://name.local queue begins only after five seconds.
words: getent ahostsv4 name.local -> at once
words: getent ahosts name.local -> answer after 5 s, AAAA never answered
config: hosts: files mdns_minimal [NOTFOUND=return] dns`,
  ],
  [
    'container-mdns-not-forwarded',
    `words: The AirPrint container on a NAS runs in bridge mode; the iPhone does not see any printer.
words: network_mode: host -> the printer appears
words: avahi-browse on the host -> nothing from the container`,
  ],
  [
    'avahi-restarted-registration-lost',
    `log: Avahi client failed, closing client to allow a clean restart
words: When avahi-daemon is restarted by an update, the shared printers disappear from Macs.
words: restart cups -> printers are back`,
  ],
  [
    'duplicate-static-ipv6-address',
    `log: avahi-daemon: Host name conflict, retrying with server-2
words: The server calls itself server-2.local after each start; no other machine has that name.
words: ip -6 addr on both servers -> the same static address was configured on a cloned machine`,
  ],
  [
    'advertised-on-loopback-only',
    `words: The USB printer served by ipp-usb prints here, but other computers in the house do not find it.
words: avahi-browse -r _ipp._tcp -> interface lo, 127.0.0.1 port 60000`,
  ],
  [
    'sharing-disabled',
    `words: The queue is marked as shared, yet no other machine sees it.
output: _share_printers=0
words: cupsctl --share-printers -> it appears`,
  ],
  [
    'max-jobs-limit',
    `log: Too many active jobs.
words: After some weeks the server takes no new job: 500 in the history.
words: cancel -a -x -> new jobs are accepted`,
  ],
  [
    'printer-firmware-bad-status',
    `log: [Job 8] Print-Job: server-error-internal-error (Printer error)
words: When the printer runs out of paper it aborts the job with an internal error instead of waiting.
words: other printers -> wait for paper and go on`,
  ],
  [
    'printer-firmware-ignores-attribute-list',
    `words: ipptool with requested-attributes all,media-col-database -> only media-col-database comes back
words: requested-attributes all -> the other attributes
words: lpadmin -m everywhere fails for this label printer, macOS prints.`,
  ],
  [
    'printer-misreports-format',
    `output: document-format-supported = application/pdf,image/urf,image/jpeg
log: [Job 5] Print-Job: client-error-document-format-not-supported
words: The printer lists PDF, but jobs sent as PDF come back refused.
words: send as image/urf -> prints`,
  ],
  [
    'driverless-attribute-missing',
    `log: Unable to create PPD: printer-resolution-supported missing
words: The driverless queue cannot be made because the printer does not return pwg-raster-document-resolution-supported.`,
  ],
  [
    'wrong-ipp-resource-path',
    `config: DeviceURI ipp://192.0.2.33/
log: [Job 2] Get-Printer-Attributes: client-error-not-found
words: ipptool ipp://192.0.2.33/ipp/print -> attributes
words: Each job says the printer was not found though it is on.`,
  ],
  [
    'hostname-unresolvable',
    `log: [Job 6] Unable to locate printer "laser-2".
words: ping laser-2 -> unknown host
words: ping 192.0.2.6 -> answers
words: with the address in the URI -> prints`,
  ],
  [
    'device-powered-off',
    `log: [Job 10] The printer is not responding.
output: printer lab now printing lab-10. Network host "192.0.2.9" is busy, down, or unreachable; will retry in 30 seconds
words: ping -> no answer
words: The printer turned out to be unplugged over the weekend.`,
  ],
  [
    'raw-socket-no-completion-report',
    `config: DeviceURI socket://192.0.2.7:9100
words: The job list shows all labels as completed although the printer was out of paper and nothing came out.
words: The shop wants to know whether a receipt was really printed.`,
  ],
  [
    'device-drops-data-on-half-close',
    `words: LPRng to a JetDirect clone: the last page of longer jobs is missing.
words: packet capture -> sender sends FIN after the last byte, device stops reading at once
words: half_close@ in the printcap -> whole job prints`,
  ],
  [
    'half-open-connection',
    `words: After the night the first ticket never prints; the web page and ping of the receipt printer are fine.
words: netstat on the till -> ESTABLISHED to port 9100
words: reboot of the printer -> works again until the next long pause`,
  ],
  [
    'filter-32bit-libraries-missing',
    `log: [Job 3] /usr/lib/cups/filter/rastertobrother: error while loading shared libraries: libcups.so.2: cannot open shared object file
words: 64-bit Ubuntu, printer driver of the maker is i386.
words: file -> ELF 32-bit LSB executable`,
  ],
  [
    'backend-permissions-implicitclass',
    `config: DeviceURI implicitclass://lab/
log: [Job 7] Unable to execute /usr/lib/cups/backend/ipp: Permission denied
words: Queues made by cups-browsed stop, direct queues to the same printer work.`,
  ],
  [
    'mandatory-access-control-denial',
    `log: kernel: audit: type=1400 apparmor="DENIED" operation="exec" profile="/usr/sbin/cupsd" name="/opt/brand/filter"
words: The driver's filter fails with permission denied although its mode is 755.`,
  ],
  [
    'stale-ppd-cache',
    `log: [Job 3] Unable to start filter "/usr/lib/old/rastertox" - No such file or directory.
words: The PPD was corrected, but cupsd still starts the old path.
words: rm /var/cache/cups/lab.data and restart -> prints`,
  ],
  [
    'raw-queue-no-conversion',
    `words: The queue was created without a driver; PDF files come out as pages of cryptic characters.
words: plain text -> prints
config: MakeModel Local Raw Printer`,
  ],
  [
    'printer-emulation-mode',
    `words: The label printer prints the ZPL source as text.
words: self test label -> emulation EPL
words: switch the printer to ZPL -> labels come out`,
  ],
  [
    'document-defect',
    `words: One PDF from a customer prints with missing letters, all other files are fine.
words: other document -> prints
words: qpdf --check -> damaged xref table
words: print the file again from another PDF writer -> fine`,
  ],
  [
    'device-file-permission',
    `message: failed to open stream: Permission denied /dev/usb/lp0
words: A PHP program under www-data cannot print to the receipt printer.
words: sudo php test.php -> prints`,
  ],
  [
    'usb-interface-claimed-by-ipp-usb',
    `log: [Job 4] Waiting for printer to become available.
words: The usb:// queue of a new multifunction device waits forever on Ubuntu 22.04.
words: systemctl stop ipp-usb -> prints`,
  ],
  [
    'usb-interface-claimed-by-usblp',
    `message: LIBUSB_ERROR_BUSY
words: A pyusb program cannot open the receipt printer: resource busy.
words: rmmod usblp -> works`,
  ],
  [
    'config-not-persistent',
    `words: All printers are gone whenever the container is recreated.
output: docker run -d -p 631:631 cups
words: docker exec lpstat -v after docker rm and run -> empty`,
  ],
  [
    'declarative-queues-not-recreated',
    `words: NixOS with services.printing.stateless: after cups restarts the declared printers are missing.
words: systemctl restart ensure-printers -> they are back`,
  ],
  [
    'harmless-samba-cups-probe',
    `log: smbd: Unable to connect to CUPS server localhost:631 - Connection refused
log: smbd: failed to retrieve printer list: NT_STATUS_UNSUCCESSFUL
words: A file server without printers fills its log with these; shares work.`,
  ],
  [
    'harmless-no-default-printer',
    `log: [Client 5] Returning IPP client-error-not-found for CUPS-Get-Default (no URI) from localhost
words: Somebody thinks that the missing default breaks the server; jobs to named queues print.`,
  ],
  [
    'harmless-missing-log-line',
    `words: The user expects a line about listening in error_log and believes that Listen is ignored.
words: ss -lnt -> port 631 on all addresses
words: The log has no such line at this level.`,
  ],
  [
    'alias-not-resolved-by-spooler',
    `words: Printers connect by \\\\PRINT01\\Laser but not by the CNAME \\\\print\\Laser.
words: real name -> works
words: file shares under the alias -> open
words: Windows Server 2008 R2`,
  ],
  [
    'alias-spn-missing',
    `words: Connecting to the alias of the print server asks for a password, by real name it does not.
words: setspn -Q HOST/print -> no such SPN found
words: klist -> no ticket for the alias; NTLM is blocked in the domain`,
  ],
  [
    'client-keeps-raw-session-open',
    `words: While the cash software runs on one PC no other PC can print on the receipt printer.
words: netstat on that PC -> ESTABLISHED to 9100 all day
words: close the software -> others print`,
  ],
  [
    'cloud-service-unavailable',
    `words: Universal Print jobs of the whole company stay pending this morning.
words: Microsoft 365 service health -> incident, Universal Print degraded
words: local queue -> prints`,
  ],
  [
    'cluster-name-lacks-admin-share',
    `words: The inventory tool reports network path not found for the clustered print server.
words: \\\\node1\\c$ -> opens
words: \\\\virtualname\\c$ -> not found`,
  ],
  [
    'copyfiles-color-module-path',
    `event: event 808 from PrintService in Admin (Error): The print spooler failed to load a plug-in module mscms.dll, error code 0x7e.
registry: HKLM\\SYSTEM\\CurrentControlSet\\Control\\Print\\Printers\\Q\\CopyFiles\\ICM Module=mscms.dll
words: Since the September update connecting to queues with colour profiles fails.`,
  ],
  [
    'core-driver-version-mismatch',
    `words: Print options are wrong and jobs crash on clients with Windows Vista, not on XP.
words: unidrv.dll on client -> 6.0, on server -> 5.2
words: render on the server -> fine`,
  ],
  [
    'datatype-not-supported',
    `event: event 6161 from Print in System (Error): The document failed to print. Data type: NT EMF 1.008. Win32 error code returned by the print processor: 1804.
words: Jobs from one application vanish with an error; the queue uses a vendor's print processor.`,
  ],
  [
    'device-needs-close-before-next-session',
    `words: Windows print server to a label device on 9100: two jobs that come together print as one garbled label.
words: one at a time -> fine
words: packet trace -> the next session opens before the device sent its FIN`,
  ],
  [
    'direct-print-with-xps-driver',
    `record: Name=Q; DriverName=Brand XPS; Attributes=Direct
words: Jobs to the queue fail at once; "Print directly to the printer" is ticked.
words: spool print documents -> works`,
  ],
  [
    'driver-crash',
    `event: event 1000 from Application Error in Application (Error): Faulting application spoolsv.exe, faulting module BRDRV3.DLL, exception 0xc0000005
event: event 7031 from Service Control Manager in System (Error): The Print Spooler service terminated unexpectedly.
words: The spooler dies when a certain queue is used.`,
  ],
  [
    'firewall-blocks-back-channel',
    `words: Clients show stale queues and ask the server every ten seconds; network load is high.
words: the server cannot open connections to the clients since the client firewall was enabled
words: disable the firewall on one client -> its polling stops`,
  ],
  [
    'firewall-service-stopped',
    `message: Printer settings could not be saved. Operation could not be completed (error 0x000006d9).
words: Sharing a printer fails on Windows 7.
words: Windows Firewall service -> disabled`,
  ],
  [
    'harmless-job-cancelled',
    `event: event 6161 from Print in System (Error): The document X owned by Y failed to print. Win32 error code returned by the print processor: 63 (0x3f).
words: A red event appears whenever somebody deletes a job; other jobs print.`,
  ],
  [
    'harmless-metadata-mislabel',
    `words: Overnight all printers are called HP LaserJet M101-M106 with the same icon, and HP Smart was installed.
words: test page -> prints`,
  ],
  [
    'harmless-queues-grouped',
    `words: After adding a second queue to the same port the first is missing from Devices and Printers.
words: Get-Printer -> lists both
words: right click on the icon -> both queues in the submenu`,
  ],
  [
    'harmless-status-popup-suppressed',
    `words: The toner warning window of the driver no longer appears since SNMP was restricted.
words: jobs -> print`,
  ],
  [
    'iis-request-size-limit',
    `output: POST /printers/Q/.printer 404 13
words: Internet printing works for letters, documents over 30 MB disappear without error.`,
  ],
  [
    'paper-size-mismatch',
    `words: The printer shows LOAD LETTER and waits; the tray holds A4.
words: set the document to A4 -> prints`,
  ],
  [
    'per-user-connection-invisible-to-service',
    `words: The invoicing service running as LocalSystem reports that the printer does not exist.
words: same program started by the logged on user -> prints
words: printer is a connection \\\\server\\queue added by that user`,
  ],
  [
    'point-and-print-policy-blocks-driver',
    `message: Windows cannot connect to the printer. A policy is in effect on your computer which prevents you from connecting to this print queue.
words: GPO Point and Print Restrictions names only the old server.`,
  ],
  [
    'pool-needs-snmp',
    `words: A printer pool of two devices keeps sending to the first one while it is out of paper.
record: Name=IP_1; SNMPEnabled=False
words: enable SNMP status on both ports -> jobs move to the second`,
  ],
  [
    'port-monitor-cluster-hive-churn',
    `words: The cluster database grows and failover takes many minutes.
words: values of the vendor port monitor under the cluster key -> rewritten every few seconds
words: replace by standard TCP/IP port -> quiet`,
  ],
  [
    'rpc-over-tcp-blocked-by-firewall',
    `words: Windows 11 22H2 clients in a branch cannot add printers of the server, Windows 10 clients can.
words: Test-NetConnection server -Port 135 -> fails
words: port 445 -> open
words: set RPC to named pipes on a client -> works`,
  ],
  [
    'smb-virtual-circuit-handle-limit',
    `words: On a busy Terminal Server users lose access to network printers and shares of the file server at 200 sessions.
words: sessions on the server -> one connection from the terminal server with 2048 open files
words: second terminal server -> fine`,
  ],
  [
    'snmp-device-index-wrong',
    `record: Name=IP_9; SNMPEnabled=True; SNMPIndex=1
words: The second printer on a two-port print server box is shown offline but prints.
words: set the index to 2 -> online`,
  ],
  [
    'snmp-status-false-offline',
    `record: Name=IP_9; SNMPEnabled=True; SNMPCommunity=public
words: The printer is shown offline while ping works and the web page opens.
words: untick SNMP Status Enabled -> online and prints`,
  ],
  [
    'spooler-notification-leak',
    `words: After about a week the spooler has 1 GB and clients no longer see changes in their queues.
words: restart the spooler -> fine for another week
words: handles of spoolsv.exe -> rise every day`,
  ],
  [
    'stale-offline-flag',
    `words: A printer deleted and created again under the same name is always offline.
registry: HKLM\\SYSTEM\\CurrentControlSet\\Hardware Profiles\\0001\\System\\CurrentControlSet\\Control\\Print\\Printers\\Q PrinterOnLine=0`,
  ],
  [
    'unc-name-unresolvable',
    `message: Windows couldn't connect to the printer. Check the printer name and try again.
words: nslookup of the short server name from the VPN -> not found
words: full name with domain -> works`,
  ],
  [
    'update-regression-ipp-over-usb',
    `words: Since the January preview update a USB printer prints pages starting with POST /ipp/print HTTP/1.1 on its own.
words: system: Windows 10 22H2, USB dual mode device`,
  ],
  [
    'update-regression-print-server-connection',
    `message: Operation failed with error 0x0000007c
words: After the October 2021 update clients cannot connect to printers of the print server.
words: uninstall the update on the server -> works`,
  ],
  [
    'update-regression-splwow64',
    `words: Since the June update printing from a 32-bit accounting program does nothing; Word 64-bit prints.
words: splwow64.exe -> starts and ends at once`,
  ],
  [
    'update-regression-usb-receipt',
    `words: After KB5000802 the USB receipt printers of all tills print nothing or blank lines.
words: uninstall the update -> receipts print`,
  ],
  [
    'wrong-pdl-for-device',
    `words: A cheap laser prints pages with lines starting %!PS-Adobe.
words: driver of the queue -> generic PostScript
words: the device understands PCL only
words: Windows 10`,
  ],
  [
    'wsd-port-lost-device',
    `record: Name=Laser; PortName=WSD-6f4c; PrinterStatus=Offline
words: The printer got a new address from the router and Windows shows it offline; other PCs with TCP/IP port print.`,
  ],
  [
    'wsd-subscription-limit',
    `words: With more than ten PCs connected by WSD the newest shows the printer offline; device log says too many event subscriptions.
words: remove one PC -> the new one is online`,
  ],
  [
    'raw-port-mode-disabled-on-device',
    `words: Port 9100 accepts the connection but nothing is printed.
words: device settings page -> raw printing: disabled
words: LPD queue to the same device -> prints
words: Windows server`,
  ],

  [
    'access-control-denies-client',
    `config: <Location /printers>
config: Order allow,deny
config: Allow from 192.168.1.*
message: client-error-forbidden
words: print from 192.168.1.20 -> ok
words: print from the VPN (10.8.0.6) -> refused
words: VPN users get an error at once.`,
  ],
  [
    'remote-access-not-enabled',
    `message: lpstat: Unable to connect to server
words: netstat -tln on the server -> 127.0.0.1:631 only
words: lpstat on the server -> queues listed
words: Ubuntu server, cups just installed
words: A headless server's queues cannot be managed from a laptop.`,
  ],
  [
    'user-not-in-system-group',
    `message: lpadmin: Forbidden
words: sudo lpadmin -> ok
words: lpadmin as ordinary user after typing the right password -> refused
words: An operator may not pause queues.`,
  ],
  [
    'socket-activation-overrides-listen',
    `config: Listen 0.0.0.0:8631
words: systemctl status cups.socket -> ListenStream=/run/cups/cups.sock
words: ss -> only the unix socket
words: Changing the port in cupsd.conf has no effect.`,
  ],
  [
    'listen-address-not-ready-at-boot',
    `config: Listen printsrv:631
log: Unable to find IP address for server name "printsrv" - Temporary failure in name resolution
words: start at boot -> cupsd listens on loopback only
words: start by hand later -> listens as configured`,
  ],
  [
    'cups-browsed-bug',
    `log: kernel: cups-browsed[812]: segfault at 8 ip 00007f
words: Remote printers disappear from the list every few hours.
words: cups-browsed 1.8.3 on Debian 9
words: upgrade to 1.13 -> stable`,
  ],
  [
    'library-version-mix',
    `words: cupsd starts and dies at once after a partial upgrade
words: rpm -qa -> cups 1.4.2, cups-libs 1.3.7
words: The scheduler and its library come from different repositories.`,
  ],
  [
    'ipp-version-mismatch',
    `log: [Job 5] Create-Job: server-error-version-not-supported
config: DeviceURI ipp://192.0.2.60/ipp
words: ?version=1.1 in the URI -> prints`,
  ],
  [
    'tls-certificate-expired',
    `log: [Client 3] Unable to encrypt connection from client: certificate has expired
words: browser -> warns NET::ERR_CERT_DATE_INVALID
words: Clients stopped printing on one day without any change.`,
  ],
  [
    'tls-version-too-old',
    `message: cups-pki... handshake failure
words: Multifunction device from 2009, TLS 1.0 only
words: client with OpenSSL 3 -> fails, client from 2016 -> works`,
  ],
  [
    'samba-printer-list-stale',
    `words: Renamed queue in CUPS, Windows users still see the old name under \\\\server.
words: smbcontrol smbd reload-printers -> list is right
words: rpcclient enumprinters -> old name`,
  ],
  [
    'wrong-protocol-on-port',
    `log: [Client 2] HTTP/0.9 not supported
log: [Client 2] cupsdReadClient: error on request
words: Windows LPR port, target port 631`,
  ],
  [
    'mdns-not-in-nsswitch',
    `words: dnssd backend -> device listed
words: ping BRW0080.local -> Name or service not known
words: avahi-resolve-host-name BRW0080.local -> 192.0.2.80
words: grep hosts /etc/nsswitch.conf -> files dns`,
  ],
  [
    'mdns-ipv6-lookup-timeout',
    `words: time getent hosts printer.local -> 10 s
words: mdns4_minimal in place of mdns_minimal -> immediate
words: The print dialog hangs for several seconds at each printer.`,
  ],
  [
    'container-mdns-not-forwarded',
    `output: docker compose, ports 631:631
words: Mac and phones do not discover the shared queue
words: adding by http://nas:631/printers/q -> prints
words: Bonjour from the container never reaches the LAN.`,
  ],
  [
    'avahi-restarted-registration-lost',
    `words: apt upgrade of avahi -> AirPrint gone on all iPads
words: service cups restart -> visible again
words: lpstat on the server -> queue shared`,
  ],
  [
    'duplicate-static-ipv6-address',
    `log: avahi-daemon[412]: Host name conflict, retrying with print-7
words: only one machine is called print
words: neighbour table -> two MAC addresses answer for fd00::10`,
  ],
  [
    'advertised-on-loopback-only',
    `config: interface = loopback
words: ipp-usb makes the printer work on the host, but the network does not see it
words: nmap from another host -> 60000 closed`,
  ],
  [
    'sharing-disabled',
    `output: cupsctl -> _share_printers=0
config: Shared Yes
words: Other Linux machines show no queues of this server.`,
  ],
  [
    'max-jobs-limit',
    `config: MaxJobs 500
words: Each new job is rejected since today
words: ls /var/spool/cups -> 500 control files
message: lp: Too many jobs`,
  ],
  [
    'printer-firmware-bad-status',
    `log: [Job 21] Create-Job: server-error-busy
log: [Job 21] Backend returned status 5 (cancel job)
words: While the printer wakes from sleep, the first job is dropped; the second prints.`,
  ],
  [
    'printer-firmware-ignores-attribute-list',
    `output: requested-attributes=printer-description -> successful-ok, 4 attributes
output: requested-attributes=all -> 96 attributes
words: CUPS believes that the device has no media.`,
  ],
  [
    'printer-misreports-format',
    `log: [Job 9] Unsupported format image/pwg-raster
output: document-format-supported (1setOf mimeMediaType) = image/pwg-raster,image/urf
words: with URF forced -> prints`,
  ],
  [
    'driverless-attribute-missing',
    `message: lpadmin: Printer does not support required IPP attributes or document formats.
words: ipptool -> media-default is absent
words: same maker's next model -> works`,
  ],
  [
    'wrong-ipp-resource-path',
    `config: DeviceURI ipp://printer/ipp/port1
log: [Job 7] The printer URI is incorrect or no longer exists.
words: ippfind -> ipp://printer:631/ipp/print`,
  ],
  [
    'hostname-unresolvable',
    `message: getaddrinfo ENOTFOUND kitchen-printer
words: with 192.0.2.40 -> prints
words: Node.js till`,
  ],
  [
    'device-powered-off',
    `output: printer lab is idle. enabled
log: [Job 40] Network host is busy; will retry in 5 seconds...
words: Message says busy although nobody prints
words: walk to the printer -> main switch off`,
  ],
  [
    'raw-socket-no-completion-report',
    `words: CUPS deletes the job from the list as soon as the bytes are sent, paper jam or not
config: DeviceURI socket://10.0.0.9
words: auditor asks for proof of printing`,
  ],
  [
    'device-drops-data-on-half-close',
    `words: nc -N host 9100 < label.zpl -> only part of the label
words: nc without -N, killed later -> whole label`,
  ],
  [
    'half-open-connection',
    `words: pulled network cable for a minute, since then every job hangs until the print server service is restarted
words: device -> no connection open
words: server netstat -> connection to 9100 ESTABLISHED`,
  ],
  [
    'filter-32bit-libraries-missing',
    `log: [Job 3] Unable to execute /usr/lib/cups/filter/pstocapt3: No such file or directory
words: ls -> file exists
words: file -> ELF 32-bit LSB, Intel 80386
words: amd64 system without multilib`,
  ],
  [
    'backend-permissions-implicitclass',
    `log: [Job 2] implicitclass: Unable to exec backend ipp: Permission denied
words: ls -l backend/ipp -> -rwx------ root`,
  ],
  [
    'mandatory-access-control-denial',
    `log: avc: denied { execute } for pid=900 comm="cupsd" name="brlaser" scontext=system_u:system_r:cupsd_t
words: setenforce 0 -> prints`,
  ],
  [
    'stale-ppd-cache',
    `words: After moving the driver from /opt/a to /opt/b and fixing the PPD jobs still fail with the old path
words: /var/cache/cups/q.data -> contains /opt/a`,
  ],
  [
    'raw-queue-no-conversion',
    `output: lpoptions -p q -l -> Unable to get PPD file
words: JPEG sent to the thermal printer -> metres of symbols
words: lp of a ready ESC/POS file -> right receipt`,
  ],
  [
    'printer-emulation-mode',
    `words: Office laser prints lines of PCL commands
words: printer menu -> language PostScript only
words: set to automatic -> prints`,
  ],
  [
    'document-defect',
    `log: [Job 7] Syntax Error: Couldn't find trailer dictionary
words: this file from any PC -> same failure
words: other files -> print`,
  ],
  [
    'device-file-permission',
    `words: echo test > /dev/usb/lp0 as user -> Permission denied
words: ls -l -> crw-rw---- root lp
words: add user to lp and log in again -> prints`,
  ],
  [
    'usb-interface-claimed-by-ipp-usb',
    `log: [Job 1] Failed to detach "ipp-usb" module; libusb claim interface: busy
words: HP device, hplip queue; driverless queue of the same device prints`,
  ],
  [
    'usb-interface-claimed-by-usblp',
    `words: node-usb: LIBUSB_ERROR_BUSY when claiming interface 0
words: lsusb -t -> Driver=usblp
words: detachKernelDriver -> works`,
  ],
  [
    'config-not-persistent',
    `words: Home Assistant add-on: after each update of the add-on all queues have to be made again
words: /etc/cups -> inside the image`,
  ],
  [
    'declarative-queues-not-recreated',
    `words: declared queues vanish whenever cupsd is restarted; state directory is wiped on start
words: rerun the oneshot unit -> queues exist`,
  ],
  [
    'harmless-samba-cups-probe',
    `log: smbd[1233]: Unable to connect to CUPS server localhost:631 - Bad file descriptor
words: NAS without printing, log grows every 13 minutes
words: file shares -> work`,
  ],
  [
    'harmless-no-default-printer',
    `log: [Client 8] CUPS-Get-Default client-error-not-found
words: jobs -> print
words: line at each start of the print dialog`,
  ],
  [
    'harmless-missing-log-line',
    `words: error_log -> no "Listening to" line for the second address
words: curl to the second address -> answers
words: Admin concludes that Listen is not honoured.`,
  ],
  [
    'alias-not-resolved-by-spooler',
    `message: error 0x00000709
words: \\\\realname\\q -> connects
words: \\\\alias\\q -> fails; DNS CNAME to realname
words: DisableStrictNameChecking=1 is set, DnsOnWire absent`,
  ],
  [
    'alias-spn-missing',
    `event: event 4 from Security-Kerberos in System (Error): The Kerberos client received a KRB_AP_ERR_MODIFIED error
words: connect by alias -> credentials prompt
words: connect by IP address -> works with NTLM`,
  ],
  [
    'client-keeps-raw-session-open',
    `words: monitoring software on one server holds port 9100 of each printer
words: netstat on the device -> one session, hours old
words: stop that service -> everybody prints`,
  ],
  [
    'cloud-service-unavailable',
    `words: all cloud printers of the tenant fail with 503 since 9:00
words: vendor status page -> outage
words: direct print over LAN -> ok`,
  ],
  [
    'cluster-name-lacks-admin-share',
    `words: migration tool cannot read drivers from the clustered print server name
words: C$ of a node -> reachable; C$ of the network name -> no such share`,
  ],
  [
    'copyfiles-color-module-path',
    `message: 0x0000007e
registry: HKLM\\...\\Printers\\HP\\CopyFiles\\ICM Module=mscms.dll
words: queue without ICM entry -> connects
words: clients search for the module in spool\\drivers\\x64\\3`,
  ],
  [
    'core-driver-version-mismatch',
    `words: 64-bit clients get an access violation in unidrvui.dll when opening preferences
words: file version on server 6.1.7600, on client 6.1.7601
words: after service pack on the server -> fine`,
  ],
  [
    'datatype-not-supported',
    `event: event 61 from Print in System (Error): Win32 error code returned by the print processor: 1804 (0x70c).
words: mainframe gateway sends datatype TEXT; queue of a vendor driver`,
  ],
  [
    'device-needs-close-before-next-session',
    `words: kitchen printer swallows every second ticket when two orders come at once
words: trace -> new SYN before the FIN of the last session was answered
words: 500 ms delay between jobs -> all tickets
words: Windows POS software`,
  ],
  [
    'direct-print-with-xps-driver',
    `words: queue option print directly to the printer, driver Microsoft XPS based
words: job -> error at once, spooled -> ok`,
  ],
  [
    'driver-crash',
    `event: event 1000 from Application Error in Application (Error): Faulting application name: splwow64.exe, faulting module name: hpcui113.dll
words: Word closes when the print dialog opens on this queue; other queues fine`,
  ],
  [
    'firewall-blocks-back-channel',
    `words: print queues on clients refresh every 10 s and RPC traffic is enormous
words: server to client TCP 445/139 -> filtered
words: allow file and printer sharing inbound on a client -> quiet`,
  ],
  [
    'firewall-service-stopped',
    `message: Could not share printer, error 0x000006d9
words: sc query mpssvc -> STOPPED`,
  ],
  [
    'harmless-job-cancelled',
    `event: event 61 from Print in System (Error): print processor returned 63 (0x3F)
words: user pressed delete
words: printer ready, other jobs fine`,
  ],
  [
    'harmless-metadata-mislabel',
    `words: devices and printers shows wrong names and pictures since yesterday
words: queue names in print management -> unchanged
words: jobs -> print`,
  ],
  [
    'harmless-queues-grouped',
    `words: two drivers for one device: only one icon in Devices and Printers
words: print dialog -> both queues`,
  ],
  [
    'harmless-status-popup-suppressed',
    `words: No more low toner pop-ups on the desktops
words: port 161 to printers -> blocked since the audit
words: printing -> normal`,
  ],
  [
    'iis-request-size-limit',
    `words: small test page over http://srv/printers -> prints
words: 40 MB PDF -> nothing, IIS log status 404 substatus 13`,
  ],
  [
    'paper-size-mismatch',
    `words: jobs from one web shop stop with "Tray 1 load A4 plain"; document properties -> Letter
words: tray -> A4`,
  ],
  [
    'per-user-connection-invisible-to-service',
    `words: scheduled task under a service account: printer not found
words: task run as the clerk -> prints
words: Get-Printer in the service session -> no network printers`,
  ],
  [
    'point-and-print-policy-blocks-driver',
    `message: 0x00000bcb
registry: HKLM\\Software\\Policies\\Microsoft\\Windows NT\\Printers\\PackagePointAndPrint PackagePointAndPrintServerList=1
words: new server is not among the approved servers`,
  ],
  [
    'pool-needs-snmp',
    `words: pooled printers: when the first jams jobs wait instead of going to the second
record: Name=IP_1; SNMPEnabled=False; PortNumber=9100`,
  ],
  [
    'port-monitor-cluster-hive-churn',
    `words: cluster log shows thousands of registry checkpoints below the print resource
words: HP monitor ports -> status values rewritten all day
words: failover takes half an hour`,
  ],
  [
    'rpc-over-tcp-blocked-by-firewall',
    `message: 0x000006ba
words: since clients are on 22H2 branch users cannot print
words: firewall log -> drops TCP 135 and 49670 from the branch to the server
words: 445 -> allowed`,
  ],
  [
    'smb-virtual-circuit-handle-limit',
    `words: terminal server farm: from 150 users on nobody can open another printer on \\\\print
words: second user session -> same connection to the print server
words: EnableMultipleUsers=1 -> fixed`,
  ],
  [
    'snmp-device-index-wrong',
    `words: 3-port JetDirect box; port 2 shows the state of port 1's printer
record: Name=IP_2; SNMPIndex=1`,
  ],
  [
    'snmp-status-false-offline',
    `words: Printers in the other VLAN appear offline since UDP 161 was closed; sending jobs works after clearing "SNMP Status Enabled"
words: ping -> ok`,
  ],
  [
    'spooler-notification-leak',
    `event: event 1 from Spooler in System (Error): asynchronous notification queue is full
words: spoolsv private bytes grow 100 MB a day
words: restart -> low again`,
  ],
  [
    'stale-offline-flag',
    `words: queue recreated with the same name appears greyed out; ping works, SNMP is off
registry: HKCC\\System\\CurrentControlSet\\Control\\Print\\Printers\\Office PrinterOnLine=00000000
words: other name for the queue -> online`,
  ],
  [
    'unc-name-unresolvable',
    `message: 0x00000040 The specified network name is no longer available
words: \\\\prn01.corp.example\\q -> ok
words: \\\\prn01\\q -> network path not found, DNS suffix search list is empty`,
  ],
  [
    'update-regression-ipp-over-usb',
    `words: USB-connected dual-mode printer spits out sheets with "POST /ipp/print" and random characters since KB5050092
words: disconnect USB -> stops`,
  ],
  [
    'update-regression-print-server-connection',
    `message: 0x000006e4
words: KB5006674 on the server
words: clients before and after the update differ`,
  ],
  [
    'update-regression-splwow64',
    `words: KB5003690, only 32-bit applications affected, printer in use error
words: 64-bit Notepad -> prints`,
  ],
  [
    'update-regression-usb-receipt',
    `words: label printer on USB prints empty labels since the cumulative update KB5000842
words: roll back -> right labels`,
  ],
  [
    'wrong-pdl-for-device',
    `words: printouts show @PJL and binary signs; device is a GDI printer, queue has a PCL6 driver
words: Windows Server`,
  ],
  [
    'wsd-port-lost-device',
    `record: Name=Canon; PortName=WSD-61d1c; DriverName=Canon
words: printer offline on this PC after router exchange
words: add it by TCP/IP -> prints`,
  ],
  [
    'wsd-subscription-limit',
    `words: device accepts ten WS-Eventing subscribers, the eleventh PC shows WSD error
words: some PCs offline, others print`,
  ],
  [
    'raw-port-mode-disabled-on-device',
    `words: telnet to 9100 -> connects and stays open
words: job -> sent, no paper
words: web page of the device, Port 9100 printing -> off
words: Windows 10`,
  ],
  [
    'insufficient-rights-misreported',
    `words: prnmngr.vbs -> "Unable to add printer, error 0x80041001"
words: same in an elevated prompt -> works`,
  ],
  [
    'callback-name-unresolvable',
    `words: opening the queue takes 20 seconds for clients of the new domain
words: nslookup of a client's full name on the server -> not found
words: add the suffix zone -> fast`,
  ],

  [
    'socket-activation-overrides-listen',
    `config: Port 631
output: LISTEN 0 128 127.0.0.1:631 users:(("cupsd",pid=1558,fd=5),("systemd",pid=1,fd=37))
words: Arch Linux, CUPS 2.0.0; 1.7.5 before
words: After the upgrade the print server is no longer reachable from the network.`,
  ],
  [
    'listen-address-not-ready-at-boot',
    `config: Listen gizmo:631
words: ss after boot -> 127.0.0.2:631
words: restart cupsd -> right address
words: address by DHCP
words: The daemon listens on a wrong address after every boot.`,
  ],
  [
    'printer-firmware-ignores-attribute-list',
    `words: Get-Printer-Attributes with all,media-col-database -> one attribute
words: with all alone -> everything
message: lpadmin: Unable to create PPD
words: label printer of Brother, AirPrint works`,
  ],
  [
    'half-open-connection',
    `words: fsockopen to port 9100 -> Connection timed out, as the day goes on
words: ping, web interface -> fine
words: reboot of the printer -> prints for some hours
words: Receipt printers stop taking connections.`,
  ],
  [
    'client-keeps-raw-session-open',
    `words: own program never disposes its printer object
words: other users -> cannot print until the program is closed
words: TCP 9100 receipt printer`,
  ],
  [
    'user-not-in-system-group',
    `log: [Client 14] Returning HTTP Forbidden for CUPS-Add-Modify-Printer (ipp://localhost/printers/) from localhost
words: account is not a member of sys or lpadmin
words: Fedora desktop`,
  ],
  [
    'access-control-denies-client',
    `access: 10.0.5.7 - - "POST /printers/lab HTTP/1.1" 403 0 Print-Job client-error-forbidden
config: <Location /printers>
config: Allow from 10.0.4.0/24
words: new VLAN 10.0.5.0/24`,
  ],
  [
    'remote-access-not-enabled',
    `message: 403 Forbidden
words: /admin from another PC -> Forbidden; from the server -> login page
words: cupsctl --remote-admin -> works`,
  ],
  [
    'tls-certificate-expired',
    `message: The certificate of the printer has expired
words: date on the Raspberry Pi -> correct
words: printer certificate valid until 2021`,
  ],
  [
    'tls-version-too-old',
    `log: [Job 2] Unable to establish a secure connection: Error in protocol version
words: printer's web page in a current browser -> ERR_SSL_VERSION_OR_CIPHER_MISMATCH`,
  ],
  [
    'samba-printer-list-stale',
    `words: deleted CUPS queue is still offered to Windows clients by Samba
words: systemctl reload smbd -> gone`,
  ],
  [
    'mdns-not-in-nsswitch',
    `config: hosts: files myhostname dns
log: [Job 1] Unable to locate printer "EPSON123.local".
words: avahi-browse -rt _ipp._tcp -> address shown`,
  ],
  [
    'mdns-ipv6-lookup-timeout',
    `words: getent ahosts x.local waits 5 seconds, getent ahostsv4 x.local none
words: Opening the printer dialog is slow since IPv6 was enabled in nss-mdns.`,
  ],
  [
    'container-mdns-not-forwarded',
    `words: CUPS in Docker bridge; iPad sees nothing; avahi inside container announces
words: macvlan -> iPad prints`,
  ],
  [
    'sharing-disabled',
    `words: cupsctl -> _share_printers=0, queue printer-is-shared=true
words: smartphones do not see it`,
  ],
  [
    'max-jobs-limit',
    `message: lp: Too many active jobs.
words: print server with many held jobs for follow-me printing
config: MaxJobs 500`,
  ],
  [
    'printer-misreports-format',
    `words: printer advertises image/pwg-raster
words: job with it -> client-error-document-format-not-supported
words: the same as PDF -> prints`,
  ],
  [
    'wrong-ipp-resource-path',
    `words: ipp://printer/printers/lab -> 404
words: ipp://printer/ipp/print -> ok
config: DeviceURI ipp://printer/printers/lab`,
  ],
  [
    'device-powered-off',
    `log: [Job 9] Unable to connect to printer; will retry in 30 seconds: No route to host
words: arp -> incomplete
words: power cable -> pulled`,
  ],
  [
    'raw-socket-no-completion-report',
    `words: cover open -> job completed all the same
words: app over TCP 9100 wants to know if the ticket was printed`,
  ],
  [
    'filter-32bit-libraries-missing',
    `log: [Job 1] /usr/lib/cups/filter/captofilter failed
words: ldd -> not a dynamic executable
words: dpkg --add-architecture i386, install libc6:i386 -> prints`,
  ],
  [
    'backend-permissions-implicitclass',
    `words: queue via cups-browsed stops at once; direct ipp queue prints
words: chmod 0744 of backend/implicitclass -> implicitclass runs as lp and may not start ipp`,
  ],
  [
    'mandatory-access-control-denial',
    `words: cups-pdf writes nothing to the home directory
words: aa-complain cupsd -> file appears
words: journal -> apparmor="DENIED"`,
  ],
  [
    'document-defect',
    `words: customer's PDF prints blank, same PDF saved again prints
words: every printer -> same`,
  ],
  [
    'device-file-permission',
    `message: [Errno 13] Permission denied: '/dev/usb/lp0'
words: python script as user pi
words: with sudo -> prints`,
  ],
  [
    'usb-interface-claimed-by-ipp-usb',
    `words: hp-setup finds no device since ipp-usb is installed
words: stop the service -> device found`,
  ],
  [
    'config-not-persistent',
    `words: docker-compose down and up -> no printers any more
words: no volume for /etc/cups`,
  ],
  [
    'alias-not-resolved-by-spooler',
    `words: \\\\oldname\\q (CNAME to new server) -> error 709; \\\\newname\\q -> ok
words: net view \\\\oldname -> shares listed
words: DnsOnWire not set`,
  ],
  [
    'alias-spn-missing',
    `words: alias -> credentials prompt
words: setspn -L server -> only the real name
words: by IP -> works`,
  ],
  [
    'copyfiles-color-module-path',
    `event: event 808 from Microsoft-Windows-PrintService in Admin (Error): The print spooler failed to load a plug-in module C:\\Windows\\system32\\spool\\DRIVERS\\x64\\3\\mscms.dll, error code 0x7E.`,
  ],
  [
    'datatype-not-supported',
    `event: event 61 from Print in System (Error): print processor: 1804
words: default datatype of the queue -> RAW; job -> XPS2GDI`,
  ],
  [
    'driver-crash',
    `event: event 7031 from Service Control Manager in System (Error): The Print Spooler service terminated unexpectedly. It has done this 3 time(s).
words: WinDbg -> fault in a vendor's render driver
words: delete that driver -> stable`,
  ],
  [
    'firewall-service-stopped',
    `message: Windows cannot share your printer. Operation could not be completed (error 0x000006d9).
words: third-party firewall installed, built-in one disabled`,
  ],
  [
    'harmless-metadata-mislabel',
    `words: HP Smart app appeared, printers renamed to HP LaserJet M101-M106
words: jobs -> print`,
  ],
  [
    'iis-request-size-limit',
    `words: web printing through IIS: 35 MB job -> 404.13 in the log
words: 2 MB job -> prints`,
  ],
  [
    'per-user-connection-invisible-to-service',
    `words: Windows service account prints -> invalid printer name
words: interactive -> works
words: printer mapped per user`,
  ],
  [
    'point-and-print-policy-blocks-driver',
    `message: 0x00000bcb
words: policy "Package Point and print - Approved servers" lists other servers`,
  ],
  [
    'rpc-over-tcp-blocked-by-firewall',
    `message: 0x00000709
words: Windows 11 22H2 client behind a firewall that lets only 445 through
words: open 135 and 49152-65535 -> works`,
  ],
  [
    'snmp-status-false-offline',
    `words: printer offline in Windows, prints after unticking SNMP Status Enabled
words: device -> SNMP disabled`,
  ],
  [
    'spooler-notification-leak',
    `words: handle count of spoolsv.exe climbs until clients get errors after ten days
words: hotfix for notification leak`,
  ],
  [
    'stale-offline-flag',
    `words: recreated queue greyed out; registry PrinterOnLine=0 under Hardware Profiles for that name`,
  ],
  [
    'unc-name-unresolvable',
    `words: \\\\server\\q fails over VPN; \\\\server.corp.example\\q works
words: no WINS, no suffix`,
  ],
  [
    'update-regression-print-server-connection',
    `message: 0x000006e4
words: since KB5006670 on clients
words: uninstall -> connects`,
  ],
  [
    'update-regression-usb-receipt',
    `words: POS receipt printers on USB fail after the March 2021 update, others fine`,
  ],
  [
    'wrong-pdl-for-device',
    `words: PDF port program gets PCL and shows an error
words: virtual printer expects PostScript
words: Windows driver -> PCL6`,
  ],
  [
    'wsd-port-lost-device',
    `record: Name=Epson; PortName=WSD-1a2b
words: after a restart of the router: offline; new TCP/IP port -> prints`,
  ],
  [
    'cluster-name-lacks-admin-share',
    `message: The network path was not found
words: driver tool on \\\\CLUSTERPRT\\C$
words: \\\\NODE1\\C$ -> ok`,
  ],
  [
    'paper-size-mismatch',
    `words: printer waits with "load Letter in tray 1", tray has A4
words: PDF made in the US`,
  ],
  [
    'harmless-no-default-printer',
    `log: [Client 1] Returning IPP client-error-not-found for CUPS-Get-Default (no URI) from localhost.
words: printing works`,
  ],
  [
    'firewall-blocks-back-channel',
    `words: print server cannot reach clients since XP SP2 firewall; clients poll, CPU of spooler high`,
  ],

  [
    'server-name-not-in-alias',
    `log: [Client 11] Request from "192.0.2.44" using invalid Host: field "printers.corp.example:631"
words: http://192.0.2.1:631 -> page; http://printers.corp.example:631 -> Bad Request`,
  ],
  [
    'loopback-connection-foreign-host',
    `log: [Client 3] Request from "localhost" using invalid Host: field "nas.example.org"
words: nginx reverse proxy in front of CUPS`,
  ],
  [
    'loopback-connection-foreign-host',
    `words: ssh -L 1631:localhost:631 server; http://myname:1631 -> Bad Request, http://localhost:1631 -> works`,
  ],
  [
    'hostname-maps-to-loopback',
    `log: [Client 2] Request from "localhost" using invalid Host: field "debian.example.org"
config: 127.0.1.1 debian.example.org debian
words: lpstat -h debian -> Bad Request`,
  ],
  [
    'listen-loopback-inside-container',
    `output: docker run -p 631:631 cups
words: netstat inside -> 127.0.0.1:631
words: browser -> connection reset`,
  ],
  [
    'airprint-subtype-missing',
    `words: avahi-browse _ipp._tcp -> printer; _universal._sub._ipp._tcp -> nothing
words: Mac prints, iPhone says no AirPrint printers found`,
  ],
  [
    'wrong-port-in-uri',
    `config: DeviceURI socket://192.0.2.8:91000
message: connection refused
words: nc to 9100 -> open`,
  ],
  [
    'device-single-connection',
    `words: while the first PC prints a long receipt the second gets connection refused
config: socket://192.0.2.8:9100`,
  ],
  [
    'lpd-source-port-refused',
    `log: [Job 3] Remote host did not accept control file (1)
words: backend mode 0755, not root
words: reserve=any and backend owned by root 0700 -> prints
config: DeviceURI lpd://192.0.2.5/raw`,
  ],
  [
    'printer-not-shared',
    `message: lp: The printer or class is not shared!
words: from the server itself -> prints`,
  ],
  [
    'queue-stopped-by-policy',
    `log: Printer stopped due to backend errors; please consult the error_log file for details.
words: after the printer was off for lunch the queue stays disabled; cupsenable -> prints`,
  ],
  [
    'driver-filter-missing',
    `log: [Job 5] File "/usr/lib/cups/filter/rastertoepson-x" not available: No such file or directory
words: PPD copied from another machine, Epson driver not installed`,
  ],
  [
    'insecure-filter-permissions',
    `log: File "/usr/lib/cups/filter/rastertoz" has insecure permissions (0100775/uid=501/gid=20).`,
  ],
  [
    'tls-certificate-changed',
    `words: printer was reset, made a new self-signed certificate; queue over ipps stops
words: delete /etc/cups/ssl/printer.crt -> prints`,
  ],
  [
    'avahi-daemon-not-running',
    `log: Unable to communicate with avahi-daemon: Daemon not running
words: queues shared, phones see none
words: systemctl start avahi-daemon and restart cups -> visible`,
  ],
  [
    'max-job-time-exceeded',
    `log: [Job 4] Canceling stuck job after 10800 seconds.
words: plotter job waits for paper over lunch`,
  ],
  [
    'spooler-not-running',
    `message: The local print spooler service is not running. Please restart the spooler or restart the machine.
words: Get-Service Spooler -> Stopped`,
  ],
  [
    'printer-address-changed',
    `words: printer shows 10.0.0.57 on its panel, port of the queue 10.0.0.31; ping 10.0.0.31 -> no answer
words: Windows 10, DHCP without reservation`,
  ],
  [
    'rpc-privacy-mismatch-11b',
    `message: 0x0000011b
words: server patched in September 2021, XP-era clients fail`,
  ],
  [
    'driver-install-needs-admin',
    `words: since August 2021 users get asked for an administrator password when connecting to \\\\srv\\q; administrators connect
message: 0x800702e4`,
  ],
  [
    'spool-disk-full',
    `event: event 61 from Print in System (Error): Win32 error code returned by the print processor: 112
words: drive C: -> 0 bytes free`,
  ],
  [
    'source-port-time-wait',
    `event: event 4227 from Tcpip in System (Warning): TCP/IP failed to establish an outgoing connection because the selected local endpoint was recently used
words: LPR port pauses after eleven jobs`,
  ],
  [
    'lpr-byte-count-off-refused',
    `record: Name=IP_LPR; Protocol=2; LprByteCounting=False
words: AS/400 rejects jobs for their announced size; byte counting on -> prints`,
  ],
  [
    'credentials-not-stored-for-server',
    `message: 0x0000052e
words: workgroup PC to domain print server, no prompt; cmdkey /add -> works`,
  ],
].map(([cause = '', lines = '']) => ({ cause, lines }));

/** What each fact about filters and hosts is seen in, and the near sentences in which it is not. */
import { testFacts } from './fact-rows.ts';

testFacts('messages about filters', [
  {
    id: 'filter-missing',
    says: [
      'log: File "/usr/lib/cups/filter/rastertoq1" not available: No such file or directory',
      'log: Unable to start filter "pstoq1" - No such file or directory.',
      'log: PID 812 (/usr/lib/cups/filter/rastertoq1) stopped with status 102 (No such file or directory)',
      'log: sh: 1: foo2xqx-wrapper: not found',
      'words: the PPD asks for a filter that does not exist',
      "words: CUPS says it can't find the filter rastertoq1",
      'words: Filter rastertoq1 is missing on this machine',
      'words: I copied the PPD but there is no rastertoq1 on my system',
      'message: cups-missing-filter-warning',
    ],
    not: [
      'log: File "/usr/lib/cups/filter/rastertoq1" not available: Permission denied',
      'log: /usr/lib/cups/filter/wrap: line 7: a2ps: command not found',
      'words: the packet filter does not exist on that router',
      'words: Filter failed',
      'words: no filter rule for port 631',
      'words: the printer is missing in the list',
    ],
  },
  {
    id: 'renderer-not-started',
    says: [
      'log: renderer return value: 127',
      'log: The renderer command line returned an unrecognized error code 16777215.',
    ],
    not: ['log: renderer return value: 0', 'log: renderer command: gs -q -dBATCH'],
  },
  {
    id: 'driver-named',
    says: [
      'words: hpijs from the distribution',
      'output: foomatic-rip 4.0',
      'words: the vendor drivers are installed',
    ],
    not: [
      'words: a Canon copier',
      'record: Name=Brother in the hall',
      'words: no PPD was made',
      'words: Zebra and Samsung',
    ],
  },
  {
    id: 'filter-package-named',
    says: [
      'log: Filter "texttopdf" not found.',
      'words: cups-filters was not installed',
      'words: a container without cups-filters',
      'message: No filter to convert application/pdf to the format of the printer',
      'words: I forgot to install ghostscript',
      'words: which gs -> not found',
    ],
    not: [
      'words: cups-filters 1.28 from the distribution',
      'words: a minimal installation of Debian',
      'words: which gs -> /usr/bin/gs',
      'words: no filter for the VLAN',
    ],
  },
  {
    id: 'converter-missing',
    says: [
      'log: /usr/lib/cups/filter/wrap: line 7: a2ps: command not found',
      'log: sh: 1: csh: not found',
      'words: csh is not installed',
      'words: a converter program of the driver is missing',
      'words: the filter script needs tcsh',
    ],
    not: [
      'output: bash: lpstat: command not found',
      'words: I cannot find a driver, nothing found',
      'log: exited with status 0',
      'words: the manual of the interpreter',
    ],
  },
  {
    id: 'sent-no-data',
    says: ['log: Sent 0 bytes...', 'words: the wrapper exits with status 0', 'words: 0 bytes to the printer'],
    not: ['log: Sent 20480 bytes...', 'words: program exit code 1'],
  },
  {
    id: 'wrong-architecture',
    says: [
      'log: execv failed: Exec format error',
      'words: the filter is an amd64 program and this is a Raspberry Pi',
      'words: there is no driver for ARM from the maker',
      'words: the driver of the maker is only for x86',
      'words: bash: ./rastertoq1: cannot execute binary file',
    ],
    not: [
      'words: Windows 10 64-bit client, printer shared on a Raspberry Pi',
      'words: another print processor was chosen',
      'words: file rastertoq1 -> ELF 64-bit LSB executable, x86-64',
      'words: armhf image of the container',
    ],
  },
  {
    id: 'program-of-other-processor',
    says: ['account: file rastertoq1 -> ELF 64-bit LSB executable, x86-64 | uname -m -> aarch64 | '],
    not: ['account: file rastertoq1 -> ELF 64-bit LSB executable, x86-64 | uname -m -> x86_64 | '],
  },
  {
    id: 'libraries-32bit',
    says: [
      'words: installed libc6:i386 -> prints',
      'words: ldd -> not a dynamic executable',
      'words: file -> ELF 32-bit LSB executable, Intel 80386',
      'words: had to install the 32-bit libraries',
      'words: the driver is only i386',
    ],
    not: [
      'words: 32-bit programs fail, 64-bit ones print',
      'words: Server 2008 with 32-bit driver',
      'words: an office with 32 computers',
      'log: error while loading shared libraries: libcups.so.2: cannot open shared object file',
    ],
  },
  {
    id: 'shared-library-missing',
    says: [
      'log: filter: error while loading shared libraries: libx.so.1: cannot open shared object file: No such file',
    ],
    not: ["log: filter: /lib/libc.so.6: version `GLIBC_2.34' not found (required by filter)"],
  },
  {
    id: 'insecure-message',
    says: [
      'log: Directory "/usr/lib/cups/backend" has insecure permissions (040775/uid=0/gid=12).',
      'message: cups-insecure-filter-warning',
    ],
    not: ['words: ssh says that the key has insecure permissions', 'words: the protocol is insecure'],
  },
  {
    id: 'insecure-permissions',
    says: ['words: the filter is group-writable', 'words: the backend belongs to user builder'],
    not: ['words: who is the owner of the group mail', 'words: mode of the printer: root cause unknown'],
  },
  {
    id: 'bad-uri-scheme',
    says: [
      'message: lpadmin: Bad device-uri scheme "hpx"!',
      'words: the smb backend is not installed',
      'words: there is no beh backend on this system',
      'log: File "/usr/lib/cups/backend/hpx" not available: No such file or directory',
      'words: ls -l /usr/lib/cups/backend/lpd -> not found',
      'words: ls backend/smb in /usr/lib/cups/backend/ -> missing',
      'words: no "AppSocket" in the list of protocols',
      'words: lpinfo -v -> no smb',
    ],
    not: [
      'words: lpinfo -v -> no usb device',
      'words: no USB printer in the list',
      'words: there is no usb backend error in the log',
      'log: Backend returned status 1 (failed)',
      'log: Bad device-uri "ipp:///"',
      'words: the colour scheme is missing',
    ],
  },
  {
    id: 'backend-root-only',
    says: [
      'log: Could not start IPP Backend (/usr/lib/cups/backend/ipp): 13 Permission denied',
      'log: Unable to execute /usr/lib/cups/backend/ipp: Permission denied',
      'words: ls -l /usr/lib/cups/backend/ipp -> -rwx------ 1 root root',
      'words: the backend is for root alone',
    ],
    not: [
      'words: run as root -> prints',
      'words: the backend waits, I am root',
      'words: chmod 755 of the script -> prints',
      'log: Permission denied while opening the log',
    ],
  },
  {
    id: 'mac-denial',
    says: ['words: SELinux is enforcing', 'words: AppArmor is on'],
    not: ['words: the snap of a browser', 'words: an audit of the accounts', 'words: a sandbox for tests'],
  },
  {
    id: 'mac-denial-logged',
    says: [
      'log: audit: type=1400 apparmor="DENIED" operation="exec" profile="/usr/sbin/cupsd" name="/opt/q/filter"',
      'log: avc:  denied  { write } for pid=1 comm="lpd" scontext=system_u:system_r:cupsd_t:s0',
      'words: SELinux blocks the backend',
      'words: apparmor prevented cupsd from starting my filter',
    ],
    not: [
      'log: audit: apparmor="DENIED" operation="open" profile="chat" name="/proc/7/status" comm="chat"',
      'words: SELinux is enforcing',
      'words: apparmor has a profile for cupsd',
    ],
  },
  {
    id: 'device-file-denied',
    says: [
      'message: open /dev/usb/lp1: Permission denied',
      'words: cat slip.bin > /dev/usb/lp0 gives permission denied',
      "message: [Errno 13] Permission denied: '/dev/ttyUSB0'",
      'message: LIBUSB_ERROR_ACCESS',
      'words: my user has no permission for /dev/usb/lp0',
    ],
    not: [
      'words: printing to the share of the other computer -> permission denied',
      'words: echo > /dev/usb/lp0 -> prints',
      'log: /usr/lib/cups/filter/x: /srv/out: Permission denied',
    ],
  },
  {
    id: 'device-group',
    says: [
      'words: usermod -aG lp till',
      'words: ls -l /dev/usb/lp0 -> crw-rw---- 1 root lp',
      'words: wrote a udev rule',
      'words: added www-data to group lp',
    ],
    not: [
      'words: a group of users in the office',
      'words: sudo lpadmin -p q -> works',
      'words: lp -d q file -> prints',
      'message: Cannot initialise the connection',
    ],
  },
  {
    id: 'stale-path-ppd',
    says: [
      'words: the PPD still points to the old directory of the driver',
      'log: File "/nix/store/abc-driver-1/lib/cups/filter/rastertoq1" not available: No such file or directory',
      'words: after the update the PPD names a program that was removed',
      'words: it looks for the missing /opt/q/bin/rastertoq1',
    ],
    not: [
      'output: *cupsFilter: "application/vnd.cups-raster 0 /nix/store/abc-driver-2/lib/cups/filter/rastertoq1"',
      'words: the PPD names the new path',
      'words: NixOS 24.05',
      'words: a PPD from the maker in /opt',
      'log: lab: File \\"/opt/maker/rastertomaker\\" not available: No such file or directory',
      'log: Unable to start filter "/opt/maker/rastertomaker" - No such file or directory.',
    ],
  },
  {
    id: 'ppd-absolute-path',
    says: ['config: *cupsFilter: "application/vnd.cups-postscript 0 /opt/q/pstoq1"'],
    not: ['config: *cupsFilter: "application/vnd.cups-raster 0 rastertoq1"', 'words: in /opt are programs'],
  },
  {
    id: 'stale-cache',
    says: [
      'words: /var/cache/cups/q.data -> contains the old path',
      'words: deleted the cups cache and it works',
      'words: rm -r /var/cache/cups/* -> prints again',
      'words: the cache still has the former filter',
    ],
    not: [
      'words: deleted /var/cache/cups -> no change',
      'words: ls /var/cache/cups -> job.cache',
      'words: the browser cache was cleared',
      'words: file q.data on the desktop',
    ],
  },
  {
    id: 'ppd-version',
    says: [
      'log: The PPD version (5.2.10) is not compatible with Gutenprint 5.2.14.',
      'words: ran cups-genppdupdate',
      'words: the HPLIP plugin version does not match',
      'words: the PPD was made by an older version of the driver',
      'words: genppdupdate skips the queue',
      'words: filter lines of the PPD -> not regenerated',
      'words: PPD was generated by the previous release',
      'words: Gutenprint queue made with the release before',
      'words: cups-genppdupdate -> prints',
    ],
    not: [
      'words: genppdupdate -> done',
      'words: the driver was updated',
      'words: same driver version on both computers',
      'words: hp-check shows nothing',
      'words: version mismatch of the spooler on the client',
      'words: other notebook, same printer, driver version 3',
    ],
  },
  {
    id: 'raw-queue',
    says: [
      'config: MakeModel Local Raw Printer',
      'words: the queue was set up as raw',
      'output: lpadmin -p q -m raw -v socket://192.0.2.1',
      'words: a queue without any driver',
      'message: Unable to get PPD file for q: Not Found',
    ],
    not: [
      'words: raw queue -> label prints',
      'words: the printer is raw port 9100',
      'words: Windows finds no driver',
      'words: the datatype of the queue: RAW only',
    ],
  },
  {
    id: 'typed-as-text',
    says: [
      'words: the label printer prints the ZPL code instead of the label',
      'words: we get only ESC/POS commands on the receipt',
      'words: PCL codes are printed',
      'words: the EPL source comes out as text',
      'words: it prints the code instead of a barcode',
      'words: type of the document in the log -> text/plain',
      'words: texttopdf is used for it',
    ],
    not: [
      'words: format of the job -> application/postscript',
      'words: prints ZPL labels fine',
      'words: the text of the label is too small',
      'log: Started filter /usr/lib/cups/filter/texttopdf (PID 7)',
      'words: the mime types are in a file',
      'words: error code printed in the log',
    ],
  },
  {
    id: 'emulation-mode',
    says: [
      'words: the printer was set to EPL',
      'words: changed the emulation on the panel',
      'words: self test -> Emulation: ESC/POS',
      'words: switched the printer to ZPL mode',
      'words: the printer only understands PostScript',
    ],
    not: [
      'words: page mode of the browser',
      'words: run level 3',
      'words: control lines of the printer language come out',
      'words: terminal emulation set to 5250',
      'words: configuration sheet printed',
    ],
  },
  {
    id: 'document-damaged',
    says: [
      'words: the PDF is corrupt',
      'words: qpdf --check -> damaged xref table',
      'words: the document saved again prints',
      'words: this file on any other printer -> same',
      "log: Error: Couldn't find trailer dictionary, xref table broken",
      'words: qpdf in.pdf out.pdf -> prints',
      'words: same file through Ghostscript -> prints',
      'words: document converted with ps2pdf -> fine',
    ],
    not: [
      'words: same file through the other queue -> prints',
      'words: back to the library with the old engine (qpdf) -> prints',
      'words: /etc/cups/printers.conf file is corrupt',
      'words: convert the PDF to PostScript',
      'words: one letter of the headline',
      'words: re-print the document -> same',
      'words: invalid file name',
    ],
  },
  {
    id: 'rendering-error',
    says: [
      'log: Error: /undefined in readxref',
      'log: ERROR: rangecheck',
      'log: Syntax Error (812): Bad bounding box',
    ],
    not: [
      'log: cupsd: symbol lookup error: /usr/sbin/cupsd: undefined symbol: httpX',
      'log: syntax error on line 7 of cupsd.conf',
      'log: sh: Syntax error: Bad fd number',
    ],
  },
  {
    id: 'usb-busy',
    says: [
      'log: libusb_claim_interface: Device or resource busy',
      'message: usb.core.USBError: [Errno 16] Resource busy',
      'words: could not claim the USB interface',
    ],
    not: [
      'message: rename /etc/cups/printers.conf: Device or resource busy',
      'words: the printer is busy',
      'words: the network is in use',
    ],
  },
  {
    id: 'usblp-holds',
    says: [
      'output: |__ Port 2: Dev 7, If 0, Class=Printer, Driver=usblp, 480M',
      'words: rmmod usblp -> prints',
      'words: usblp claims the interface',
    ],
    not: [
      'words: rmmod usblp -> same',
      'words: blacklisted another module -> works',
      'output: usblp 24576 0',
    ],
  },
  {
    id: 'usblp-ruled-out',
    says: ['words: rmmod usblp -> no change', 'words: usblp is not loaded'],
    not: ['words: rmmod usblp -> prints', 'words: the module is not loaded'],
  },
  {
    id: 'ipp-usb-holds',
    says: [
      'words: since ipp-usb is on the system the scanner is not found',
      'log: Failed to detach "usbfs" module from 04a9:1234',
      'words: ipp-usb has the device',
      'words: apt purge ipp-usb -> the scanner is found',
    ],
    not: [
      'words: stop ipp-usb -> same',
      'words: the printer offers IPP over USB',
      'words: ipp-usb is not installed',
    ],
  },
  {
    id: 'usb-other-process',
    says: [
      'words: a VirtualBox guest has the USB printer',
      'words: another program holds the USB port',
      'words: lsof /dev/bus/usb/001/004 -> scand',
    ],
    not: [
      'words: scanner and printer on USB are not found',
      'words: hp-setup over USB finds nothing',
      'words: lsof /dev/bus/usb/001/004 -> nothing',
    ],
  },
  {
    id: 'lost-on-restart',
    says: [
      'words: all printers are gone after I recreate the container',
      'words: after each reboot the queues are missing',
      'words: docker-compose down and up -> no printers',
      'words: the settings do not survive',
      'words: no volume for /etc/cups',
      'words: after every update of the add-on I must add the printers again',
      'words: cupsd loses its set-up',
    ],
    not: [
      'words: update removed -> printing is normal again',
      'words: the clients lost all shared printers the morning after',
      'words: the job is lost when the printer restarts',
      'words: the missing page came after a restart of Word',
    ],
  },
  {
    id: 'declarative-set-up',
    says: [
      'config: hardware.printers.ensurePrinters = [ ];',
      'words: the printers that the configuration declared',
      'words: queues are created by a systemd service',
      'words: unit that adds the printers',
    ],
    not: ['words: NixOS 24.05', 'words: a systemd unit of another service'],
  },
  {
    id: 'option-not-passed',
    says: [
      'words: the role drops the option without a word',
      'words: the parameter is ignored by the module',
      'words: my options do not get set',
      'words: the location is not in the command line',
      'words: playbook -> changed',
      'words: role with the tray set -> lpadmin is called without it',
    ],
    not: [
      'words: lpadmin is called with it',
      'words: CUPS silently stops the printer',
      'words: the paper never comes, tray option missing',
      'words: same command on the other machine -> prints',
      'words: it ignores me',
    ],
  },
  {
    id: 'colord-message',
    says: [
      'log: failed to CreateProfile: org.freedesktop.ColorManager.Failed',
      'words: colord complains for each queue',
    ],
    not: ['words: the colour profile of the monitor', 'words: chose an ICC profile', 'words: colord 1.4'],
  },
  {
    id: 'smbd-cups-probe',
    says: [
      'log: smbd[9]: failed to retrieve printer list: NT_STATUS_UNSUCCESSFUL',
      'log: Unable to open printcap file /etc/printcap for read!',
      'words: load printers = no -> the messages are gone',
    ],
    not: ['config: load printers = yes', 'words: printing = cups', 'words: the cups server is called q'],
  },
  {
    id: 'no-printing-wanted',
    says: [
      'words: a pure file server',
      'words: there are no printers installed',
      'words: this box does not print',
    ],
    not: ['words: CUPS on a NAS', 'words: the file server is next to the printer'],
  },
  {
    id: 'no-default',
    says: ['output: no system default destination', 'words: the default printer is not set'],
    not: ['words: no default gateway', 'words: the default printer changes, nobody knows why'],
  },
  {
    id: 'bad-orientation',
    says: ['log: Bad value (0) for orientation-requested, using 0 degrees', 'words: orientation invalid'],
    not: [
      'words: I am using default settings',
      'output: orientation-requested-supported = portrait,landscape',
    ],
  },
  {
    id: 'log-line-absent',
    says: [
      'words: the log has no such line',
      'words: no line in the log about listening',
      'words: error_log -> no "Started" line',
      'words: it is not logged',
    ],
    not: [
      'words: error_log is full of it, what is missing?',
      'words: the log shows a fault',
      'words: no entry in the phone book',
    ],
  },
  {
    id: 'setting-works',
    says: ['words: ss -lnt -> 0.0.0.0:631 LISTEN', 'words: curl -> answers'],
    not: ['words: ss -tln -> 127.0.0.1:631', 'words: netstat -> ESTABLISHED', 'words: ss -> nothing'],
  },
  {
    id: 'two-entries',
    says: [
      'words: two entries for the same device',
      'words: the printer shows up twice',
      'words: a dead entry in the dialog',
    ],
    not: [
      'words: second printer -> idle',
      'words: other queue -> prints',
      'words: two printers of one maker',
      'words: another device prints',
    ],
  },
  {
    id: 'idle-but-off',
    says: [
      'words: The queue is shown as idle although the printer is off.',
      'words: I unplugged it and it still says ready',
      'account: printer q is idle.  enabled since Monday | printer -> off | ',
    ],
    not: [
      'words: the printer was ready. Later it was off.',
      'account: the printer is ready | the driver does not answer | ',
    ],
  },
  {
    id: 'device-file-gone',
    says: [
      'words: ls /dev/usb/lp1 -> missing since Monday',
      'message: open /dev/usb/lp2: No such file or directory',
      'words: there is no such node /dev/usb/lp0 any more -> no /dev/usb/lp0',
      'words: the device node has vanished',
    ],
    not: [
      'words: ls -l /dev/usb/lp1 -> crw-rw---- root lp',
      'message: /dev/usb/lp2: Permission denied',
      'words: the queue is gone',
    ],
  },
  {
    id: 'usblp-bound',
    says: [
      'output: usblp0: USB Bidirectional printer dev 5 if 0 alt 0 proto 2 vid 0x04F9 pid 0x0042',
      'log: usblp 2-1:1.0: usblp1: USB Unidirectional printer dev 3',
    ],
    not: ['output: usbcore: registered new interface driver usblp', 'output: usblp0: removed'],
  },
  {
    id: 'device-not-offered',
    says: [
      'words: lpinfo -v -> no usb device',
      'words: search for new printers in the web interface -> nothing',
      'words: list of local printers -> the device is not offered',
    ],
    not: ['words: lpinfo -v -> usb://Q/One?serial=1', 'words: add printer, choose the driver -> works'],
  },
  {
    id: 'denied-despite-mode',
    says: [
      'account: chmod 777 on the folder | backend writes -> Permission denied | ',
      'account: open(): Permission denied | ls -ld -> drwxrwxrwx, mode 0777 | ',
      'account: owner and mode are right, but it is still denied | ',
    ],
    not: [
      'account: chmod 777 on the filter -> insecure permissions | Permission denied | ',
      'account: mode 600 | Permission denied | ',
    ],
  },
  {
    id: 'one-document-alone',
    says: ['words: one long PDF does not print'],
    not: ['words: one PDF printed'],
  },
]);

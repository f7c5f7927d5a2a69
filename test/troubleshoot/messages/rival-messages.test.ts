/** What lines that speak for causes easily taken for others say, and what they do not. */
import { testFacts } from './fact-rows.ts';

testFacts('messages of rival causes', [
  {
    id: 'filter-drops',
    says: [
      'words: the firewall blocks the print server',
      'words: ufw was blocking it',
      'words: packets are dropped by the firewall',
      'words: Windows Defender Firewall blocks the program',
    ],
    not: [
      'words: the firewall is on',
      'words: firewall log on the clients',
      'words: the firewall blocks nothing',
      'words: the firewall drops UDP 161',
      'words: firewall off -> prints',
      'words: the firewall allows port 9100',
    ],
  },
  {
    id: 'filter-log-blocks',
    says: [
      'log: [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.4 DST=192.0.2.1 LEN=60 PROTO=TCP SPT=51234 DPT=631 SYN',
      'log: DROP IN=br0 OUT=eth1 SRC=192.0.2.4 DST=192.0.2.9 PROTO=TCP SPT=51234 DPT=9100 SYN',
    ],
    not: [
      'log: [UFW BLOCK] IN=eth0 OUT= SRC=192.0.2.4 DST=192.0.2.1 LEN=60 PROTO=UDP SPT=5353 DPT=5353',
      'log: [UFW ALLOW] IN=eth0 OUT= SRC=192.0.2.4 DST=192.0.2.1 PROTO=TCP DPT=631',
    ],
  },
  {
    id: 'filter-drops-mdns',
    says: [
      'words: UDP 5353 is blocked',
      'words: the firewall drops multicast',
      'words: ufw allow 5353 -> printers found',
    ],
    not: [
      'words: the firewall lets 5353 through',
      'words: firewall, avahi and mdns are set up',
      'words: ufw allow 5353/udp -> same',
    ],
  },
  {
    id: 'device-memory',
    says: [
      'words: the display of the printer shows MEM OVERFLOW',
      'words: the printer prints a page with insufficient memory',
      'message: 21 PRINT OVERRUN',
      'words: printer is out of memory with large graphics',
    ],
    not: [
      'log: Out of memory: Killed process 4711 (gs)',
      'message: Word: insufficient memory',
      'words: the server ran out of memory',
    ],
  },
  {
    id: 'media-sensor-words',
    says: [
      'words: it feeds one or two blank labels',
      'words: the gap sensor was dirty',
      'words: the printer skips every second label',
    ],
    not: [
      'words: calibrated, no change',
      'words: calibration of the screen',
      'words: the label sensor is new',
    ],
  },
  {
    id: 'grey-rendering',
    says: ['words: grayscale pages come out in colour', 'words: it cannot print in black and white'],
    not: ['words: the button is gray and not clickable', 'config: ColorModel Gray', 'words: gray text'],
  },
  {
    id: 'other-sender',
    says: [
      'words: a monitoring system checks port 9100 every minute',
      'words: another program sends to the same printer',
    ],
    not: [
      'words: odd characters on paper',
      'words: from another computer it prints',
      'words: another program prints well',
    ],
  },
  {
    id: 'user-denied',
    says: ['config: DenyUser anna', 'log: Not allowed to print.', 'words: user anna is not allowed to print'],
    not: ['words: the user was not allowed to log on', 'words: users are allowed'],
  },
  {
    id: 'queue-unknown',
    says: [
      'message: lp: The printer or class does not exist.',
      'message: lpstat: Invalid destination name in list "x".',
      'message: lp: unknown destination "x"',
      'message: lpr: no such printer',
    ],
    not: ['words: smbd says there is no such printer', 'words: such a printer is expensive'],
  },
  {
    id: 'ssl-folder',
    says: ['log: Unable to create "/etc/cups/ssl/srv.key": Permission denied'],
    not: [
      'log: Unable to encrypt connection: Error in the push function.',
      'words: ls -ld /etc/cups/ssl -> drwx------ root lp',
    ],
  },
  {
    id: 'key-type',
    says: ['words: with an RSA certificate -> works'],
    not: ['words: the certificate has an RSA key', 'output: Public Key Algorithm: EC key 256 bit'],
  },
  {
    id: 'browsed-not-running',
    says: ['output: cups-browsed.service: inactive (dead)', 'words: cups-browsed -> not installed'],
    not: [
      'log: No destination host name supplied by cups-browsed for printer "x", is cups-browsed running?',
      'words: cups-browsed stopped on the server -> load normal',
      'words: cups-browsed -> active',
    ],
  },
  {
    id: 'sleep-mode',
    says: [
      'words: the printer goes to sleep after ten minutes',
      'words: deep sleep is on',
      'words: in sleep mode it does not answer',
      'words: the printer does not wake up',
    ],
    not: [
      'words: my laptop wakes from sleep',
      'words: sleep(3) before shutdown in our program',
      'words: the computer goes to standby',
    ],
  },
  {
    id: 'second-address',
    says: ['words: the server has two network cards', 'words: it has a second IP address'],
    not: ['words: the configuration page shows another address', 'words: the address is wrong'],
  },
  {
    id: 'network-answers-late',
    says: [
      'words: time getent hosts prn.local -> 5.01 s',
      'words: nslookup prn -> 10 seconds',
      'words: the lookup takes 5 seconds',
      'words: resolution of the name is slow',
    ],
    not: [
      'words: getent hosts prn.local -> 0.01 s',
      'words: the job waits 5 seconds',
      'words: getent hosts prn -> 192.0.2.5',
    ],
  },
  {
    id: 'spool-write-failed',
    says: [
      'log: Unable to create request file "/var/spool/cups/00001": No space left on device',
      'log: Unable to write 8192 bytes to "/var/spool/cups/d1-001": Disk quota exceeded',
      'log: Unable to write 6152 bytes to "/var/spool/cups/00000000": Success',
    ],
    not: [
      'log: Unable to open "/var/spool/cups/c1": Permission denied',
      'log: Write error: Broken pipe',
      'log: request file removed',
    ],
  },
  {
    id: 'volume-full',
    says: ['output: /dev/sda1 50G 50G 0 100% /', 'output: /dev/sda2 9G 9G 0 100% /var/spool'],
    not: ['output: /dev/loop3 64M 64M 0 100% /snap/core20/1974', 'output: /dev/sda1 50G 10G 40G 20% /'],
  },
  {
    id: 'queue-set-up-unconnected',
    says: ['log: lab: Unable to connect to 192.0.2.5:631: Connection timed out'],
    not: [
      'log: lab: Unable to connect to prn.local:631: Name or service not known',
      'log: smbd: Unable to connect to CUPS server localhost:631: refused',
    ],
  },
  {
    id: 'two-versions-compared',
    says: ['words: cups-filters 1.28.9, same file -> right', 'words: libppd 2.0.1 -> correct'],
    not: ['words: cups-browsed 1.28.9 -> runs fine', 'words: cups-filters 1.28.9 -> wrong'],
  },
]);

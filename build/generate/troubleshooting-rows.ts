/**
 * What goes wrong with printing, by the sources that describe it, and why a configuration cannot show it where it cannot.
 * Rules name the rows that they find; docs/rules.md prints both.
 */

export interface TroubleshootingRow {
  readonly number: number;
  /** What people see. */
  readonly symptom: string;
  readonly source: string;
  /** One sentence, for rows that no file can show; every other row is found by a rule. */
  readonly whyNot?: string;
}

export const troubleshootingRows: readonly TroubleshootingRow[] = [
  {
    number: 1,
    symptom: 'An LPR queue hangs for long spells, now and then, with event 2004.',
    source: 'Q249017',
  },
  { number: 2, symptom: 'Printing pauses after every eleven jobs.', source: 'KB 2003449' },
  {
    number: 3,
    symptom: 'Many small jobs are slow, though the printer is idle in between.',
    source: 'Q149532',
  },
  {
    number: 4,
    symptom: 'UseNonRFCSourcePorts has no effect.',
    source: 'Q179156',
    whyNot:
      'Values for single addresses, left over from NT 4.0 SP3, override it: they stand in the registry of the server, not in a configuration.',
  },
  {
    number: 5,
    symptom: 'A registry value for source ports is ignored.',
    source: 'Q179156',
    whyNot: 'The type of a registry value (REG_BINARY instead of REG_DWORD) shows only in the registry.',
  },
  { number: 6, symptom: 'A device refuses LPR although its port is open.', source: 'Q179156' },
  {
    number: 7,
    symptom: 'AIX 4.3.3 with patch 8 refuses LPR from 721-731.',
    source: 'Q179156',
    whyNot:
      'What a device accepts can be written as 721-731, as reserved or as any port, not as all but 721-731.',
  },
  { number: 8, symptom: 'Every fourth job to an LPD on the same machine fails.', source: 'Q167035' },
  {
    number: 9,
    symptom: 'Event 2004 is logged, and the jobs print.',
    source: 'Q169118',
    whyNot:
      'The device refuses a connection while it is busy with the job before: that is its way, and no setting is wrong.',
  },
  {
    number: 10,
    symptom: 'Event 2004 for ever after the printer got another address.',
    source: 'Q163141',
    whyNot:
      'The spooler keeps the address that it found when it started; which address a name has now only the network shows.',
  },
  { number: 11, symptom: 'A Canon LBP-360PS shows an error, with event 2004.', source: 'Q182287' },
  { number: 12, symptom: 'An Emulex NetQue or NetJet rejects jobs with event 2004.', source: 'Q158461' },
  {
    number: 13,
    symptom: 'All jobs come out at the first printer of a JetDirect EX Plus 3.',
    source: 'Q158078',
  },
  { number: 14, symptom: 'A QMS CrownNet prints nothing.', source: 'Q149269' },
  {
    number: 15,
    symptom: '"Failed to open the port", event 2007.',
    source: 'Q165947',
    whyNot:
      'Whether the name of the LPD exists only the network shows; a host that no name can have is device-uri-invalid.',
  },
  {
    number: 16,
    symptom: '"Cannot reach the destination", event 2001.',
    source: 'Q128352',
    whyNot: 'It comes from the permissions of a system directory, or from the network.',
  },
  {
    number: 17,
    symptom: 'The temporary file of a job fails, event 2005.',
    source: 'Q138593, Q245033',
    whyNot: 'It comes from the permissions and the free space of the spool directory.',
  },
  { number: 18, symptom: 'Ports vanish from the list, new ones "already exist".', source: 'Q163241' },
  {
    number: 19,
    symptom: 'Ports vanish when the spooler starts again, "the handle is invalid".',
    source: 'Q287284, Q250209',
  },
  { number: 20, symptom: '"Start printing immediately" makes no difference.', source: 'Q131982' },
  { number: 21, symptom: '"Unexpected network error", and pages come out in part.', source: 'Q175865' },
  {
    number: 22,
    symptom: 'A message pops up after fifteen minutes without an answer.',
    source: 'Q161969, Q185892',
    whyNot: 'Whether messages pop up stands in the registry (RetryPopup); the wait itself is in order.',
  },
  {
    number: 23,
    symptom: 'The last job is cut off after two hours out of paper.',
    source: 'Q276522',
    whyNot: 'It is a fault of the TCP of the server, whose file version says nothing about printing.',
  },
  { number: 24, symptom: 'A JetDirect prints the same job again and again.', source: 'Q165506' },
  { number: 25, symptom: 'A job is lost although the queue is empty.', source: 'Q283015' },
  {
    number: 26,
    symptom: 'LPR is slow on NT 3.5, or with OldSunCompatibility.',
    source: 'Q126561',
    whyNot: 'The delays are a switch in the registry of the server, and on NT 3.5 nobody can change them.',
  },
  { number: 27, symptom: 'HP-UX, or AIX from 4.3 on, refuses the control file.', source: 'KB 150154' },
  {
    number: 28,
    symptom: 'The LPD of Windows prints the source of PostScript, or adds line ends.',
    source: 'Q141112, KB 124735',
  },
  { number: 29, symptom: 'The first line of plain text is lost.', source: 'Q142686' },
  {
    number: 30,
    symptom: '"The print server did not accept the print request" for an empty file.',
    source: 'Q139331',
    whyNot: 'What a job holds is known when it is printed: Platen itself refuses to send an empty document.',
  },
  { number: 31, symptom: 'An LPD rejects jobs of a server with a long name.', source: 'Q237181' },
  { number: 32, symptom: 'The LPD of Windows ignores jobs, event 4008.', source: 'Q237420' },
  {
    number: 33,
    symptom: 'The LPD of Windows cannot satisfy a request, event 4010.',
    source: 'Q160055',
    whyNot: 'A port made by "Connect To" and a local port of the same name look alike in a configuration.',
  },
  {
    number: 34,
    symptom: 'The LPD service hangs when it starts, error 2186.',
    source: 'Q189224',
    whyNot: 'The order in which services start stands in the registry of the server.',
  },
  {
    number: 35,
    symptom: 'lprm is refused.',
    source: 'Q121786',
    whyNot: 'AllowJobRemoval is a registry value of the LPD service, which a configuration does not hold.',
  },
  {
    number: 36,
    symptom: 'The LPD service of Windows refuses further senders.',
    source: 'Q121786',
    whyNot:
      'MaxConcurrentUsers is a registry value of the LPD service, and how many send at once only the moment shows.',
  },
  { number: 37, symptom: 'A queue of a NetWare LPD backs up, its connections are reset.', source: 'Q183203' },
  { number: 38, symptom: 'Event 1044 floods the log, and the jobs print.', source: 'Q129007' },
  { number: 39, symptom: 'Other servers cannot print to a JetDirect.', source: 'Q129007' },
  {
    number: 40,
    symptom: 'DLC errors on a slow network, event 1012.',
    source: 'Q200350',
    whyNot:
      'The timers of HPMON are registry values of the whole machine, and the network has no place in a configuration.',
  },
  {
    number: 41,
    symptom: 'DLC printers are "status unknown" after a restart, events 1002 and 1050.',
    source: 'Q162168',
    whyNot:
      'Which network adapter HPMON uses is a registry value, and how many there are only the machine shows.',
  },
  {
    number: 42,
    symptom: 'DLC printers vanish from a server with two network adapters.',
    source: 'Q113125',
    whyNot:
      'Which network adapter HPMON uses is a registry value, and which one leads to a printer only the network shows.',
  },
  {
    number: 43,
    symptom: 'Jobs stay in the queue after they are printed.',
    source: 'Q104817',
    whyNot: '"Advanced job status" is a setting of the HPMON dialog that a configuration does not hold.',
  },
  {
    number: 44,
    symptom: 'An LPR or DLC port cannot be created, event 1040, error 5.',
    source: 'Q140084, Q160142, Q167046',
    whyNot: 'It comes from the rights of whoever creates the port.',
  },
  { number: 45, symptom: 'The Server service hangs at start, event 7022.', source: 'Q137399' },
  {
    number: 46,
    symptom: 'LPR ports are missing from the wizard.',
    source: 'Q181624, Q247898',
    whyNot: 'It comes from another monitor that is installed beside it, in the registry of the server.',
  },
  {
    number: 47,
    symptom: '"New Port" does nothing, or the spooler crashes.',
    source: 'Q255197',
    whyNot: 'It comes from the account under which the spooler runs.',
  },
  { number: 48, symptom: 'Shares are missing after a restart, event 19.', source: 'Q185792' },
  {
    number: 49,
    symptom: 'Sharing fails, event 19.',
    source: 'Q273034',
    whyNot: 'It comes from the account under which the spooler runs.',
  },
  { number: 50, symptom: 'A printer pool sends everything to one member.', source: 'Q242035' },
  { number: 51, symptom: 'A printer shows "offline" and prints.', source: 'KB 835933' },
  { number: 52, symptom: 'Printers are missing after a failover.', source: 'Q257897, Q225081' },
  { number: 53, symptom: 'Printers with a monitor of another maker fail on a cluster.', source: 'Q197046' },
  { number: 54, symptom: 'The spooler of a cluster gets slower and slower.', source: 'KB 822553' },
  {
    number: 55,
    symptom: 'The spooler holds 15,000 handles, RPC is too busy.',
    source: 'Q182333',
    whyNot: 'The article names no file version from which on it is fixed.',
  },
  { number: 56, symptom: 'RPC errors 1721 to 1727 on NT 3.51.', source: 'Q172462' },
  {
    number: 57,
    symptom: 'Windows NT does not boot: the System hive is "missing or corrupt".',
    source: 'Q239907',
  },
  { number: 58, symptom: 'A printer has no port, event 320.', source: 'TechNet dd393174' },
  {
    number: 59,
    symptom: 'Ports cannot be initialised, event 361.',
    source: 'TechNet dd393225',
    whyNot: 'Which files of a port monitor are missing or broken only the server shows.',
  },
  {
    number: 60,
    symptom: 'The driver cannot be found, event 319.',
    source: 'TechNet dd393225',
    whyNot: 'Which drivers are installed only the server shows.',
  },
  {
    number: 61,
    symptom: 'A module cannot be loaded, event 808.',
    source: 'Microsoft, PrintService events',
    whyNot: 'Which modules are there, and which a policy blocks, only the server shows.',
  },
  {
    number: 62,
    symptom: 'Nobody can see who printed.',
    source: 'Microsoft, PrintService events',
    whyNot: "Whether an event log is switched on is a setting of the server's event viewer.",
  },
  { number: 63, symptom: 'Unknown port, Win32 error 1796.', source: 'MS-RPRN' },
  {
    number: 64,
    symptom: 'A job of 10 MB takes ten minutes by LPR.',
    source: 'KB 970048, KB 816627',
    whyNot:
      'Counting bytes is slow only before a device that delays its acknowledgements: a measured job shows it.',
  },
  { number: 65, symptom: 'An LPD rejects jobs for their incredible size.', source: 'KB 814586' },
  { number: 66, symptom: 'LPR to 9100, or raw bytes to 515: garbage, or silence.', source: 'RFC 1179 §3.1' },
  { number: 67, symptom: 'A port has no LPR queue.', source: 'RFC 1179 §3.1' },
  { number: 68, symptom: 'A long queue name is cut off.', source: 'MS-RPRN' },
  { number: 69, symptom: 'The name of a port is rejected.', source: 'MS-RPRN' },
  { number: 70, symptom: 'CUPS says "printer is in use" and keeps trying.', source: 'CUPS backend/socket.c' },
  { number: 71, symptom: 'CUPS gives jobs up.', source: 'CUPS man/cupsd.conf' },
  { number: 72, symptom: 'A CUPS queue stops and stays stopped.', source: 'CUPS scheduler/printers.c' },
  {
    number: 73,
    symptom: 'reserve= in the device URI does nothing.',
    source: 'CUPS backend/lpd.c',
    whyNot: 'Whether a backend runs as root depends on the mode of its file, which only the server shows.',
  },
  { number: 74, symptom: 'An LPD loses jobs that CUPS streams.', source: 'CUPS backend/lpd.c' },
  { number: 75, symptom: 'LPRng runs out of source ports.', source: 'LPRng FAQ 20.2' },
  { number: 76, symptom: 'LPRng removes jobs after failures.', source: 'LPRng src/vars.c' },
  { number: 77, symptom: 'A queue prints nowhere.', source: 'printcap(5)' },
  {
    number: 78,
    symptom: 'The spool disk fills.',
    source: 'printcap(5), LPRng src/vars.c',
    whyNot: 'The limits of a spool directory stand in printcap, and its free space only the server shows.',
  },
  { number: 79, symptom: 'An IPP printer refuses a test page, 0x040A.', source: 'RFC 8011' },
  {
    number: 80,
    symptom: 'An IPP printer refuses jobs, 0x0506 or 0x0507.',
    source: 'RFC 8011',
    whyNot: 'Whether a printer takes jobs at this moment only the printer shows.',
  },
  {
    number: 81,
    symptom: 'A device knows only IPP 1.0, 0x0503.',
    source: 'CUPS backend/ipp.c',
    whyNot: 'Which versions a device supports it reports when asked; CUPS then falls back.',
  },
  {
    number: 82,
    symptom: 'Jobs of zero bytes, event 10.',
    source: 'Q245010, Q232230',
    whyNot: 'They come from another program on the server.',
  },
  {
    number: 83,
    symptom: 'WritePrinter fails with ERROR_INSUFFICIENT_BUFFER.',
    source: 'Q252663',
    whyNot: 'It is a race between programs of the server; it comes and goes at random.',
  },
  {
    number: 84,
    symptom: 'A service cannot print to the share of another server.',
    source: 'Q121853',
    whyNot:
      'Which shares an anonymous session may open stands in the registry of the other server (NullSessionShares).',
  },
  {
    number: 85,
    symptom: 'Ports keep their old values until the spooler starts again.',
    source: 'Q179156',
    whyNot: 'A configuration says what shall be; what a running spooler has read only the server shows.',
  },
];

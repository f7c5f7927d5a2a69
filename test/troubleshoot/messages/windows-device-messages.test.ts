/** What people and programs say about ports, devices and the spooler of Windows, and near sentences which say something else. */
import assert from 'node:assert/strict';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { createObserver } from '../../../src/troubleshoot/observe.ts';

function idsOf(kind: LineKind, text: string): readonly string[] {
  const observer = createObserver();
  observer.add({ kind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().map(({ id }) => id);
}

describe('windows device messages', () => {
  const fires: readonly [id: string, kind: LineKind, text: string][] = [
    ['port-address-old', 'words', 'the printer has got a new IP address from the router'],
    ['port-address-old', 'words', 'the port still has the old IP'],
    ['wsd-lost', 'words', 'WSD printer goes offline after sleep'],
    ['network-config-stale', 'words', 'ping to the new address -> answers'],
    ['session-kept-open', 'words', 'the POS program keeps the connection open'],
    ['session-kept-open', 'words', 'the tool does not release the printer'],
    ['session-kept-open', 'words', 'nobody prints until the program is closed'],
    ['single-session', 'words', 'this device accepts only one connection'],
    ['single-session', 'words', 'second PC -> refused while the first prints'],
    ['sessions-too-close', 'words', 'tickets are mixed when they follow back to back'],
    ['time-wait-windows', 'words', 'after eleven jobs it pauses for some minutes'],
    ['time-wait-seen', 'output', 'TCP 192.0.2.4:721 192.0.2.9:515 TIME_WAIT'],
    ['raw-mode-off', 'words', 'raw printing is disabled in the web page of the device'],
    ['raw-mode-off', 'words', 'port 9100 accepts the connection but nothing is printed'],
    ['raw-off-candidates', 'output', 'nc 192.0.2.9 9100: Connection refused'],
    ['byte-counting-off', 'record', 'Name=P; Protocol=2; LprByteCounting=False'],
    ['lpr-port', 'record', 'Protocol=2; LprQueueName=lp'],
    ['snmp-offline', 'words', 'snmpwalk to the printer -> timeout'],
    ['snmp-offline', 'words', 'UDP port 161 is blocked by the firewall'],
    ['snmp-status-on', 'record', 'Name=IP_192.0.2.9; SNMPEnabled=True'],
    ['snmp-off-cures', 'words', 'disabling SNMP status fixed it'],
    ['snmp-off-cures', 'words', 'it prints again after I unchecked "SNMP Status Enabled"'],
    ['snmp-community', 'words', 'the SNMP community was changed to another one'],
    ['snmp-index', 'record', 'PortNumber=9102; SNMPEnabled=true; SNMPIndex=1'],
    ['multi-port-box', 'words', 'a three-port print server with old lasers'],
    ['pool', 'words', 'printer pooling with two ports'],
    ['pool', 'record', 'PortName=IP_192.0.2.3,IP_192.0.2.4'],
    ['pool-stays', 'words', 'the pool sticks to the first printer'],
    ['printer-online-flag', 'registry', 'HKCC\\System\\Print\\Printers\\Lab PrinterOnLine=dword:00000000'],
    ['use-offline-set', 'words', 'Use Printer Offline was ticked'],
    ['usb-off-attribute', 'record', 'Name=A; PrinterStatus=0; Attributes=WORK_OFFLINE'],
    ['usb-off-attribute', 'words', 'GetPrinter says status is ready although the printer is unplugged'],
    ['paper-mismatch', 'words', 'it asks for Letter paper on each page'],
    ['paper-mismatch', 'message', 'Paper size mismatch'],
    ['raw-on-xps', 'words', 'RAW data to a v4 driver'],
    ['xps-driver', 'record', 'DriverName=Some XPS Class; Attributes=Local'],
    ['raw-over-redirection', 'words', 'ZPL goes to the redirected printer and is lost'],
    ['direct-printing', 'words', 'the option "Print directly to the printer" is set'],
    ['xps-to-emf', 'words', 'the UWP app makes a job that is huge'],
    ['emf-explodes', 'words', 'a PDF of 300 KB becomes 400 MB in the queue'],
    ['emf-explodes', 'words', 'the spool file is huge'],
    ['wrong-pdl', 'words', 'this model does not understand PostScript'],
    ['wrong-pdl', 'words', 'the device only understands PCL'],
    ['wrong-pdl', 'words', 'PDF data sent to a ZPL printer'],
    ['host-based-printer', 'words', 'it is a GDI printer'],
    ['on-paper-codes', 'words', 'prints pages full of weird characters'],
    ['on-paper-codes', 'words', 'paper -> %!PS-Adobe-3.0'],
    ['spool-acl', 'words', 'users have no write access: permissions of the spool folder'],
    ['driver-crash-named', 'event', 'Faulting application spoolsv.exe, faulting module abcdrv.dll'],
    ['monitor-faults', 'event', 'Faulting application spoolsv.exe, faulting module xyzmon.dll'],
    ['enum-on-delete', 'words', 'the spooler crashes whenever I delete a queue'],
    ['notification-leak', 'words', 'memory of the spooler grows every day'],
    ['async-limit', 'words', '6000 notifications are outstanding'],
    ['explorer-window', 'words', 'there is no Explorer in that session'],
    ['published-application', 'words', 'printing from a RemoteApp'],
    ['bad-multisz', 'registry', 'REG_MULTI_SZ not terminated'],
    ['spooler-cpu', 'words', 'spoolsv.exe uses 90 % of the time'],
    ['logoff-purge', 'words', 'always when somebody logs off'],
    ['rdp-session', 'words', 'users on the terminal server'],
    ['rdp-off-registry', 'registry', 'fDisableCpm=dword:00000001'],
    ['service-account', 'words', 'our program runs as a Windows service'],
    ['per-user-connection', 'words', 'the printer is mapped per user'],
    ['roaming-profile', 'words', 'default printer is that of another room'],
    ['grouped-queues', 'words', 'Devices and Printers shows only one icon'],
    ['status-messages-lost', 'words', 'the console shows dead printers'],
    ['popups-missing', 'words', 'the toner warning window no longer appears'],
    ['accounting-unreachable', 'words', 'print provider cannot reach the application server'],
    ['fail-open', 'words', 'those jobs were not logged'],
    ['cloud-outage', 'words', 'status page reports an outage of the service'],
    ['error-report-log', 'words', 'a log file grows without limit'],
    ['driver-version-known', 'words', 'HP Universal Printing PCL 6 7.0.1'],
    ['cache-regeneration', 'words', 'BUD files are rebuilt for all drivers'],
    ['port-not-released', 'words', 'the previous job still has the port'],
  ];
  for (const [id, kind, text] of fires) {
    it(`${id}: ${text}`, () => {
      const found = idsOf(kind, text);
      assert.ok(found.includes(id), `found ${found.join(' ')}`);
    });
  }

  const silent: readonly [id: string, kind: LineKind, text: string][] = [
    ['port-address-old', 'words', 'the address is given by DHCP'],
    ['wsd-lost', 'words', 'WSD printer that takes 30 seconds'],
    ['network-config-stale', 'words', 'a gateway stands between both'],
    ['session-kept-open', 'words', 'somebody left the cover open'],
    [
      'single-session',
      'words',
      'when I print to a shared printer on other computer, I get permission denied',
    ],
    ['single-session', 'words', 'the scheduler is busy with it'],
    ['sessions-too-close', 'words', 'it stops in the middle of the page'],
    ['time-wait-windows', 'words', 'jobs use source ports 721-731'],
    ['raw-mode-off', 'words', 'StartDocPrinter datatype RAW -> no error, nothing printed'],
    ['byte-counting-off', 'record', 'Name=P; Protocol=1; LprByteCounting=False'],
    ['lpr-port', 'words', 'lpr -P office file.ps'],
    ['snmp-offline', 'words', 'SNMP off -> still offline'],
    ['snmp-off-cures', 'words', 'SNMP disabled -> still not online'],
    ['snmp-community', 'words', 'another community member had it, too'],
    ['snmp-many', 'words', 'first printer is out of paper and its job stays'],
    ['pool', 'event', 'The Buffer pool for messages has become exhausted.'],
    ['printer-online-flag', 'words', 'queue deleted and made anew -> works for a while'],
    ['usb-off-attribute', 'record', 'Name=A; PrinterStatus=Normal; WorkOffline=false'],
    ['paper-mismatch', 'words', 'printing works for letters, big documents disappear'],
    ['paper-mismatch', 'words', 'a formatted job comes out as codes'],
    ['direct-printing', 'words', 'it prints directly from the laptop'],
    ['datatype-named', 'words', 'the text is printed as an image'],
    ['xps-to-emf', 'words', 'closed by design'],
    ['wrong-pdl', 'words', 'other PDF tool instant'],
    ['wrong-pdl', 'words', 'the printer supports PostScript and PDF'],
    ['on-paper-codes', 'words', 'printer stops with an error code'],
    ['on-paper-codes', 'words', 'garbage collector was run, printing is slow'],
    ['spool-acl', 'words', 'printers are created without error'],
    ['driver-crash-named', 'event', 'event 842: driver X, in the isolation mode 0'],
    ['monitor-crash', 'record', 'Name=WSD-1; PortMonitor=WSD Port Monitor'],
    ['async-limit', 'output', '127.0.0.1:60000 LISTEN'],
    ['explorer-window', 'words', 'same command in a shell -> works'],
    ['logoff-purge', 'words', 'apt-get purge and install again -> works'],
    ['rdp-session', 'words', 'redirect to https://192.0.2.3:631'],
    ['rdp-driver-unknown', 'words', 'unknown driver, network printer'],
    ['per-user-connection', 'words', 'queue made by hand -> prints'],
    ['roaming-profile', 'words', 'from another PC -> prints'],
    ['status-messages-lost', 'words', 'the status is wrong'],
    ['popups-missing', 'words', 'a popup says offline'],
    ['fail-open', 'words', 'error log -> empty'],
    ['cloud-outage', 'words', 'server answers 503'],
    ['driver-version-known', 'words', 'CUPS 2.4.1 at 192.0.2.7'],
    ['cache-regeneration', 'words', 'the driver upgrade program stops with an error'],
    ['large-fails', 'words', 'many small jobs, label printers'],
  ];
  for (const [id, kind, text] of silent) {
    it(`not ${id}: ${text}`, () => {
      assert.ok(!idsOf(kind, text).includes(id));
    });
  }
});

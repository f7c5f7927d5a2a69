/** What people and programs say about connections on Windows, and near sentences which say something else. */
import assert from 'node:assert/strict';
import type { LineKind } from '../../../src/troubleshoot/observation.ts';
import { createObserver } from '../../../src/troubleshoot/observe.ts';

function idsOf(kind: LineKind, text: string): readonly string[] {
  const observer = createObserver();
  observer.add({ kind, text, place: { evidence: 'test', line: 1 } });
  return observer.observations().map(({ id }) => id);
}

describe('windows connection messages', () => {
  const fires: readonly [id: string, kind: LineKind, text: string][] = [
    ['server-alias', 'words', 'clients connect through a DNS alias of the print server, a CNAME'],
    ['server-alias', 'words', 'by the alias -> refused, by the real name -> ok'],
    ['spn-named', 'output', 'setspn -Q HOST/prn: No such SPN found.'],
    ['kerberos-named', 'words', 'with IP it falls back to NTLM and works'],
    ['name-not-resolved-windows', 'words', 'nslookup of the server name -> not found'],
    ['name-not-resolved-windows', 'words', "the PC can't find the server by its short name"],
    ['callback-name', 'words', 'the server cannot resolve the full name of the clients'],
    ['callback-name', 'words', 'from the server: ping desk9.example.net -> could not find host'],
    ['callback-firewall', 'words', 'server cannot open connections to the clients'],
    ['callback-firewall', 'words', 'the clients poll the server without end'],
    ['rpc-privacy', 'registry', 'RpcAuthnLevelPrivacyEnabled=dword:00000000'],
    ['rpc-transport', 'words', 'the NAS speaks print RPC over named pipes only'],
    ['rpc-transport', 'words', 'our VPN lets SMB alone through'],
    ['rpc-over-tcp-default', 'words', 'Windows 11 24H2 client'],
    ['rpc-ports', 'words', 'Test-NetConnection -Port 135 -> timed out'],
    ['rpc-ports', 'words', 'the firewall blocks RPC between both sites'],
    ['rpc-ports', 'words', 'dynamic ports 49152-65535 -> filtered'],
    ['admin-install', 'words', 'normal users cannot install the printer any more'],
    ['admin-install', 'words', 'Windows asks for an administrator password to add it'],
    ['point-and-print-blocks', 'words', 'the GPO for Point and Print prevents the driver from loading'],
    ['point-and-print-blocks', 'words', 'blocked by your policy'],
    ['file-version', 'words', 'the DLL on the server has a higher file version than the one in the package'],
    ['file-version', 'words', 'driver versions differ between client and server'],
    ['prompt-each-time', 'words', 'every time we print it wants admin rights to update the driver'],
    ['core-driver', 'words', 'unidrv.dll client 10.0.19041.1 server 6.3.9600.1'],
    ['copyfiles-bare', 'registry', 'Printers\\P1\\CopyFiles\\ICM Module=mscms.dll'],
    ['migrated-queue', 'words', 'the queues were migrated with printbrm last week'],
    ['credentials-store', 'words', 'it never asks for a password'],
    ['logon-not-of-domain', 'words', 'the laptop is not joined, in a workgroup'],
    ['copies-queue', 'words', 'there is a duplicate printer called Laser (Copy 1)'],
    ['copies-queue', 'words', 'my printer shows up twice'],
    ['capabilities-lost', 'words', 'duplex and colour options are missing in the dialog'],
    ['capabilities-lost', 'words', 'Only black and white, the tray is gone'],
    ['metadata-mislabel', 'words', 'all my printers were renamed'],
    ['metadata-mislabel', 'words', 'the HP Smart app installed itself'],
    ['ipp-install-new', 'words', 'I cannot add any new IPP printer'],
    ['http-print-server', 'words', 'the driver is downloaded over HTTP from the print server'],
    ['ipp-over-usb-text', 'words', 'sheets printed with POST /ipp/print HTTP/1.1 on top'],
    ['prints-unasked', 'words', 'it prints pages of signs by itself when I switch it on'],
    ['splwow64-named', 'words', 'the 32-bit accounting program cannot print'],
    ['smart-card-fails', 'words', 'scan with badge logon -> denied'],
    ['wsd-subscription', 'message', 'wse:EventSourceUnableToProcess'],
    ['wsd-subscription', 'words', 'too many WSD clients on that device'],
    ['smb-circuit', 'words', 'open files of the terminal server on the print server: 16384'],
    ['admin-share', 'words', 'dir \\\\cl1\\c$ -> not found'],
    ['ipp-untrusted', 'words', 'browser says NET::ERR_CERT_AUTHORITY_INVALID'],
    ['iis-limit', 'output', 'IIS 404.13 Content Length Too Large'],
    ['insufficient-rights', 'words', 'my account has no rights to manage printers'],
    ['insufficient-rights', 'words', 'same command in an elevated prompt'],
    ['misleading-error', 'words', 'the message is misleading'],
    ['firewall-service', 'words', 'the Windows Firewall service is disabled here'],
    ['spooler-stopped', 'words', "the print spooler service won't start"],
    ['spooler-stopped', 'words', 'Get-Service Spooler -> Stopped'],
    ['spooler-stopped', 'message', 'The local print spooler service is not running.'],
    ['spooler-running', 'words', 'Get-Service Spooler -> Running'],
  ];
  for (const [id, kind, text] of fires) {
    it(`${id}: ${text}`, () => {
      const found = idsOf(kind, text);
      assert.ok(found.includes(id), `found ${found.join(' ')}`);
    });
  }

  const silent: readonly [id: string, kind: LineKind, text: string][] = [
    ['server-alias', 'words', 'DNS name of the print server is srv3'],
    ['server-alias', 'words', 'I made a shell alias for lp'],
    ['spn-named', 'log', 'Saw first byte 16, auto-negotiating SSL/TLS session.'],
    ['spn-named', 'config', 'DeviceURI lpd://print-host/queue'],
    ['unc-name', 'words', 'single labels print well, the hosts file is empty'],
    ['name-not-resolved-windows', 'words', 'DNS servers -> not of Microsoft'],
    ['callback-name', 'words', 'name of the client from the server -> resolves'],
    ['callback-name', 'words', 'the hotline called back yesterday'],
    ['callback-firewall', 'words', 'every 30 seconds a page comes out'],
    ['rpc-privacy', 'words', 'for privacy reasons I cannot show names'],
    ['rpc-transport', 'words', 'jobs go through an SSH tunnel to the server'],
    ['rpc-transport', 'words', 'upgraded to Windows 10 22H2'],
    ['rpc-ports', 'words', 'firewall of the branch -> passes 9100, drops UDP 161'],
    ['rpc-ports', 'words', 'printer is between the sites'],
    ['admin-install', 'words', 'I am a standard user here'],
    ['file-version', 'words', 'another PC, same driver version -> prints'],
    ['prompt-each-time', 'words', 'CUPS asks for a password every time I open the page'],
    ['plug-in-reference', 'words', 'network plug pulled'],
    ['plug-in-reference', 'words', 'a missing file in the queue folder'],
    ['migrated-queue', 'words', 'old server prints'],
    ['copies-queue', 'words', 'I printed two copies of the letter, the second copy of it is blank'],
    ['protected-print', 'words', 'installing the vendor driver -> blocked'],
    ['class-driver', 'words', 'the driver is of type 4'],
    ['capabilities-lost', 'words', 'default settings, only the first page comes out'],
    ['metadata-mislabel', 'words', 'I use the HP Smart app'],
    ['ipp-install-new', 'words', 'add ipp://192.0.2.9/ipp/print by hand -> prints'],
    ['http-print-server', 'words', 'http://192.0.2.9 opens, driver of 2019'],
    ['ipp-over-usb-text', 'words', 'Debian, IPP over USB device'],
    ['ipp-over-usb-text', 'access', 'localhost - "POST /printers/q HTTP/1.1" 200'],
    ['splwow64-named', 'words', '32-bit and 64-bit build -> same'],
    ['smart-card-fails', 'words', 'users log in with a badge'],
    ['wsd-subscription', 'words', 'my ink subscription ended'],
    ['unc-enumerate', 'words', 'avahi-browse -a -> printer is not listed'],
    ['smb-circuit', 'words', 'file of 2048 bytes, I fiddle with modules'],
    ['cluster-named', 'words', 'node library for printing'],
    ['admin-share', 'words', 'dir \\\\srv\\print$ -> works'],
    ['ipp-untrusted', 'words', 'the printer has a self-signed certificate'],
    ['iis-limit', 'words', 'nginx answers 413'],
    ['insufficient-rights', 'words', "One administrator's console shows no printers"],
    ['insufficient-rights', 'log', 'File "/usr/lib/cups/filter/x" has insecure permissions'],
    ['misleading-error', 'log', 'Filter "pdftops" not found.'],
    ['firewall-service', 'words', 'Windows firewall disabled for a test -> same'],
    ['spooler-stopped', 'words', 'restarted the spooler, then the queue stopped'],
    ['spooler-running', 'message', 'Ensure the spooler service is running.'],
  ];
  for (const [id, kind, text] of silent) {
    it(`not ${id}: ${text}`, () => {
      assert.ok(!idsOf(kind, text).includes(id));
    });
  }
});

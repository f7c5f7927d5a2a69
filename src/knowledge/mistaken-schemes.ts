/** Schemes that no backend of CUPS and no port monitor has, and what people who write them mean. */

/** CUPS comes with lpd, socket, ipp, ipps, http, https, usb, dnssd and snmp; smb is Samba's, and others bring their own. */
const meantSchemes: ReadonlyMap<string, string> = new Map([
  // The protocol is called after its client, the scheme after the daemon (cups.org, "Network Printers").
  ['lpr', 'lpd'],
  ['ldp', 'lpd'],
  // All of these are AppSocket, which CUPS calls socket.
  ['raw', 'socket'],
  ['jetdirect', 'socket'],
  ['appsocket', 'socket'],
  ['tcp', 'socket'],
  ['tcpip', 'socket'],
  ['cifs', 'smb'],
]);

export function meantScheme(scheme: string): string | undefined {
  return meantSchemes.get(scheme);
}

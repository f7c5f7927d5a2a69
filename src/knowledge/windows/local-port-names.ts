/** Names of ports that a machine has by itself, or that lead to a file, a share or an application of its own. */

/** Nobody has to make such a port, and it needs no device. */
export function isLocalPortName(name: string): boolean {
  return localName.test(name);
}

/**
 * LPT1:, FILE:, PORTPROMPT:, SHRFAX: and all that end so, COM2, USB001, TS001, WSD-..., nul; what applications bring along
 * (Microsoft.Office.OneNote_16001..., OneNote for Windows 10); files (C:\out.prn, Documents\*.pdf); UNC paths and the devices of Unix.
 */
const localName =
  /:$|^(?:(?:lpt|com|usb|ts|dot4_)\d+|wsd-.*|nul|portprompt|xpsport|shrfax)$|onenote|^[a-z]:\\|[\\*][^\\/]*\.[a-z]{2,4}$|\.(?:pdf|prn|xps|oxps)$|^(?:\\\\|\/dev\/)/i;

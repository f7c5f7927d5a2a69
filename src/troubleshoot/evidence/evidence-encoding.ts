/** How a file of evidence is encoded: UTF-8, or UTF-16 as Windows writes exports; what is neither shows replacement characters. */

/** @param beginning its first bytes */
export function evidenceEncoding(beginning: Uint8Array): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  return beginning[0] === 0xfe && beginning[1] === 0xff ? 'utf-16be' : 'utf-8';
}

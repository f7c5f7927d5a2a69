/** What a document is, by how it begins: the MIME types that printers list as document-format-supported. */

interface Beginning {
  readonly format: string;
  readonly pattern: RegExp;
}

/**
 * By the first bytes as Latin-1, after a frame of PJL where there is one. Signatures: ISO 32000-1 §7.5.2, Adobe PLRM §G.2, PWG 5102.4 §4.2,
 * CUPS mime.types (urf, png, jpeg, pcl, zpl), HP PCL 5 reference for ESC E.
 */
const beginnings: readonly Beginning[] = [
  { format: 'application/pdf', pattern: /^[^\n]{0,20}%PDF-/ },
  { format: 'application/postscript', pattern: /^\x04?%!/ },
  { format: 'image/pwg-raster', pattern: /^RaS2PwgRaster/ },
  { format: 'image/urf', pattern: /^UNIRAST\0/ },
  { format: 'image/jpeg', pattern: /^\xff\xd8\xff/ },
  { format: 'image/png', pattern: /^\x89PNG\r\n\x1a\n/ },
  { format: 'application/vnd.hp-PCLXL', pattern: /^\) HP-PCL XL;/ },
  { format: 'application/vnd.hp-PCL', pattern: /^\x1b[E&*(%]/ },
  { format: 'application/vnd.zebra-zpl', pattern: /^\s{0,20}\^XA/ },
];

export const unknownFormat = 'application/octet-stream';

/** Enough of a document for `documentFormat`. */
export const sniffedByteCount = 1024;

const pjlFrame = /^(?:\x1b%-12345X(?:@PJL[^\n]*\n)*)+/;

/** @param bytes the beginning of the document, `sniffedByteCount` of them where it has so many */
export function documentFormat(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, sniffedByteCount)).replace(pjlFrame, '');
  const found = beginnings.find(({ pattern }) => pattern.test(text));
  if (found) return found.format;
  return isPlainText(bytes.subarray(0, sniffedByteCount)) ? 'text/plain' : unknownFormat;
}

/** No control characters but those that lay out a page: tab, line feed, form feed, carriage return. */
function isPlainText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte));
}

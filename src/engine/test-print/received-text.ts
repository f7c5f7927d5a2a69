/** A document as a virtual printer received it, for people to look at: what is text as it stands, anything else byte by byte. */
import { documentFormat } from '../../knowledge/document-formats.ts';
import { bytesText } from '../../model/amount-text.ts';
import { bytesPerLine, hexLines } from '../trace/hex-lines.ts';

/** Languages for printers that are written in text. */
const textFormats = ['text/plain', 'application/postscript', 'application/vnd.zebra-zpl'];

/** Of a document that is no text, the beginning says what it is; the whole is in the file that was printed. */
const maxShownBytes = 64 * 1024;

export function receivedText(bytes: Uint8Array): string {
  const format = documentFormat(bytes);
  if (textFormats.includes(format)) return latin1(bytes);
  const lines = hexLines(bytes.subarray(0, maxShownBytes)).map(
    (line, index) => `${(index * bytesPerLine).toString(16).padStart(8, '0')}  ${line}`,
  );
  const left = bytes.length - maxShownBytes;
  const more = left > 0 ? [`... ${bytesText(left)} more`] : [];
  return `${[`${format}, ${bytesText(bytes.length)}`, '', ...lines, ...more].join('\n')}\n`;
}

/** ISO 8859-1, in which each byte is the character of its number; a decoder called so would take Windows' code page. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return parts.join('');
}

/** A document as a virtual printer received it, for people to look at: what is text as it stands, anything else byte by byte. */
import { documentFormat } from '../../knowledge/document-formats.ts';
import { bytesText } from '../../model/amount-text.ts';
import { latin1Text } from '../latin1-text.ts';
import { bytesPerLine, hexLines } from '../trace/hex-lines.ts';

/** Languages for printers that are written in text. */
const textFormats = ['text/plain', 'application/postscript', 'application/vnd.zebra-zpl'];

/** Of a document that is no text, the beginning says what it is; the whole is in the file that was printed. */
const maxShownBytes = 64 * 1024;

export function receivedText(bytes: Uint8Array): string {
  const format = documentFormat(bytes);
  if (textFormats.includes(format)) return latin1Text(bytes);
  const lines = hexLines(bytes.subarray(0, maxShownBytes)).map(
    (line, index) => `${(index * bytesPerLine).toString(16).padStart(8, '0')}  ${line}`,
  );
  const left = bytes.length - maxShownBytes;
  const more = left > 0 ? [`... ${bytesText(left)} more`] : [];
  return `${[`${format}, ${bytesText(bytes.length)}`, '', ...lines, ...more].join('\n')}\n`;
}

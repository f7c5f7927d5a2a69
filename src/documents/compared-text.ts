/** A document as lines that can be compared: one command after the other, each with its bytes, so that one that was put in moves no other. */
import { bytesPerLine, hexLines } from '../engine/trace/hex-lines.ts';
import { printableText } from '../model/printable-text.ts';
import { describeDocument } from './describe-document.ts';

const maxComparedBytes = 4 * 1024 * 1024;

export function comparedText(bytes: Uint8Array): string {
  const { format, title, parts } = describeDocument(bytes);
  const compared = bytes.subarray(0, maxComparedBytes);
  const lines = [`${title} (${format})`, ''];
  let at = 0;
  for (const { start, end, name, meaning } of parts) {
    if (start >= compared.length) break;
    if (start > at) lines.push(...pieces(compared.subarray(at, start)));
    lines.push(printableText(meaning === undefined ? name : `${name}  ${meaning}`));
    lines.push(...textFirst(compared.subarray(start, end)));
    at = Math.max(at, end);
  }
  lines.push(...pieces(compared.subarray(at)));
  if (compared.length < bytes.length) lines.push(`... ${bytes.length - compared.length} bytes more`);
  return `${lines.join('\n')}\n`;
}

/** Cut behind each line feed, as text is; what has none is cut every sixteen bytes. */
function pieces(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const isEnd = bytes[at] === 0x0a || at - start + 1 === bytesPerLine || at === bytes.length - 1;
    if (!isEnd) continue;
    lines.push(...textFirst(bytes.subarray(start, at + 1)));
    start = at + 1;
  }
  return lines;
}

/** Beside each other two documents have little room: what can be read stands before its bytes. */
function textFirst(bytes: Uint8Array): string[] {
  const hexWidth = bytesPerLine * 3;
  return hexLines(bytes).map(
    (line) => `    ${line.slice(hexWidth + 1).padEnd(bytesPerLine)}  ${line.slice(0, hexWidth).trimEnd()}`,
  );
}

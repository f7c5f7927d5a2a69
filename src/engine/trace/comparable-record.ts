/** The record of a print without what differs each time, so that two of them beside each other show what really does. */
import { bytesPerLine, hexLines } from './hex-lines.ts';

/**
 * Left out: times and durations, ports that the system chose, numbers of jobs. Lines that hold nothing else stay, so that steps stand
 * beside steps.
 */
export function comparableRecord(record: string): string {
  return withoutNumbersInBytes(record.split('\n').map(comparableLine)).join('\n');
}

/** Where systems begin to choose (Linux 32768, others 49152), and where unprivileged ports of a configuration begin. */
const firstChosenPort = 32_768;
const firstUnprivilegedPort = 1024;

function comparableLine(line: string): string {
  return line
    .replace(/^\d{2}:\d{2}:\d{2}\.\d{3}(?= {2})/, '')
    .replace(/^ *\d+\.\d{4}(?= {2}[><-] {2})/, '')
    .replace(/^(Duration +).*$/, '$1...')
    .replace(/\b\d+\.\d{4} s\b/g, '... s')
    .replace(/\b\d{4,5}(?= -> )/g, (port) => (Number(port) < firstUnprivilegedPort ? port : '(port)'))
    .replace(/(127\.0\.0\.1|\[::1\]):(\d+)/g, (whole, host, port) =>
      Number(port) < firstChosenPort ? whole : `${host}:(port)`,
    )
    .replace(/\b([Jj]ob|Document) \d+\b/g, '$1 (number)')
    .replace(jobNumber, '$1###')
    .replace(isoTime, (time) => time.replace(/\d/g, '#'));
}

/** Names of LPD's files have the number of the job in them (RFC 1179 §6.2). */
const jobNumber = /([cd]f[A-Za-z])\d{3}/g;

/** A test page says when it was printed. */
const isoTime = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/** The same where such a name or time goes over the wire. */
function withoutNumbersInBytes(lines: readonly string[]): string[] {
  const shown: string[] = [];
  let block: number[] = [];
  let indent = '';
  const endBlock = (): void => {
    if (block.length > 0) shown.push(...hexLines(withoutNumbers(block)).map((line) => indent + line));
    block = [];
  };
  for (const line of lines) {
    const read = readHexLine(line);
    if (!read || read.indent !== indent) endBlock();
    if (read) {
      indent = read.indent;
      block.push(...read.bytes);
      if (read.bytes.length < bytesPerLine) endBlock();
    } else shown.push(line);
  }
  endBlock();
  return shown;
}

/** Undefined for any other line. */
function readHexLine(line: string): { indent: string; bytes: number[] } | undefined {
  const [, indent, hex] = /^( +)((?:[0-9a-f]{2} ){1,16})/.exec(line) ?? [];
  if (indent === undefined || hex === undefined) return undefined;
  const bytes = hex
    .trim()
    .split(' ')
    .map((byte) => Number.parseInt(byte, 16));
  // As many characters follow as there are bytes, so that no sentence is taken for them.
  const isWhole = line.length === indent.length + bytesPerLine * 3 + 1 + bytes.length;
  return isWhole ? { indent, bytes } : undefined;
}

function withoutNumbers(block: readonly number[]): Uint8Array {
  const text = String.fromCharCode(...block)
    .replace(jobNumber, '$1###')
    .replace(isoTime, (time) => time.replace(/\d/g, '#'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

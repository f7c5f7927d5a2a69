/** The test page as plain text: 78 columns, CR LF because a raw printer steps down stairs on a bare LF, a form feed at the end. */
import { type TestPageContent, testPageRows } from './test-page-content.ts';

const columnCount = 78;
const nameColumnCount = 16;

export function textTestPage(content: TestPageContent): string {
  const lines = [
    'Platen test page',
    '='.repeat(columnCount),
    '',
    ...testPageRows(content).flatMap(([name, value]) => tableLines(name, value)),
    '',
    'Columns:',
    rulerTens(),
    '1234567890'.repeat(8).slice(0, columnCount),
    '',
    'Characters:',
    characters(0x20, 0x4f),
    characters(0x50, 0x7e),
    '',
    'If the lines above start at the left edge and the ruler is not cut off, text prints well here.',
  ].flatMap((line) => wrap(line, columnCount));
  return `${lines.join('\r\n')}\r\n\f`;
}

function tableLines(name: string, value: string): string[] {
  return wrap(value, columnCount - nameColumnCount).map(
    (part, index) =>
      (index === 0 ? `${name}:` : '').slice(0, nameColumnCount - 1).padEnd(nameColumnCount) + part,
  );
}

function rulerTens(): string {
  return Array.from({ length: columnCount }, (_, index) =>
    (index + 1) % 10 === 0 ? (index + 1) / 10 : ' ',
  ).join('');
}

function characters(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('');
}

/** Cuts a line into pieces of at most `width`, at a blank where there is one in its second half. */
function wrap(line: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const end = blank > width / 2 ? blank : width;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

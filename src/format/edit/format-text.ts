/**
 * Formats a configuration, or a range of it: only the blanks and line breaks between tokens change, so every comment and comma stays.
 * What stood on one line stays there while it is short; everything else goes one member to a line.
 */
import type { Span } from '../../model/span.ts';
import { isComment, isOpener, type Piece, readPieces } from '../text/layout-pieces.ts';
import { Token } from '../text/token.ts';
import { readTree } from '../text/tree.ts';
import type { TextEdit } from './text-edit.ts';

export interface FormatOptions {
  /** One level of indentation; by default what the text itself uses, else two spaces. */
  readonly indent?: string | undefined;
  /** By default the text's own first line break. */
  readonly newline?: '\n' | '\r\n' | undefined;
  /** Formats only the gaps between tokens that touch these offsets. */
  readonly range?: Span | undefined;
}

/** A line that a person can still take in; longer objects and lists are broken up. */
const maxColumns = 120;

/** The edits that format the text, in order; none where its syntax is broken, because then its structure is a guess. */
export function formatText(text: string, options: FormatOptions = {}): TextEdit[] {
  if (readTree(text).problems.length > 0) return [];
  const pieces = readPieces(text);
  const indent = options.indent ?? indentOf(text, pieces);
  const newline = options.newline ?? (/\r\n|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');
  const gaps = layOut(pieces, indent.replaceAll('\t', '    ').length);
  const edits: TextEdit[] = [];
  for (let index = 0; index <= pieces.length; index += 1) {
    const start = pieces[index - 1]?.end ?? 0;
    const end = pieces[index]?.start ?? text.length;
    const newText = write(gaps[index] as Gap, indent, newline);
    if (text.slice(start, end) !== newText && touches(options.range, start, end))
      edits.push({ start, end, newText });
  }
  return edits;
}

/** What stands between two tokens: nothing, one blank, or line breaks and an indentation. */
type Gap = '' | ' ' | { readonly lines: 1 | 2; readonly depth: number };

function write(gap: Gap, indent: string, newline: string): string {
  return typeof gap === 'string' ? gap : newline.repeat(gap.lines) + indent.repeat(gap.depth);
}

function touches(range: Span | undefined, start: number, end: number): boolean {
  return !range || (start <= range.end && end >= range.start);
}

/** The indentation of the first member that stands on a line of its own. */
function indentOf(text: string, pieces: readonly Piece[]): string {
  const first = pieces.find(
    (piece) => piece.depth === 1 && piece.lineBreaks > 0 && piece.kind === Token.string,
  );
  if (!first) return '  ';
  const before = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start);
  if (before.startsWith('\t')) return '\t';
  return /^ {1,8}$/.test(before) ? before : '  ';
}

/** The gap before each piece, and after the last one. */
function layOut(pieces: readonly Piece[], indentColumns: number): Gap[] {
  const flatEnds = flatColumns(pieces);
  const gaps: Gap[] = [];
  const brokenAt: boolean[] = [true];
  let column = 0;
  for (const [index, piece] of pieces.entries()) {
    const isBroken = brokenAt[brokenAt.length - 1] as boolean;
    const gap = isBroken ? brokenGap(pieces, index) : flatGap(pieces[index - 1], piece);
    gaps.push(gap);
    column = typeof gap === 'string' ? column + gap.length : gap.depth * indentColumns;
    if (isOpener(piece)) {
      const close = piece.partner;
      const width = (flatEnds[close] as number) - (flatEnds[index] as number) + 1;
      brokenAt.push(piece.spansLines || column + width + 1 > maxColumns);
    } else if (piece.kind === Token.closeBrace || piece.kind === Token.closeBracket) {
      brokenAt.pop();
    }
    column = piece.lastLineColumns === undefined ? column + piece.end - piece.start : piece.lastLineColumns;
  }
  gaps.push(pieces.length === 0 ? '' : { lines: 1, depth: 0 });
  return gaps;
}

/** Where each piece would end if all of them stood on one line. */
function flatColumns(pieces: readonly Piece[]): number[] {
  let column = 0;
  return pieces.map((piece, index) => {
    column += flatGap(pieces[index - 1], piece).length + piece.end - piece.start;
    return column;
  });
}

function flatGap(before: Piece | undefined, piece: Piece): '' | ' ' {
  if (!before) return '';
  if (before.kind === Token.openBrace) return piece.kind === Token.closeBrace ? '' : ' ';
  const isTight =
    before.kind === Token.openBracket ||
    piece.kind === Token.closeBracket ||
    piece.kind === Token.comma ||
    piece.kind === Token.colon;
  return isTight ? '' : ' ';
}

function brokenGap(pieces: readonly Piece[], index: number): Gap {
  const piece = pieces[index] as Piece;
  const before = pieces[index - 1];
  if (!before) return '';
  const line: Gap = { lines: 1, depth: piece.depth };
  const deeper: Gap = { lines: 1, depth: piece.depth + 1 };
  const spaced: Gap = { lines: piece.lineBreaks > 1 && !isOpener(before) ? 2 : 1, depth: piece.depth };
  // Nothing can follow a line comment, not even the comma or colon that belongs before it.
  if (before.kind === Token.lineComment) {
    if (piece.kind === Token.comma) return line;
    if (piece.kind === Token.colon || before.insideMember) return deeper;
  }
  if (piece.kind === Token.comma || piece.kind === Token.colon) return '';
  if (piece.kind === Token.closeBrace || piece.kind === Token.closeBracket)
    return isOpener(before) ? '' : line;
  if (before.kind === Token.colon || before.insideMember || piece.insideMember) return ' ';
  if (isComment(piece) && piece.lineBreaks === 0) {
    return isComment(before) || endsItsLine(pieces, index) ? ' ' : spaced;
  }
  if (piece.lineBreaks === 0 && before.kind === Token.blockComment) return ' ';
  // A comma that had to go below a line comment leads the next member.
  if (before.kind === Token.comma && pieces[index - 2]?.kind === Token.lineComment && !isComment(piece))
    return ' ';
  return spaced;
}

/** A comment after which nothing but comments, a comma or a closer stands on its line belongs to what is before it. */
function endsItsLine(pieces: readonly Piece[], index: number): boolean {
  for (let at = index; ; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.kind === Token.lineComment || (at > index && piece.lineBreaks > 0)) return true;
    if (isComment(piece)) continue;
    return piece.kind === Token.comma || piece.kind === Token.closeBrace || piece.kind === Token.closeBracket;
  }
}

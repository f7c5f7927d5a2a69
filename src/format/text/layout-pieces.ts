/** The tokens of a text as a formatter sees them: comments included, blanks as counts of line breaks, each with its depth. */
import { TextScanner } from './text-scanner.ts';
import { Token } from './token.ts';

export interface Piece {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** Line breaks between the piece before and this one. */
  readonly lineBreaks: number;
  /** How many objects and lists are around it; for a brace or bracket, around the container itself. */
  readonly depth: number;
  /** A comment between a key and its value. */
  readonly insideMember: boolean;
  /** For an opening brace or bracket: the index of its closing one; else 0. */
  partner: number;
  /** For an opening brace or bracket: whether its container holds a line break. */
  spansLines: boolean;
  /** For a comment of several lines: the length of its last line. */
  readonly lastLineColumns: number | undefined;
}

/** @param text without syntax problems */
export function readPieces(text: string): Piece[] {
  const scanner = new TextScanner(text, true);
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  let lineBreaks = 0;
  let lineCount = 0;
  const openLines: number[] = [];
  let expectsValue = false;
  for (let kind = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    if (kind === Token.lineBreak) {
      lineBreaks += 1;
      lineCount += 1;
    }
    if (kind === Token.lineBreak || kind === Token.blank) continue;
    const start = scanner.start;
    const end = scanner.end;
    const isClosing = kind === Token.closeBrace || kind === Token.closeBracket;
    const opener = isClosing ? open.pop() : undefined;
    const comment = kind === Token.blockComment || kind === Token.lineComment;
    const body = kind === Token.blockComment ? text.slice(start, end) : '';
    const lastBreak = Math.max(body.lastIndexOf('\n'), body.lastIndexOf('\r'));
    if (lastBreak !== -1) lineCount += 1;
    const isKey: boolean = kind === Token.string && open.at(-1)?.kind === Token.openBrace && !expectsValue;
    const piece: Piece = {
      kind,
      start,
      end,
      lineBreaks,
      depth: open.length,
      insideMember: comment && expectsValue,
      partner: 0,
      spansLines: false,
      lastLineColumns: lastBreak === -1 ? undefined : body.length - lastBreak - 1,
    };
    if (opener) {
      opener.partner = pieces.length;
      opener.spansLines = openLines.pop() !== lineCount;
    }
    if (isOpener(piece)) {
      open.push(piece);
      openLines.push(lineCount);
    }
    if (!comment) expectsValue = isKey || kind === Token.colon;
    pieces.push(piece);
    lineBreaks = 0;
  }
  return pieces;
}

export function isOpener(piece: Piece): boolean {
  return piece.kind === Token.openBrace || piece.kind === Token.openBracket;
}

export function isComment(piece: Piece): boolean {
  return piece.kind === Token.lineComment || piece.kind === Token.blockComment;
}

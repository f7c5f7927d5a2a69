/**
 * Where a cursor stands in a text that is being typed: inside which object or list, at a key or a value, and what is typed already.
 * On the scanner alone, from the beginning to the cursor, because a half-typed text has no tree worth trusting there.
 */
import type { Path } from '../../model/json-value.ts';
import type { Span } from '../../model/span.ts';
import { TextScanner } from './text-scanner.ts';
import { Token, TokenError } from './token.ts';

export type CursorPlace =
  /** Inside a comment; `span` is the comment. */
  | { readonly where: 'comment'; readonly span: Span }
  /** Where neither a key nor a value can begin. */
  | { readonly where: 'nothing' }
  | TypingPlace;

export interface TypingPlace {
  readonly where: 'key' | 'value';
  /** For a key, the path of its object; for a value, its own path. */
  readonly path: Path;
  /** The half-typed key or value around the cursor, empty in a gap: what a choice replaces. */
  readonly word: Span;
  /** The other keys of the object; empty for a value. */
  readonly siblings: readonly string[];
  /** A key that has its colon already. */
  readonly hasColon: boolean;
  /** Where a comma is missing before what is typed. */
  readonly commaBeforeAt: number | undefined;
  /** What follows on needs a comma before it. */
  readonly needsCommaAfter: boolean;
}

export function cursorPlaceAt(text: string, offset: number): CursorPlace {
  const frames: Frame[] = [newFrame('root')];
  let lastEnd = readUpTo(text, offset, frames);
  const scanner = new TextScanner(text, true);
  scanner.end = lastEnd;
  for (;;) {
    const kind = scanner.scan();
    const start = scanner.start;
    const end = scanner.end;
    if (kind === Token.end || start >= offset)
      return typingPlace({ text, offset, frames, lastEnd, word: { start: offset, end: offset } });
    const isUnclosed = scanner.error === TokenError.unclosedString;
    if (isComment(kind)) {
      const isOpen = kind === Token.lineComment || scanner.error === TokenError.unclosedComment;
      if (end > offset || (isOpen && end === offset)) return { where: 'comment', span: { start, end } };
    } else if (
      kind === Token.string ? end > offset || (isUnclosed && end === offset) : isLeaf(kind) && end >= offset
    ) {
      const isWhole = kind !== Token.string || (!isUnclosed && !isGlued(text, end));
      const word = { start, end: isWhole ? end : offset + nameLength(text, offset) };
      return typingPlace({ text, offset, frames, lastEnd, word });
    }
    step(frames, kind, () => scanner.value());
    if (!isTrivia(kind)) lastEnd = end;
  }
}

/** Takes the tokens that end before the offset into the frames, and answers where the last of them ends. */
function readUpTo(text: string, offset: number, frames: Frame[]): number {
  const scanner = new TextScanner(text);
  let lastEnd = 0;
  for (let kind = scanner.scan(); kind !== Token.end && scanner.end < offset; kind = scanner.scan()) {
    step(frames, kind, () => scanner.value());
    lastEnd = scanner.end;
  }
  return lastEnd;
}

/** An object or list around the cursor, as far as it is read. */
interface Frame {
  readonly kind: 'root' | 'object' | 'list';
  state: 'key' | 'colon' | 'value' | 'after';
  key: string | undefined;
  index: number;
  readonly keys: string[];
}

function newFrame(kind: Frame['kind']): Frame {
  return { kind, state: kind === 'object' ? 'key' : 'value', key: undefined, index: 0, keys: [] };
}

function step(frames: Frame[], kind: number, value: () => string): void {
  const top = frames[frames.length - 1] as Frame;
  if (kind === Token.openBrace) frames.push(newFrame('object'));
  else if (kind === Token.openBracket) frames.push(newFrame('list'));
  else if (kind === Token.closeBrace) close(frames, 'object');
  else if (kind === Token.closeBracket) close(frames, 'list');
  else if (kind === Token.comma) {
    top.state = top.kind === 'object' ? 'key' : 'value';
    top.index += 1;
  } else if (kind === Token.colon) {
    if (top.kind === 'object') top.state = 'value';
  } else if (isLeaf(kind)) {
    if (top.kind === 'object' && top.state !== 'value') {
      top.key = value();
      top.keys.push(top.key);
      top.state = 'colon';
    } else top.state = 'after';
  }
}

/** A closer without its opener closes nothing; one that skips openers closes them too. */
function close(frames: Frame[], kind: Frame['kind']): void {
  const index = frames.findLastIndex((frame) => frame.kind === kind);
  if (index < 1) return;
  frames.length = index;
  (frames[index - 1] as Frame).state = 'after';
}

interface Stop {
  readonly text: string;
  readonly offset: number;
  readonly frames: Frame[];
  readonly lastEnd: number;
  readonly word: Span;
}

function typingPlace({ text, offset, frames, lastEnd, word }: Stop): CursorPlace {
  const frame = frames[frames.length - 1] as Frame;
  const container = pathOf(frames);
  const isGap = word.start === word.end;
  const isTouching = isGap && /\S/.test(text[offset - 1] ?? ' ') && frame.state === 'after';
  if (!container || isTouching || (isGap && frame.state === 'colon')) return { where: 'nothing' };
  if (frame.kind === 'root' && frame.state === 'after') return { where: 'nothing' };
  const commaBeforeAt = frame.state === 'after' || frame.state === 'colon' ? lastEnd : undefined;
  const next = followers(text, word.end);
  if (frame.kind === 'object' && frame.state !== 'value') {
    const siblings = siblingKeys(text, word.end, frames);
    const hasColon = !isGap && next.first === Token.colon;
    const needsCommaAfter = !hasColon && isLeaf(next.first);
    return { where: 'key', path: container, word, siblings, hasColon, commaBeforeAt, needsCommaAfter };
  }
  const isKeyNext = isLeaf(next.first) && next.second === Token.colon;
  const isValueNext =
    isLeaf(next.first) || next.first === Token.openBrace || next.first === Token.openBracket;
  if (isGap && isValueNext && !isKeyNext && frame.kind !== 'list') return { where: 'nothing' };
  const own = frame.kind === 'object' ? frame.key : frame.kind === 'list' ? frame.index : undefined;
  return {
    where: 'value',
    path: own === undefined ? container : [...container, own],
    word,
    siblings: [],
    hasColon: false,
    commaBeforeAt,
    needsCommaAfter: frame.kind !== 'root' && isValueNext,
  };
}

/** Undefined where an object stands where a key belongs: nobody can say what it is. */
function pathOf(frames: readonly Frame[]): Path | undefined {
  const path: (string | number)[] = [];
  for (const frame of frames.slice(1, -1)) {
    const own = frame.kind === 'object' ? frame.key : frame.index;
    if (own === undefined) return undefined;
    path.push(own);
  }
  return path;
}

/** Reads on to the end of the object, so that keys after the cursor count as well. */
function siblingKeys(text: string, from: number, frames: readonly Frame[]): string[] {
  const rest = frames.map((frame) => ({ ...frame, keys: [...frame.keys] }));
  const own = rest[rest.length - 1] as Frame;
  const depth = rest.length;
  const scanner = new TextScanner(text);
  scanner.end = from;
  for (let kind = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    step(rest, kind, () => scanner.value());
    if (rest.length < depth) break;
  }
  return own.keys;
}

/** The next two tokens that are no trivia. */
function followers(text: string, from: number): { first: number; second: number } {
  const scanner = new TextScanner(text);
  scanner.end = from;
  return { first: scanner.scan(), second: scanner.scan() };
}

/** `"dev, "server": ...`: the quote that closes this string was meant to open the next. */
function isGlued(text: string, end: number): boolean {
  return /[^\s,:}\]/]/.test(text[end] ?? ' ');
}

/** The rest of a name in a string whose end cannot be trusted. */
function nameLength(text: string, from: number): number {
  return /^[\w.:/\\-]*/.exec(text.slice(from, from + 256))?.[0].length ?? 0;
}

function isLeaf(kind: number): boolean {
  return (kind >= Token.nullWord && kind <= Token.number) || kind === Token.unknown;
}

function isComment(kind: number): boolean {
  return kind === Token.lineComment || kind === Token.blockComment;
}

function isTrivia(kind: number): boolean {
  return isComment(kind) || kind === Token.lineBreak || kind === Token.blank;
}

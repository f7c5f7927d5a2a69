/** Random edits of configurations, as people and accidents make them: letters, quotes, braces, comments, whole entries. */
import { createSeededRandom } from '../../src/engine/environment/seeded-random.ts';
import type { TextChange } from '../../src/format/text/chunked-text.ts';

const pieces = [
  ...'aZ09 "{}[]:,\\/*-.',
  '\n',
  '\r\n',
  '\t',
  '//',
  '/*',
  '*/',
  '"a"',
  '"driver": "x",',
  ', ',
  '},',
  '"X1": {},',
  '"X1": { "port": "LPR1" },\n',
  '"LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": "721-731" },\n',
  '"server": "PRINT01",',
  '"sourcePorts": "1-65535",',
  '} , "ports": {',
  '// platen-ignore-next-line lpr-source-ports-invalid -- why\n',
  'platen-ignore-',
  '\u0001',
  'ü',
  '\uffff',
  'null',
  'true',
];

export interface EditSource {
  /** One edit, or two that do not overlap, in offsets of this text. */
  next(text: string): TextChange[];
  /** Whether something happens that happens once in so many times. */
  happens(onceIn: number): boolean;
}

export function createEditSource(seed: number): EditSource {
  const random = createSeededRandom(seed);
  const upTo = (limit: number): number => Math.floor(random.next() * limit);
  const one = (text: string): TextChange => {
    const start = upTo(text.length + 1);
    const kind = upTo(18);
    if (kind >= 14) return letterIn(text, start, upTo) ?? { start, end: start, newText: 'x' };
    if (kind >= 10) return otherString(text, start, upTo) ?? { start, end: start, newText: 'x' };
    // Most edits are one character, typed or taken away.
    const length = kind < 5 ? 0 : kind < 8 ? 1 : kind < 9 ? upTo(12) : upTo(120);
    const end = Math.min(text.length, start + length);
    if (kind === 9) {
      // A piece of the text itself, copied or moved to another place.
      const from = upTo(text.length);
      return { start, end: upTo(2) ? start : end, newText: text.slice(from, from + upTo(120)) };
    }
    return { start, end, newText: kind === 6 ? '' : (pieces[upTo(pieces.length)] ?? '') };
  };
  return {
    next(text) {
      const first = one(text);
      if (upTo(8) > 0) return [first];
      const second = one(text);
      return second.start > first.end || second.end < first.start ? [first, second] : [first];
    },
    happens: (onceIn) => upTo(onceIn) === 0,
  };
}

/** A letter typed or taken away inside the string or number after the offset. */
function letterIn(text: string, from: number, upTo: (limit: number) => number): TextChange | undefined {
  const pattern = /(?<=")[^"\\\n]+(?=")|\d+/g;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const start = found.index + upTo(found[0].length);
  const newText = /\d/.test(text[start] ?? '') ? String(upTo(10)) : 'abc PRINTports017-:/'.charAt(upTo(20));
  return { start, end: start + upTo(2), newText: upTo(4) ? newText : '' };
}

/** The string after the offset becomes another one of the text: references change, and the syntax stays. */
function otherString(text: string, from: number, upTo: (limit: number) => number): TextChange | undefined {
  const strings = [...text.matchAll(/"[^"\\\n]*"/g)];
  const target = strings.find(({ index }) => index >= from);
  const source = strings[upTo(strings.length)];
  return (
    target && source && { start: target.index, end: target.index + target[0].length, newText: source[0] }
  );
}

export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { start, end, newText } of changes.toSorted((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

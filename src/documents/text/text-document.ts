/** Plain text as a printer takes it: lines, and pages that form feeds end. */
import { latin1Text } from '../../engine/latin1-text.ts';

export interface TextPage {
  readonly lines: readonly string[];
}

export interface TextDocument {
  readonly pages: readonly TextPage[];
  readonly longestLine: number;
  /** Where reading stopped, because nobody reads further. */
  readonly isCut: boolean;
}

const maxShownBytes = 4 * 1024 * 1024;
const maxPages = 500;

/** UTF-8 where the whole text is, else ISO 8859-1; control characters show as their pictures (U+2400). */
export function textDocument(bytes: Uint8Array): TextDocument {
  const shown = bytes.subarray(0, maxShownBytes);
  const pages = decoded(shown).split('\f');
  // A form feed at the end ends the last page and begins none.
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  const cut = pages.slice(0, maxPages).map((page) => ({
    lines: page
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n/)
      .map(visible),
  }));
  return {
    pages: cut,
    longestLine: cut.reduce(
      (longest, { lines }) => lines.reduce((most, line) => Math.max(most, line.length), longest),
      0,
    ),
    isCut: shown.length < bytes.length || pages.length > maxPages,
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return latin1Text(bytes);
  }
}

/** Tabs as blanks up to the next stop of eight, as printers have them; what else is no character as its picture. */
function visible(line: string): string {
  let text = '';
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') text += ' '.repeat(8 - (text.length % 8));
    else if (code < 0x20) text += String.fromCodePoint(0x2400 + code);
    else if (code === 0x7f) text += '\u2421';
    else if (isSteering(code)) text += '\ufffd';
    else text += character;
  }
  return text;
}

/** C1 controls, and what turns reading order round (UAX #9 §2). */
function isSteering(code: number): boolean {
  return (
    (code >= 0x80 && code < 0xa0) ||
    code === 0x61c ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

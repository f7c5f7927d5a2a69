/** Options in one line, as CUPS's commands and lpoptions have them: `media=a4 sides="two sided" nocollate` (cups/options.c). */
import type { Located } from '../../model/span.ts';

/** By the name in lower case; each value's place is that of the whole option. */
export function readOptions(
  text: string,
  offset: number,
): ReadonlyMap<string, Located<string> & { key: string }> {
  const options = new Map<string, Located<string> & { key: string }>();
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isBlank(text, at)) at += 1;
    const start = at;
    while (at < text.length && !isBlank(text, at) && text[at] !== '=') at += 1;
    const key = text.slice(start, at);
    if (key === '') break;
    if (text[at] === '=') {
      const { value, end } = readValue(text, at + 1);
      at = end;
      options.set(key.toLowerCase(), { value, start: offset + start, end: offset + end, key });
    } else {
      const isNo = /^no/i.test(key) && key.length > 2;
      const name = isNo ? key.slice(2) : key;
      options.set(name.toLowerCase(), {
        value: `${!isNo}`,
        start: offset + start,
        end: offset + at,
        key: name,
      });
    }
  }
  return options;
}

/** Up to a blank outside of quotes and braces; quotes go, and a backslash before anything. */
function readValue(text: string, from: number): { value: string; end: number } {
  let value = '';
  let quote = '';
  let depth = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote === '' && depth === 0 && isBlank(text, at)) break;
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      value += text[at];
    } else if (quote !== '' ? character === quote : depth === 0 && /['"]/.test(character)) {
      quote = quote === '' ? character : '';
    } else {
      if (quote === '' && character === '{') depth += 1;
      if (quote === '' && character === '}') depth -= 1;
      value += character;
    }
  }
  return { value, end: at };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

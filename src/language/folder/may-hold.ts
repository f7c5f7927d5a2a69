/** Whether a file of which nobody can say what it means may hold a name, whatever its encoding: what cannot hold it has no say in it. */

/**
 * JSON writes a character as an escape, a URI as percent-encoded bytes; text in UTF-16 has a NUL beside each ASCII character,
 * which is all that is compared of it. @param content bytes where they are no text in an encoding that Platen reads
 */
export function mayHold(content: string | Uint8Array, name: string): boolean {
  const isText = typeof content === 'string';
  const text = isText ? content : new TextDecoder('latin1').decode(content).replaceAll('\0', '');
  const wanted = new RegExp(pattern(name, isText), 'is');
  return wanted.test(text) || (/[\\%]/.test(text) && wanted.test(withoutEscapes(text)));
}

/** In an unknown encoding a character beyond ASCII may be any few bytes. */
function pattern(name: string, isText: boolean): string {
  return Array.from(name, (character) => {
    if (isText || character <= '\u007f') return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    return '.{1,8}?';
  }).join('');
}

function withoutEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1')
    .replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
      const bytes = encoded
        .slice(1)
        .split('%')
        .map((code) => Number.parseInt(code, 16));
      return new TextDecoder().decode(Uint8Array.from(bytes));
    });
}

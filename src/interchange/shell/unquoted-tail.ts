/** What belongs to a URI, and is cut off by the shell. */

/**
 * The options behind an unquoted `&` or `;`, which end the command there: `&order=data,control`.
 * @param at where the word ends
 */
export function unquotedTail(text: string, at: number): string {
  tail.lastIndex = at;
  return tail.exec(text)?.[0] ?? '';
}

/** Only what looks like an option: after a `;` another command may well follow without a blank. */
const tail = /(?:[&;][a-z][\w-]*=[^\s;&|<>()'"`$\\]*)+(?=[\s;]|$)/y;

/** Text that a configuration, a device or a name wrote, made safe to show: nothing in it is obeyed, and nothing turns reading order round. */

/** Control characters but the tab, line separators, and what steers bidirectional text (CVE-2021-42574; UAX #9 §2). */
const obeyed =
  '\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u206f';
const anyObeyed = new RegExp(`[${obeyed}]`, 'g');

/** On one line; each such character shows as U+FFFD, so that columns stay. */
export function printableText(text: string): string {
  return text.replace(anyObeyed, '\ufffd');
}

/** JSON over several lines that says the same and shows each such character as an escape (RFC 8259 §7). */
export function printableJson(value: unknown): string {
  // Line feeds between the values are its own; inside strings they are escaped already.
  return JSON.stringify(value, null, 2).replace(anyObeyed, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

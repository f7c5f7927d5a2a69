/** Texts as a shell takes them literally (POSIX.1, Shell Command Language 2.2). */

/** As it is where no character means anything, else in single quotes. */
export function shellQuoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

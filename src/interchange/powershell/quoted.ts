/** Texts as PowerShell takes them literally (about_Quoting_Rules). */

/** In single quotes, where only those have to be doubled; typographic ones count as such. */
export function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

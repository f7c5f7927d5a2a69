/** What pasting puts around a line: quotes of mails, fences of Markdown, numbers of lines, and the file that grep names. */

/** @returns the line as its program wrote it; undefined where it is a mark alone */
export function withoutPasteMarks(line: string): string | undefined {
  const unquoted = line.replace(/^\s{0,3}(?:>\s?){1,8}(?=\S)/, '');
  if (/^\s{0,3}(?:```|~~~)\s*[\w+-]{0,20}\s*$/.test(unquoted)) return undefined;
  // Before a line of error_log alone: elsewhere a number may mean something.
  return unquoted.replace(
    /^(?:\S{1,200}?:)?(?:\s{0,8}\d{1,7}[:|\t ]\s{0,8})?(?=[XAECWNIDd] \[[^\]]{6,40}\] )/,
    '',
  );
}

/** How files of our own format are called: printers.jsonc or *.printers.jsonc, in any letters. */

/** @param path a name or a whole path, with either kind of slash */
export function isOwnFileName(path: string): boolean {
  return /(?:^|[/\\.])printers\.jsonc$/i.test(path);
}

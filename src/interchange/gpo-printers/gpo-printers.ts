/** The format of Printers.xml, in which Group Policy preferences keep the printers that users get. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { readGpoPrinters } from './read-gpo-printers.ts';
import { editGpoPrinters } from './write-gpo-printers.ts';

export const gpoPrinters: ForeignFormat = {
  id: 'gpo-printers',
  family: 'gpo',
  title: 'a Printers.xml of Group Policy preferences',
  commentMark: undefined,
  patterns: ['**/[Pp]rinters*.xml'],
  isOne: (path, text) =>
    /\.xml$/i.test(path) &&
    /<Printers[\s>]/.test(text.slice(0, 2000)) &&
    /<(?:Shared|Port|Local)Printer[\s>]/.test(text),
  read: (text) => readGpoPrinters(text).config,
  readForeign: readGpoPrinters,
  write: (text, fixes) => writeFixes(text, fixes, editGpoPrinters),
};

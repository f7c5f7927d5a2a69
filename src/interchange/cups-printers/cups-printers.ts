/** The format of printers.conf and classes.conf, in which CUPS keeps its queues. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { readPrintersConf } from './read-printers-conf.ts';
import { editPrintersConf } from './write-printers-conf.ts';

/** One block, closed at the end of the part, and nothing but blank lines after it. */
const wholeBlock =
  /^[ \t]*<(?:default)?(?:printer|class)[ \t]+[^\s<>]+>[ \t]*\r?\n(?:[ \t]*(?!<)[^\n]*\n)*[ \t]*<\/(?:default)?(?:printer|class)>\s*$/i;

export const cupsPrinters: ForeignFormat = {
  id: 'cups-printers',
  family: 'cups',
  title: 'a printers.conf or classes.conf of CUPS',
  commentMark: '#',
  patterns: ['**/printers.conf{,.O,.N}', '**/classes.conf{,.O,.N}', '**/*printers*.conf'],
  isOne: (path, text) =>
    /\.conf(\.[ON])?$/.test(path) &&
    /^[ \t]*<(default)?(printer|class)[ \t]+\S/im.test(text.slice(0, 20_000)),
  parts: {
    start: /^[ \t]*<(?:default)?(?:printer|class)[ \t]/gim,
    isIndependent: (part) => wholeBlock.test(part),
  },
  read: (text) => readPrintersConf(text).config,
  readForeign: readPrintersConf,
  write: (text, fixes) => writeFixes(text, fixes, editPrintersConf),
};

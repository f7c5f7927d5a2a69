/** The format of printers.conf and classes.conf, in which CUPS keeps its queues. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { queueDirectives } from './queue-directives.ts';
import { holdsState } from './queue-problems.ts';
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
    (/^[ \t]*<(default)?(printer|class)[ \t]+\S/im.test(text.slice(0, 20_000)) ||
      /^# (Printer|Class) configuration file for CUPS/m.test(text.slice(0, 1000))),
  parts: {
    start: /^[ \t]*<(?:default)?(?:printer|class)[ \t]/gim,
    isIndependent: (part, other) => wholeBlock.test(part) && holdsState(part) === holdsState(other),
    read: (part) => readPrintersConf(part, { ignoresState: true }).config,
    holdEntries: true,
  },
  read: (text) => readPrintersConf(text).config,
  readForeign: (text) => readPrintersConf(text),
  write: (text, fixes) => writeFixes(text, fixes, editPrintersConf),
  directives: queueDirectives,
  at: (path) => (/^(\/private)?(\/usr\/local)?\/etc\/cups\//.test(path) ? ofRunningServer : cupsPrinters),
};

/** cupsd keeps its state in its own file; nobody else is to take it out. */
const ofRunningServer: ForeignFormat = {
  ...cupsPrinters,
  read: (text) => readPrintersConf(text, { ignoresState: true }).config,
  readForeign: (text) => readPrintersConf(text, { ignoresState: true }),
};

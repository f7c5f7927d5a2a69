/** The format of registry exports, in which Windows print servers are backed up, copied and described. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { isAboutPrinting, mentionsPrinting } from './print-keys.ts';
import { readRegConfig, readWindowsReg } from './read-windows-reg.ts';
import { regHeader } from './reg-text.ts';
import { editWindowsReg } from './write-windows-reg.ts';

export const windowsReg: ForeignFormat = {
  id: 'windows-reg',
  family: 'windows-reg',
  title: 'a registry export of a Windows print server',
  commentMark: ';',
  patterns: ['**/*.reg'],
  isOne: (_path, text) => regHeader.test(text.slice(0, 200)) && mentionsPrinting(text),
  parts: { start: /^\[/gm, isIndependent: isOther },
  read: readRegConfig,
  readForeign: readWindowsReg,
  write: (text, fixes) => writeFixes(text, fixes, editWindowsReg),
};

/** Nearly all of an export: a key that is not about printing. What is may be about a port that stands elsewhere. */
function isOther(part: string): boolean {
  const path = /^\[-?([^\]\r\n]+)\][ \t]*\r?\n/.exec(part)?.[1];
  return path !== undefined && !isAboutPrinting(path.replace(/^HK[^\\]*\\/i, '')) && !isAboutPrinting(path);
}

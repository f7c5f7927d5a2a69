/** The format of PowerShell scripts that make ports and printers. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { powerShellGrammar, readPowerShell } from './read-powershell.ts';
import { editPowerShell } from './write-powershell.ts';

export const powerShell: ForeignFormat = {
  id: 'powershell',
  family: 'powershell',
  title: 'a PowerShell script that makes printers',
  commentMark: '#',
  patterns: ['**/*.ps1', '**/*.psm1'],
  isOne: (path, text) => /\.psm?1$/i.test(path) && commands.test(text),
  prepare: (load) => powerShellGrammar.prepare(load),
  read: (text) => readPowerShell(text).config,
  readForeign: readPowerShell,
  write: (text, fixes) => writeFixes(text, fixes, editPowerShell),
};

const commands =
  /\b(?:add|set)-printer(?:port|driver)?\b|printuientry|\bprn(?:port|mngr)\.vbs\b|lpdsvc\\lpr\b|\btcptimedwaitdelay\b/i;

/** The format of shell scripts that make queues of CUPS. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { bashGrammar, readShell } from './read-shell.ts';
import { editCommands } from './write-shell.ts';

/** Whether commands of CUPS stand in it, as far as a look can show. */
export function mayHoldCupsCommands(text: string): boolean {
  return /(?<![\w.-])(?:lpadmin|lpoptions|cups(?:enable|disable|accept|reject))(?![\w.])/.test(text);
}

export const shell: ForeignFormat = {
  id: 'shell',
  family: 'lpadmin',
  title: 'a shell script that makes queues of CUPS',
  commentMark: '#',
  patterns: ['**/*.sh', '**/*.bash'],
  isOne: (path, text) =>
    (/\.(?:sh|bash|ksh|dash|zsh|command)$/i.test(path) || (!/\.[^/]*$/.test(path) && shebang.test(text))) &&
    mayHoldCupsCommands(text),
  prepare: (load) => bashGrammar.prepare(load),
  read: (text) => readShell(text).config,
  readForeign: readShell,
  write: (text, fixes) =>
    writeFixes(text, fixes, (before, edit) => editCommands(before, readShell(before), edit)),
};

const shebang = /^#!.*\b(?:ba|da|k|z|a)?sh\b/;

/** The format of Ansible playbooks and roles whose tasks call commands of CUPS. */
import type { ForeignFormat } from '../foreign-format.ts';
import { bashGrammar, readPieces, type ScriptReading } from '../shell/read-shell.ts';
import { mayHoldCupsCommands } from '../shell/shell.ts';
import { editCommands, type QuoteAt } from '../shell/write-shell.ts';
import { writeFixes } from '../write-edits.ts';
import { readTaskCommands } from './task-commands.ts';

export const ansible: ForeignFormat = {
  id: 'ansible',
  family: 'lpadmin',
  title: 'an Ansible playbook that makes queues of CUPS',
  commentMark: '#',
  patterns: ['**/*.{yml,yaml}'],
  isOne: (path, text) => /\.ya?ml$/i.test(path) && module.test(text) && mayHoldCupsCommands(text),
  prepare: (load) => bashGrammar.prepare(load),
  read: (text) => readPlaybook(text).config,
  readForeign: readPlaybook,
  write: (text, fixes) =>
    writeFixes(text, fixes, (before, edit) =>
      editCommands(before, readPlaybook(before), edit, quoteAt(before)),
    ),
};

const module = /^[ \t]*(?:-[ \t]+)*(?:ansible\.(?:builtin|legacy)\.)?(?:command|shell|raw)[ \t]*:/m;

function readPlaybook(text: string): ScriptReading {
  return readPieces(
    'ansible',
    text,
    readTaskCommands(text).map(({ piece }) => piece),
    // Plays are for different machines, and tasks have conditions.
    true,
  );
}

function quoteAt(text: string): QuoteAt {
  const commands = readTaskCommands(text);
  return (word, at) => commands.find(({ start, end }) => at >= start && at <= end)?.quote(word);
}

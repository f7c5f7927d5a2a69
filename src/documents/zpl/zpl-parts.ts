/** ZPL II, command by command, in words. */
import type { DocumentPart } from '../document-description.ts';
import { secretZplCommands, zplCommands } from './zpl-commands.ts';
import type { ZplToken } from './zpl-tokens.ts';

const maxDetailLength = 160;

export function zplPart({ start, end, name, text, parameters }: ZplToken): DocumentPart {
  if (name === '')
    return {
      start,
      end,
      name: 'text',
      meaning: 'Between commands: the printer passes over it',
      details: [cut(text.trim())],
    };
  const known = zplCommands[name];
  if (!known)
    return { start, end, name, meaning: undefined, details: text.trim() === '' ? [] : [cut(text.trim())] };
  if (secretZplCommands.has(name)) return { start, end, name, meaning: known.meaning, details: [] };
  const details = parameters.flatMap((value, index) => {
    if (value === '') return [];
    const parameter = known.parameters[index];
    return [parameter === undefined ? `more: ${cut(value)}` : `${parameter}: ${cut(value)}`];
  });
  return { start, end, name, meaning: known.meaning, details };
}

function cut(text: string): string {
  return text.length > maxDetailLength
    ? `${text.slice(0, maxDetailLength)}... (${text.length} characters)`
    : text;
}

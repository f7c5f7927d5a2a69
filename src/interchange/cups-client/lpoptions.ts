/** The format of lpoptions: the default printer and options of users, one line for each printer (cups/dest.c). */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { Located } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import { type ConfLine, readConfLines } from '../cups/conf-lines.ts';
import { CUPS_SERVER } from '../cups/server-draft.ts';
import { directiveTable } from '../directive-table.ts';
import type { ForeignFormat, ForeignReading } from '../foreign-format.ts';
import { readLineIgnores } from '../line-ignores.ts';
import { writeFixes } from '../write-edits.ts';
import { lpoptionsDirectives } from './client-directives.ts';
import { readOptions } from './option-words.ts';

const id = 'cups-lpoptions';
const directives = directiveTable(lpoptionsDirectives);

export const lpoptions: ForeignFormat = {
  id,
  family: 'cups',
  title: 'an lpoptions file of CUPS',
  commentMark: '#',
  patterns: ['**/lpoptions', '**/.lpoptions'],
  isOne: (path, text) =>
    /(^|\/)\.?lpoptions$/.test(path) &&
    /^[ \t]*(dest|default)[ \t]+[^\s={}()]+([ \t]|$)/im.test(text.slice(0, 10_000)),
  read: (text) => readLpoptions(text).config,
  readForeign: readLpoptions,
  write: (text, fixes) => writeFixes(text, fixes, editLpoptions),
  directives,
};

/** What is told by cupsd anyway: lpoptions keeps a copy of it. */
function readLpoptions(text: string): ForeignReading {
  const draft = new ConfigDraft(id);
  draft.ignores(readLineIgnores(text, '#'));
  const key = { start: 0, end: 0 };
  draft.add('servers', CUPS_SERVER, { key, end: 0 }, { system: { value: 'cups', ...key } });
  for (const line of readConfLines(text)) {
    const found = destinationOf(line);
    if (!found) {
      draft.notCarried({
        span: line.span,
        what: line.name.value.slice(0, 40),
        why: 'lpoptions has no such line',
      });
      continue;
    }
    const { name, options } = found;
    if (name.value.includes('/')) {
      draft.notCarried({
        span: line.span,
        what: `${line.name.value} ${name.value}`,
        why: 'it is an instance of a printer',
      });
      continue;
    }
    const server: Located<string> = { value: CUPS_SERVER, start: name.start, end: name.end };
    const isDefault = line.name.value.toLowerCase() === 'default';
    draft.add(
      'printers',
      name.value,
      { key: { start: line.name.start, end: line.name.end }, end: line.span.end },
      {
        server,
        ...(isDefault ? { default: { value: true, start: line.name.start, end: line.name.end } } : {}),
        ...(options.size > 0 ? { options } : {}),
      },
    );
  }
  return draft.finish();
}

interface Destination {
  readonly name: Located<string>;
  readonly options: ReadonlyMap<string, Located<string> & { key: string }>;
}

function destinationOf({ kind, name, value }: ConfLine): Destination | undefined {
  const word = /^\S+/.exec(value.value)?.[0];
  if (kind !== 'directive' || !/^(dest|default)$/i.test(name.value) || word === undefined) return undefined;
  const end = value.start + word.length;
  return {
    name: { value: word, start: value.start, end },
    options: readOptions(value.value.slice(word.length), end),
  };
}

function editLpoptions(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  if (section !== 'printers' || typeof id !== 'string') return undefined;
  const line = [...readConfLines(text)].findLast((one) => destinationOf(one)?.name.value === id);
  const found = line && destinationOf(line);
  if (!line || !found) return undefined;
  const [property, name] = rest;
  if (edit.kind === 'set' && property === 'default' && typeof edit.value === 'boolean')
    return [{ start: line.name.start, end: line.name.end, newText: edit.value ? 'Default' : 'Dest' }];
  if (property !== 'options' || typeof name !== 'string') return undefined;
  const option = found.options.get(name);
  if (edit.kind === 'remove') return option ? [{ start: option.start, end: option.end, newText: '' }] : [];
  return undefined;
}

/** Edits of meaning as edits of a printcap: the value of one capability or two, and everything else stays as it is. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { readSourcePorts } from '../../model/port-range.ts';
import { actionOfPolicy } from '../lprng/lprng-options.ts';
import { printcapWords } from './printcap-device.ts';
import { escapedValue, type PrintcapEntry, readPrintcapText } from './printcap-text.ts';
import { readPrintcap, SERVER_ID } from './read-printcap.ts';

/** `NAME=VALUE` by its name; undefined takes it away. */
type Changes = ReadonlyMap<string, string | undefined>;

/** Undefined where a printcap has no words for it. */
export function editPrintcap(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  const entry = readPrintcapText(text).entries.find(({ names }) => names[0]?.value === id);
  const [first] = entry?.names ?? [];
  if (!entry || !first) return undefined;
  if (edit.kind === 'rename')
    return section === 'printers' && rest.length === 0 && /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(edit.to)
      ? [{ start: first.start, end: first.end, newText: edit.to }]
      : undefined;
  const value = edit.kind === 'set' ? edit.value : undefined;
  const changes = changesOf(text, section, { path: rest.join('/'), value });
  // What a template says is not changed for one queue alone, nor for all.
  if (!changes || entry.capabilities.some(({ name }) => name.value === 'tc')) return undefined;
  return writeChanges(text, entry, changes);
}

function changesOf(
  text: string,
  section: string | number | undefined,
  { path, value }: { path: string; value: JsonValue | undefined },
): Changes | undefined {
  if (section === 'ports' && path === 'device') return deviceChanges(text, value);
  if (section === 'ports' && path === 'sourcePorts') {
    const reading = typeof value === 'string' ? readSourcePorts(value) : undefined;
    if (value !== undefined && !reading?.ok) return undefined;
    const range = reading?.ok ? `originate_port=${reading.range.min} ${reading.range.max}` : undefined;
    return isOfLprng(text) ? new Map([['originate_port', range]]) : undefined;
  }
  if (section === 'ports' && path === 'order') {
    const flags: Record<string, string> = {
      'data-first': 'send_data_first',
      'control-first': 'send_data_first@',
    };
    const flag = typeof value === 'string' && Object.hasOwn(flags, value) ? flags[value] : undefined;
    if (!isOfLprng(text) || (value !== undefined && flag === undefined)) return undefined;
    return new Map([['send_data_first', flag]]);
  }
  if (section === 'printers' && path === 'errorPolicy' && isOfLprng(text)) {
    const action = typeof value === 'string' ? actionOfPolicy(value) : undefined;
    if (value !== undefined && action === undefined) return undefined;
    return new Map([['send_failure_action', action && `send_failure_action=${action}`]]);
  }
  return undefined;
}

function deviceChanges(text: string, value: JsonValue | undefined): Changes | undefined {
  const words = typeof value === 'string' ? printcapWords(value) : undefined;
  // Of a raw port, FreeBSD says PORT@HOST where LPRng says HOST%PORT.
  if (!words || (words.lp !== undefined && !words.lp.startsWith('/') && !isOfLprng(text))) return undefined;
  return new Map(
    ['rm', 'rp', 'lp'].map((name) => [
      name,
      words[name] === undefined ? undefined : `${name}=${escapedValue(words[name])}`,
    ]),
  );
}

function isOfLprng(text: string): boolean {
  return readPrintcap(text).config.servers.get(SERVER_ID)?.system?.value === 'lprng';
}

function writeChanges(text: string, entry: PrintcapEntry, changes: Changes): TextEdit[] {
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const [name, written] of changes) {
    const found = entry.capabilities.find((one) => one.name.value === name);
    if (found && written === undefined) edits.push(removal(text, found.span));
    else if (found && written !== undefined && text.slice(found.span.start, found.span.end) !== written)
      edits.push({ ...found.span, newText: written });
    else if (!found && written !== undefined) added.push(written);
  }
  if (added.length > 0) edits.push(insertion(text, entry, added));
  return edits.sort((a, b) => a.start - b.start);
}

/** With the colon behind it, which the one before it closes already. */
function removal(text: string, { start, end }: { start: number; end: number }): TextEdit {
  return text[end] === ':' ? { start, end: end + 1, newText: '' } : { start, end, newText: '' };
}

function insertion(text: string, { span, isOneLine }: PrintcapEntry, added: readonly string[]): TextEdit {
  const isClosed = text[span.end - 1] === ':';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const colon = isClosed ? '' : ':';
  const newText = isOneLine
    ? `${colon}${added.join(':')}:`
    : `${colon}${added.map((one) => `\\${newline}\t:${one}:`).join('')}`;
  return { start: span.end, end: span.end, newText };
}

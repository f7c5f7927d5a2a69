/** Edits of meaning as edits of a PowerShell script: a literal makes room for another, or a command gets a further parameter. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { argumentOf, nameLiteral, ownCommand, ownLiteral } from '../scripts/literal-edits.ts';
import type { ScriptEntries, ScriptEntry } from '../scripts/script-entries.ts';
import { printerProperties } from './printer-cmdlets.ts';
import { quoted } from './quoted.ts';
import { readPowerShell } from './read-powershell.ts';

/** Undefined where the script has no place for it. */
export function editPowerShell(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  const { entries } = readPowerShell(text);
  const entry = typeof section === 'string' && entries.withId(section, String(id));
  if (!entry) return undefined;
  const at = rest.join('.');
  if (edit.kind === 'rename')
    return at === '' && !entry.isRenamed ? named(entries, entry, edit.to) : undefined;
  if (section === 'ports' && at === 'byteCounting')
    return countBytes(text, entries, { entry, on: edit.kind === 'set' && edit.value === 'on' });
  if (edit.kind === 'remove') return undefined;
  if (section === 'ports' && at === 'device') return device(entries, entry, edit.value);
  const parameter = parameterAt(section, at);
  if (parameter === undefined) return undefined;
  return argumentOf(entry, parameter)
    ? replaced(entries, entry, { parameters: [parameter], value: edit.value })
    : added(entries, entry, ` -${parameter} ${quotedValue(edit.value) ?? ''}`);
}

function named(entries: ScriptEntries, entry: ScriptEntry, to: string): readonly TextEdit[] | undefined {
  const literal = nameLiteral(entries, entry, 'Name');
  return literal && [{ ...literal.span, newText: quoted(to) }];
}

function parameterAt(section: string | number | undefined, at: string): string | undefined {
  if (section === 'printers') {
    if (at === 'port' || at === 'port.0') return 'PortName';
    return Object.entries(printerProperties).find(([, property]) => property === at)?.[0];
  }
  return { 'snmp.community': 'SNMPCommunity', 'snmp.index': 'SNMP' }[at];
}

function quotedValue(value: JsonValue): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? quoted(value) : undefined;
}

function replaced(
  entries: ScriptEntries,
  entry: ScriptEntry,
  { parameters, value }: { readonly parameters: readonly string[]; readonly value: JsonValue },
): readonly TextEdit[] | undefined {
  const literal = ownLiteral(entries, entry, parameters);
  const newText = quotedValue(value);
  return literal && newText !== undefined ? [{ ...literal.span, newText }] : undefined;
}

function added(entries: ScriptEntries, entry: ScriptEntry, newText: string): readonly TextEdit[] | undefined {
  const at = ownCommand(entries, entry)?.command.end;
  return at === undefined || /^ -\w+ $/.test(newText) ? undefined : [{ start: at, end: at, newText }];
}

function countBytes(
  text: string,
  entries: ScriptEntries,
  { entry, on }: { readonly entry: ScriptEntry; readonly on: boolean },
): readonly TextEdit[] | undefined {
  if (!argumentOf(entry, 'LprHostAddress')) return undefined;
  const written = argumentOf(entry, 'LprByteCounting');
  if (!written) return on ? added(entries, entry, ' -LprByteCounting') : [];
  const command = ownCommand(entries, entry)?.command;
  if (written.kind !== 'flag' || !command) return undefined;
  if (written.on === on) return [];
  const { start, end } = written.span;
  const literal = text.slice(start, end);
  if (/^\$(?:true|false)$/i.test(literal)) return [{ start, end, newText: on ? '$true' : '$false' }];
  return on || start < command.start || end > command.end
    ? undefined
    : [{ start: start - 1, end, newText: '' }];
}

/** A URI of the same kind: only its host, port and queue can be written here. */
function device(
  entries: ScriptEntries,
  entry: ScriptEntry,
  value: JsonValue,
): readonly TextEdit[] | undefined {
  const reading = typeof value === 'string' ? readDeviceUri(value) : undefined;
  if (!reading?.ok || reading.uri.options.size > 0 || reading.uri.user !== undefined) return undefined;
  const { scheme, host, port, path } = reading.uri;
  const isLpr = argumentOf(entry, 'LprHostAddress') !== undefined;
  if (scheme !== (isLpr ? 'lpd' : 'socket')) return undefined;
  const edits = replaced(entries, entry, {
    parameters: [isLpr ? 'LprHostAddress' : 'PrinterHostAddress'],
    value: host,
  });
  if (!edits) return undefined;
  if (isLpr) {
    if (port !== 515) return undefined;
    const queue = replaced(entries, entry, { parameters: ['LprQueueName'], value: path });
    return queue && [...edits, ...queue].sort((a, b) => a.start - b.start);
  }
  if (path !== '') return undefined;
  const written = argumentOf(entry, 'PortNumber');
  if (!written && port === 9100) return edits;
  const number = written
    ? replaced(entries, entry, { parameters: ['PortNumber'], value: port ?? 9100 })
    : added(entries, entry, ` -PortNumber ${port}`);
  return number && [...edits, ...number].sort((a, b) => a.start - b.start);
}

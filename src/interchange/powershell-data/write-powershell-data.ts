/** Edits of meaning as edits of JSON or CSV that PowerShell wrote: the value of one field, where the object has it. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { csvCell } from './csv-objects.ts';
import { isPort, isPrinter } from './print-columns.ts';
import { type PrintField, type PrintObject, textOf } from './print-object.ts';
import { printerTexts, readPrintObjects } from './read-powershell-data.ts';

type Scalar = string | number | boolean;

/** Undefined where such data have no words for it. */
export function editPowershellData(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  if (edit.kind !== 'set') return undefined;
  const isMeant = section === 'ports' ? isPort : section === 'printers' ? isPrinter : undefined;
  const object =
    isMeant && readPrintObjects(text).findLast((one) => isMeant(one) && textOf(one, 'Name')?.value === id);
  const changes = object && changesOf(object, String(section), { path: rest.join('/'), value: edit.value });
  if (!object || !changes) return undefined;
  const edits: TextEdit[] = [];
  for (const [name, value] of changes) {
    const field = object.fields.get(name.toLowerCase());
    if (!field) return undefined;
    if (field.value !== value && String(field.value) !== String(value))
      edits.push({ ...field.written, newText: written(text, field, value) });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function changesOf(
  object: PrintObject,
  section: string,
  { path, value }: { path: string; value: JsonValue },
): ReadonlyMap<string, Scalar> | undefined {
  if (section === 'printers') {
    const field = Object.keys(printerTexts).find((name) => printerTexts[name] === path);
    if (field && typeof value === 'string') return new Map([[field, value]]);
    if (path === 'share' && typeof value === 'string') return new Map([['ShareName', value]]);
    return path === 'shared' && typeof value === 'boolean' ? new Map([['Shared', value]]) : undefined;
  }
  if (path === 'device') return deviceChanges(object, value);
  if (path === 'byteCounting' && (value === 'on' || value === 'off'))
    return new Map([['LprByteCounting', value === 'on']]);
  if (path === 'snmp/status' && (value === 'on' || value === 'off'))
    return new Map([['SNMPEnabled', value === 'on']]);
  if (path === 'snmp/index' && typeof value === 'number') return new Map([['SNMPIndex', value]]);
  return path === 'snmp/community' && typeof value === 'string'
    ? new Map([['SNMPCommunity', value]])
    : undefined;
}

/** Another host or port; another protocol would be another set of fields. */
function deviceChanges(object: PrintObject, value: JsonValue): ReadonlyMap<string, Scalar> | undefined {
  const reading = typeof value === 'string' ? readDeviceUri(value) : undefined;
  if (!reading?.ok) return undefined;
  const { scheme, host, port, path, options, user } = reading.uri;
  const queue = textOf(object, 'LprQueueName');
  const isLpr = /^(?:2|lpr)$/i.test(String(object.fields.get('protocol')?.value ?? (queue ? 'lpr' : 'raw')));
  if (options.size > 0 || user !== undefined || port === undefined) return undefined;
  if (scheme !== (isLpr ? 'lpd' : 'socket') || (!isLpr && path !== '')) return undefined;
  const address = object.fields.has('printerhostaddress') ? 'PrinterHostAddress' : 'LprHostAddress';
  const changes = new Map<string, Scalar>([[address, host]]);
  if (object.fields.has('portnumber') || port !== (isLpr ? 515 : 9100)) changes.set('PortNumber', port);
  if (isLpr) changes.set('LprQueueName', path);
  return changes;
}

function written(text: string, { written: place, value: before }: PrintField, value: Scalar): string {
  if (/^\s*[[{]/.test(text)) return JSON.stringify(typeof before === 'string' ? String(value) : value);
  const word = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return csvCell(word, text[place.start] === '"');
}

/** Which objects are printers and ports, by the names of their properties; and what people call the columns of their lists. */
import type { PrintField, PrintObject } from './print-object.ts';
import { textOf } from './print-object.ts';

/** Get-Printer and Add-Printer have these, and little else has all of them. */
export function isPrinter(object: PrintObject): boolean {
  const { fields } = object;
  if (textOf(object, 'Name') === undefined || isPort(object)) return false;
  return fields.has('portname') || fields.has('deviceurl') || fields.has('ippurl');
}

export function isPort({ fields }: PrintObject): boolean {
  if (fields.has('drivername') || fields.has('portname')) return false;
  return (
    fields.has('printerhostaddress') ||
    fields.has('lprhostaddress') ||
    fields.has('portmonitor') ||
    (fields.has('hostname') && fields.has('printername'))
  );
}

/** By the words of a header, without regard to case, blanks and underscores: what PowerShell calls the property. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  Name: ['name', 'printername', 'printer'],
  DriverName: ['drivername', 'driver', 'printerdriver', 'printerdrivername'],
  PortName: ['portname', 'printerport', 'printerportname'],
  PrinterHostAddress: [
    'printerhostaddress',
    'printerip',
    'printeripaddress',
    'ip',
    'ipaddress',
    'hostaddress',
  ],
  ShareName: ['sharename', 'sharedname'],
};

/** The column of each property that the header has under another name. */
export type Columns = ReadonlyMap<string, string>;

export function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<string, string>();
  const plain = header.map((name) => name.toLowerCase().replace(/[\s_-]/g, ''));
  // Of an export of Get-PrinterPort, where a printer name is that of an LPR queue.
  const isOfPorts = plain.includes('hostname') && plain.includes('portmonitor');
  for (const [name, words] of Object.entries(usualNames)) {
    const index = plain.findIndex((word) => words.includes(word));
    const column = header[index];
    if (column !== undefined && !isOfPorts) columns.set(name.toLowerCase(), column.toLowerCase());
  }
  return columns;
}

/** Whether a header is certainly one of printers or ports: a printer's name, its driver and where it prints to, or what PowerShell calls a port's. */
export function isPrintHeader(header: readonly string[]): boolean {
  const names = header.map((name) => name.toLowerCase());
  if (names.includes('printerhostaddress') && names.includes('name')) return true;
  const columns = columnsOf(header);
  return (
    columns.has('name') &&
    columns.has('drivername') &&
    (columns.has('portname') || columns.has('printerhostaddress'))
  );
}

/** The object with the names that PowerShell has. */
export function withUsualNames({ fields, span }: PrintObject, columns: Columns): PrintObject {
  const renamed = new Map<string, PrintField>(fields);
  for (const [name, column] of columns) {
    const field = fields.get(column);
    if (!field || name === column) continue;
    renamed.delete(column);
    renamed.set(name, field);
  }
  return { fields: renamed, span };
}

/** What Get-PrinterPort says, and a list of printers may say in the same row. */
const ofPorts: ReadonlySet<string> = new Set(
  'printerhostaddress lprhostaddress portnumber protocol lprqueuename lprbytecounting snmp snmpenabled snmpindex snmpcommunity'.split(
    ' ',
  ),
);

/** A printer with the address of its port is both: the port first, so that the printer finds it. */
export function apart(object: PrintObject): PrintObject[] {
  const { fields, span } = object;
  const address = fields.get('printerhostaddress') ?? fields.get('lprhostaddress');
  if (
    !fields.has('drivername') ||
    !address ||
    typeof address.value !== 'string' ||
    address.value.trim() === ''
  )
    return [object];
  // Where no column names the port, scripts call it after its address.
  const name = fields.get('portname') ?? address;
  const all = [...fields];
  return [
    { fields: new Map([['name', name], ...all.filter(([id]) => ofPorts.has(id))]), span },
    { fields: new Map([['portname', name], ...all.filter(([id]) => !ofPorts.has(id))]), span },
  ];
}

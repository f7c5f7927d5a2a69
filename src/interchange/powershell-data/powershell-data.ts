/** The format of what Get-Printer and Get-PrinterPort list, as ConvertTo-Json and Export-Csv write it, and of lists of that shape. */
import type { ForeignFormat } from '../foreign-format.ts';
import { writeFixes } from '../write-edits.ts';
import { readCsvObjects } from './csv-objects.ts';
import { isPort, isPrinter, isPrintHeader } from './print-columns.ts';
import { readPowershellData, readPrintObjects } from './read-powershell-data.ts';
import { editPowershellData } from './write-powershell-data.ts';

export const powershellData: ForeignFormat = {
  id: 'powershell-data',
  family: 'powershell',
  title: 'a list of printers or ports from PowerShell',
  commentMark: undefined,
  patterns: ['**/*[Pp]rinter*.{json,csv}', '**/*[Pp]ort*.csv'],
  isOne: (path, text) => (/\.json$/i.test(path) ? isJsonList(text) : /\.csv$/i.test(path) && isCsvList(text)),
  read: (text) => readPowershellData(text).config,
  readForeign: readPowershellData,
  write: (text, fixes) => writeFixes(text, fixes, editPowershellData),
};

/** The names are looked for first: nearly no JSON has them. */
function isJsonList(text: string): boolean {
  if (!/"(?:DriverName|PrinterHostAddress|LprHostAddress|ConnectionName)"\s*:/.test(text)) return false;
  const objects = readPrintObjects(text);
  const known = objects.filter(
    (object) => isPrinter(object) || isPort(object) || isConnection(object.fields),
  );
  return known.length > 0 && known.length * 2 > objects.length;
}

function isConnection(fields: ReadonlyMap<string, unknown>): boolean {
  return fields.has('connectionname') || (fields.has('deviceurl') && fields.has('name'));
}

function isCsvList(text: string): boolean {
  return isPrintHeader(readCsvObjects(text.slice(0, 4000)).header);
}

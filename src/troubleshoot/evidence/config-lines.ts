/** A configuration as evidence: its lines, and what the rules find in it. */
import { type ConfigFormat, ownFormat } from '../../format/config-format.ts';
import { recogniseFormat } from '../../interchange/formats.ts';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../model/settings.ts';
import type { EvidenceLine } from '../observation.ts';
import { findPrinterScope, type PrinterScope } from './printer-scope.ts';

/** More than that says nothing new. */
const maxFindings = 200;

/**
 * @param path says which format it is, as in the name of a file; decides together with the text
 * @returns nothing where it is no configuration that Platen reads
 */
export function configLines(path: string, text: string): readonly EvidenceLine[] {
  const format = formatOf(path, text);
  return format ? linesOf(format, { path, text, isKept: () => true }) : [];
}

/**
 * The same of what belongs to one printer, and the names by which other evidence is narrowed to it.
 * @returns undefined where there is no such printer
 */
export function printerConfigLines(
  path: string,
  text: string,
  printer: string,
): { readonly lines: readonly EvidenceLine[]; readonly scope: PrinterScope } | undefined {
  const format = formatOf(path, text);
  const scope = format && findPrinterScope(format.read(text), printer);
  if (!format || !scope) return undefined;
  return { lines: linesOf(format, { path, text, isKept: scope.contains }), scope };
}

function formatOf(path: string, text: string): ConfigFormat | undefined {
  return isOwnFileName(path) ? ownFormat : recogniseFormat(path, text);
}

interface Kept {
  readonly path: string;
  readonly text: string;
  readonly isKept: (offset: number) => boolean;
}

function linesOf(format: ConfigFormat, { path, text, isKept }: Kept): readonly EvidenceLine[] {
  const { findings } = diagnose(text, defaultSettings, maxFindings, format);
  const lines: EvidenceLine[] = [];
  let offset = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const start = offset + (line.length - line.trimStart().length);
    if (line.trim() !== '' && isKept(start))
      lines.push({ kind: 'config', text: line.trim(), place: { evidence: path, line: index + 1 } });
    offset += line.length + 1;
  }
  return [
    ...lines,
    ...findings
      .filter(({ span }) => isKept(span.start))
      .map(
        ({ rule, message, span }): EvidenceLine => ({
          kind: 'finding',
          text: `${rule}: ${message}`,
          place: { evidence: path, line: text.slice(0, span.start).split('\n').length },
        }),
      ),
  ];
}

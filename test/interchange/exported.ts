/** Exports of a configuration, of its own format or a foreign one, and what is read again from them. */
import { readConfig } from '../../src/format/read-config.ts';
import type { Exported, Exporter } from '../../src/interchange/exporter.ts';
import type { ForeignFormat } from '../../src/interchange/foreign-format.ts';
import { createSite } from '../../src/site/site.ts';
import { readValues } from './foreign-text.ts';

/** @param json in our own format */
export function exported(exporter: Exporter, json: object, server?: string): Exported {
  return exporter.write(createSite(readConfig(JSON.stringify(json))), { server });
}

/** The values that are read from a text and from its export: the same, where nothing is lost. Places are left out. */
export function roundTrip(
  exporter: Exporter,
  format: ForeignFormat,
  text: string,
): { before: string[]; after: string[]; notCarried: Exported['notCarried'] } {
  const { text: written, notCarried } = exporter.write(createSite(format.read(text)), { server: undefined });
  return { before: meaning(format, text), after: meaning(format, written), notCarried };
}

/** Every value with the entry that holds it, in an order of its own. */
export function meaning(format: ForeignFormat, text: string): string[] {
  let entry = '';
  return readValues(format, text)
    .map((line) => line.replace(/ at "(?:[^"\\]|\\.)*"$/, ''))
    .flatMap((line) => {
      if (!line.startsWith('  ')) entry = line;
      return line.startsWith('  ') ? [`${entry} ${line.trim()}`] : [line];
    })
    .sort();
}

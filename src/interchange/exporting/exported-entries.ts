/** What of a configuration goes into an export, and what is said of the rest. */
import type { Entry, Port, Printer } from '../../model/config.ts';
import type { Located } from '../../model/span.ts';
import type { WholeSite } from '../../site/site.ts';
import type { ExportOptions, NotExported } from '../exporter.ts';

/** The ports of the server that is asked for; all of them where none is. */
export function exportedPorts({ config }: WholeSite, { server }: ExportOptions): Port[] {
  return [...config.ports.values()].filter((port) => server === undefined || port.server?.value === server);
}

export function exportedPrinters(site: WholeSite, { server }: ExportOptions): Printer[] {
  return [...site.config.printers.values()].filter(
    (printer) => server === undefined || site.hostOf(printer) === server,
  );
}

/** Every property that an entry has and the other format does not hold. */
export function notHeld(
  entry: Entry,
  { held, family, why }: { held: ReadonlySet<string>; family: string; why: string },
): NotExported[] {
  const missing: NotExported[] = [];
  for (const [name, value] of Object.entries(entry)) {
    if (ofEntries.has(name) || held.has(name) || isAbsent(value)) continue;
    const place = `${entry.section}.${entry.id}`;
    if (name !== 'extra') missing.push({ what: `${place}.${writtenNames.get(name) ?? name}`, why });
    else
      for (const other of (value as ReadonlyMap<string, unknown>).keys())
        if (other !== family)
          missing.push({ what: `${place}.extra.${other}`, why: 'it is of another format' });
  }
  return missing;
}

const ofEntries: ReadonlySet<string> = new Set(['section', 'id', 'start', 'keyEnd', 'end']);
/** Where a record calls a property otherwise than the file. */
const writtenNames: ReadonlyMap<string, string> = new Map([
  ['ports', 'port'],
  ['inlineDevice', 'device'],
]);

/** Of a property that nobody has written. */
export function isAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}

type Extra = ReadonlyMap<string, ReadonlyMap<string, readonly Located<string>[]>>;

/** What was read from a format and has no property of its own, by name. */
export function extraOf(
  entry: { readonly extra?: unknown },
  family: string,
): ReadonlyMap<string, readonly string[]> {
  const extra = (entry.extra as Extra | undefined)?.get(family);
  return new Map([...(extra ?? [])].map(([name, values]) => [name, values.map(({ value }) => value)]));
}

/** As the server calls it. */
export function nameOf({ name, id }: Port | Printer): string {
  return name?.value ?? id;
}

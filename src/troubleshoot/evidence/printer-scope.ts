/** What of a configuration belongs to one printer: its own entry, those of its ports, their devices and servers, and the names of all of these. */
import type { Config, Entry } from '../../model/config.ts';
import type { Span } from '../../model/span.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import type { PrinterNames } from './printer-narrowing.ts';

export interface PrinterScope extends PrinterNames {
  /** Whether an offset of the text is in an entry of the printer, or in none at all. */
  readonly contains: (offset: number) => boolean;
}

/** @param printer id, name or share, without regard to case; undefined where there is no such printer */
export function findPrinterScope(config: Config, printer: string): PrinterScope | undefined {
  const site = createSite(config);
  const found = [...site.all('printers')].find((one) =>
    namesOf(one).some((name) => name.toLowerCase() === printer.toLowerCase()),
  );
  if (!found) return undefined;
  const own = entriesOf(site, found);
  const printers = [...site.all('printers')];
  const ports = [...site.all('ports')];
  const spans = [...allEntries(site)].map((entry) => ({ ...spanOf(entry), isOwn: own.includes(entry) }));
  return {
    own: lower(own.flatMap(namesOf)),
    others: lower([...printers, ...ports].filter((entry) => !own.includes(entry)).flatMap(namesOf)),
    contains: (offset) => {
      const around = spans.filter(({ start, end }) => start <= offset && offset < end);
      return around.length === 0 || around.some(({ isOwn }) => isOwn);
    },
  };
}

type Printer = NonNullable<ReturnType<WholeSite['find']>> & Entry;

function entriesOf(site: WholeSite, printer: Printer): readonly Entry[] {
  const ports = (site.find('printers', printer.id)?.ports ?? []).flatMap(
    ({ value }) => site.find('ports', value) ?? [],
  );
  return [
    printer,
    ...ports,
    ...ports.flatMap((port) => {
      const device = site.device(port);
      const virtual =
        device?.uri?.scheme === 'virtual' ? site.find('virtualPrinters', device.uri.path) : undefined;
      return [...(device ? [device.holder] : []), ...site.serversOf(port), ...(virtual ? [virtual] : [])];
    }),
  ];
}

const sections = [
  'servers',
  'clusters',
  'devices',
  'ports',
  'printers',
  'connections',
  'virtualPrinters',
] as const;

function* allEntries(site: WholeSite): Iterable<Entry> {
  for (const section of sections) yield* site.all(section);
}

function spanOf({ start, end }: Entry): Span {
  return { start, end: start + end };
}

function namesOf(entry: Entry): readonly string[] {
  const { name, share } = entry as Entry & {
    readonly name?: { readonly value: string };
    readonly share?: { readonly value: string };
  };
  return [entry.id, name?.value, share?.value].flatMap((one) => (one ? [one] : []));
}

function lower(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

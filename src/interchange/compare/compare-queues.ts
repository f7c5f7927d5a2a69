/** What two configurations say differently of their queues. */
import { entryValue } from '../../format/edit/write-config.ts';
import type { Port, Printer } from '../../model/config.ts';
import type { JsonValue } from '../../model/json-value.ts';
import type { WholeSite } from '../../site/site.ts';

export interface QueueDifference {
  /** The name of the queue on its server. */
  readonly queue: string;
  /** "device", "location", "options.media"; undefined where one of the two does not have the queue at all. */
  readonly property: string | undefined;
  /** As text; undefined where nothing is written. */
  readonly here: string | undefined;
  readonly there: string | undefined;
}

export interface CompareOptions {
  /** What only one of them states is no difference: the other one cannot state it, or keeps it to itself. */
  readonly onlyStatedByBoth: boolean;
}

/** In the order of the first one, then what only the second one has. Queues are the same by name, without regard to case. */
export function compareQueues(
  here: WholeSite,
  there: WholeSite,
  { onlyStatedByBoth }: CompareOptions,
): QueueDifference[] {
  const ours = queuesByName(here);
  const theirs = queuesByName(there);
  const differences: QueueDifference[] = [];
  for (const [key, printer] of ours) {
    const other = theirs.get(key);
    const queue = nameOf(printer);
    if (!other) differences.push({ queue, property: undefined, here: 'there', there: undefined });
    else differences.push(...compareValues(queue, valuesOf(here, printer), valuesOf(there, other)));
  }
  for (const [key, printer] of theirs)
    if (!ours.has(key))
      differences.push({ queue: nameOf(printer), property: undefined, here: undefined, there: 'there' });
  return onlyStatedByBoth
    ? differences.filter(
        (one) => one.property === undefined || (one.here !== undefined && one.there !== undefined),
      )
    : differences;
}

function queuesByName({ config }: WholeSite): ReadonlyMap<string, Printer> {
  return new Map([...config.printers.values()].map((printer) => [nameOf(printer).toLowerCase(), printer]));
}

function nameOf({ name, id }: Printer): string {
  return name?.value ?? id;
}

/** Where it stands in a file and what Platen does with it is no matter of the queue. */
const notOfTheQueue = new Set(['name', 'port', 'server', 'testPrint', 'volume', 'extra', 'formerShares']);

function valuesOf(site: WholeSite, printer: Printer): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const put = (name: string, value: JsonValue | undefined): void => {
    if (value === undefined) return;
    if (Array.isArray(value)) values.set(name, value.join(', '));
    else if (typeof value === 'object' && value !== null)
      for (const [inner, item] of Object.entries(value)) put(`${name}.${inner}`, item);
    else values.set(name, String(value));
  };
  const devices = printer.ports.flatMap(({ value }) => {
    const port = site.config.ports.get(value);
    return (port && deviceOf(site, port)) ?? [];
  });
  if (devices.length > 0) put('device', devices);
  for (const [name, value] of Object.entries(entryValue('printers', printer)))
    if (!notOfTheQueue.has(name)) put(name, value);
  return values;
}

function deviceOf(site: WholeSite, port: Port): string | undefined {
  return site.device(port)?.uriText?.value;
}

function compareValues(
  queue: string,
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
): QueueDifference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((property) => ours.get(property) !== theirs.get(property))
    .map((property) => ({ queue, property, here: ours.get(property), there: theirs.get(property) }));
}

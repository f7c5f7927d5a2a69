/** The queues of a site as CUPS can hold them, and what of them it cannot. */
import type { Printer } from '../../model/config.ts';
import type { WholeSite } from '../../site/site.ts';
import type { ExportOptions, NotExported } from '../exporter.ts';

export interface CupsQueue {
  readonly name: string;
  readonly printer: Printer;
  /** Undefined for a class. */
  readonly uri: string | undefined;
  /** The names of the queues of a class; undefined for a printer. */
  readonly members: readonly string[] | undefined;
  /** What printers.conf held beyond properties, by directive. */
  readonly extra: ReadonlyMap<string, readonly string[]>;
}

export interface CupsQueues {
  readonly queues: readonly CupsQueue[];
  readonly notCarried: readonly NotExported[];
}

/**
 * Classes come after all printers, so that their members are there.
 * @param families whose `extra` the export holds
 */
export function cupsQueues(
  site: WholeSite,
  { server }: ExportOptions,
  families: ReadonlySet<string>,
): CupsQueues {
  const notCarried: NotExported[] = [];
  const leave = (what: string, why: string) => {
    // Several queues may share a port.
    if (!notCarried.some((one) => one.what === what && one.why === why)) notCarried.push({ what, why });
  };
  const printers = [...site.all('printers')].filter(
    (printer) => server === undefined || site.hostOf(printer) === server,
  );
  const names = namesOf(printers, leave);
  const queues: CupsQueue[] = [];
  for (const printer of printers) {
    const name = names.get(printer.id);
    if (name === undefined) continue;
    const what = `printers.${printer.id}`;
    const members = printer.members.length > 0 ? membersOf(printer, names, leave) : undefined;
    const uri = members ? undefined : uriOf(site, printer, leave);
    if (!members && uri === undefined) continue;
    for (const [property, why] of unheld) if (isWritten(printer[property])) leave(`${what}.${property}`, why);
    if (printer.access && printer.access.allow.length > 0 && printer.access.deny.length > 0)
      leave(`${what}.access.deny`, 'CUPS has users who may print or users who may not, not both');
    for (const family of printer.extra?.keys() ?? [])
      if (!families.has(family)) leave(`${what}.extra.${family}`, 'it is of another format');
    queues.push({ name, printer, uri, members, extra: extraOf(printer) });
  }
  return {
    queues: [...queues.filter(({ members }) => !members), ...queues.filter(({ members }) => members)],
    notCarried,
  };
}

/** What a line of a configuration file, or an argument, can hold. */
export function isPlain(value: string): boolean {
  return !/[\x00-\x1f\x7f\u2028\u2029]/.test(value);
}

/** As `lpinfo -m` lists them: "everywhere", "raw", "drv:///sample.drv/generic.ppd"; what a PPD calls the device is none. */
export function isModelName(driver: string): boolean {
  return /^(?:everywhere|raw|[\w.+-]+:[^\s:]\S*|\S+\.ppd(?:\.gz)?)$/.test(driver);
}

const unheld = [
  ['formerShares', 'CUPS knows no former names of a queue'],
  ['aliases', 'CUPS knows a queue by one name'],
  ['datatype', 'it is a matter of Windows'],
  ['spooling', 'it is a matter of Windows'],
  ['volume', 'it is what Platen reckons with'],
  ['testPrint', 'it is what Platen prints'],
] as const satisfies readonly (readonly [keyof Printer, string])[];

function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

type Leave = (what: string, why: string) => void;

/** By the ids of printers. CUPS takes neither blanks nor `/`, `#`, quotes, `?` and `\` in names, and no two that differ in case alone. */
function namesOf(printers: readonly Printer[], leave: Leave): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const printer of printers) {
    const wanted = printer.name?.value ?? printer.id;
    const what = `printers.${printer.id}`;
    const name = wanted.trim().replaceAll(/\s+/g, '_');
    if (
      !/^[^\s/#"'?\\<>-][^\s/#"'?\\<>]*$/.test(name) ||
      !isPlain(name) ||
      new TextEncoder().encode(name).length > 127
    )
      leave(what, 'CUPS takes no such name for a queue');
    else if (taken.has(name.toLowerCase()))
      leave(what, `another queue is called "${taken.get(name.toLowerCase())}" already`);
    else {
      if (name !== wanted)
        leave(`${what}.name`, `CUPS takes no blanks in names: the queue is called "${name}"`);
      taken.set(name.toLowerCase(), name);
      names.set(printer.id, name);
    }
  }
  return names;
}

function membersOf(printer: Printer, names: ReadonlyMap<string, string>, leave: Leave): string[] {
  return printer.members.flatMap(({ value }) => {
    const name = names.get(value);
    if (name === undefined) leave(`printers.${printer.id}.members`, `there is no queue "${value}"`);
    return name ?? [];
  });
}

function uriOf(site: WholeSite, printer: Printer, leave: Leave): string | undefined {
  const what = `printers.${printer.id}`;
  const [first, ...others] = printer.ports;
  const port = first && site.find('ports', first.value);
  if (!port) {
    leave(what, first ? `its port "${first.value}" is not in the file` : 'it has no port');
    return undefined;
  }
  if (others.length > 0)
    leave(`${what}.port`, 'a queue of CUPS has one device: only the first port of the pool is written');
  const device = site.device(port);
  const uri = device?.uriText?.value;
  if (uri === undefined || device?.uri === undefined || /\s/.test(uri) || !isPlain(uri)) {
    leave(what, 'its port has no device that CUPS could reach');
    return undefined;
  }
  if (['dlc', 'virtual', 'unc'].includes(device.uri.scheme)) {
    leave(what, `CUPS has no backend for ${device.uri.scheme}:`);
    return undefined;
  }
  for (const property of ['connectionType', 'byteCounting', 'snmp', 'timeoutSeconds'] as const)
    if (port[property] !== undefined)
      leave(`ports.${port.id}.${property}`, 'no option of a device URI says it');
  return device.uri.scheme === 'lpd'
    ? withLpdOptions(uri, port.sourcePorts?.value, port.order?.value, port.id, leave)
    : uri;
}

/** The options of CUPS's lpd backend that say what properties of a port say (backend/lpd.c). */
function withLpdOptions(
  uri: string,
  sourcePorts: string | undefined,
  order: string | undefined,
  port: string,
  leave: Leave,
): string {
  const options: string[] = [];
  const reserve = sourcePorts === undefined ? undefined : reserveWords[sourcePorts];
  if (sourcePorts !== undefined && reserve === undefined)
    leave(`ports.${port}.sourcePorts`, 'CUPS knows rfc1179, reserved and unprivileged ports alone');
  if (reserve !== undefined && !/[?&+]reserve=/.test(uri)) options.push(`reserve=${reserve}`);
  if (order === 'data-first' && !/[?&+]order=/.test(uri)) options.push('order=data,control');
  return options.length === 0 ? uri : `${uri}${uri.includes('?') ? '&' : '?'}${options.join('&')}`;
}

const reserveWords: Readonly<Record<string, string>> = {
  rfc1179: 'rfc1179',
  '721-731': 'rfc1179',
  reserved: 'any',
  unprivileged: 'none',
};

function extraOf({ extra }: Printer): ReadonlyMap<string, readonly string[]> {
  const held = extra?.get('cups');
  const found = new Map<string, readonly string[]>();
  for (const [name, values] of held ?? []) {
    const plain = values.map(({ value }) => value).filter(isPlain);
    if (/^[A-Za-z][\w-]*$/.test(name) && plain.length > 0) found.set(name, plain);
  }
  return found;
}

/** Writes the queues of a configuration as a printcap of LPRng (printcap(5)), an entry each. */
import type { Port, Printer } from '../../model/config.ts';
import { readSourcePorts } from '../../model/port-range.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Exported, Exporter, ExportOptions, NotExported } from '../exporter.ts';
import { exportedPorts, exportedPrinters, extraOf, nameOf, notHeld } from '../exporting/exported-entries.ts';
import { actionOfPolicy } from '../lprng/lprng-options.ts';
import { printcapWords } from './printcap-device.ts';
import { escapedValue } from './printcap-text.ts';
import { EXTRA, writtenCapability } from './read-printcap.ts';

export const printcapExporter: Exporter = {
  id: 'printcap',
  title: 'a printcap of LPRng',
  fileName: 'printcap',
  write,
};

const why = 'no capability of a printcap holds it';

function write(site: WholeSite, options: ExportOptions): Exported {
  const notCarried: NotExported[] = [];
  const entries: string[] = [];
  const names = new Set<string>();
  const printers = exportedPrinters(site, options);
  for (const printer of printers) {
    const name = nameOf(printer);
    const refusal = !isName(name)
      ? 'LPRng takes letters, digits, "_", "-" and "." in the name of a queue'
      : names.has(name)
        ? 'another queue has this name'
        : leadsNowhere(site, printer)
          ? 'a printcap has no words for where it prints to'
          : undefined;
    names.add(name);
    if (refusal === undefined) entries.push(entryOf(site, printer, { name, notCarried }));
    else notCarried.push({ what: `printers.${printer.id}`, why: refusal });
  }
  for (const { id } of site.config.servers.values())
    if (options.server === undefined || options.server === id) notCarried.push(...serverFacts(site, id));
  const used = new Set(printers.flatMap(({ ports }) => ports.map(({ value }) => value)));
  for (const port of exportedPorts(site, options))
    if (!used.has(port.id))
      notCarried.push({ what: `ports.${port.id}`, why: 'no queue of the export prints to it' });
  return { text: entries.length === 0 ? '# No queue.\n' : entries.join('\n'), notCarried };
}

/** checkpc warns of an entry without `lp`, `rm` and `sv`. */
function leadsNowhere(site: WholeSite, printer: Printer): boolean {
  const extra = extraOf(printer, EXTRA);
  return deviceWords(site, printer) === undefined && !['lp', 'rm', 'sv'].some((name) => extra.has(name));
}

function deviceWords(site: WholeSite, { ports }: Printer): Readonly<Record<string, string>> | undefined {
  const port = ports[0] && site.find('ports', ports[0].value);
  const uri = port && site.device(port)?.uriText?.value;
  return uri === undefined ? undefined : printcapWords(uri);
}

function serverFacts(site: WholeSite, id: string): NotExported[] {
  const server = site.find('servers', id);
  if (!server) return [];
  const options = [...extraOf(server, EXTRA).keys()].map((name) => ({
    what: `servers.${id}.extra.${EXTRA}.${name}`,
    why: 'it belongs in lpd.conf',
  }));
  return [...notHeld(server, { held: new Set(['system']), family: EXTRA, why }), ...options];
}

interface EntryContext {
  readonly name: string;
  readonly notCarried: NotExported[];
}

const heldOfPrinters = new Set(['name', 'server', 'ports', 'aliases', 'comment', 'errorPolicy', 'ppd']);

function entryOf(site: WholeSite, printer: Printer, { name, notCarried }: EntryContext): string {
  const aliases = printer.aliases.map(({ value }) => value);
  const usable = aliases.filter((alias) => isAlias(alias));
  for (const alias of aliases.filter((one) => !usable.includes(one)))
    notCarried.push({
      what: `printers.${printer.id}.aliases: ${alias}`,
      why: 'an alias holds no ":", "|" or line break',
    });
  const extra = extraOf(printer, EXTRA);
  const comment = printer.comment?.value;
  // A comment goes behind the names where it has blanks, as people write it; else it would be one more name.
  const isName = comment !== undefined && /\s/.test(comment) && isAlias(comment) && !/^\s|\s$/.test(comment);
  const capabilities = [...deviceOf(site, printer, notCarried)];
  if (comment !== undefined && !isName) {
    if (isValue(comment)) capabilities.push(`cm=${escapedValue(comment)}`);
    else
      notCarried.push({
        what: `printers.${printer.id}.comment`,
        why: 'a value of a printcap has one line, and no "\\" at its end',
      });
  }
  if (printer.ppd) {
    if (isValue(printer.ppd.value)) capabilities.push(`ppd=${escapedValue(printer.ppd.value)}`);
    else notCarried.push({ what: `printers.${printer.id}.ppd`, why });
  }
  const policy = printer.errorPolicy && actionOfPolicy(printer.errorPolicy.value);
  if (policy) capabilities.push(`send_failure_action=${policy}`);
  else if (printer.errorPolicy)
    notCarried.push({
      what: `printers.${printer.id}.errorPolicy`,
      why: 'LPRng removes a job, holds it or tries again',
    });
  const written = new Set(capabilities.map((one) => /^[^=#@]*/.exec(one)?.[0] ?? ''));
  for (const [capability, kept] of extra)
    for (const one of kept) {
      const { mark, value } = writtenCapability(one);
      if (written.has(capability)) continue;
      if (/^[\w.-]+$/.test(capability) && isValue(value))
        capabilities.push(capability + mark + escapedValue(value));
      else
        notCarried.push({
          what: `printers.${printer.id}.extra.${EXTRA}.${capability}`,
          why: 'it is no capability',
        });
    }
  // checkpc and lpd want a folder for each queue.
  if (!extra.has('sd')) capabilities.push('sd=/var/spool/lpd/%P');
  notCarried.push(...notHeld(printer, { held: heldOfPrinters, family: EXTRA, why }));
  const heads = [name, ...usable, ...(isName && comment !== undefined ? [comment] : [])].join('|');
  return [
    `${heads}:\\`,
    ...capabilities.map((one, index) => `\t:${one}:${index === capabilities.length - 1 ? '' : '\\'}`),
    '',
  ].join('\n');
}

const heldOfPorts = new Set(['name', 'server', 'device', 'inlineDevice', 'monitor', 'sourcePorts', 'order']);

function* deviceOf(site: WholeSite, printer: Printer, notCarried: NotExported[]): Generator<string> {
  const [first, ...others] = printer.ports;
  for (const { value } of others)
    notCarried.push({
      what: `printers.${printer.id}.port: ${value}`,
      why: 'a queue of a printcap prints to one port',
    });
  const port = first && site.find('ports', first.value);
  if (!port) return;
  const words = deviceWords(site, printer);
  if (!words) return;
  for (const [name, value] of Object.entries(words)) yield `${name}=${escapedValue(value)}`;
  if (words.rm !== undefined || words.lp?.includes('@')) yield* lprOptions(port, notCarried);
  else if (port.sourcePorts)
    notCarried.push({ what: `ports.${port.id}.sourcePorts`, why: 'only LPR has source ports' });
  notCarried.push(...notHeld(port, { held: heldOfPorts, family: EXTRA, why }));
}

function* lprOptions({ id, sourcePorts, order }: Port, notCarried: NotExported[]): Generator<string> {
  if (sourcePorts) {
    const reading = readSourcePorts(sourcePorts.value);
    if (reading.ok) yield `originate_port=${reading.range.min} ${reading.range.max}`;
    else notCarried.push({ what: `ports.${id}.sourcePorts`, why: 'it is no range' });
  }
  if (order) yield order.value === 'data-first' ? 'send_data_first' : 'send_data_first@';
}

/** A queue is a folder, too: `sd=/var/spool/lpd/%P`. */
function isName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(name);
}

function isAlias(name: string): boolean {
  return name.trim() !== '' && name.trim() === name && !/[:|\\\u0000-\u001f]/.test(name);
}

function isValue(value: string): boolean {
  return !/[\u0000-\u001f]|\\$|\\:|^\s|\s$/.test(value);
}

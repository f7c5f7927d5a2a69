/** Queues as a printers.conf, its directives in the order in which cupsd writes them (scheduler/printers.c, classes.c). */
import type { Exporter, NotExported } from '../exporter.ts';
import { type CupsQueue, cupsQueues, isPlain } from './cups-queues.ts';

export const cupsExporter: Exporter = {
  id: 'cups',
  title: 'a printers.conf of CUPS',
  fileName: 'printers.conf',
  write(site, options) {
    const { queues, notCarried } = cupsQueues(site, options, new Set(['cups']));
    const more: NotExported[] = [];
    const blocks = queues.map((queue) => ({ queue, block: blockOf(queue, more) }));
    const printers = blocks.filter(({ queue }) => !queue.members).map(({ block }) => block);
    const classes = blocks.filter(({ queue }) => queue.members).map(({ block }) => block);
    const classesHeader = '# Class configuration file for CUPS: from here on it is the classes.conf.\n';
    return {
      text: [header, ...printers, ...(classes.length > 0 ? [classesHeader, ...classes] : [])].join(''),
      notCarried: [...notCarried, ...more],
    };
  },
};

const header = `# Printer configuration file for CUPS
# Stop cupsd before this file takes the place of its own: it writes what it knows when it ends.
`;

type Lines = readonly string[];

/** What each directive says of a queue; undefined where it says nothing. The others come from what CUPS held before. */
const directives: readonly [name: string, values: (queue: CupsQueue) => Lines | undefined][] = [
  ['PrinterId', () => undefined],
  ['UUID', () => undefined],
  ['AuthInfoRequired', ({ printer }) => joined(printer.access?.authentication)],
  ['Info', ({ printer }) => one(printer.comment?.value)],
  ['Location', ({ printer }) => one(printer.location?.value)],
  ['GeoLocation', () => undefined],
  [
    'MakeModel',
    ({ printer }) => one(printer.driver?.value === 'everywhere' ? undefined : printer.driver?.value),
  ],
  ['Organization', () => undefined],
  ['OrganizationalUnit', () => undefined],
  ['DeviceURI', ({ uri }) => one(uri)],
  ['PortMonitor', () => undefined],
  ['State', ({ printer }) => one(word(printer.enabled?.value, 'Idle', 'Stopped'))],
  ['StateMessage', () => undefined],
  ['StateTime', () => undefined],
  ['ConfigTime', () => undefined],
  ['Reason', () => undefined],
  ['Type', () => undefined],
  ['Accepting', ({ printer }) => one(word(printer.accepting?.value, 'Yes', 'No'))],
  ['Shared', ({ printer }) => one(word(printer.shared?.value, 'Yes', 'No'))],
  ['JobSheets', ({ printer }) => banner(printer.banner?.start?.value, printer.banner?.end?.value)],
  ['Printer', ({ members }) => members],
  ['QuotaPeriod', () => undefined],
  ['PageLimit', () => undefined],
  ['KLimit', () => undefined],
  ['AllowUser', ({ printer }) => listed(printer.access?.allow)],
  ['DenyUser', ({ printer }) => (printer.access?.allow.length ? undefined : listed(printer.access?.deny))],
  ['OpPolicy', () => undefined],
  ['ErrorPolicy', ({ printer }) => one(printer.errorPolicy?.value)],
  [
    'Option',
    ({ printer }) => [...(printer.options ?? [])].map(([name, { key, value }]) => `${key ?? name} ${value}`),
  ],
  ['Attribute', () => undefined],
];

const known: ReadonlySet<string> = new Set(directives.map(([name]) => name.toLowerCase()));

function blockOf(queue: CupsQueue, notCarried: NotExported[]): string {
  const { name, printer, members, extra } = queue;
  const kind = `${printer.default?.value ? 'Default' : ''}${members ? 'Class' : 'Printer'}`;
  const lines: string[] = [];
  const write = (directive: string, values: Lines) => {
    for (const value of values)
      if (isPlain(value) && (directive !== 'Option' || /^\S+ \S/.test(value)))
        lines.push(`${directive} ${value.replace('#', '\\#')}`);
      else
        notCarried.push({
          what: `printers.${printer.id}: ${directive}`,
          why: 'no line of a configuration file holds its characters',
        });
  };
  for (const [directive, valuesOf] of directives)
    write(directive, valuesOf(queue) ?? extraAt(extra, directive));
  for (const [directive, values] of extra) if (!known.has(directive.toLowerCase())) write(directive, values);
  if (printer.ppd)
    notCarried.push({
      what: `printers.${printer.id}.ppd`,
      why: `CUPS reads it from ppd/${name}.ppd beside its printers.conf`,
    });
  if (printer.driver?.value === 'everywhere')
    notCarried.push({
      what: `printers.${printer.id}.driver`,
      why: 'only lpadmin can ask the device for it: -m everywhere',
    });
  return `<${kind} ${name}>\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}</${kind}>\n`;
}

function extraAt(extra: CupsQueue['extra'], directive: string): Lines {
  for (const [name, values] of extra) if (name.toLowerCase() === directive.toLowerCase()) return values;
  return [];
}

function one(value: string | undefined): Lines | undefined {
  return value === undefined ? undefined : [value];
}

function joined(values: readonly { readonly value: string }[] | undefined): Lines | undefined {
  return values && values.length > 0 ? [values.map(({ value }) => value).join(',')] : undefined;
}

function listed(values: readonly { readonly value: string }[] | undefined): Lines | undefined {
  return values && values.length > 0 ? values.map(({ value }) => value) : undefined;
}

function word(value: boolean | undefined, yes: string, no: string): string | undefined {
  return value === undefined ? undefined : value ? yes : no;
}

function banner(start: string | undefined, end: string | undefined): Lines | undefined {
  return start === undefined && end === undefined ? undefined : [`${start ?? 'none'} ${end ?? 'none'}`];
}

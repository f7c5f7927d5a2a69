/** Queues as a shell script of lpadmin commands: run again, it changes nothing (lpadmin(8)). */
import type { Exporter, NotExported } from '../exporter.ts';
import { extraOf } from '../exporting/exported-entries.ts';
import { type CupsQueue, cupsQueues, isModelName, isPlain } from './cups-queues.ts';

/** Under which name of `extra` scripts keep options of lpadmin that are no property. */
const OWN = 'lpadmin';

export const lpadminExporter: Exporter = {
  id: 'lpadmin',
  title: 'a shell script of lpadmin commands',
  fileName: 'make-queues.sh',
  write(site, options) {
    const { queues, notCarried } = cupsQueues(site, options, new Set(['cups', OWN]));
    const more: NotExported[] = [];
    const commands = queues.flatMap((queue) => ['', ...commandsFor(queue, more)]);
    const standard = queues.find(({ printer }) => printer.default?.value);
    if (standard) commands.push('', `lpadmin -d ${quoted(standard.name)}`);
    const lines = [...head, ...(queues.some(({ members }) => members) ? memberFunction : []), ...commands];
    return { text: `${lines.join('\n')}\n`, notCarried: [...notCarried, ...more] };
  },
};

const head = [
  '#!/bin/sh',
  '# The queues of a configuration, for the cupsd that lpadmin reaches. Run again, it changes nothing.',
  'set -eu',
];

/** lpadmin fails where the printer is in the class already. */
const memberFunction = [
  '',
  'member() { # printer, class',
  '  lpstat -c "$2" 2>/dev/null | tr -d "\\t" | grep -qxF -e "$1" || lpadmin -p "$1" -c "$2"',
  '}',
];

function commandsFor(queue: CupsQueue, notCarried: NotExported[]): string[] {
  const { name, printer, uri, members } = queue;
  const leave = (what: string, why: string) =>
    notCarried.push({ what: `printers.${printer.id}.${what}`, why });
  const args = ['lpadmin', '-p', quoted(name)];
  const add = (option: string, value: string | undefined, property: string) => {
    if (value === undefined) return;
    if (isPlain(value)) args.push(option, quoted(value));
    else leave(property, 'no argument should hold its characters');
  };
  add('-v', uri, 'device');
  add('-D', printer.comment?.value, 'comment');
  add('-L', printer.location?.value, 'location');
  const driver = printer.driver?.value ?? '';
  if (isModelName(driver) && !printer.ppd) args.push('-m', quoted(driver));
  else if (printer.driver && !printer.ppd)
    leave('driver', 'lpadmin wants a PPD, or a name that "lpinfo -m" lists');
  add('-P', printer.ppd?.value, 'ppd');
  for (const [option, value] of optionsOf(queue, leave)) add('-o', `${option}=${optionWord(value)}`, option);
  for (const directive of queue.extra.keys())
    if (!written.has(directive) && !ofItself.test(directive))
      leave(`extra.cups.${directive}`, 'no option of lpadmin says it');
  const users = usersOf(queue, leave);
  if (users !== undefined) args.push('-u', quoted(users));
  // Before -p it would ask for encryption.
  args.push('-E');
  return [
    ...(members ?? []).map((member) => `member ${quoted(member)} ${quoted(name)}`),
    args.join(' '),
    ...(printer.enabled?.value === false ? [`cupsdisable ${quoted(name)}`] : []),
    ...(printer.accepting?.value === false ? [`cupsreject ${quoted(name)}`] : []),
  ];
}

const written: ReadonlySet<string> = new Set([
  'OpPolicy',
  'QuotaPeriod',
  'PageLimit',
  'KLimit',
  'PortMonitor',
]);

/** What cupsd finds out or counts itself; its UUID is made of the names of the server and the queue (scheduler/printers.c). */
const ofItself =
  /^(?:PrinterId|UUID|State|StateMessage|StateTime|ConfigTime|Reason|Type|Filter|Attribute|ColorManaged|PPDTimeStamp)$/i;

type Leave = (what: string, why: string) => void;

function optionsOf({ printer, extra, members }: CupsQueue, leave: Leave): [name: string, value: string][] {
  const options: [string, string | undefined][] = [
    ['printer-is-shared', printer.shared && `${printer.shared.value}`],
    ['printer-error-policy', printer.errorPolicy?.value],
    ['printer-op-policy', last(extra, 'OpPolicy')],
    ['auth-info-required', listOf(printer.access?.authentication)],
    [
      'job-sheets-default',
      printer.banner && `${printer.banner.start?.value ?? 'none'},${printer.banner.end?.value ?? 'none'}`,
    ],
    ['job-quota-period', limit(last(extra, 'QuotaPeriod'))],
    ['job-page-limit', limit(last(extra, 'PageLimit'))],
    ['job-k-limit', limit(last(extra, 'KLimit'))],
    ['port-monitor', members ? undefined : last(extra, 'PortMonitor')],
  ];
  for (const [name, { key, value }] of printer.options ?? []) {
    const option = key ?? name;
    if (/^[\w.-]+$/.test(option) && isPlain(value)) options.push([`${option}-default`, value]);
    else leave(`options.${name}`, 'lpadmin takes no option of that name or value');
  }
  for (const [option, [value = '']] of extraOf(printer, OWN)) {
    if (/^[\w.-]+$/.test(option) && isPlain(value)) options.push([option, value]);
    else leave(`extra.${OWN}.${option}`, 'lpadmin takes no option of that name or value');
  }
  return options.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
}

function usersOf({ printer }: CupsQueue, leave: Leave): string | undefined {
  const { allow = [], deny = [] } = printer.access ?? {};
  const users = (allow.length > 0 ? allow : deny).map(({ value }) => value);
  const plain = users.filter((user) => /^[^\s,'"\\]+$/.test(user) && isPlain(user));
  if (plain.length < users.length) leave('access', 'lpadmin takes no user of such a name');
  return plain.length === 0 ? undefined : `${allow.length > 0 ? 'allow' : 'deny'}:${plain.join(',')}`;
}

function last(extra: CupsQueue['extra'], directive: string): string | undefined {
  return extra.get(directive)?.at(-1);
}

/** 0 is what a new queue has. */
function limit(value: string | undefined): string | undefined {
  return value !== undefined && /^\d+$/.test(value) && Number(value) > 0 ? value : undefined;
}

function listOf(values: readonly { readonly value: string }[] | undefined): string | undefined {
  return values && values.length > 0 ? values.map(({ value }) => value).join(',') : undefined;
}

/** As cupsParseOptions of cups/options.c reads it again. */
function optionWord(value: string): string {
  return /[\s'"\\{}]/.test(value) || value === '' ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : value;
}

/** One argument for the shell, whatever it holds. */
function quoted(argument: string): string {
  return /^[\w@%+:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

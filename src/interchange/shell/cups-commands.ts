/** What lpadmin, cupsenable, cupsdisable, cupsaccept, cupsreject and lpoptions say of queues (CUPS, lpadmin(8), cupsenable(8), cupsaccept(8), lpoptions(1)). */
import { looksLikeUri } from '../../knowledge/device-uri.ts';
import type { Located, Span } from '../../model/span.ts';
import type { ScriptEntries } from '../scripts/script-entries.ts';
import { located, type ScriptValue, type TextValue } from '../scripts/script-value.ts';
import { type Option, type Options, readOptions, type Word } from './cups-options.ts';

export interface CupsCall {
  readonly command: string;
  readonly words: readonly Word[];
  readonly span: Span;
  readonly isConditional: boolean;
}

/** What the rules about commands want to know. */
export interface CupsNotes {
  leaveOut(call: CupsCall): void;
  /** A queue that is made or changed, with -E before its name and none behind it. */
  encryptsInstead(printer: TextValue, flag: Option): void;
  /** A device that the shell looks into. */
  bareUri(printer: TextValue, uri: TextValue): void;
  /** Something sees to it that queues of this name run; undefined: of any name. */
  runs(name: string | undefined): void;
}

export const cupsCommands: ReadonlySet<string> = new Set([
  'lpadmin',
  'cupsenable',
  'cupsdisable',
  'cupsaccept',
  'cupsreject',
  'accept',
  'reject',
  'lpoptions',
]);

export function applyCupsCommand(call: CupsCall, entries: ScriptEntries, notes: CupsNotes): void {
  if (call.command === 'lpadmin') lpadmin(call, entries, notes);
  else if (call.command === 'lpoptions') lpoptions(call, entries);
  else switchQueues(call, entries, notes);
}

function lpadmin(call: CupsCall, entries: ScriptEntries, notes: CupsNotes): void {
  const read = readOptions(call.words, 'cdhimoprRuvxADLPU');
  const { options } = read;
  const last = (letter: string) => options.findLast((option) => option.letter === letter);
  const server = serverOf(read);
  if (!read.isUnderstood || server === 'unknown') {
    notes.runs(undefined);
    notes.leaveOut(call);
    return;
  }
  const removed = last('x')?.value;
  if (removed) {
    entries.remove('printers', removed.text, server);
    entries.remove('ports', removed.text, server);
  }
  const preferred = last('d')?.value;
  if (preferred) {
    for (const entry of entries.all())
      if (entry.section === 'printers' && entry.server?.text === server?.text) entry.values.delete('default');
    changeKnown(entries, call, {
      name: preferred,
      server,
      values: { default: { ...preferred.span, value: true } },
    });
  }
  const name = last('p')?.value;
  if (!name) {
    if (last('p')) notes.leaveOut(call);
    return;
  }
  if (!/^[^\s/#\0]+$/.test(name.text)) return;
  const at = options.findIndex(({ letter }) => letter === 'p');
  const early = options.find(({ letter }, index) => letter === 'E' && index < at);
  const late = options.find(({ letter }, index) => letter === 'E' && index > at);
  if (late) notes.runs(name.text);
  const isMade = options.some(({ letter }) => 'vmPi'.includes(letter));
  if (early && !late && isMade && !last('h') && !last('U')) notes.encryptsInstead(name, early);
  const uri = last('v');
  const given = argumentsOf(read);
  if (early) given.set('-E early', { kind: 'flag', on: true, span: early.span });
  const statement = { server, command: call.span, isConditional: call.isConditional, arguments: given };
  // The name of the port is the queue's: CUPS has one device for each.
  const device = uri?.value;
  if (device && looksLikeUri(device.text)) {
    if (uri.isBare) notes.bareUri(name, device);
    entries.change({ ...statement, section: 'ports', name, values: { device: located(device) } });
  }
  const hasPort = entries.find('ports', name.text, server) !== undefined && !(uri && !device);
  entries.change({
    ...statement,
    section: 'printers',
    name,
    values: printerValues(read, late),
    ...(hasPort && { portNames: [name] }),
  });
  joinClass(call, entries, { name, server, group: last('c')?.value, left: last('r')?.value });
}

/** `-c CLASS` puts the printer into a class, which is made with its first one. */
function joinClass(
  { span, isConditional }: CupsCall,
  entries: ScriptEntries,
  {
    name,
    server,
    group,
    left,
  }: {
    readonly name: TextValue;
    readonly server: TextValue | undefined;
    readonly group: TextValue | undefined;
    readonly left: TextValue | undefined;
  },
): void {
  for (const [one, isIn] of [
    [group, true],
    [left, false],
  ] as const) {
    if (!one) continue;
    const before = entries.find('printers', one.text, server)?.values.get('members');
    const others = ((before ?? []) as Located<string>[]).filter(({ value }) => value !== name.text);
    entries.change({
      section: 'printers',
      name: one,
      server,
      command: span,
      // Members add up; they contradict nothing.
      isConditional: isConditional && before === undefined,
      arguments: new Map(),
      values: { members: isIn ? [...others, located(name)] : others },
    });
  }
}

/** Attributes of a printer that are set by `-o`, with the directive of printers.conf that keeps each. */
const directives: Readonly<Record<string, string>> = {
  'printer-op-policy': 'OpPolicy',
  'port-monitor': 'PortMonitor',
  'job-quota-period': 'QuotaPeriod',
  'job-k-limit': 'KLimit',
  'job-page-limit': 'PageLimit',
};

const errorPolicies = ['stop-printer', 'retry-current-job', 'retry-job', 'abort-job'];

function printerValues({ options }: Options, late: Option | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const cups = new Map<string, Located<string>[]>();
  const others = new Map<string, Located<string>[]>();
  const defaults = new Map<string, unknown>();
  for (const { letter, value } of options) {
    if (!value || value.text === '') continue;
    if (letter === 'D') values.comment = located(value);
    else if (letter === 'L') values.location = located(value);
    else if (letter === 'm') values.driver = located(value);
    else if (letter === 'P' || letter === 'i') values.ppd = located(value);
    else if (letter === 'u') access(values, value);
    else if (letter === 'o')
      for (const [name, setting] of settingsIn(value)) {
        const isOn = /^(?:true|yes|on)$/i.test(setting.value);
        if (name === 'printer-error-policy') {
          if (errorPolicies.includes(setting.value)) values.errorPolicy = setting;
        } else if (name === 'printer-is-shared') values.shared = { ...setting, value: isOn };
        else if (name === 'auth-info-required')
          values.access = {
            allow: [],
            deny: [],
            ...(values.access as object),
            authentication: setting.value.split(',').map((one) => ({ ...setting, value: one })),
          };
        else if (name === 'job-sheets-default' || name === 'job-sheets') {
          const [start, end] = setting.value.split(',').map((one) => ({ ...setting, value: one }));
          values.banner = { start, end };
        } else if (name === 'printer-info') values.comment = setting;
        else if (name === 'printer-location') values.location = setting;
        else if (directives[name] !== undefined) cups.set(directives[name], [setting]);
        else if (name.endsWith('-default')) {
          const key = name.slice(0, -'-default'.length);
          defaults.set(key.toLowerCase(), { ...setting, key });
        } else others.set(name, [setting]);
      }
  }
  if (late) {
    values.enabled = { ...late.span, value: true };
    values.accepting = { ...late.span, value: true };
  }
  if (defaults.size > 0) values.options = defaults;
  const extra = new Map([
    ...(cups.size > 0 ? [['cups', cups] as const] : []),
    ...(others.size > 0 ? [['lpadmin', others] as const] : []),
  ]);
  if (extra.size > 0) values.extra = extra;
  return values;
}

/** `allow:a,b`, `deny:@group`, `allow:all` and `deny:none`, which take back what was said. */
function access(values: Record<string, unknown>, { text, span }: TextValue): void {
  const match = /^(allow|deny):(.*)$/.exec(text);
  if (!match) return;
  const names = (match[2] ?? '').split(/[,\s]+/).filter((one) => one !== '');
  const isTakenBack = names.length === 1 && /^(?:all|none)$/.test(names[0] ?? '');
  const list = isTakenBack ? [] : names.map((value) => ({ ...span, value }));
  const authentication = (values.access as { authentication?: unknown } | undefined)?.authentication ?? [];
  values.access = { allow: [], deny: [], authentication, [match[1] ?? '']: list };
}

/** One `-o` may hold several settings, with blanks between them; quotes and braces in them are left alone. */
function settingsIn(value: TextValue): [name: string, setting: Located<string>][] {
  const parts = /["'{}\\]/.test(value.text) ? [value.text] : value.text.split(/\s+/);
  return parts.flatMap((part): [string, Located<string>][] => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[part.slice(0, at), { ...value.span, value: part.slice(at + 1) }]];
  });
}

/** What each property is written with. */
function argumentsOf({ options }: Options): Map<string, ScriptValue> {
  const given = new Map<string, ScriptValue>();
  for (const { letter, value } of options) {
    if (!value) continue;
    if (letter !== 'o') given.set(`-${letter}`, value);
    else for (const [name] of settingsIn(value)) given.set(`-o ${name}`, value);
  }
  return given;
}

function lpoptions(call: CupsCall, entries: ScriptEntries): void {
  const read = readOptions(call.words, 'dhopr');
  const server = serverOf(read);
  if (!read.isUnderstood || server === 'unknown') return;
  const preferred = read.options.findLast(({ letter }) => letter === 'd')?.value;
  if (preferred)
    changeKnown(entries, call, {
      name: preferred,
      server,
      values: { default: { ...preferred.span, value: true } },
    });
  const name = preferred ?? read.options.findLast(({ letter }) => letter === 'p')?.value;
  const options = new Map<string, unknown>();
  for (const { letter, value } of read.options)
    if (letter === 'o' && value)
      for (const [option, setting] of settingsIn(value)) options.set(option.toLowerCase(), setting);
  if (name && options.size > 0) {
    const before = entries.find('printers', name.text, server)?.values.get('options') as Map<string, unknown>;
    changeKnown(entries, call, {
      name,
      server,
      values: { options: new Map([...(before ?? []), ...options]) },
    });
  }
}

/** `cupsenable`, `cupsaccept` and their opposites. */
function switchQueues(call: CupsCall, entries: ScriptEntries, notes: CupsNotes): void {
  const isOn = /enable|accept/.test(call.command);
  const property = /able$/.test(call.command) ? 'enabled' : 'accepting';
  const read = readOptions(call.words, 'hUr');
  const server = serverOf(read);
  if (isOn && (!read.isUnderstood || server === 'unknown')) notes.runs(undefined);
  if (server === 'unknown') return;
  for (const { value: name } of read.names) {
    if (!name) continue;
    if (isOn) notes.runs(name.text);
    changeKnown(entries, call, { name, server, values: { [property]: { ...name.span, value: isOn } } });
  }
}

/** What changes a queue that the script makes; of others it says too little. */
function changeKnown(
  entries: ScriptEntries,
  { span, isConditional }: CupsCall,
  {
    name,
    server,
    values,
  }: {
    readonly name: TextValue;
    readonly server: TextValue | undefined;
    readonly values: Record<string, unknown>;
  },
): void {
  const known = entries.find('printers', name.text, server);
  if (!known || known.isRemoved) return;
  const given = new Map<string, ScriptValue>([['name', name]]);
  entries.change({
    section: 'printers',
    name,
    server,
    command: span,
    isConditional,
    arguments: given,
    values,
  });
}

/** `-h HOST[:PORT]` */
function serverOf({ options }: Options): TextValue | undefined | 'unknown' {
  const host = options.findLast(({ letter }) => letter === 'h');
  if (!host) return undefined;
  if (!host.value) return 'unknown';
  return /^(?:localhost|127\.0\.0\.1|\/.*)?(?::\d+)?$/.test(host.value.text) ? undefined : host.value;
}

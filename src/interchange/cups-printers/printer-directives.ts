/** Which directive of printers.conf is which property of a printer, and how each is written (CUPS scheduler/printers.c). */
import type { JsonValue } from '../../model/json-value.ts';
import type { Located } from '../../model/span.ts';
import type { ConfLine } from '../cups/conf-lines.ts';

export interface QueueProperty {
  /** As cupsd spells it. */
  readonly directive: string;
  /** Path of the property below the printer. */
  readonly path: readonly string[];
  /** Puts what the line says into the values of a printer; nothing where it says nothing that fits. */
  read(line: ConfLine, values: Record<string, unknown>): void;
  /** The value as the directive has it; undefined where it has no word for it. */
  write(value: JsonValue): string | undefined;
}

export function propertyOf(name: string): QueueProperty | undefined {
  // cupsd writes nearly all names, in one spelling each, and a hundred thousand times.
  return bySpelling.get(name) ?? (usual.has(name) ? undefined : byDirective.get(name.toLowerCase()));
}

/** What cupsd writes of a queue besides, as scheduler/printers.c has it. */
const usual: ReadonlySet<string> = new Set([
  'PrinterId',
  'UUID',
  'GeoLocation',
  'Organization',
  'OrganizationalUnit',
  'DeviceURI',
  'PortMonitor',
  'StateMessage',
  'StateTime',
  'ConfigTime',
  'Reason',
  'Type',
  'QuotaPeriod',
  'PageLimit',
  'KLimit',
  'OpPolicy',
  'Attribute',
]);

export function propertyAt(path: readonly (string | number)[]): QueueProperty | undefined {
  return properties.find((one) => one.path.join('/') === path.join('/'));
}

/** Whether another entry holds the directive: the port. */
export function isHeldElsewhere(name: string): boolean {
  // Asked of each of a hundred thousand lines, of which few have a name as long.
  return name.length === 9 && (name === 'DeviceURI' || name.toLowerCase() === 'deviceuri');
}

const text = (directive: string, property: string): QueueProperty => ({
  directive,
  path: [property],
  read({ value }, values) {
    if (value.value !== '') values[property] = value;
  },
  write: (value) => (typeof value === 'string' && !/[\r\n]/.test(value) ? escaped(value) : undefined),
});

/** Words of CUPS for yes and no; the first of each is what cupsd writes. */
const yesOrNo = (
  directive: string,
  property: string,
  yes: readonly string[],
  no: readonly string[],
): QueueProperty => ({
  directive,
  path: [property],
  read({ valueText, value: { start, end } }, values) {
    const isYes = isOneOf(yes, valueText);
    if (isYes || isOneOf(no, valueText)) values[property] = { value: isYes, start, end };
  },
  write: (value) => (typeof value === 'boolean' ? (value ? yes[0] : no[0]) : undefined),
});

/** Without regard to case; nearly all are written as cupsd does. */
function isOneOf(words: readonly string[], text: string): boolean {
  if (words[0] === text) return true;
  const word = text.toLowerCase();
  return words.some((one) => one.toLowerCase() === word);
}

const yes = ['Yes', 'On', 'True'];
const no = ['No', 'Off', 'False'];

const errorPolicies = ['stop-printer', 'retry-current-job', 'retry-job', 'abort-job'];

const properties: readonly QueueProperty[] = [
  text('Info', 'comment'),
  text('Location', 'location'),
  text('MakeModel', 'driver'),
  yesOrNo('State', 'enabled', ['Idle'], ['Stopped']),
  yesOrNo('Accepting', 'accepting', yes, no),
  yesOrNo('Shared', 'shared', yes, no),
  {
    directive: 'ErrorPolicy',
    path: ['errorPolicy'],
    read({ valueText, value: { start, end } }, values) {
      const word = valueText.toLowerCase();
      if (errorPolicies.includes(word)) values.errorPolicy = { value: word, start, end };
    },
    write: (value) => (typeof value === 'string' && errorPolicies.includes(value) ? value : undefined),
  },
  {
    directive: 'JobSheets',
    path: ['banner'],
    read({ value }, values) {
      const [start, end] = wordsIn(value);
      if (start) values.banner = { start, end };
    },
    write: () => undefined,
  },
  ...(['allow', 'deny'] as const).map(
    (name): QueueProperty => ({
      directive: name === 'allow' ? 'AllowUser' : 'DenyUser',
      path: ['access', name],
      read({ value }, values) {
        const access = accessOf(values);
        access[name] = [...access[name], ...wordsIn(value)];
      },
      write: () => undefined,
    }),
  ),
  {
    directive: 'AuthInfoRequired',
    path: ['access', 'authentication'],
    read({ value }, values) {
      accessOf(values).authentication = wordsIn(value, /[^\s,]+/g);
    },
    write: () => undefined,
  },
  {
    directive: 'Option',
    path: ['options'],
    read({ value }, values) {
      const [name] = wordsIn(value);
      if (!name) return;
      const rest = value.value.slice(name.value.length).trimStart();
      values.options ??= new Map();
      const options = values.options as Map<string, unknown>;
      const start = value.end - rest.length;
      options.set(name.value.toLowerCase(), { value: rest, start, end: value.end, key: name.value });
    },
    write: () => undefined,
  },
  {
    directive: 'Printer',
    path: ['members'],
    read({ value }, values) {
      if (value.value !== '') values.members = [...((values.members as []) ?? []), value];
    },
    write: () => undefined,
  },
];

const bySpelling: ReadonlyMap<string, QueueProperty> = new Map(properties.map((one) => [one.directive, one]));
const byDirective: ReadonlyMap<string, QueueProperty> = new Map(
  properties.map((one) => [one.directive.toLowerCase(), one]),
);

type Access = Record<'allow' | 'deny' | 'authentication', readonly Located<string>[]>;

function accessOf(values: Record<string, unknown>): Access {
  values.access ??= { allow: [], deny: [], authentication: [] };
  return values.access as Access;
}

function wordsIn({ value, start }: Located<string>, pattern = /\S+/g): Located<string>[] {
  const words: Located<string>[] = [];
  // Thousands of lines hold one or two: `matchAll` would copy the pattern for each.
  for (let match = pattern.exec(value); match; match = pattern.exec(value))
    words.push({ value: match[0], start: start + match.index, end: start + pattern.lastIndex });
  return words;
}

/** The first `#` would begin a comment; cupsd escapes no other, and reads no other escape (cups/file.c). */
export function escaped(value: string): string {
  return value.replace('#', '\\#');
}

/** Printers.xml of Group Policy preferences (MS-GPPREF 2.2.1.11): printers of TCP/IP ports, shared and local ones. */
import { SaxesParser } from 'saxes';
import type { Located, Span } from '../../model/span.ts';
import { ConfigDraft } from '../config-draft.ts';
import type { ForeignReading } from '../foreign-format.ts';

/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'gpo';

type Kind = 'SharedPrinter' | 'PortPrinter' | 'LocalPrinter';

export interface Preference {
  readonly kind: Kind;
  /** Of the element. */
  readonly attributes: ReadonlyMap<string, Located<string>>;
  /** Of its `Properties`. */
  properties: ReadonlyMap<string, Located<string>>;
  readonly start: number;
  end: number;
  filters: Span | undefined;
}

export function readGpoPrinters(text: string): ForeignReading {
  const draft = new ConfigDraft('gpo-printers');
  const { preferences, error } = readPreferences(text);
  if (error) {
    draft.structureLost = true;
    draft.problem({ code: 'syntax', path: [], ...error });
  }
  for (const preference of preferences) addPreference(draft, preference);
  return draft.finish();
}

export interface Preferences {
  readonly preferences: readonly Preference[];
  readonly error: { span: Span; found: string; expected: readonly string[] } | undefined;
}

/** Deeper than any preferences; guards against a file of nothing but tags. */
const maxDepth = 64;

/** A document type is refused: it could declare entities, and none is ever expanded. */
export function readPreferences(text: string): Preferences {
  const parser = new SaxesParser({ position: true });
  const preferences: Preference[] = [];
  let error: Preferences['error'];
  let tagStart = 0;
  let depth = 0;
  let open: { preference: Preference; depth: number } | undefined;
  const fail = (found: string, expected: string): void => {
    if (error) return;
    const start = Math.min(parser.position, text.length);
    error = { span: { start: Math.max(0, start - 1), end: start }, found, expected: [expected] };
  };
  parser.on('error', () => fail('what is no XML', 'well-formed XML'));
  parser.on('doctype', () => fail('a document type', 'preferences, which have none'));
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    if (error || depth > maxDepth) return;
    const end = parser.position;
    const placed = (): Map<string, Located<string>> =>
      placedAttributes(text, { start: tagStart, end }, attributes as Record<string, string>);
    if (isKind(name) && !open) {
      const preference = {
        kind: name,
        attributes: placed(),
        properties: new Map(),
        start: tagStart,
        end,
        filters: undefined,
      };
      preferences.push(preference);
      open = isSelfClosing ? undefined : { preference, depth };
    } else if (open && depth === open.depth + 1) {
      if (name === 'Properties') open.preference.properties = placed();
      else if (name === 'Filters') open.preference.filters = { start: tagStart, end };
    }
  });
  parser.on('closetag', () => {
    if (open && depth === open.depth) {
      open.preference.end = Math.min(parser.position, text.length);
      open = undefined;
    }
    depth -= 1;
  });
  try {
    parser.write(text).close();
  } catch {
    fail('what is no XML', 'well-formed XML');
  }
  return { preferences: error ? [] : preferences, error };
}

function isKind(name: string): name is Kind {
  return name === 'SharedPrinter' || name === 'PortPrinter' || name === 'LocalPrinter';
}

/** What the parser says of them, at the places where they are written. */
function placedAttributes(
  text: string,
  { start, end }: Span,
  attributes: Readonly<Record<string, string>>,
): Map<string, Located<string>> {
  const placed = new Map<string, Located<string>>();
  const tag = text.slice(start, end);
  for (const match of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? '';
    if (!Object.hasOwn(attributes, name)) continue;
    const valueEnd = start + match.index + match[0].length - 1;
    const written = match[2] ?? match[3] ?? '';
    placed.set(name, { value: attributes[name] ?? '', start: valueEnd - written.length, end: valueEnd });
  }
  return placed;
}

function addPreference(draft: ConfigDraft, preference: Preference): void {
  const { kind, attributes, properties, start } = preference;
  const at = attributes.get('name') ?? { value: kind, start, end: start + 1 };
  const leaveOut = (why: string): void =>
    draft.notCarried({ span: { start: at.start, end: at.end }, what: `${kind} ${at.value}`, why });
  const action = properties.get('action')?.value.toUpperCase() ?? 'U';
  const path = textOf(properties, 'path');
  if (properties.size === 0) leaveOut('it has no properties');
  else if (action.startsWith('D')) leaveOut('it deletes a printer');
  else if (attributes.get('disabled')?.value === '1') leaveOut('it is disabled');
  else if ([...properties.values()].some(({ value }) => /%\w+%/.test(value)))
    leaveOut('it holds a variable, which depends on the machine');
  else if (kind === 'SharedPrinter') addShared(draft, preference, path);
  else if (kind === 'PortPrinter') addTcpPrinter(draft, preference);
  else addLocalPrinter(draft, preference);
  const { filters } = preference;
  if (filters) draft.notCarried({ span: filters, what: `the filters of ${at.value}`, why: 'whom it is for' });
  const secret = properties.get('cpassword');
  if (secret && secret.value !== '')
    draft.notCarried({
      span: { start: secret.start, end: secret.end },
      what: `the password of ${at.value}`,
      why: 'everybody can decrypt it (MS14-025): take it out',
    });
}

function textOf(properties: Preference['properties'], name: string): Located<string> | undefined {
  const value = properties.get(name);
  return value && value.value.trim() !== '' ? value : undefined;
}

/** The same path may stand there several times, for other people each. */
function addShared(
  draft: ConfigDraft,
  { properties, start, end }: Preference,
  path: Located<string> | undefined,
): void {
  if (!path || !/^\\\\[^\\]+\\[^\\]+$/.test(path.value) || draft.has('connections', path.value)) return;
  draft.add('connections', path.value, { key: spanOf(path), end }, { path });
  keep(draft, properties, { of: path.value, used: ['path', 'comment', 'location', 'action'], at: start });
}

/** What is left of a preference has no property in a connection. */
function keep(
  draft: ConfigDraft,
  properties: Preference['properties'],
  { of, used, at }: { of: string; used: readonly string[]; at: number },
): void {
  const rest = [...properties].filter(
    ([name, { value }]) => !used.includes(name) && value !== '' && value !== '0' && !isSecret(name),
  );
  if (rest.length > 0)
    draft.notCarried({
      span: { start: at, end: at + 1 },
      what: `${of}: ${rest.map(([name, { value }]) => `${name}="${value.slice(0, 40)}"`).join(' ')}`,
      why: 'a connection has no such property',
    });
}

function isSecret(name: string): boolean {
  return /password/i.test(name);
}

/** A printer of its own on each machine, with a Standard TCP/IP port that is called after its address. */
function addTcpPrinter(draft: ConfigDraft, { properties, attributes, end }: Preference): void {
  const host = textOf(properties, 'ipAddress');
  const name = textOf(properties, 'localName') ?? textOf(attributes, 'name');
  if (!host || !name) return;
  const isLpr = /LPR/i.test(properties.get('protocol')?.value ?? '');
  const queue = textOf(properties, 'lprQueue');
  const number = textOf(properties, 'portNumber');
  const usual = isLpr ? 515 : 9100;
  const port =
    number && /^\d{1,5}$/.test(number.value) && Number(number.value) !== usual ? Number(number.value) : 0;
  const isUsable =
    /^[\w.-]+$/.test(host.value) && port <= 65535 && (!isLpr || (queue && !/\s/.test(queue.value)));
  const values: Record<string, unknown> = {};
  if (isUsable) {
    const authority = `${host.value}${port === 0 ? '' : `:${port}`}`;
    const uri = isLpr
      ? `lpd://${authority}/${encodeURIComponent(queue?.value ?? '')}`
      : `socket://${authority}`;
    const at = port !== 0 && number ? number : host;
    const isSnmpOn = properties.get('snmpEnabled');
    draft.add(
      'ports',
      host.value,
      { key: spanOf(host), end },
      {
        monitor: { value: 'standard-tcpip', ...spanOf(host) },
        device: { value: uri, ...spanOf(at) },
        ...(isSnmpOn && {
          snmp: {
            status: { ...isSnmpOn, value: isSnmpOn.value === '1' ? 'on' : 'off' },
            community: undefined,
            index: undefined,
            port: undefined,
          },
        }),
      },
    );
    values.ports = [host];
  }
  const used = [
    'ipAddress',
    'localName',
    'protocol',
    'lprQueue',
    'portNumber',
    'snmpEnabled',
    ...printerProperties,
  ];
  addPrinter(draft, { name, values, properties, used, end });
}

function addLocalPrinter(draft: ConfigDraft, { properties, attributes, end }: Preference): void {
  const name = textOf(properties, 'name') ?? textOf(attributes, 'name');
  const port = textOf(properties, 'port');
  if (!name) return;
  const values: Record<string, unknown> = {};
  if (port) {
    draft.add(
      'ports',
      port.value,
      { key: spanOf(port), end },
      { monitor: { value: 'local', ...spanOf(port) } },
    );
    values.ports = [port];
  }
  addPrinter(draft, { name, values, properties, used: ['name', 'port', ...printerProperties], end });
}

const printerProperties = ['comment', 'location', 'action', 'default'];

function addPrinter(
  draft: ConfigDraft,
  {
    name,
    values,
    properties,
    used,
    end,
  }: {
    name: Located<string>;
    values: Record<string, unknown>;
    properties: Preference['properties'];
    used: readonly string[];
    end: number;
  },
): void {
  const comment = textOf(properties, 'comment');
  const location = textOf(properties, 'location');
  if (comment) values.comment = comment;
  if (location) values.location = location;
  const isDefault = properties.get('default');
  if (isDefault?.value === '1') values.default = { ...isDefault, value: true };
  const kept = [...properties].filter(
    ([id, { value }]) => !used.includes(id) && value !== '' && !isSecret(id),
  );
  if (kept.length > 0) values.extra = new Map([[EXTRA, new Map(kept.map(([id, value]) => [id, [value]]))]]);
  draft.add('printers', name.value, { key: spanOf(name), end }, values);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

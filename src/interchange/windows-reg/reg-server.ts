/** What an export says of the server itself: its system, its TIME_WAIT, and the switches of its LPR source ports (Q179156, Q149532). */
import type { Located } from '../../model/span.ts';
import type { ConfigDraft } from '../config-draft.ts';
import { keyName } from './print-keys.ts';
import type { RegEntries, RegEntry, ServerKey } from './reg-entries.ts';
import { EXTRA, keptOf, listLost, SERVER_ID } from './reg-extra.ts';
import { lastNameOf, type RegValue } from './reg-text.ts';
import type { RegValues } from './reg-values.ts';
import { windowsVersion } from './windows-version.ts';

const lprSwitches = 'software\\microsoft\\lpdsvc\\lpr';
const globalSwitch = 'UseNonRFCSourcePorts';
const hpOptions = 'control\\print\\monitors\\hewlett-packard network port\\options';
const tcpParameters = 'services\\tcpip\\parameters';
const version = 'software\\microsoft\\windows nt\\currentversion';
const localPorts = `${version}\\ports`;

/** Keys of which only single values are about printing. */
const passedOver: ReadonlySet<string> = new Set([
  version,
  localPorts,
  tcpParameters,
  'control\\productoptions',
  'control\\computername\\computername',
]);

export function addRegServer(draft: ConfigDraft, entries: RegEntries): void {
  const values: Record<string, unknown> = {};
  const system = readSystem(entries);
  if (system) values.system = system;
  const ofName = entries.server.get('control\\computername\\computername')?.values;
  const name = ofName?.string('ComputerName');
  ofName?.take('ComputerName');
  if (name && name.value !== '') values.name = name;
  const ofTcp = entries.server.get(tcpParameters)?.values;
  const wait = ofTcp?.dword('TcpTimedWaitDelay');
  if (wait && wait.value <= 3600) {
    values.timeWaitSeconds = wait;
    ofTcp?.take('TcpTimedWaitDelay');
  }
  for (const [number, value] of wronglyTyped(entries).entries()) reportWrongType(draft, value, number);
  const kept = new Map<string, Located<string>[]>();
  for (const [path, key] of entries.server) {
    if (passedOver.has(path)) continue;
    for (const [valueName, value] of keptOf(key.values)) kept.set(`${keyName(key)}\\${valueName}`, [value]);
  }
  if (kept.size > 0) values.extra = new Map([[EXTRA, kept]]);
  draft.add('servers', SERVER_ID, { key: { start: 0, end: 0 }, end: 0 }, values);
}

export function listLostOfServer(draft: ConfigDraft, { server }: RegEntries): void {
  for (const [path, key] of server) {
    if (!passedOver.has(path)) listLost(draft, lastNameOf(key.key).value, key.values);
    else if (path !== localPorts) listOtherValues(draft, key);
  }
}

/** What else stands in keys of which a value or two are about printing. */
function listOtherValues(draft: ConfigDraft, { key, values }: ServerKey): void {
  const { length } = values.rest();
  const { value, start, end } = lastNameOf(key);
  if (length > 0)
    draft.notCarried({
      span: { start, end },
      what: `${value}: ${length} ${length === 1 ? 'value' : 'values'}`,
      why: 'it is not about printing',
    });
}

function readSystem({ server }: RegEntries): Located<string> | undefined {
  const values = server.get(version)?.values;
  if (!values) return undefined;
  const productName = values.string('ProductName');
  const currentVersion = values.string('CurrentVersion');
  const suite = server.get('control\\productoptions')?.values.get('ProductSuite');
  const system = windowsVersion({
    productName: productName?.value,
    currentVersion: currentVersion?.value,
    servicePack: values.string('CSDVersion')?.value,
    build: (values.string('CurrentBuildNumber') ?? values.string('CurrentBuild'))?.value,
    // "T,e,r,m," of "Terminal Server" in UTF-16 or as bytes.
    isTerminalServer: /54,(?:00,)?65,(?:00,)?72,(?:00,)?6d,/i.test(suite?.text ?? ''),
  });
  if (system)
    values.take('ProductName', 'CurrentVersion', 'CSDVersion', 'CurrentBuildNumber', 'CurrentBuild');
  const at = productName ?? currentVersion;
  return system === undefined || !at ? undefined : { ...at, value: system };
}

/** Of an LPR port: the switch for its address, else the one for all; undefined where the export has neither. */
export function sourcePortsOf(entries: RegEntries, port: RegEntry): Located<string> | undefined {
  const switches = entries.server.get(lprSwitches)?.values;
  const name = switches && actingSwitch(switches, port);
  return name === undefined ? undefined : worded(switches?.dword(name));
}

function actingSwitch(switches: RegValues, port: RegEntry): string | undefined {
  const address = port.values.string('Server Name')?.value ?? '';
  if (isAddress(address)) return switches.get(address) ? address : globalSwitch;
  // A switch is called after an address: of a port that names a host it is unknown which one that is.
  return switches.rest().some(({ name }) => isAddress(name)) ? undefined : globalSwitch;
}

/** The key of the switches as an export names it, and the switch for one address. */
export const switchesKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\LPDSVC\\lpr';

export function switchesOf({ server }: RegEntries): ServerKey | undefined {
  return server.get(lprSwitches);
}

export function tcpParametersOf({ server }: RegEntries): ServerKey | undefined {
  return server.get(tcpParameters);
}

/**
 * One for all ports of HPMON. The Windows 2000 Resource Kit has Continuous as the default, and 1 as the default value: so 1 is
 * Continuous, and 0 Job Based, the other word of its dialog (Q129007).
 */
export function connectionTypeOf({ server }: RegEntries): Located<string> | undefined {
  const type = server.get(hpOptions)?.values.dword('ConnectionType');
  return type && type.value <= 1
    ? { ...type, value: type.value === 1 ? 'continuous' : 'job-based' }
    : undefined;
}

function worded(value: Located<number> | undefined): Located<string> | undefined {
  if (!value || value.value > 1) return undefined;
  return { ...value, value: value.value === 1 ? 'unprivileged' : 'rfc1179' };
}

/**
 * Switches of another type. Regedt32 shows "Binary" for the radix, and Q179156 repeats it: the type is REG_DWORD, and Windows heeds
 * no other. In the order of the text.
 */
export function wronglyTyped(entries: RegEntries): RegValue[] {
  const values = entries.server.get(lprSwitches)?.values;
  return (values?.rest() ?? []).filter((value) => isSwitch(value) && !values?.dword(value.name));
}

function isSwitch({ name }: RegValue): boolean {
  return name.toLowerCase() === globalSwitch.toLowerCase() || isAddress(name);
}

function isAddress(text: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(text);
}

/** @param number which of those that are wrong, from 0: so a fix names it */
function reportWrongType(draft: ConfigDraft, value: RegValue, number: number): void {
  draft.problem({
    code: 'directive-value-not-allowed',
    span: value.span,
    path: ['directives', number],
    found: value.text.slice(0, 60),
    expected: ['dword:00000000', 'dword:00000001'],
    note: `${value.name} is a REG_DWORD: 0 sends from 721-731, 1 from 1024 up (Q179156).`,
  });
}

/** Writes ports, printers and what changes how they print as regedit reads them (Q102966, Q121786, Q179156; printing facts of exports). */
import type { Port, Printer, Server } from '../../model/config.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Exported, Exporter, ExportOptions, NotExported } from '../exporter.ts';
import {
  exportedPorts,
  exportedPrinters,
  extraOf,
  isAbsent,
  nameOf,
  notHeld,
} from '../exporting/exported-entries.ts';
import { EXTRA } from './reg-extra.ts';
import { type PortKey, regPortKey } from './reg-port-keys.ts';
import { attribute, printerStrings } from './reg-printers.ts';
import { dwordReg, quotedReg } from './reg-text.ts';
import { writtenData } from './reg-values.ts';

export const windowsRegExporter: Exporter = {
  id: 'windows-reg',
  title: 'a registry file for regedit',
  fileName: 'printers.reg',
  write,
};

const machine = 'HKEY_LOCAL_MACHINE\\';
const print = `${machine}SYSTEM\\CurrentControlSet\\Control\\Print`;
const switches = `${machine}SOFTWARE\\Microsoft\\LPDSVC\\lpr`;
const localPorts = `${machine}SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Ports`;
const why = 'no value of the registry holds it';

/** The keys in the order in which they were begun, each with its values. */
class RegFile {
  readonly #keys = new Map<string, Map<string, string>>();
  readonly notCarried: NotExported[] = [];

  /** @param data as the file has them; a value that is there already stays */
  set(key: string, name: string, data: string): void {
    const values = this.#keys.get(key) ?? new Map<string, string>();
    this.#keys.set(key, values);
    if (!values.has(name)) values.set(name, data);
  }

  begin(key: string): void {
    if (!this.#keys.has(key)) this.#keys.set(key, new Map());
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  get text(): string {
    const blocks = [...this.#keys].map(([key, values]) =>
      [
        `[${key}]`,
        ...[...values].map(([name, data]) => `${name === '' ? '@' : quotedReg(name)}=${data}`),
        '',
      ].join('\r\n'),
    );
    return ['Windows Registry Editor Version 5.00\r\n', ...blocks].join('\r\n');
  }
}

function write(site: WholeSite, options: ExportOptions): Exported {
  const file = new RegFile();
  for (const server of site.config.servers.values())
    if (options.server === undefined || options.server === server.id) writeServer(file, server);
  const ports = exportedPorts(site, options);
  for (const port of ports) writePort(file, site, port);
  for (const printer of exportedPrinters(site, options)) writePrinter(file, site, printer);
  for (const { id, path, from } of site.config.connections.values())
    if (options.server === undefined || from?.value === options.server)
      writeConnection(file, id, path?.value ?? '');
  return { text: file.text, notCarried: file.notCarried };
}

function writeServer(file: RegFile, server: Server): void {
  for (const [path, [data]] of extraOf(server, EXTRA)) {
    const slash = path.lastIndexOf('\\');
    if (slash > 0 && data !== undefined && isKeyPath(path.slice(0, slash)))
      file.set(machine + path.slice(0, slash), path.slice(slash + 1), writtenData(data));
    else
      file.notCarried.push({
        what: `servers.${server.id}.extra.${EXTRA}.${path}`,
        why: 'it names no value of a key',
      });
  }
  if (server.timeWaitSeconds)
    file.set(
      `${machine}SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters`,
      'TcpTimedWaitDelay',
      dwordReg(server.timeWaitSeconds.value),
    );
  file.notCarried.push(...notHeld(server, { held: new Set(['timeWaitSeconds']), family: EXTRA, why }));
}

const heldOfPorts = new Set([
  'name',
  'monitor',
  'device',
  'server',
  'order',
  'byteCounting',
  'snmp',
  'sourcePorts',
  'inlineDevice',
]);

function writePort(file: RegFile, site: WholeSite, port: Port): void {
  const found = regPortKey(site, port);
  const leaveOut = (reason: string): void => {
    file.notCarried.push({ what: `ports.${port.id}`, why: reason });
  };
  if ('why' in found) {
    leaveOut(found.why);
    return;
  }
  if (found.kind === 'none') return;
  if (found.kind === 'local') {
    const [settings = ''] = extraOf(port, EXTRA).get('Settings') ?? [];
    file.set(localPorts, nameOf(port), writtenData(settings));
  } else {
    const key = `${print}\\Monitors\\${found.monitor}\\Ports\\${nameOf(port)}`;
    if (!isKeyName(nameOf(port))) {
      leaveOut('a key of the registry cannot be called so');
      return;
    }
    if (file.has(key)) {
      leaveOut('another port has this name');
      return;
    }
    writePortKey(file, key, { port, found });
    if (found.sourcePortsOf !== undefined) writeSwitch(file, port, found.sourcePortsOf);
  }
  file.notCarried.push(...notHeld(port, { held: heldOfPorts, family: EXTRA, why }));
  const facts = Object.entries(port.inlineDevice?.value ?? {}).filter(
    ([name, value]) => name !== 'uri' && !isAbsent(value),
  );
  for (const [name] of facts) file.notCarried.push({ what: `ports.${port.id}.device.${name}`, why });
}

function writePortKey(file: RegFile, key: string, { port, found }: { port: Port; found: PortKey }): void {
  file.begin(key);
  const extra = extraOf(port, EXTRA);
  // What the port says goes first, then what an export said before, then what Windows writes by itself.
  for (const [name, data] of found.values) file.set(key, name, data);
  for (const [path, [data]] of extra) {
    if (data === undefined || path === 'Monitor') continue;
    const slash = path.lastIndexOf('\\');
    if (slash === -1) file.set(key, path, writtenData(data));
    else file.set(`${key}\\${path.slice(0, slash)}`, path.slice(slash + 1), writtenData(data));
  }
  for (const [path, data] of found.defaults) {
    const slash = path.lastIndexOf('\\');
    file.set(slash === -1 ? key : `${key}\\${path.slice(0, slash)}`, path.slice(slash + 1), data);
  }
}

/** By the switch for its address. The one for all is the server's, and stands there already where an export had it. */
function writeSwitch(file: RegFile, port: Port, host: string): void {
  const written = port.sourcePorts?.value;
  if (written === undefined) return;
  const data =
    written === 'unprivileged' ? 1 : written === 'rfc1179' || written === '721-731' ? 0 : undefined;
  if (data === undefined || !/^\d+(?:\.\d+){3}$/.test(host))
    file.notCarried.push({
      what: `ports.${port.id}.sourcePorts`,
      why:
        data === undefined
          ? 'Windows knows 721-731 and 1024 up'
          : 'its switch is called after an IPv4 address (Q179156)',
    });
  else file.set(switches, host, dwordReg(data));
}

const heldOfPrinters = new Set([
  ...Object.values(printerStrings),
  ...['name', 'server', 'share', 'shared', 'spooling', 'ports'],
]);

function writePrinter(file: RegFile, site: WholeSite, printer: Printer): void {
  const name = nameOf(printer);
  const key = `${print}\\Printers\\${name}`;
  const refusal = !isKeyName(name)
    ? 'a key of the registry cannot be called so'
    : file.has(key)
      ? 'another printer has this name'
      : printer.members.length > 0
        ? 'Windows has no classes: a pool has ports'
        : undefined;
  if (refusal !== undefined) {
    file.notCarried.push({ what: `printers.${printer.id}`, why: refusal });
    return;
  }
  const string = (valueName: string, value: string): void => {
    if (isString(value)) file.set(key, valueName, quotedReg(value));
    else
      file.notCarried.push({
        what: `printers.${printer.id}: ${valueName}`,
        why: 'it holds a control character',
      });
  };
  file.begin(key);
  string('Name', name);
  if (printer.share) string('Share Name', printer.share.value);
  const ports = printer.ports.map(({ value }) => {
    const port = site.find('ports', value);
    return port ? nameOf(port) : value;
  });
  if (ports.length > 0) string('Port', ports.join(','));
  for (const [valueName, property] of Object.entries(printerStrings)) {
    const value = printer[property]?.value;
    if (value !== undefined) string(valueName, value);
  }
  const extra = extraOf(printer, EXTRA);
  file.set(key, 'Attributes', dwordReg(attributesOf(printer, extra.get('Attributes')?.[0])));
  for (const [valueName, [data]] of extra)
    if (data !== undefined) file.set(key, valueName, writtenData(data));
  for (const [valueName, data] of printerDefaults) file.set(key, valueName, data);
  file.notCarried.push(...notHeld(printer, { held: heldOfPrinters, family: EXTRA, why }));
}

const printerDefaults: readonly (readonly [string, string])[] = [
  ['Print Processor', quotedReg('winprint')],
  ['Priority', dwordReg(1)],
];

/** A printer of the machine itself (0x40), where an export had no bits. */
function attributesOf({ shared, share, spooling }: Printer, kept: string | undefined): number {
  const bits = /^dword:[0-9a-f]{1,8}$/i.test(kept ?? '') ? Number.parseInt((kept ?? '').slice(6), 16) : 0x40;
  const isShared = shared?.value ?? (share !== undefined || (bits & attribute.shared) !== 0);
  const others = bits & ~(attribute.shared | (spooling ? attribute.direct | attribute.queued : 0));
  const spool =
    spooling?.value === 'direct'
      ? attribute.direct
      : spooling?.value === 'after-last-page'
        ? attribute.queued
        : 0;
  return (others | spool | (isShared ? attribute.shared : 0)) >>> 0;
}

function writeConnection(file: RegFile, id: string, path: string): void {
  const [, server, share] = /^\\\\([^\\,]+)\\([^\\,]+)$/.exec(path) ?? [];
  if (server === undefined || share === undefined || !isKeyName(`${server}${share}`)) {
    file.notCarried.push({
      what: `connections.${id}`,
      why: 'Windows keeps connections by \\\\SERVER\\Share alone',
    });
    return;
  }
  const key = `HKEY_CURRENT_USER\\Printers\\Connections\\,,${server},${share}`;
  file.set(key, 'Provider', quotedReg('win32spl.dll'));
  file.set(key, 'Server', quotedReg(`\\\\${server}`));
}

/** A name of one level; regedit ends it at the last bracket of its line. */
function isKeyName(name: string): boolean {
  return name !== '' && name.length <= 255 && !/[\\\u0000-\u001f]/.test(name);
}

function isKeyPath(path: string): boolean {
  return path.split('\\').every(isKeyName);
}

function isString(text: string): boolean {
  return !/[\u0000-\u001f]/.test(text);
}

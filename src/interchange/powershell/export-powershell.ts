/** Writes ports, drivers, printers and connections as a PowerShell script that changes nothing when it is run again (Microsoft, PrintManagement module). */
import { isLocalPortName } from '../../knowledge/windows/local-port-names.ts';
import type { Connection, Port, Printer } from '../../model/config.ts';
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
import { EXTRA, extraParameters, printerProperties } from './printer-cmdlets.ts';
import { quoted } from './quoted.ts';

export const powerShellExporter: Exporter = {
  id: 'powershell',
  title: 'a PowerShell script that makes printers',
  fileName: 'make-printers.ps1',
  write,
};

const why = 'no parameter of the cmdlets holds it';

function write(site: WholeSite, options: ExportOptions): Exported {
  const script = new Script(site, options);
  for (const port of exportedPorts(site, options)) script.addPort(port);
  const printers = exportedPrinters(site, options);
  for (const printer of printers) script.addDriver(printer);
  for (const printer of printers) script.addPrinter(printer);
  for (const connection of site.config.connections.values()) script.addConnection(connection, options);
  for (const server of site.config.servers.values())
    if (options.server === undefined || options.server === server.id)
      script.notCarried.push(
        ...notHeld(server, { held: new Set(['system', 'name', 'aliases']), family: EXTRA, why }),
      );
  return { text: script.text, notCarried: script.notCarried };
}

/** What stands behind a parameter; `true` for a switch. */
type Arguments = readonly (readonly [parameter: string, value: string | number | true | undefined])[];

const header = `#Requires -Modules PrintManagement
# Makes what is missing, and changes nothing that is there.
$ErrorActionPreference = 'Stop'
`;

/** Local ports that Windows has from the beginning. */
const ofEveryMachine = /^(?:(?:LPT|COM)\d+|FILE|NUL|PORTPROMPT|XPSPort|SHRFAX):$/i;

const heldOfPorts = new Set(['name', 'monitor', 'device', 'server', 'byteCounting', 'snmp', 'inlineDevice']);
const heldOfPrinters = new Set([
  ...Object.values(printerProperties),
  ...['name', 'server', 'share', 'shared', 'ports'],
]);

class Script {
  readonly notCarried: NotExported[] = [];
  readonly #site: WholeSite;
  readonly #isOnSeveralServers: boolean;
  readonly #blocks: string[] = [];
  /** What is made already, by kind, server and name. */
  readonly #made = new Set<string>();
  /** Names of ports that Windows gives itself, by the id of the port. */
  readonly #ownNames = new Map<string, string>();

  constructor(site: WholeSite, { server }: ExportOptions) {
    this.#site = site;
    this.#isOnSeveralServers = server === undefined && site.count('servers') + site.count('clusters') > 1;
  }

  get text(): string {
    return [header, ...this.#blocks].join('\n');
  }

  addPort(port: Port): void {
    const name = nameOf(port);
    const given = this.#portArguments(port, name);
    if (typeof given === 'string') {
      if (given !== '') this.#leaveOut(port, given);
      return;
    }
    const snmp = port.snmp;
    const asks = snmp?.status?.value === 'on' || (snmp?.index && snmp.status?.value !== 'off');
    const all: Arguments = [
      ...given,
      ['SNMP', asks ? (snmp?.index?.value ?? 1) : undefined],
      ['SNMPCommunity', asks ? snmp?.community?.value : undefined],
    ];
    this.#make(port, 'Port', { name: this.#ownNames.get(port.id) ?? name, given: all });
    const uri = this.#site.device(port)?.uri;
    if (uri && (uri.user !== undefined || uri.options.size > 0))
      this.notCarried.push({
        what: `ports.${port.id}.device`,
        why: 'more than host, port and queue of its URI',
      });
    this.notCarried.push(...notHeld(port, { held: heldOfPorts, family: EXTRA, why }));
    for (const [fact, value] of Object.entries(port.inlineDevice?.value ?? {}))
      if (fact !== 'uri' && !isAbsent(value))
        this.notCarried.push({ what: `ports.${port.id}.device.${fact}`, why });
  }

  /** Why it cannot be made, as text; empty where Windows has it by itself. */
  #portArguments(port: Port, name: string): Arguments | string {
    const monitor = this.#site.monitor(port);
    const uri = this.#site.device(port)?.uri;
    if (monitor === 'ipp') return ippUrl(this.#site, port) === undefined ? 'its device is no URL' : '';
    if (uri === undefined || monitor === 'local' || monitor === 'usb' || monitor === 'wsd') {
      if (monitor === 'local' && !ofEveryMachine.test(name)) return [['Name', name]];
      if (isLocalPortName(name)) return '';
      return 'it has no device that Add-PrinterPort knows';
    }
    if (uri.scheme === 'socket')
      return [
        ['Name', name],
        ['PrinterHostAddress', uri.host],
        ['PortNumber', uri.port === 9100 ? undefined : uri.port],
      ];
    if (uri.scheme !== 'lpd') return `Add-PrinterPort makes no port for ${uri.scheme}:`;
    if (uri.port !== 515) return 'an LPR port of Windows sends to 515';
    if (port.monitor?.value === 'lpr') {
      this.#ownNames.set(port.id, [uri.host, uri.path].join(':'));
      return [
        ['HostName', uri.host],
        ['PrinterName', uri.path],
      ];
    }
    return [
      ['Name', name],
      ['LprHostAddress', uri.host],
      ['LprQueueName', uri.path],
      ['LprByteCounting', port.byteCounting?.value === 'on' ? true : undefined],
    ];
  }

  addDriver(printer: Printer): void {
    const driver = printer.driver?.value;
    if (driver === undefined || this.#whyNot(printer)) return;
    const port = this.#portOf(printer);
    if (port && ippUrl(this.#site, port) !== undefined) {
      this.notCarried.push({
        what: `printers.${printer.id}.driver`,
        why: 'Windows has a driver of its own for a printer by its URL',
      });
      return;
    }
    this.#make(printer, 'Driver', { name: driver, given: [['Name', driver]] });
  }

  addPrinter(printer: Printer): void {
    const refusal = this.#whyNot(printer);
    if (refusal !== undefined) {
      this.#leaveOut(printer, refusal);
      return;
    }
    const port = this.#portOf(printer);
    const url = port && ippUrl(this.#site, port);
    const extra = extraOf(printer, EXTRA);
    const kept: Arguments = extraParameters.map((parameter) => {
      const [value] = extra.get(parameter) ?? [];
      if (value === undefined || value === 'false') return [parameter, undefined];
      return [parameter, value === 'true' ? true : /^\d+$/.test(value) ? Number(value) : value];
    });
    const isShared = printer.shared?.value ?? printer.share !== undefined;
    this.#make(printer, '', {
      name: nameOf(printer),
      given: [
        ['Name', nameOf(printer)],
        ...((url === undefined
          ? [
              ['DriverName', printer.driver?.value],
              ['PortName', port ? (this.#ownNames.get(port.id) ?? nameOf(port)) : printer.ports[0]?.value],
            ]
          : [['IppURL', url]]) as Arguments),
        ['Shared', isShared ? true : undefined],
        ['ShareName', isShared ? printer.share?.value : undefined],
        ...Object.entries(printerProperties)
          .filter(([parameter]) => parameter !== 'DriverName')
          .map(([parameter, property]) => [parameter, textOf(printer, property)] as const),
        ...kept,
      ],
    });
    for (const { value } of printer.ports.slice(1))
      this.notCarried.push({
        what: `printers.${printer.id}.port: ${value}`,
        why: 'Add-Printer takes one port',
      });
    this.notCarried.push(...notHeld(printer, { held: heldOfPrinters, family: EXTRA, why }));
  }

  #portOf(printer: Printer): Port | undefined {
    const [first] = printer.ports;
    return first && this.#site.find('ports', first.value);
  }

  #whyNot(printer: Printer): string | undefined {
    if (printer.members.length > 0) return 'Windows has no classes: a pool has ports';
    if (/[\\,!]/.test(nameOf(printer))) return 'Windows takes no "\\", "," or "!" in the name of a printer';
    const port = this.#portOf(printer);
    if (port && ippUrl(this.#site, port) !== undefined) return undefined;
    if (port && typeof this.#portArguments(port, nameOf(port)) === 'string' && !isLocalPortName(nameOf(port)))
      return `its port ${port.id} is not carried`;
    if (printer.ports.length === 0) return 'it has no port';
    const driver = printer.driver?.value;
    return driver === undefined || driver === 'everywhere' || driver === 'raw'
      ? 'Add-Printer wants the name of a driver'
      : undefined;
  }

  addConnection({ id, path, from }: Connection, { server }: ExportOptions): void {
    const unc = path?.value.replaceAll('/', '\\');
    const reason =
      server !== undefined && from?.value !== server
        ? 'it is on another machine'
        : unc === undefined || !/^\\\\[^\\]+\\[^\\]+$/.test(unc)
          ? 'it is no path of a share'
          : undefined;
    if (reason !== undefined || unc === undefined) {
      if (server === undefined || from?.value === server)
        this.notCarried.push({ what: `connections.${id}`, why: reason ?? why });
      return;
    }
    const entry = { section: 'connections', id } as const;
    this.#make(entry, '', { name: unc, given: [['ConnectionName', unc]] });
    if (from && server === undefined) this.notCarried.push({ what: `connections.${id}.from`, why });
  }

  #leaveOut({ section, id }: { readonly section: string; readonly id: string }, reason: string): void {
    this.notCarried.push({ what: `${section}.${id}`, why: reason });
  }

  /** One command, and before it the question whether there is one of that name. */
  #make(
    entry: {
      readonly section: string;
      readonly id: string;
      readonly server?: { readonly value: string } | undefined;
    },
    kind: 'Port' | 'Driver' | '',
    { name, given }: { readonly name: string; readonly given: Arguments },
  ): void {
    const host = this.#isOnSeveralServers ? this.#hostOf(entry) : undefined;
    const key = `${kind}\n${host}\n${name}`.toLowerCase();
    if (this.#made.has(key)) {
      if (kind !== 'Driver') this.#leaveOut(entry, 'another one has this name');
      return;
    }
    const all: Arguments = [...given, ['ComputerName', host]];
    // They would end the line, or move the cursor of who reads it.
    if (all.some(([, value]) => typeof value === 'string' && /[\0-\x1f\x7f-\x9f]/.test(value))) {
      this.#leaveOut(entry, 'it holds a control character');
      return;
    }
    this.#made.add(key);
    const at = host === undefined ? '' : ` -ComputerName ${quoted(host)}`;
    const get = `Get-Printer${kind}`;
    // -Name takes patterns.
    const question = /[*?[\]`]/.test(name)
      ? `${get}${at} | Where-Object Name -eq ${quoted(name)}`
      : `${get} -Name ${quoted(name)}${at} -ErrorAction SilentlyContinue`;
    const words = all.flatMap(([parameter, value]) => {
      if (value === undefined) return [];
      if (value === true) return [`-${parameter}`];
      return [`-${parameter} ${typeof value === 'number' ? value : quoted(value)}`];
    });
    this.#blocks.push(`if (-not (${question})) {\n  Add-Printer${kind} ${words.join(' ')}\n}\n`);
  }

  #hostOf(entry: { readonly section: string; readonly id: string }): string | undefined {
    const printer = entry.section === 'printers' ? this.#site.find('printers', entry.id) : undefined;
    const port = entry.section === 'ports' ? this.#site.find('ports', entry.id) : undefined;
    const id = printer ? this.#site.hostOf(printer) : port?.server?.value;
    const server = id === undefined ? undefined : this.#site.find('servers', id);
    return server?.name?.value ?? id;
  }
}

/** Of a device that Windows finds by itself over IPP. */
function ippUrl(site: WholeSite, port: Port): string | undefined {
  const device = site.device(port);
  if (site.monitor(port) !== 'ipp' || !device?.uri || device.uri.hasPassword) return undefined;
  return /^(?:ipps?|https?):/i.test(device.uriText?.value ?? '') ? device.uriText?.value : undefined;
}

function textOf(printer: Printer, property: string): string | undefined {
  const held = (printer as unknown as Record<string, { readonly value: unknown } | undefined>)[property];
  return typeof held?.value === 'string' ? held.value : undefined;
}

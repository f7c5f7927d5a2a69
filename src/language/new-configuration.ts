/** The text of a first configuration: one printer, on the way that a person named, and a test print that says how it must end. */
import { type System, systems } from '../knowledge/systems.ts';
import { addressText, hostText } from '../model/address-text.ts';
import { defaultSettings } from '../model/settings.ts';
import { diagnose } from './diagnosis/diagnose.ts';

/** How a new printer is reached. */
export type NewDevice =
  | { readonly kind: 'virtual' }
  | { readonly kind: 'ipp' | 'raw' | 'lpr'; readonly host: string };

export interface NewConfiguration {
  /** An id of knowledge/systems.ts: what the server runs that prints to it. Undefined where none is stated. */
  readonly system: string | undefined;
  readonly device: NewDevice;
  readonly printer: string;
}

const families: readonly System['family'][] = ['windows', 'cups', 'lprng', 'unix', 'other'];

/** What can be said to print to the device without a finding: by family, newest first. */
export function systemsFor(device: NewDevice): System[] {
  const fitting = systems.filter(({ id }) => whyNot({ system: id, device, printer: 'A' }) === undefined);
  const newestFirst = fitting.toReversed();
  return families.flatMap((family) => newestFirst.filter((system) => system.family === family));
}

/** What is wrong with such a configuration, as a sentence; undefined where nothing is. */
export function whyNot(configuration: NewConfiguration): string | undefined {
  if (configuration.printer.trim() === '') return 'A printer needs a name.';
  return diagnose(newConfiguration(configuration), defaultSettings).findings[0]?.message;
}

export function newConfiguration({ system, device, printer }: NewConfiguration): string {
  const port: Record<string, string> = {
    device: device.kind === 'virtual' ? 'virtual:lab' : deviceUris[device.kind](device.host),
    ...(system !== undefined && device.kind !== 'virtual' && { server: serverName }),
  };
  const isServed = 'server' in port;
  const sections = [
    ...(isServed ? [section('servers', `${text(serverName)}: { "system": ${text(system)} }`)] : []),
    section('ports', `${text(portName)}: ${object(port)}`),
    section(
      'printers',
      `${text(printer)}: { "port": ${text(portName)}, "testPrint": { "expect": { "outcome": ${text(reached[device.kind])} } } }`,
    ),
    ...(device.kind === 'virtual' ? [section('virtualPrinters', '"lab": { "kind": "ipp" }')] : []),
  ];
  return `${heading[device.kind === 'virtual' ? 'virtual' : 'device']}\n{\n  "version": 1,\n\n${sections.join(',\n\n')}\n}\n`;
}

const serverName = 'print-server';
const portName = 'PORT1';

/** The first line of a new file: what to do with it. */
const heading = {
  virtual: '// Test Print, above the printer, prints to a printer that Platen plays. Nothing else is needed.',
  device:
    '// Test Print, above the printer, asks before anything goes to the device. "To Virtual Printer" never leaves this machine.',
} as const;

const deviceUris = {
  ipp: (host: string) => `ipp://${hostText(host)}/ipp/print`,
  raw: (host: string) => `socket://${addressText(host, 9100)}`,
  lpr: (host: string) => `lpd://${hostText(host)}/lp`,
} as const;

/** The most that each protocol can say of a job. */
const reached: Readonly<Record<NewDevice['kind'], string>> = {
  virtual: 'printed',
  ipp: 'printed',
  raw: 'sent',
  lpr: 'accepted',
};

/** Why a text is no host, as a sentence; undefined where it is one. */
export function whyNoHost(host: string): string | undefined {
  const name = host.trim();
  if (name === '') return 'Write a name or an address, such as printer.example or 192.0.2.10.';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
    return 'Write the name or address alone, without the protocol before it.';
  if (/^[0-9a-f:]*:[0-9a-f:.]*$/i.test(name) && name.split(':').length > 2) return undefined;
  return /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?$/i.test(name)
    ? undefined
    : 'That is no name of a host: letters, digits, hyphens and dots, or an address.';
}

function section(name: string, entry: string): string {
  return `  ${text(name)}: {\n    ${entry}\n  }`;
}

function object(values: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `${text(name)}: ${text(value)}`)
    .join(', ')} }`;
}

function text(value: string | undefined): string {
  return JSON.stringify(value);
}

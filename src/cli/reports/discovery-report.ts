/** What announces itself on the network, beside what the files have of it: lines for people, and JSON for scripts. */
import { createColors } from 'picocolors';
import type { Browsed } from '../../engine/discovery/browse-services.ts';
import { announcedUri, serviceKinds } from '../../knowledge/announced-uri.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import { type AnnouncedDevice, announcedText } from '../../model/discovery/announced-device.ts';
import { printableJson } from '../../model/printable-text.ts';
import type {
  Comparison,
  MatchedEntry,
  NetworkEntry,
  UnmatchedEntry,
} from '../../site/discovery/match-announcements.ts';

export interface Discovery extends Browsed {
  readonly seconds: number;
}

export interface DiscoveryReport extends Discovery {
  readonly files: readonly { readonly path: string; readonly comparison: Comparison }[];
}

export function jsonDiscoveryReport(report: DiscoveryReport): string {
  const { seconds, links, leftOutCount, devices, files } = report;
  return `${printableJson({
    seconds,
    links,
    leftOut: leftOutCount,
    devices: devices.map(({ name, host, addresses, uuid, services }) => ({
      name,
      host,
      addresses,
      uuid,
      services: services.map((service) => ({
        type: service.type,
        host: service.host,
        port: service.port,
        uri: announcedUri(service),
        text: Object.fromEntries(service.text),
      })),
    })),
    files: files.map(({ path, comparison }) => ({
      path,
      devices: comparison.devices.map(({ device, entries }) => ({
        name: device.name,
        host: device.host,
        uuid: device.uuid,
        entries: entries.map((entry) => ({
          ...shownEntry(entry),
          by: entry.by,
          moved: entry.moved && { from: shownText(entry.moved.from), to: entry.moved.to },
        })),
      })),
      unmatched: comparison.unmatched.map((entry) => ({ ...shownEntry(entry), why: entry.why })),
    })),
  })}\n`;
}

function shownEntry({ section, id, uri, printers }: NetworkEntry) {
  return { section, id, uri: shownText(uri), printers };
}

export function textDiscoveryReport(report: DiscoveryReport, hasColor: boolean): string {
  const { devices, files, leftOutCount, seconds, links } = report;
  const colors = createColors(hasColor);
  const lines: string[] = [];
  for (const [index, device] of devices.entries()) {
    lines.push(colors.bold(shownText(device.name)));
    for (const service of device.services) {
      const { title } = serviceKinds[service.type];
      lines.push(row(colors.dim, title, announcedUri(service) ?? whyNoUri(service.port)));
    }
    for (const [title, value] of factsOf(device)) lines.push(row(colors.dim, title, value));
    for (const { path, comparison } of files)
      for (const entry of comparison.devices[index]?.entries ?? [])
        lines.push(row(colors.green, 'in file', inFile(path, entry)));
    lines.push('');
  }
  const asked = `${seconds} s on ${links.join(', ')}`;
  if (devices.length === 0) lines.push(`No printer announced itself within ${asked}.`, '');
  if (leftOutCount > 0) lines.push(`${leftOutCount} more services were announced than are shown.`, '');
  for (const file of files) lines.push(...fileLines(file, colors.yellow));
  return `${lines.join('\n').trimEnd()}\n`;
}

const titleWidth = 9;

function row(paint: (text: string) => string, title: string, value: string): string {
  return `  ${paint(title.padEnd(titleWidth))} ${shownText(value)}`;
}

function whyNoUri(port: number | undefined): string {
  if (port === undefined) return 'announced, but neither host nor port';
  return port === 0
    ? 'only its name is reserved: it does not take this protocol'
    : 'announced without a queue';
}

function factsOf(device: AnnouncedDevice): (readonly [string, string])[] {
  const facts: (readonly [string, string | undefined])[] = [
    ['addresses', device.addresses.join(', ')],
    ['model', announcedText(device, 'ty')],
    ['place', announcedText(device, 'note')],
    ['formats', announcedText(device, 'pdl')],
    ['admin', announcedText(device, 'adminurl')],
    ['UUID', device.uuid],
    ['TLS', announcedText(device, 'tls')],
  ];
  return facts.flatMap(([title, value]) =>
    value === undefined || value === '' ? [] : [[title, value] as const],
  );
}

function inFile(path: string, entry: MatchedEntry): string {
  const { section, id, moved } = entry;
  const change = moved ? `: ${moved.from} is written there, and it announces ${moved.to}` : '';
  return `${path}: ${section} "${id}"${usedBy(entry)}${change}`;
}

function usedBy({ printers }: NetworkEntry): string {
  if (printers.length === 0) return '';
  const shown = printers.slice(0, maxPrinters).join(', ');
  return ` (${shown}${printers.length > maxPrinters ? `, and ${printers.length - maxPrinters} more` : ''})`;
}

const maxPrinters = 5;

function fileLines(
  { path, comparison }: DiscoveryReport['files'][number],
  paint: (text: string) => string,
): string[] {
  const known = comparison.devices.filter(({ entries }) => entries.length > 0).length;
  const lines = [
    `${shownText(path)}: ${known} of ${comparison.devices.length} announced printers are in it.`,
  ];
  for (const entry of comparison.unmatched)
    lines.push(
      `  ${paint(shownText(`${entry.section} "${entry.id}"`))} ${shownText(`${entry.uri}${usedBy(entry)}: ${reasons[entry.why]}`)}`,
    );
  if (comparison.unmatched.length > 0) lines.push(`  ${silenceMeans}`);
  return [...lines, ''];
}

const reasons: Readonly<Record<UnmatchedEntry['why'], string>> = {
  silent: 'announced nothing',
  'unknown-name': 'no announcement has this name',
  several: 'several printers are announced there, and the URI fits none alone',
  another: 'another printer is announced at this address',
};

const silenceMeans =
  'Whatever announced nothing may be on all the same: announcements stay on their network, and not every device makes them.';

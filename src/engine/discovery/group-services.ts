/** Announced services by the printer that they belong to: the same name on the same host, whatever the protocol. */
import {
  type AnnouncedDevice,
  type AnnouncedService,
  announcedText,
  printServiceTypes,
} from '../../model/discovery/announced-device.ts';
import { nameKey } from './dns-name.ts';

/** Kinds of one printer share its name (Bonjour Printing Specification 1.2.1 §4.2); two hosts may use it for different kinds. */
export function groupServices(services: readonly AnnouncedService[]): AnnouncedDevice[] {
  const groups = new Map<string, AnnouncedService[]>();
  for (const service of services) {
    const key = `${nameKey(service.instance)}\n${nameKey(service.host ?? '')}`;
    const group = groups.get(key);
    if (group) group.push(service);
    else groups.set(key, [service]);
  }
  return [...groups.values()]
    .map(deviceOf)
    .sort(
      (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.host ?? '', b.host ?? ''),
    );
}

function deviceOf(group: readonly AnnouncedService[]): AnnouncedDevice {
  const services = group.toSorted(
    (a, b) => printServiceTypes.indexOf(a.type) - printServiceTypes.indexOf(b.type),
  );
  const [first] = services;
  const device = {
    name: first?.instance ?? '',
    host: services.find(({ host }) => host !== undefined)?.host,
    addresses: [...new Set(services.flatMap(({ addresses }) => addresses))],
    uuid: undefined,
    services,
  };
  return { ...device, uuid: readUuid(announcedText(device, 'uuid')) };
}

function readUuid(text: string | undefined): string | undefined {
  return /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(text ?? '')?.[1]?.toLowerCase();
}

/** The same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Announced devices for tests: one IPP service each, unless they say otherwise. */
import type { AnnouncedDevice, PrintServiceType } from '../../../src/model/discovery/announced-device.ts';

export function announcedDevice({
  name = 'Lab',
  host = 'prn.local',
  addresses = ['192.0.2.7'],
  uuid,
  rp = 'ipp/print',
  types = ['_ipp._tcp'],
  text = {},
}: {
  readonly name?: string;
  readonly host?: string;
  readonly addresses?: readonly string[];
  readonly uuid?: string;
  readonly rp?: string;
  readonly types?: readonly PrintServiceType[];
  readonly text?: Readonly<Record<string, string>>;
}): AnnouncedDevice {
  const ports = { '_ipps._tcp': 631, '_ipp._tcp': 631, '_printer._tcp': 515, '_pdl-datastream._tcp': 9100 };
  return {
    name,
    host,
    addresses,
    uuid,
    services: types.map((type) => ({
      type,
      instance: name,
      host,
      port: ports[type],
      addresses,
      text: new Map(Object.entries({ rp, ...text })),
    })),
  };
}

/** Names of the network that a file uses and does not define: where they lead, only the other files of its folder show. */
import type { Entry } from '../../model/config.ts';
import { isLoopback } from '../../site/devices/device-identity.ts';
import type { WholeSite } from '../../site/site.ts';
import type { Reading } from '../reading.ts';
import { type NetworkName, namedIn, networkNames } from './network-names.ts';

/** Of one entry after the other. */
export function outwardNames(
  { text, site }: Reading,
  isWanted: (entry: Entry) => boolean = () => true,
): NetworkName[] {
  const found: NetworkName[] = [];
  for (const section of [site.config.devices, site.config.ports, site.config.connections]) {
    for (const entry of section.values()) {
      if (!isWanted(entry)) continue;
      for (const name of networkNames(text, site, entry)) if (isOutward(site, name)) found.push(name);
    }
  }
  return found;
}

/** The ends of a name count as inside, because that is where a cursor stands. */
export function outwardNameAt(reading: Reading, offset: number): NetworkName | undefined {
  const isNear = ({ start, end }: Entry): boolean => start <= offset && offset <= start + end;
  return outwardNames(reading, isNear).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** `localhost` is another machine in each file. */
function isOutward(site: WholeSite, name: NetworkName): boolean {
  return !isLoopback(name.host) && !namedIn(site, name);
}

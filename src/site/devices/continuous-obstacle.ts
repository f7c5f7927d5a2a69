/** Whether a JetDirect port may hold its connection for good, as far as the file shows (Q129007). */
import type { Port } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { hostsInWords, portsOfOtherHosts } from './device-sharing.ts';

/** Ports that print through HPMON and disconnect after each job, in the order of the file. */
export function jobBasedPorts(site: Site): Port[] {
  return [...site.all('ports')].filter(
    (port) => site.monitor(port) === 'hp-network' && port.connectionType?.value !== 'continuous',
  );
}

/** Why a port must not, as a sentence; undefined where the file shows no reason. */
export function continuousObstacle(site: Site, port: Port): string | undefined {
  const others = portsOfOtherHosts(site, port);
  const [first] = others;
  if (!first) return undefined;
  const hosts = hostsInWords(site, others);
  return `${port.id} cannot hold its connection: ${hosts.text} ${hosts.count === 1 ? 'prints' : 'print'} to the same JetDirect (port ${first.id}), and would be locked out.`;
}

/** Whether a port is on Windows, for rules about what Windows alone does. */
import type { Port } from '../../model/config.ts';
import type { Site } from '../site.ts';

/** True where the file states the system of at least one server of the port, and all that it states are Windows. */
export function isOnWindows(site: Site, port: Port): boolean {
  const systems = site.systemsOf(port);
  return systems.length > 0 && systems.every(({ family }) => family === 'windows');
}

/** True where nothing in the file contradicts it: for words that only Windows knows. */
export function mayBeOnWindows(site: Site, port: Port): boolean {
  return site.systemsOf(port).every(({ family }) => family === 'windows');
}

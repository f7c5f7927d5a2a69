/** Whether two names on a server are one: the case of letters counts on some systems only. */
import type { Site } from '../site.ts';

/**
 * Windows and CUPS (lpadmin(8): "printer and class names are not case-sensitive") ignore case, the printcap of LPRng and BSD does
 * not; where the system is unknown only equal names are one for sure.
 */
export function isSameName(site: Site, hostId: string, name: string, other: string): boolean {
  if (name === other) return true;
  if (name.toLowerCase() !== other.toLowerCase()) return false;
  const systems = site.systemsAt(hostId);
  return systems.length > 0 && systems.every(({ family }) => family === 'windows' || family === 'cups');
}

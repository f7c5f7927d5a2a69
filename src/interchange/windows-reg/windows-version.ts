/** Which Windows the key `Windows NT\CurrentVersion` names, as the configuration calls it. */
import { findSystem, systems } from '../../knowledge/systems.ts';

export interface VersionValues {
  /** "Windows Server 2012 R2 Standard"; absent before Windows 2000. */
  readonly productName: string | undefined;
  /** "4.0" on NT 4.0, "6.3" on 10 and 11. */
  readonly currentVersion: string | undefined;
  /** "Service Pack 6". */
  readonly servicePack: string | undefined;
  readonly build: string | undefined;
  /** Of ProductOptions. */
  readonly isTerminalServer: boolean;
}

/** Longest first, so that "R2" is not passed over. */
const titles = systems
  .filter(({ family, id }) => family === 'windows' && !/-sp\d$/.test(id))
  .map(({ id, title }) => ({ id, title: title.toLowerCase() }))
  .sort((a, b) => b.title.length - a.title.length);

/** Undefined where it is none that is known, or where what decides is missing: the service pack of an NT. */
export function windowsVersion(values: VersionValues): string | undefined {
  const { productName, currentVersion = '', servicePack = '', build } = values;
  const pack = /^Service Pack (\d)/i.exec(servicePack)?.[1];
  const nt = /^(?:4\.0|3\.51?)$/.exec(currentVersion)?.[0];
  if (nt !== undefined) {
    const edition = values.isTerminalServer && nt === '4.0' ? '-tse' : '';
    return pack === undefined ? undefined : findSystem(`windows-nt-${nt}${edition}-sp${pack}`)?.id;
  }
  const name = (productName ?? '')
    .replace(/\((?:R|TM)\)|[®™]/gi, '')
    .replace(/^Microsoft\s+/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const found = titles.find(({ title }) => name === title || name.startsWith(`${title} `));
  if (!found) return undefined;
  // Windows 11 calls itself 10 here; its builds begin with 22000.
  const id = found.id === 'windows-10' && Number(build) >= 22000 ? 'windows-11' : found.id;
  return findSystem(`${id}-sp${pack}`)?.id ?? id;
}

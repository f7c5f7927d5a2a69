/** "Did you mean" for systems: what people call them (nt4, w2k3, server2019, ubuntu), and slips of the finger. */
import { findSystem, systems } from '../../knowledge/systems.ts';
import { closestWord } from './closest-word.ts';

const ids = systems.map(({ id }) => id);

/** The id of the system that is meant, where that is clear. */
export function closestSystem(found: string): string | undefined {
  if (found.length > 100) return undefined;
  const name = found.trim().toLowerCase();
  return windowsOf(name) ?? unixOf(name) ?? closestWord(found, ids);
}

export function didYouMeanSystem(found: string): string {
  const closest = closestSystem(found);
  if (closest !== undefined) return `Did you mean "${closest}"?`;
  return /^\W*(ms|microsoft)?\W*win/i.test(found)
    ? 'Write its release, such as "windows-server-2022", or "windows-nt-4.0-sp6" with its service pack.'
    : 'Write "other" for one that is not listed, or nothing.';
}

/** Linux distributions print with CUPS, unless they say so themselves. */
const unixNames: readonly [RegExp, string][] = [
  [
    /^(gnu|linux|ubuntu|debian|fedora|red ?hat|rhel|centos|rocky|alma|oracle|suse|sles|opensuse|arch|alpine|gentoo|mint|raspbian|raspberry|unix)/,
    'cups',
  ],
  [/^(mac|os ?x|darwin)/, 'macos'],
  [/^(free|open|net)?bsd|^lpd$/, 'bsd-lpd'],
  [/^smbd?$|^samba/, 'samba'],
];

function unixOf(name: string): string | undefined {
  const [, family, version] = /^(cups|lprng)d?[^a-z0-9]*v?(\d.*)?$/.exec(name) ?? [];
  // A version that is not listed is of the family all the same.
  if (family) return findSystem(`${family}-${version}`) ? `${family}-${version}` : family;
  return unixNames.find(([pattern]) => pattern.test(name))?.[1];
}

const windowsName =
  /^(?<start>(?:microsoft|ms|windows|win|w|server|srv|ws)*)(?<nt>nt)?(?<release>20\d\d|2k\d{0,2}|4(?:\.?0)?|3\.?51?|xp|vista|7|8\.?1?|10|11)(?<tse>ts|tse|terminalserver(?:edition)?)?(?<r2>r2)?(?:sp(?<pack>\d)a?)?(?:pro|professional|home|enterprise|standard|datacenter|core|\d\dh\d)?$/;

/** Put together from its parts, and only if there is such a system: a service pack is no slip of the finger. */
function windowsOf(name: string): string | undefined {
  const { start, nt, release, tse, r2, pack } =
    windowsName.exec(name.replace(/[^a-z0-9.]/g, ''))?.groups ?? {};
  if (release === undefined) return undefined;
  const digits = release.replace('.', '');
  const isNt = /^[34]/.test(digits);
  // A number alone may be a version of anything.
  if (!start && !nt && /^\d{1,2}$/.test(digits)) return undefined;
  const year = digits.replace(/^2k(\d*)$/, (_, rest: string) => `20${rest.padStart(2, '0')}`);
  const base = isNt
    ? `windows-nt-${digits[0]}.${digits.slice(1) || '0'}`
    : /^20(?!00)/.test(year)
      ? `windows-server-${year}`
      : `windows-${year === '81' ? '8.1' : year}`;
  const id = `${base}${tse ? '-tse' : ''}${r2 ? '-r2' : ''}${pack ? `-sp${pack}` : ''}`;
  return findSystem(id)?.id;
}

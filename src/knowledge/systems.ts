/** The systems a server can run, each with what its LPR client does and the sources that say so. */
import {
  type PortRange,
  RESERVED_SOURCE_PORTS,
  RFC1179_SOURCE_PORTS,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../model/port-range.ts';

export interface LprFacts {
  /** Source ports where nothing is configured; undefined where no source states it. */
  readonly sourcePorts: PortRange | undefined;
  /**
   * What an administrator can set: `nothing`; `two-ranges`: exactly 721-731 or 1024 and up (Q179156's switches);
   * `reserve-option`: 721-731, 512-1023 or 1024 and up, by `reserve=` in the device URI; `any-range`; undefined where no source states it.
   */
  readonly settable: 'nothing' | 'two-ranges' | 'reserve-option' | 'any-range' | undefined;
  readonly source: string;
  /** One of the systems whose default leaves RFC 1179 and makes jobs hang with event 2004 (Q249017, Q179156). */
  readonly hangsWithEvent2004: boolean;
  /** The system that fixes it by a service pack, where there is one. */
  readonly fixedBy?: string;
  /**
   * How it chooses among its default ports: any free one at random, one after the other from anywhere, or from the top
   * of the range down; undefined where no source states it.
   */
  readonly pick: SourcePortPick | undefined;
  /** Whether it never takes 515, the port of a local LPD, as its source; undefined where no source states it. */
  readonly leavesOut515: boolean | undefined;
}

export type SourcePortPick = 'random' | 'in-turn' | 'downward';

export interface System {
  readonly id: string;
  readonly title: string;
  /** `unix`: a print system of Unix that is neither CUPS nor LPRng. */
  readonly family: 'windows' | 'cups' | 'lprng' | 'unix' | 'other';
  readonly lpr: LprFacts;
  /** How long a closed connection keeps its source port by default, in seconds; undefined where sources are silent. */
  readonly timeWaitSeconds: number | undefined;
  /** Whether the Standard TCP/IP port monitor exists there (Windows 2000 and later, KB 814586). */
  readonly hasStandardTcpIp: boolean;
}

const unknownLpr: LprFacts = {
  sourcePorts: undefined,
  settable: undefined,
  source: '',
  hangsWithEvent2004: false,
  pick: undefined,
  leavesOut515: undefined,
};

/** Eleven ports in turn: the trace in Q169118 (NT 3.51 and 4.0) shows 724 after 723. They do not reach 515. */
const elevenInTurn = { sourcePorts: RFC1179_SOURCE_PORTS, pick: 'in-turn', leavesOut515: true } as const;

/** NT 3.5 and 3.51 to SP4: Q179156, Q153666. Whether they can be set otherwise is stated nowhere. */
const rfcOnly: LprFacts = {
  ...elevenInTurn,
  settable: undefined,
  source: 'Q179156',
  hangsWithEvent2004: false,
};

/**
 * NT 3.51 SP5: Q153666. NT 4.0 to SP2: Q179156. TSE SP3 and SP4: Q249017, which calls the port randomly selected. The
 * registry switches came later. NT 3.51 SP5 and the first 4.0 took 515, too; a later service pack fixed that, but
 * Q167035 does not say which.
 */
function anyReserved(source: string, { fixedBy, takes515 }: { fixedBy?: string; takes515?: true }): LprFacts {
  return {
    sourcePorts: RESERVED_SOURCE_PORTS,
    settable: 'nothing',
    source,
    hangsWithEvent2004: true,
    ...(fixedBy && { fixedBy }),
    pick: 'random',
    leavesOut515: takes515 ? false : undefined,
  };
}

/** NT 4.0 SP3 and later: 721-731 unless a registry switch says 1024 and up (Q179156). */
const switchable: LprFacts = {
  ...elevenInTurn,
  settable: 'two-ranges',
  source: 'Q179156',
  hangsWithEvent2004: false,
};

const fixedSp = (version: string, from: number): string => `${version}-sp${from}`;

function windowsNt(): System[] {
  const nt = (id: string, title: string, lpr: LprFacts, timeWaitSeconds: number | undefined): System => ({
    id,
    title,
    family: 'windows',
    lpr,
    timeWaitSeconds,
    hasStandardTcpIp: false,
  });
  const systems = [nt('windows-nt-3.5', 'Windows NT 3.5', rfcOnly, undefined)];
  for (let pack = 0; pack <= 5; pack += 1) {
    // TIME_WAIT could be set, and its default of 240 s was written down, from 3.51 SP5 on (Q149532).
    const lpr = pack === 5 ? anyReserved('Q153666', { takes515: true }) : rfcOnly;
    systems.push(
      nt(
        withPack('windows-nt-3.51', pack),
        packTitle('Windows NT 3.51', pack),
        lpr,
        pack === 5 ? 240 : undefined,
      ),
    );
  }
  for (let pack = 0; pack <= 6; pack += 1) {
    const fixedBy = fixedSp('windows-nt-4.0', 3);
    const lpr =
      pack <= 2 ? anyReserved('Q179156', { fixedBy, ...(pack === 0 && { takes515: true }) }) : switchable;
    systems.push(nt(withPack('windows-nt-4.0', pack), packTitle('Windows NT 4.0', pack), lpr, 240));
  }
  for (let pack = 0; pack <= 6; pack += 1) {
    const lpr =
      pack >= 5
        ? switchable
        : pack >= 3
          ? anyReserved('Q249017', { fixedBy: fixedSp('windows-nt-4.0-tse', 5) })
          : unknownLpr;
    systems.push(
      nt(
        withPack('windows-nt-4.0-tse', pack),
        packTitle('Windows NT 4.0 Terminal Server Edition', pack),
        lpr,
        240,
      ),
    );
  }
  return systems;
}

function laterWindows(): System[] {
  const releases: readonly [id: string, title: string, packs: number, timeWaitSeconds: number][] = [
    ['windows-2000', 'Windows 2000', 4, 240],
    ['windows-xp', 'Windows XP', 3, 240],
    // Server 2003's own page says 120 s (0x78) and, in its text, four minutes: the smaller one never alarms falsely.
    ['windows-server-2003', 'Windows Server 2003', 2, 120],
    ['windows-server-2003-r2', 'Windows Server 2003 R2', 2, 120],
    ['windows-vista', 'Windows Vista', 2, 120],
    ['windows-server-2008', 'Windows Server 2008', 2, 120],
    ['windows-server-2008-r2', 'Windows Server 2008 R2', 1, 120],
    ['windows-7', 'Windows 7', 1, 120],
    ['windows-8', 'Windows 8', 0, 120],
    ['windows-8.1', 'Windows 8.1', 0, 120],
    ['windows-server-2012', 'Windows Server 2012', 0, 120],
    ['windows-server-2012-r2', 'Windows Server 2012 R2', 0, 120],
    ['windows-10', 'Windows 10', 0, 120],
    ['windows-server-2016', 'Windows Server 2016', 0, 120],
    ['windows-server-2019', 'Windows Server 2019', 0, 120],
    ['windows-11', 'Windows 11', 0, 120],
    ['windows-server-2022', 'Windows Server 2022', 0, 120],
    ['windows-server-2025', 'Windows Server 2025', 0, 120],
  ];
  return releases.flatMap(([id, title, packs, timeWaitSeconds]) =>
    Array.from({ length: packs + 1 }, (_, pack) => ({
      id: withPack(id, pack),
      title: packTitle(title, pack),
      family: 'windows' as const,
      lpr: switchable,
      timeWaitSeconds,
      hasStandardTcpIp: true,
    })),
  );
}

/** CUPS backend/lpd.c: reserve=any (512-1023) when it runs as root; read in 2.4 and known back to 2.0. Older ones: no source. */
const cups2Lpr: LprFacts = {
  sourcePorts: RESERVED_SOURCE_PORTS,
  settable: 'reserve-option',
  source: 'CUPS backend/lpd.c',
  hangsWithEvent2004: false,
  // 1023 down to 512, 731 down to 721; each that is in use is passed over, and 515 is one like the others.
  pick: 'downward',
  leavesOut515: false,
};

/** A random start, then one after the other, without 515 (src/common/linksupport.c). */
const lprngLpr: LprFacts = {
  ...cups2Lpr,
  settable: 'any-range',
  source: 'LPRng src/vars.c, originate_port',
  pick: 'in-turn',
  leavesOut515: true,
};

/** rresvport goes down from 1023 (FreeBSD common_source/common.c; its library stops at 600, that of 4.4BSD at 512). */
const bsdLpr: LprFacts = {
  ...unknownLpr,
  sourcePorts: RESERVED_SOURCE_PORTS,
  source: 'FreeBSD usr.sbin/lpr/common_source/common.c',
  pick: 'downward',
};

function unixSystems(): System[] {
  const unix = (id: string, title: string, family: System['family'], lpr = unknownLpr): System => ({
    id,
    title,
    family,
    lpr,
    timeWaitSeconds: undefined,
    hasStandardTcpIp: false,
  });
  const versions = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '2.0', '2.1', '2.2', '2.3', '2.4', '3'];
  const cups = versions.map((version) =>
    unix(`cups-${version}`, `CUPS ${version}`, 'cups', version.startsWith('2') ? cups2Lpr : unknownLpr),
  );
  const lprng = ['3.8', '3.9'].map((version) =>
    unix(`lprng-${version}`, `LPRng ${version}`, 'lprng', lprngLpr),
  );
  return [
    ...cups,
    unix('cups', 'CUPS', 'cups', whatAllDo(cups)),
    ...lprng,
    unix('lprng', 'LPRng', 'lprng', whatAllDo(lprng)),
    unix('bsd-lpd', 'BSD lpd', 'unix', bsdLpr),
    unix('samba', 'Samba', 'unix'),
    // Its spooler is CUPS; what Apple's backends do is not in the sources of CUPS.
    unix('macos', 'macOS', 'cups'),
    unix('pappl', 'PAPPL', 'unix'),
    unix('other', 'another system', 'other'),
  ];
}

/** What is known of a family whose version is not said: only what holds for each. */
function whatAllDo(members: readonly System[]): LprFacts {
  const [first, ...others] = members.map(({ lpr }) => lpr);
  const isSame = (name: keyof LprFacts) => others.every((lpr) => lpr[name] === first?.[name]);
  if (!first || !isSame('sourcePorts')) return unknownLpr;
  return {
    sourcePorts: first.sourcePorts,
    settable: isSame('settable') ? first.settable : undefined,
    source: first.source,
    hangsWithEvent2004: false,
    pick: isSame('pick') ? first.pick : undefined,
    leavesOut515: isSame('leavesOut515') ? first.leavesOut515 : undefined,
  };
}

function withPack(id: string, pack: number): string {
  return pack === 0 ? id : `${id}-sp${pack}`;
}

function packTitle(title: string, pack: number): string {
  return pack === 0 ? title : `${title} SP${pack}`;
}

export const systems: readonly System[] = [...windowsNt(), ...laterWindows(), ...unixSystems()];

const byId: ReadonlyMap<string, System> = new Map(systems.map((system) => [system.id, system]));

/** A patch level or package version of a system that is listed without one: `cups-2.4.7`, `lprng-3.8.B`, `samba-4.19`. */
export const SYSTEM_VERSION_PATTERN = `^(${systems
  .filter(({ id, family }) => family !== 'windows' && !['cups', 'lprng', 'other'].includes(id))
  .map(({ id }) => id.replaceAll('.', '\\.'))
  .join('|')})[-.][0-9A-Z][0-9A-Za-z.+~-]*$`;

const systemVersion = new RegExp(SYSTEM_VERSION_PATTERN);

/** By its id, or by that of one of its patch levels. */
export function findSystem(id: string | undefined): System | undefined {
  if (id === undefined) return undefined;
  return byId.get(id) ?? byId.get(systemVersion.exec(id)?.[1] ?? '');
}

/** What the Standard TCP/IP port monitor sends LPR from: a random port above 1023, not settable (KB 814586, KB 246868). */
export const STANDARD_TCPIP_SOURCE_PORTS: PortRange = UNPRIVILEGED_SOURCE_PORTS;

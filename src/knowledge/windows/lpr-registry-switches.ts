/** The registry values that change an LPR client's source ports and their rest, where they are heeded and where not (Q179156, Q149532). */
import type { System } from '../systems.ts';

export interface RegistrySwitch {
  readonly id: 'per-address' | 'global' | 'time-wait';
  readonly key: string;
  /** `<address>` stands for the IP address of the LPR port. */
  readonly value: string;
  readonly type: 'REG_DWORD';
  /** What the data mean. */
  readonly effect: string;
  /** What holds where the value is missing. */
  readonly whenMissing: string;
  /** What else has to be known. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly heededBy: (system: System) => boolean;
}

const lprKey = 'HKLM\\SOFTWARE\\Microsoft\\LPDSVC\\lpr';
const restartNote = 'The spooler has to be restarted after a change.';
const standardTcpIpNote =
  'A Standard TCP/IP port heeds neither: it always sends from above 1023 (KB 814586).';

/** Both source-port switches came with NT 4.0 SP3 (TSE SP5), where the defaults are 721-731 again. */
const hasSwitches = ({ lpr }: System): boolean => lpr.settable === 'two-ranges';

export const registrySwitches: readonly RegistrySwitch[] = [
  {
    id: 'per-address',
    key: lprKey,
    value: '<address>',
    type: 'REG_DWORD',
    effect: '0 sends from 721-731, 1 from any port from 1024 up, for this one LPR port',
    whenMissing: 'the global value, else 721-731',
    notes: [
      'It wins over the global value.',
      'NT 4.0 SP3 makes one with 0 for each LPR port when the spooler starts; those stay after SP4 and have to be deleted before the global value works.',
      restartNote,
      standardTcpIpNote,
    ],
    sources: ['Q179156'],
    heededBy: hasSwitches,
  },
  {
    id: 'global',
    key: lprKey,
    value: 'UseNonRFCSourcePorts',
    type: 'REG_DWORD',
    effect:
      '0 sends from 721-731, 1 from any port from 1024 up, for all LPR ports without a value of their own',
    whenMissing: '721-731',
    notes: ['NT 4.0 SP3 does not know it yet: it came with SP4.', restartNote, standardTcpIpNote],
    sources: ['Q179156', 'KB 2003449'],
    heededBy: (system) => hasSwitches(system) && system.id !== 'windows-nt-4.0-sp3',
  },
  {
    id: 'time-wait',
    key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters',
    value: 'TcpTimedWaitDelay',
    type: 'REG_DWORD',
    effect: 'seconds, 30 to 300, that a closed connection keeps its source port',
    whenMissing: '240 s, 120 s on newer systems',
    notes: ['It came with NT 3.51 SP5.', 'The machine has to be restarted after a change.'],
    sources: ['Q149532'],
    heededBy: ({ family, timeWaitSeconds }) => family === 'windows' && timeWaitSeconds !== undefined,
  },
];

/** The switches by which a system can be set to send from 1024 up; empty where it heeds none. */
export function sourcePortSwitches(system: System): RegistrySwitch[] {
  return registrySwitches.filter(({ id, heededBy }) => id !== 'time-wait' && heededBy(system));
}

/** `UseNonRFCSourcePorts=1, or 10.20.0.11=1, under HKLM\...`; undefined where the system heeds no switch. */
export function describeSourcePortSwitch(system: System, address: string): string | undefined {
  const names = sourcePortSwitches(system).map(({ value }) => `${value.replace('<address>', address)}=1`);
  return names.length === 0 ? undefined : `${names.reverse().join(', or ')}, under ${lprKey}`;
}

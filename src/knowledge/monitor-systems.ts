/** Which port monitors of Windows exist on which system. */
import type { System } from './systems.ts';

/** Why the system has no such monitor, as the end of a sentence; undefined where it has it, may have it, or no source tells. */
export function whyWithoutMonitor(system: System, monitor: string): string | undefined {
  const missing = windowsMonitors.get(monitor);
  if (!missing || system.family === 'other') return undefined;
  if (system.family !== 'windows') return 'it is a port monitor of Windows';
  return missing.isMissing(system) ? missing.why : undefined;
}

interface Missing {
  readonly isMissing: (system: System) => boolean;
  readonly why: string;
}

const windowsMonitors: ReadonlyMap<string, Missing> = new Map([
  // KB 814586.
  [
    'standard-tcpip',
    { isMissing: ({ hasStandardTcpIp }) => !hasStandardTcpIp, why: 'it came with Windows 2000' },
  ],
  // HPMON is installed with DLC (Windows 2000 Resource Kit), which is not among the protocols of Server 2003 (TechNet cc755902).
  // Of Windows XP no source tells.
  [
    'hp-network',
    {
      isMissing: ({ id }) => !/^windows-(?:nt-|2000|xp)/.test(id),
      why: 'it needs DLC, which is no protocol of Windows Server 2003 and later',
    },
  ],
  // Microsoft, "WSDMON Port Monitor": new for Windows Vista; TechNet, Ask the Performance Team, 11 February 2008: not for 2003.
  [
    'wsd',
    {
      isMissing: ({ id }) => /^windows-(?:nt-|2000|xp|server-2003)/.test(id),
      why: 'it came with Windows Vista and Server 2008',
    },
  ],
]);

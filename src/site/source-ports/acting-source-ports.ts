/** From which source ports a given system sends the jobs of a port, whatever the file says of it, and why. */

import type { SourcePortPick, System } from '../../knowledge/systems.ts';
import { describeSourcePortSwitch } from '../../knowledge/windows/lpr-registry-switches.ts';
import type { Port } from '../../model/config.ts';
import {
  containsRange,
  describePortRange,
  isSameRange,
  type PortRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { Site } from '../site.ts';
import { canBeSet } from './settable-source-ports.ts';
import { defaultSourcePorts, writtenSourcePorts } from './source-ports.ts';

export interface ActingSourcePorts {
  /** Undefined where no source says. */
  readonly range: PortRange | undefined;
  /** One sentence: what makes it so, with its source, and what is ignored. */
  readonly why: string;
}

export function actingSourcePorts(site: Site, port: Port, system: System): ActingSourcePorts {
  const written = writtenSourcePorts(port);
  const standard = defaultSourcePorts(site, port, system);
  if (!written) return { range: standard, why: whyDefault(site, port, { system, standard }) };
  if (system.family === 'cups' && standard && !isSameRange(written, standard)) {
    const why = whyDefault(site, port, { system, standard });
    return {
      range: standard,
      why: `${why} CUPS does not go by the ${describePortRange(written)} that the port says.`,
    };
  }
  if (canBeSet(system, written, isStandardTcpIp(site, port))) {
    return { range: written, why: whyWritten(site, port, { system, written, standard }) };
  }
  const does = standard ? `it sends from ${describePortRange(standard)}` : 'no source says from which';
  const ignored = isStandardTcpIp(site, port)
    ? 'its Standard TCP/IP port has no such setting, and heeds no registry switch of the LPR monitor (KB 814586)'
    : system.lpr.settable === 'nothing'
      ? `its LPR monitor has no such setting, and ignores UseNonRFCSourcePorts and the values per address, which came later (Q179156, ${system.lpr.source})`
      : 'its registry switches know 721-731 and 1024 and up, nothing else (Q179156)';
  return {
    range: standard,
    why: `The file says source ports ${describePortRange(written)}, which ${system.title} ignores: ${ignored}, so ${does}.`,
  };
}

interface Facts {
  readonly system: System;
  readonly standard: PortRange | undefined;
}

function whyDefault(site: Site, port: Port, { system, standard }: Facts): string {
  if (!standard) return `No source says from which ports ${system.title} sends.`;
  const range = describePortRange(standard);
  if (isStandardTcpIp(site, port))
    return `A Standard TCP/IP port sends from ${range}, drawn at random (KB 814586).`;
  if (system.family === 'cups' && site.device(port)?.uri?.options.has('reserve'))
    return `The option reserve of its URI has ${system.title} send from ${range} (${system.lpr.source}).`;
  return `${system.title} sends from ${range} where nothing is set, ${pickWords[system.lpr.pick ?? 'in-turn']} (${system.lpr.source}).`;
}

const pickWords: Readonly<Record<SourcePortPick, string>> = {
  random: 'a free one drawn at random',
  'in-turn': 'one after the other',
  downward: 'the highest free one',
};

function whyWritten(
  site: Site,
  port: Port,
  { system, written, standard }: Facts & { readonly written: PortRange },
): string {
  const range = describePortRange(written);
  if (standard && describePortRange(standard) === range) {
    return `Source ports ${range} are what ${system.title} does anyway (${isStandardTcpIp(site, port) ? 'KB 814586' : system.lpr.source}).`;
  }
  const isUnprivileged = containsRange(UNPRIVILEGED_SOURCE_PORTS, written);
  const address = site.device(port)?.uri?.host ?? '<address>';
  const named = isUnprivileged ? describeSourcePortSwitch(system, address) : undefined;
  if (named) return `Source ports ${range} mean on ${system.title}: ${named} (Q179156).`;
  return system.lpr.settable === undefined
    ? `Source ports ${range} are what the file says; no source says whether ${system.title} can be set so.`
    : `Source ports ${range} are what the file says, and ${system.title} can be set to them (${system.lpr.source}).`;
}

function isStandardTcpIp(site: Site, port: Port): boolean {
  return site.monitor(port) === 'standard-tcpip';
}

/** What this machine knows of the way to a device, beside what the device answers: nothing of it prints or changes anything. */
import { statfs } from 'node:fs/promises';
import type { PrintPlan } from '../../../model/print-plan.ts';
import { openNodeMulticast } from './multicast/node-multicast.ts';
import { lookUpName, type NameLookup } from './names/node-name-lookups.ts';
import { isThisMachine, listenersOn } from './node-listeners.ts';

export interface MachineProbes {
  /** By each resolver of this machine. */
  readonly lookups: readonly NameLookup[];
  /** Where this machine listens on the port; undefined where the device is elsewhere. */
  readonly listening: string | undefined;
  /** Of the volume of the spool of this machine; undefined where it has none. */
  readonly freeSpoolBytes: number | undefined;
}

const lookupMs = 3000;
/** Where cupsd keeps jobs (cups-files.conf(5), RequestRoot). */
const spoolFolder = '/var/spool/cups';

export async function probeMachine({ host, tcpPort }: PrintPlan): Promise<MachineProbes> {
  const [lookups, freeSpoolBytes] = await Promise.all([
    lookUpName(host, { timeoutMs: lookupMs, openMulticast: openNodeMulticast }),
    freeBytes(spoolFolder),
  ]);
  const addresses = [host, ...lookups.flatMap(({ answers }) => answers)];
  const listening = isThisMachine(addresses) ? await listenersOn(tcpPort) : undefined;
  return { lookups, listening, freeSpoolBytes };
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Every harmless question that `platen troubleshoot --probe` asks: the device, its name at each resolver, and this machine. */
import { statfs } from 'node:fs/promises';
import { openNodeMulticast } from '../../engine/environment/node/multicast/node-multicast.ts';
import { lookUpName } from '../../engine/environment/node/names/node-name-lookups.ts';
import { isThisMachine, listenersOn } from '../../engine/environment/node/node-listeners.ts';
import type { Probed } from '../../troubleshoot/evidence/probe-answers.ts';
import type { Terminal } from '../input/terminal.ts';
import { askDevice, type DeviceQuestion } from './ask-device.ts';

const lookupMs = 3000;
/** Where cupsd keeps jobs (cups-files.conf(5), RequestRoot). */
const spoolFolder = '/var/spool/cups';

export async function probePrinter(question: DeviceQuestion, terminal: Terminal): Promise<Probed> {
  const { plan, result } = await askDevice(question, terminal);
  const [lookups, freeSpoolBytes] = await Promise.all([
    lookUpName(plan.host, { timeoutMs: lookupMs, openMulticast: openNodeMulticast }),
    freeBytes(spoolFolder),
  ]);
  const addresses = [plan.host, ...lookups.flatMap(({ answers }) => answers)];
  const listening = isThisMachine(addresses) ? await listenersOn(plan.tcpPort) : undefined;
  return { plan, probes: result.probes, lookups, listening, freeSpoolBytes };
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** How many of the source ports that a port sends from its device takes, as far as the file says it. */
import { amountText } from '../../model/amount-text.ts';
import type { Port } from '../../model/config.ts';
import {
  countCommonPorts,
  countSourcePorts,
  describePortSet,
  type PortRange,
  type PortSet,
} from '../../model/port-range.ts';
import type { Site } from '../site.ts';
import { toleratedSourcePorts } from './source-ports.ts';

export interface TakenSourcePorts {
  readonly sentCount: number;
  readonly takenCount: number;
  /** What the device takes: `721-731`. */
  readonly accepted: string;
}

/** @param accepted what the device takes, or may take; undefined where the file does not say what it does */
export function takenSourcePorts(
  site: Site,
  port: Port,
  range: PortRange,
  accepted: PortSet | undefined = toleratedSourcePorts(site, port),
): TakenSourcePorts | undefined {
  if (!accepted) return undefined;
  const takes515 = site.systemsOf(port).some(({ lpr }) => lpr.leavesOut515 === false);
  return {
    sentCount: countSourcePorts(range, { takes515 }),
    takenCount: countCommonPorts(accepted, range, { takes515 }),
    accepted: describePortSet(accepted),
  };
}

export interface PartlyTaken {
  /** `11 of 511 taken` */
  readonly short: string;
  /** `the device takes 721-731 only, 11 of these 511 source ports` */
  readonly text: string;
}

/** Undefined where the device takes all of them, or the file does not say. */
export function partlyTaken(site: Site, port: Port, range: PortRange): PartlyTaken | undefined {
  const taken = takenSourcePorts(site, port, range);
  if (!taken || taken.takenCount === taken.sentCount) return undefined;
  const count = taken.takenCount === 0 ? 'none' : amountText(taken.takenCount);
  const sent = amountText(taken.sentCount);
  return {
    short: `${count} of ${sent} taken`,
    text: `the device takes ${taken.accepted} only, ${count} of these ${sent} source ports`,
  };
}

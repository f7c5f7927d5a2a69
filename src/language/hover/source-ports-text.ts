/** From which source ports a port sends, which of them its device takes, how many jobs an hour they carry, and what says so, as lines of Markdown. */
import { amountText } from '../../model/amount-text.ts';
import type { Port } from '../../model/config.ts';
import { countSourcePorts, describePortRange, type PortRange } from '../../model/port-range.ts';
import type { WholeSite } from '../../site/site.ts';
import { capacityArithmetic } from '../../site/source-ports/capacity-text.ts';
import { effectiveSourcePorts } from '../../site/source-ports/effective-source-ports.ts';
import { demandJobsPerHour, lprCapacity } from '../../site/source-ports/lpr-capacity.ts';
import { sendsLpr } from '../../site/source-ports/source-ports.ts';
import { partlyTaken } from '../../site/source-ports/taken-source-ports.ts';

/** Empty where the port sends no LPR, or nothing states it. */
export function sourcePortsText(site: WholeSite, port: Port): string[] {
  const lines = effectiveSourcePorts(site, port).flatMap(({ range, why }) => {
    const partly = partlyTaken(site, port, range);
    const capacity = partly ? partly.text : capacityLine(site, port, range);
    return [`source ports ${describePortRange(range)}: ${why}`, ...(capacity ? [capacity] : [])];
  });
  const demand = demandJobsPerHour(site, port);
  if (lines.length > 0 && demand !== undefined)
    lines.push(`its printers ask for ${amountText(demand)} jobs in a busy hour`);
  return lines;
}

/** What a choice of source ports would carry. */
export function rangeText(site: WholeSite, port: Port | undefined, range: PortRange): string {
  const ports = `Source ports ${describePortRange(range)}: ${amountText(countSourcePorts(range))} of them.`;
  const partly = port && sendsLpr(site, port) ? partlyTaken(site, port, range) : undefined;
  if (partly) return `${ports}\n\nBut ${partly.text}.`;
  const capacity = port && capacityLine(site, port, range);
  return capacity ? `${ports}\n\nTo one device: ${capacity}.` : ports;
}

function capacityLine(site: WholeSite, port: Port, range: PortRange): string | undefined {
  if (!sendsLpr(site, port)) return undefined;
  const capacity = lprCapacity(site, port, range);
  return capacity && capacityArithmetic(capacity);
}

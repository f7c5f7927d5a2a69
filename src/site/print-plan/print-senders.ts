/** As whom a test print can send its LPR job: as this machine does, as the port's server would, or as the device demands. */
import { choosesSourcePorts } from '../../knowledge/port-monitors.ts';
import type { System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  describePortRange,
  describePortSet,
  type PortRange,
  type PortSet,
  RESERVED_SOURCE_PORTS,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { PlannedPrint } from '../../model/print-plan.ts';
import type { Site } from '../site.ts';
import { toleratedSourcePorts } from '../source-ports/source-ports.ts';
import { planAsSystem } from './plan-as-system.ts';

export interface PrintSender {
  /** `file`: this machine sends, from the source ports that are written. */
  readonly kind: 'file' | 'machine' | 'server' | 'device';
  /** What it acts as, and for which servers; undefined where it is no server's way. */
  readonly system: { readonly id: string; readonly title: string } | undefined;
  /** `721-731, as Windows 2000 on P1 does` */
  readonly sourcePorts: string;
  /** What the device takes, `721-731`, where the file says that it does not take all of these. */
  readonly refusedBy: string | undefined;
  /** Its first event says as whom it sends. */
  readonly planned: PlannedPrint;
}

/**
 * All that there are, the default first. What the file says of the port is never left; else this machine sends, as any
 * client would, unless the file says that the device does not take that: then somebody whom it does take.
 */
export function printSenders(site: Site, planned: PlannedPrint): readonly [PrintSender, ...PrintSender[]] {
  const port = site.find('ports', planned.plan.port);
  const isLpr = choosesSourcePorts(planned.plan);
  const tolerated = port && isLpr ? toleratedSourcePorts(site, port) : undefined;
  const before = { planned, tolerated };
  const own = ownSender(before);
  // What else speaks TCP knows no source ports: there is nothing to say of them.
  if (!port || !isLpr) return [{ ...own, planned }];
  const servers = serverSenders(site, port, before);
  if (own.kind === 'file') return [own, ...servers];
  const isTaken = ({ refusedBy }: PrintSender): boolean => refusedBy === undefined;
  const first = [own, ...servers].find(isTaken) ?? deviceSender(before) ?? own;
  return [first, ...[own, ...servers].filter((sender) => sender !== first)];
}

/** `Source ports: 721-731, as the file says.` and what the file says against it. */
export function senderText({ sourcePorts, refusedBy }: Omit<PrintSender, 'planned'>): string {
  const against = refusedBy === undefined ? '' : ` The file says that the device takes ${refusedBy} only.`;
  return `Source ports: ${sourcePorts}.${against}`;
}

interface Before {
  readonly planned: PlannedPrint;
  readonly tolerated: PortSet | undefined;
}

function ownSender(before: Before): PrintSender {
  const { sourcePorts } = before.planned.plan;
  return sourcePorts
    ? sender(before, sourcePorts, {
        kind: 'file',
        sourcePorts: `${describePortRange(sourcePorts)}, as the file says`,
      })
    : sender(before, UNPRIVILEGED_SOURCE_PORTS, {
        kind: 'machine',
        sourcePorts: 'above 1023, as this machine does',
      });
}

/** One for each system: the nodes of a cluster may differ. */
function serverSenders(site: Site, port: Port, before: Before): PrintSender[] {
  const servers = site.serversOf(port);
  return [...new Set(site.systemsOf(port))].flatMap((system: System): PrintSender[] => {
    const acting = planAsSystem(site, before.planned.plan, system);
    if ('problem' in acting || !acting.plan.sourcePorts) return [];
    const ids = servers.filter((server) => server.system?.value === system.id).map(({ id }) => id);
    const title = ids.length > 0 ? `${system.title} on ${ids.join(', ')}` : system.title;
    const planned = { ...before.planned, plan: acting.plan };
    const range = acting.plan.sourcePorts;
    const sourcePorts = `${describePortRange(range)}, as ${title} does`;
    return [
      sender({ ...before, planned }, range, {
        kind: 'server',
        system: { id: system.id, title },
        sourcePorts,
      }),
    ];
  });
}

const usualRanges = [RFC1179_SOURCE_PORTS, RESERVED_SOURCE_PORTS, UNPRIVILEGED_SOURCE_PORTS];

function deviceSender(before: Before): PrintSender | undefined {
  const { planned, tolerated } = before;
  const range = usualRanges.find((one) => tolerated && setContainsRange(tolerated, one)) ?? tolerated?.[0];
  if (!range) return undefined;
  const fromRange = { ...planned, plan: { ...planned.plan, sourcePorts: range } };
  const sourcePorts = `${describePortRange(range)}, which the device takes`;
  return sender({ ...before, planned: fromRange }, range, { kind: 'device', sourcePorts });
}

function sender(
  { planned, tolerated }: Before,
  sent: PortRange,
  known: Pick<PrintSender, 'kind' | 'sourcePorts'> & Partial<Pick<PrintSender, 'system'>>,
): PrintSender {
  const isTaken = !tolerated || setContainsRange(tolerated, sent);
  const refusedBy = isTaken ? undefined : describePortSet(tolerated);
  const complete = { ...known, system: known.system, refusedBy };
  const notes = [...(planned.plan.notes ?? []), senderText(complete)];
  return { ...complete, planned: { ...planned, plan: { ...planned.plan, notes } } };
}

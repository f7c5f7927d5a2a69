/** Changes the plan of a print so that its LPR port acts as a given system, whatever the file says drives it. */
import { choosesSourcePorts } from '../../knowledge/port-monitors.ts';
import type { System } from '../../knowledge/systems.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Site } from '../site.ts';
import { actingSourcePorts } from '../source-ports/acting-source-ports.ts';
import { eventDialectOf } from './event-dialect.ts';

/** The changed plan, or the sentence why it cannot be. */
export function planAsSystem(
  site: Site,
  plan: PrintPlan,
  system: System,
): { readonly plan: PrintPlan } | { readonly problem: string } {
  const port = site.find('ports', plan.port);
  if (!port || !choosesSourcePorts(plan)) {
    return { problem: `The port ${plan.port} sends no LPR: only an LPR port can act as another system.` };
  }
  const { range, why } = actingSourcePorts(site, port, system);
  const isRestWritten = site.serversOf(port).some(({ timeWaitSeconds }) => timeWaitSeconds !== undefined);
  return {
    plan: {
      ...plan,
      actAs: system.id,
      dialect: eventDialectOf(system),
      sourcePorts: range,
      timeWaitSeconds: isRestWritten
        ? plan.timeWaitSeconds
        : (system.timeWaitSeconds ?? plan.timeWaitSeconds),
      notes: [...(plan.notes ?? []), `Acts as ${system.title}. ${why}`],
    },
  };
}

/** Jobs: the prints in progress with their stages, then test prints of earlier runs that are held until a person releases them. */
import { describeHeld } from '../printing/held/held-print-text.ts';
import type { HeldPrints } from '../printing/print-host.ts';
import type { PrintInProgress, PrintsInProgress } from '../printing/results/prints-in-progress.ts';
import { stageWords } from '../printing/results/stage-words.ts';
import type { View, ViewNode } from './view-node.ts';

/** @param held undefined where no device can be reached: then none is ever held */
export function createJobsView(prints: PrintsInProgress, held: HeldPrints | undefined): View {
  return async () => [...prints.list().map(progressNode), ...(await heldNodes(held))];
}

function progressNode({ id, printer, device, isTest, stage }: PrintInProgress): ViewNode {
  return {
    id: `progress-${id}`,
    kind: isTest ? 'runningTest' : 'runningPrint',
    icon: 'sync~spin',
    label: printer,
    description: stageWords(stage),
    tooltip: `${printer}: ${device}`,
  };
}

async function heldNodes(held: HeldPrints | undefined): Promise<ViewNode[]> {
  return ((await held?.list()) ?? [])
    .filter(({ state }) => state !== 'printing')
    .map((print) => {
      const { label, description = '', detail } = describeHeld(print);
      return {
        ...{ id: `${print.id}`, kind: 'heldPrint', icon: 'watch', label, description },
        tooltip: detail,
        command: { command: 'platen.heldTestPrints', arguments: [print] },
      };
    });
}

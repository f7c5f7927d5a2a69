/** Jobs: test prints of earlier runs that are held, none of which is sent unless a person releases it. */

import { describeHeld } from '../printing/held/held-print-text.ts';
import type { HeldPrints } from '../printing/print-host.ts';
import type { View } from './view-node.ts';

/** @param held undefined where no device can be reached: then none is ever held */
export function createJobsView(held: HeldPrints | undefined): View {
  return async () => {
    const prints = (await held?.list()) ?? [];
    return prints
      .filter(({ state }) => state !== 'printing')
      .map((print) => {
        const { label, description = '', detail } = describeHeld(print);
        return {
          ...{ id: `${print.id}`, kind: 'heldPrint', icon: 'watch', label, description },
          tooltip: detail,
          command: { command: 'platen.heldTestPrints', arguments: [print] },
        };
      });
  };
}

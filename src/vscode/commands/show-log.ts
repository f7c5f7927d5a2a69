/** Show Log: the output channel with the events of all test prints. */

import type { CommandContribution } from '../contributions.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show Log', de: 'Protokoll anzeigen' },
};

export function showLog({ log }: CommandParts): void {
  log.show();
}

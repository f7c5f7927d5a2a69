/** Show Log: the output channel with the events of all test prints. */
import type { CommandParts } from '../command-parts.ts';
import type { CommandContribution } from '../contributions.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show Log', de: 'Protokoll anzeigen' },
};

export function showLog({ log }: CommandParts): void {
  log.show();
}

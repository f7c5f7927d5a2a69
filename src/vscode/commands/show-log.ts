/** Show Log: the output channel with the events of all test prints. */
import type { CommandParts } from './command-parts.ts';

export function showLog({ log }: CommandParts): void {
  log.show();
}

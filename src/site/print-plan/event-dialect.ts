/** In whose words and ways a port of a system prints. */
import type { System } from '../../knowledge/systems.ts';
import type { EventDialect } from '../../model/print-plan.ts';

/** Windows, CUPS and LPRng have their own; whatever else is stated, or nothing, has Platen's. */
export function eventDialectOf(system: System | undefined): EventDialect {
  const family = system?.family;
  return family === 'windows' || family === 'cups' || family === 'lprng' ? family : 'platen';
}

/** Where an administrator sets the connection type of HPMON (Q129007). */
import type { System } from '../systems.ts';

export interface ConnectionTypeDialog {
  /** Of which systems, by how their ids begin. */
  readonly systems: string;
  /** The same in words. */
  readonly where: string;
  readonly path: string;
}

export const connectionTypeDialogs: readonly ConnectionTypeDialog[] = [
  {
    systems: 'windows-nt-4.0',
    where: 'Windows NT 4.0',
    path: 'Printers folder, the printer, File, Properties, Ports, Configure Port, Timers',
  },
  {
    systems: 'windows-nt-3.',
    where: 'Windows NT 3.x',
    path: 'Print Manager, the printer, Printer, Properties, Settings, Timers',
  },
];

/** Undefined for systems that the article does not name. */
export function connectionTypeDialog({ id }: System): ConnectionTypeDialog | undefined {
  return connectionTypeDialogs.find(({ systems }) => id.startsWith(systems));
}

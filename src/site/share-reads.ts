/** What it depends on which printer a host and a share name lead to: for rules that look there from elsewhere in the file. */
import type { PropertyName } from './changed-properties.ts';

export const shareReads: readonly PropertyName[] = [
  'servers.id',
  'servers.name',
  'servers.aliases',
  'clusters.id',
  'clusters.nodes',
  'clusters.aliases',
  'ports.id',
  'ports.server',
  'printers.id',
  'printers.name',
  'printers.ports',
  'printers.server',
  'printers.share',
];

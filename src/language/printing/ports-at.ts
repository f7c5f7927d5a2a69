/** Which ports a place in the text is about: the port that holds it, else the ports of the printer that does. */
import type { Config } from '../../model/config.ts';
import { printerAt } from './printer-lenses.ts';

export function portsAt(config: Config, offset: number): string[] {
  for (const port of config.ports.values()) {
    if (offset >= port.start && offset <= port.start + port.end) return [port.id];
  }
  const printer = config.printers.get(printerAt(config, offset) ?? '');
  return printer?.ports.map(({ value }) => value) ?? [];
}

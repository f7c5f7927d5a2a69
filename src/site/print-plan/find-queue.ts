/** A printer whose queue a file of another program defines: which queue of that file it is. */
import type { Printer } from '../../model/config.ts';
import type { WholeSite } from '../site.ts';

/** What a printer prints as. */
export interface Queue {
  /** Of the file that has its port. */
  readonly site: WholeSite;
  /** Its key there. */
  readonly queue: string;
}

export type FoundQueue =
  | Queue
  /** One sentence: why it cannot be printed to. */
  | { readonly problem: string };

/**
 * @param printer with `definedIn`
 * @param site of the file that this names
 */
export function findQueue({ id, name, ports, definedIn }: Printer, site: WholeSite): FoundQueue {
  const file = definedIn?.value;
  const queue = name?.value ?? id;
  if (ports.length > 0)
    return { problem: `The printer ${id} has a port here and is a queue of ${file}: write one of the two.` };
  if (site.config.problems.some(({ code }) => code === 'syntax'))
    return { problem: `${file} has a syntax error. Fix it before printing from it.` };
  if (!site.has('printers', queue)) return { problem: `There is no queue "${queue}" in ${file}.` };
  return { site, queue };
}

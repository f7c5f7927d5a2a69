/** What a test print follows: the printer in its own file, or the queue in the file beside it that defines it. */

import { dirname } from 'node:path';
import type { Printer } from '../../model/config.ts';
import { type FoundQueue, findQueue } from '../../site/print-plan/find-queue.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { type ConfigFile, readConfigFile } from '../input/config-files.ts';
import { insideFolder } from '../input/inside-folder.ts';

/**
 * For the printers of one file. The answer rejects where the other file cannot be read, which happens once for all of its queues.
 * @param site of the file
 */
export function createQueueFinder(
  file: ConfigFile,
  site: WholeSite,
): (printer: Printer) => Promise<FoundQueue> {
  const sites = new Map<string, Promise<WholeSite>>();
  return async (printer) => {
    const named = printer.definedIn?.value;
    if (named === undefined) return { site, queue: printer.id };
    const reading = sites.get(named) ?? siteBeside(file, named);
    sites.set(named, reading);
    return findQueue(printer, await reading);
  };
}

async function siteBeside(file: ConfigFile, named: string): Promise<WholeSite> {
  const { format, text } = await readConfigFile(await insideFolder(file, named), dirname(file.path));
  return createSite(format.read(text));
}

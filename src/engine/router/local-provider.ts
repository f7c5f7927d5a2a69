/** The local print provider of a node, or of a cluster group that the node holds: knows the printers that are here (KB 822553). */
import type { Clock } from '../environment/environment.ts';
import type { Mutex } from './mutex.ts';
import type { PrintProvider } from './print-provider.ts';

/** How long a look into the list of printers takes. No source states it; ours. */
export const LOCAL_LOOKUP_MS = 50;

export interface LocalProviderOptions {
  /** The node or cluster whose printers it knows. */
  readonly holder: string;
  /** By lower-case share or name: the printer's id. */
  readonly printers: ReadonlyMap<string, string>;
  /** Whether this machine goes by that name now. */
  isOwnName(host: string): boolean;
  /** One call at a time looks into the list. */
  readonly lookupMutex: Mutex;
  /** A printer opens when no other thread is loading a driver. */
  readonly driverMutex: Mutex;
}

export function createLocalProvider(options: LocalProviderOptions, clock: Clock): PrintProvider {
  const name = `the local provider of ${options.holder}`;
  return {
    name,
    async openPrinter({ path, hopCount, trace }) {
      await options.lookupMutex.runExclusive(() => clock.sleep(LOCAL_LOOKUP_MS));
      const printer = options.isOwnName(path.host)
        ? options.printers.get(path.share.toLowerCase())
        : undefined;
      if (printer === undefined) {
        trace.note({ kind: 'unknown', depth: hopCount, by: name });
        return undefined;
      }
      await options.driverMutex.runExclusive(async () => {});
      trace.note({ kind: 'opened', depth: hopCount, by: name, printer });
      return { opened: true, printer, provider: name };
    },
  };
}

/** Win32spl, the remote print provider: asks the server in the name over the network, which may be the machine it runs on (KB 822553). */
import {
  INVALID_PRINTER_NAME,
  RPC_SERVER_UNAVAILABLE,
  type Win32Error,
} from '../../knowledge/windows/win32-errors.ts';
import type { Clock } from '../environment/environment.ts';
import type { OpenAnswer, OpenCall, PrintProvider } from './print-provider.ts';
import type { PrintRouter } from './print-router.ts';
import type { SpoolssPipe } from './spoolss-pipe.ts';

/** How long a call to a spooler takes on the way, besides what is done there. No source states it; ours. */
export const REMOTE_CALL_MS = 400;

/** A spooler that is reached under a name. */
export interface ReachedSpooler {
  readonly machine: string;
  readonly pipe: SpoolssPipe;
  readonly router: PrintRouter;
}

export interface RemoteProviderOptions {
  readonly machine: string;
  readonly pipe: SpoolssPipe;
  /** Whether it is the unfixed Win32spl, which does not notice that it calls the machine that called it. */
  readonly callsItself: boolean;
  find(host: string): ReachedSpooler | undefined;
}

/** It always answers: it is the last in the list. */
export interface RemoteProvider extends PrintProvider {
  openPrinter(call: OpenCall): Promise<OpenAnswer>;
}

export function createRemoteProvider(options: RemoteProviderOptions, clock: Clock): RemoteProvider {
  const name = `Win32spl on ${options.machine}`;
  return { name, openPrinter };

  async function openPrinter(call: OpenCall): Promise<OpenAnswer> {
    const target = options.find(call.path.host);
    if (!target) {
      await clock.sleep(REMOTE_CALL_MS);
      return refuse(call, RPC_SERVER_UNAVAILABLE);
    }
    if (target.machine !== options.machine) return callOther(call, target);
    return options.callsItself ? callItself(call, target) : refuse(call, INVALID_PRINTER_NAME);
  }

  async function callOther(call: OpenCall, target: ReachedSpooler): Promise<OpenAnswer> {
    const connection = target.pipe.connectClient(options.machine);
    try {
      return await callSpooler(call, target);
    } finally {
      connection.close();
    }
  }

  /** Each round holds one connection more, and none is given back before the innermost call is answered. */
  async function callItself(call: OpenCall, target: ReachedSpooler): Promise<OpenAnswer> {
    const { pipe } = options;
    if (pipe.ownCount >= pipe.limit)
      call.trace.note({ kind: 'waits', depth: call.hopCount, by: name, limit: pipe.limit });
    const connection = await pipe.connectToItself();
    if (!connection) return refuse(call, RPC_SERVER_UNAVAILABLE);
    try {
      return await callSpooler(call, target, pipe.ownCount);
    } finally {
      connection.close();
    }
  }

  async function callSpooler(
    call: OpenCall,
    { machine, router, pipe }: ReachedSpooler,
    connectionCount?: number,
  ): Promise<OpenAnswer> {
    call.trace.note({
      kind: 'calls',
      depth: call.hopCount,
      by: name,
      host: call.path.host,
      machine,
      connectionCount,
    });
    await clock.sleep(REMOTE_CALL_MS);
    if (pipe.isClosed) return refuse(call, RPC_SERVER_UNAVAILABLE);
    return router.openPrinter({ ...call, caller: options.machine, hopCount: call.hopCount + 1 });
  }

  function refuse(call: OpenCall, error: Win32Error): OpenAnswer {
    call.trace.note({ kind: 'refused', depth: call.hopCount, by: name, error });
    return { opened: false, error };
  }
}

/** What a print is doing at the moment, seen from the connections that it opens and the bytes that they take. */
import type { Environment, Network } from '../environment/environment.ts';

export type PrintStage = 'looking-up' | 'connecting' | 'sending' | 'waiting';

export interface StageWatch {
  /** The same, watched. */
  readonly environment: Environment;
  /** To be called with each progress of the document. */
  readonly progress: (bytesSent: number, byteCount: number) => void;
}

/** Calls `onStage` when another stage begins. */
export function watchStages(environment: Environment, onStage: (stage: PrintStage) => void): StageWatch {
  let current: PrintStage | undefined;
  const begin = (stage: PrintStage): void => {
    if (stage === current) return;
    current = stage;
    onStage(stage);
  };
  const { network } = environment;
  const connect: Network['connect'] = async (to, options) => {
    begin(isAddress(to.host) ? 'connecting' : 'looking-up');
    try {
      const connection = await network.connect(to, {
        ...options,
        onLookup(durationMs) {
          begin('connecting');
          options.onLookup?.(durationMs);
        },
      });
      begin('sending');
      return connection;
    } catch (error) {
      begin('waiting');
      throw error;
    }
  };
  return {
    environment: {
      ...environment,
      network: {
        connect,
        listen: (at, onConnection) => network.listen(at, onConnection),
        createIdentity: (names) => network.createIdentity(names),
      },
    },
    progress: (bytesSent, byteCount) => begin(bytesSent >= byteCount ? 'waiting' : 'sending'),
  };
}

/** No name has a colon, or digits alone in its last part (RFC 1123 §2.1). */
function isAddress(host: string): boolean {
  return host.includes(':') || /(^|\.)\d+$/.test(host);
}

/** Hands out the source ports of one configured range to one destination, and remembers which ones still rest. */

import { describePortRange, LPD_PORT, type PortRange } from '../../../model/port-range.ts';
import type { Random } from '../../environment/environment.ts';

export interface SourcePortPoolOptions {
  readonly range: PortRange;
  /** `host:port` that the ports are used towards: TIME_WAIT counts per pair of addresses. */
  readonly destination: string;
  /** How long a port rests after this side closed the connection first. */
  readonly timeWaitSeconds: number;
  /**
   * `rotate` goes on from a random start, as LPRng does; `random` draws each time, as Windows NT drew from 512-1023
   * (Q249017); `downward` takes the highest that is free, as CUPS does.
   */
  readonly pick: 'rotate' | 'random' | 'downward';
  readonly random: Random;
  /** Hands out 515, too, as the first Windows NT with 512-1023 did (Q167035): for simulations only. */
  readonly takes515?: boolean | undefined;
}

export type SourcePortPick =
  | { readonly ok: true; readonly port: number }
  /** All ports are in use or rest. `why` shows the arithmetic. */
  | { readonly ok: false; readonly waitMs: number; readonly why: string };

export interface SourcePortPool {
  take(nowMs: number): SourcePortPick;
  /** The connection is over. `rests` where this side closed first, so that TIME_WAIT is here. */
  release(port: number, nowMs: number, rests: boolean): void;
  /** The system says it is in use: somebody else has it, or it rests from a connection before this process. */
  reportInUse(port: number, nowMs: number): void;
  /** When the port may be used again: in the past or undefined for a free one, Infinity while a connection has it. */
  freeAtMs(port: number): number | undefined;
}

/** The system counts from the last packet, which comes a moment after this side has closed. */
const startOfRestMs = 1000;
/** How long a port is left alone of which only the system knows why it is not free. */
const inUseRecheckMs = 5000;

export function createSourcePortPool(options: SourcePortPoolOptions): SourcePortPool {
  const ports = listSourcePorts(options.range, options.takes515 === true);
  /** When each port is free again; Infinity while a connection has it. */
  const freeAtMs = new Map<number, number>();
  let next = Math.floor(options.random.next() * ports.length);

  function take(nowMs: number): SourcePortPick {
    const isFree = (port: number) => (freeAtMs.get(port) ?? 0) <= nowMs;
    const port = pickers[options.pick](isFree);
    if (port === undefined) return { ok: false, ...describeWait(nowMs) };
    freeAtMs.set(port, Number.POSITIVE_INFINITY);
    return { ok: true, port };
  }

  const pickers = {
    rotate: nextFree,
    random: drawFree,
    downward: (isFree: (port: number) => boolean) => ports.findLast(isFree),
  };

  function nextFree(isFree: (port: number) => boolean): number | undefined {
    for (let step = 0; step < ports.length; step += 1) {
      const index = (next + step) % ports.length;
      const port = ports[index];
      if (port === undefined || !isFree(port)) continue;
      next = index + 1;
      return port;
    }
    return undefined;
  }

  function drawFree(isFree: (port: number) => boolean): number | undefined {
    // While most ports are free the first draw hits one; only a crowded range is worth listing.
    for (let count = 0; count < 4; count += 1) {
      const port = ports[Math.floor(options.random.next() * ports.length)];
      if (port !== undefined && isFree(port)) return port;
    }
    const free = ports.filter(isFree);
    return free[Math.floor(options.random.next() * free.length)];
  }

  function describeWait(nowMs: number): { waitMs: number; why: string } {
    const { range, destination, timeWaitSeconds } = options;
    if (ports.length === 0) {
      const why = `The source ports ${describePortRange(range)} hold none that may be used: ${LPD_PORT} belongs to a local LPD.`;
      return { waitMs: inUseRecheckMs, why };
    }
    let soonestMs = Number.POSITIVE_INFINITY;
    for (const atMs of freeAtMs.values()) soonestMs = Math.min(soonestMs, atMs);
    const waitMs = Number.isFinite(soonestMs) ? Math.max(1, Math.ceil(soonestMs - nowMs)) : inUseRecheckMs;
    const name = ports.length === 1 ? 'The only source port' : `All ${ports.length} source ports`;
    const jobsPerHour = timeWaitSeconds > 0 ? Math.floor((ports.length * 3600) / timeWaitSeconds) : undefined;
    const arithmetic =
      jobsPerHour === undefined
        ? 'are in use'
        : `${ports.length === 1 ? 'rests' : 'rest'} for ${timeWaitSeconds} s after use: ${jobsPerHour} jobs an hour at most`;
    const why = `${name} ${describePortRange(range)} to ${destination} ${arithmetic}. Next free in ${Math.ceil(waitMs / 1000)} s.`;
    return { waitMs, why };
  }

  return {
    take,
    release(port, nowMs, rests) {
      if (rests && options.timeWaitSeconds > 0) {
        freeAtMs.set(port, nowMs + options.timeWaitSeconds * 1000 + startOfRestMs);
      } else freeAtMs.delete(port);
    },
    reportInUse(port, nowMs) {
      freeAtMs.set(port, nowMs + inUseRecheckMs);
    },
    freeAtMs: (port) => freeAtMs.get(port),
  };
}

/** 515 is a local LPD's own port and never a source: the fourth job to it could fail when it was (Q167035). */
function listSourcePorts(range: PortRange, takes515: boolean): number[] {
  const ports: number[] = [];
  for (let port = range.min; port <= range.max; port += 1) {
    if (takes515 || port !== LPD_PORT) ports.push(port);
  }
  return ports;
}

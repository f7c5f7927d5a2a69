/** The clients in the replay of KB 822553: each calls for its printer at intervals; what they were answered is counted. */

import { routeLines } from '../../engine/router/route-text.ts';
import { createRouteTrace, type RouteTrace } from '../../engine/router/route-trace.ts';
import {
  INVALID_PRINTER_NAME,
  RPC_SERVER_UNAVAILABLE,
  type Win32Error,
} from '../../knowledge/windows/win32-errors.ts';
import { amountText } from '../../model/amount-text.ts';
import type { Figure } from '../incident.ts';
import { type ClusterRun, seconds } from './cluster-loopback-run.ts';
import type { Caller } from './cluster-loopback-setup.ts';

export interface CallLog {
  start(): void;
  /** Reports what the clients were answered in this phase, and begins the next. */
  endPhase(): void;
  stop(): void;
  figures(): readonly Figure[];
}

interface Tally {
  callCount: number;
  openedMs: number[];
  readonly refusals: Map<Win32Error, number>;
  /** The route of the first call of the phase. */
  firstTrace: RouteTrace | undefined;
}

interface Client {
  readonly caller: Caller;
  waitingCount: number;
  tally: Tally;
}

export function createCallLog(
  { environment, cluster, setup, addEntry }: ClusterRun,
  callIntervalMs: number,
): CallLog {
  const { clock, random } = environment;
  const clients = setup.callers.map((caller): Client => ({ caller, waitingCount: 0, tally: emptyTally() }));
  const totals = { asked: 0, opened: 0, refused: 0, ended: 0, deepest: 0 };
  let isOver = false;

  function callRepeatedly(client: Client): void {
    if (isOver) return;
    void call(client);
    clock.startTimer(callIntervalMs, () => callRepeatedly(client));
  }

  async function call(client: Client): Promise<void> {
    const { caller, tally } = client;
    const startMs = clock.monotonicMs();
    const trace = createRouteTrace(clock);
    tally.firstTrace ??= trace;
    tally.callCount += 1;
    totals.asked += 1;
    client.waitingCount += 1;
    const { answer } = await cluster.openPrinter(caller.path, caller.client, trace);
    client.waitingCount -= 1;
    if (isOver) return;
    totals.deepest = Math.max(totals.deepest, deepestOf(trace));
    if (answer.opened) {
      totals.opened += 1;
      client.tally.openedMs.push(clock.monotonicMs() - startMs);
      return;
    }
    if (answer.error === INVALID_PRINTER_NAME) totals.refused += 1;
    else totals.ended += 1;
    const { refusals } = client.tally;
    refusals.set(answer.error, (refusals.get(answer.error) ?? 0) + 1);
  }

  return {
    start() {
      for (const client of clients)
        clock.startTimer(Math.floor(random.next() * callIntervalMs), () => callRepeatedly(client));
    },
    endPhase() {
      for (const client of clients) {
        const { caller, tally, waitingCount } = client;
        const trace = tally.firstTrace;
        if (trace) {
          totals.deepest = Math.max(totals.deepest, deepestOf(trace));
          const isShown = caller.isStale ? caller === setup.callers[0] : false;
          for (const { atMs, depth, text } of isShown ? routeLines(trace.steps) : [])
            addEntry('route', caller.id, '  '.repeat(depth) + text, atMs);
        }
        addEntry('route', caller.id, summary(caller, tally, waitingCount));
        client.tally = emptyTally();
      }
    },
    stop() {
      isOver = true;
    },
    figures: () => [
      { name: 'Calls of clients', value: totals.asked },
      { name: 'Calls that opened a printer', value: totals.opened },
      { name: 'Calls answered with error 1801, invalid printer name', value: totals.refused },
      { name: 'Calls ended by a spooler that ended', value: totals.ended },
      {
        name: 'Calls waiting at the end',
        value: clients.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
      },
      { name: 'Most hops of one call', value: totals.deepest },
    ],
  };
}

function emptyTally(): Tally {
  return { callCount: 0, openedMs: [], refusals: new Map(), firstTrace: undefined };
}

function deepestOf({ steps }: RouteTrace): number {
  return steps.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
}

function summary({ path }: Caller, { callCount, openedMs, refusals }: Tally, waitingCount: number): string {
  const parts = [
    ...(openedMs.length > 0 ? [`${amountText(openedMs.length)} opened, ${span(openedMs)}`] : []),
    ...[...refusals].map(([error, times]) =>
      error === RPC_SERVER_UNAVAILABLE
        ? `${amountText(times)} answered that their spooler had ended (error ${error.code})`
        : `${amountText(times)} answered with error ${error.code}: ${error.message}`,
    ),
    ...(waitingCount > 0 ? [`${amountText(waitingCount)} waiting`] : []),
  ];
  const times = callCount === 1 ? 'once' : `${amountText(callCount)} times`;
  return `asked ${times} for \\\\${path.host}\\${path.share}: ${parts.join('; ') || 'no answer yet'}`;
}

function span(durations: readonly number[]): string {
  const shortest = seconds(Math.min(...durations));
  const longest = seconds(Math.max(...durations));
  return shortest === longest ? `each after ${shortest} s` : `after ${shortest} to ${longest} s`;
}

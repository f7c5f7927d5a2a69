/** The clients of the story of KB 822553: each asks for its printer again and again, and what they are answered. */

import { routeLines } from '../../engine/router/route-text.ts';
import { createRouteTrace, type RouteTrace } from '../../engine/router/route-trace.ts';
import {
  INVALID_PRINTER_NAME,
  RPC_SERVER_UNAVAILABLE,
  type Win32Error,
} from '../../knowledge/windows/win32-errors.ts';
import { amountText } from '../../model/amount-text.ts';
import type { Figure } from '../incident.ts';
import { type Stage, seconds } from './cluster-loopback-run.ts';
import type { Caller } from './cluster-loopback-setup.ts';

export interface CallLog {
  start(): void;
  /** Tells what the clients were answered in this act, and begins the next. */
  endAct(): void;
  stop(): void;
  figures(): readonly Figure[];
}

interface Tally {
  askedCount: number;
  openedMs: number[];
  readonly refusals: Map<Win32Error, number>;
  /** The route of the first call of the act. */
  firstTrace: RouteTrace | undefined;
}

interface Client {
  readonly caller: Caller;
  waitingCount: number;
  tally: Tally;
}

export function createCallLog({ environment, cluster, scene, tell }: Stage, askAgainMs: number): CallLog {
  const { clock, random } = environment;
  const clients = scene.callers.map((caller): Client => ({ caller, waitingCount: 0, tally: emptyTally() }));
  const totals = { asked: 0, opened: 0, refused: 0, ended: 0, deepest: 0 };
  let isOver = false;

  function askAgain(client: Client): void {
    if (isOver) return;
    void ask(client);
    clock.startTimer(askAgainMs, () => askAgain(client));
  }

  async function ask(client: Client): Promise<void> {
    const { caller, tally } = client;
    const startMs = clock.monotonicMs();
    const trace = createRouteTrace(clock);
    tally.firstTrace ??= trace;
    tally.askedCount += 1;
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
        clock.startTimer(Math.floor(random.next() * askAgainMs), () => askAgain(client));
    },
    endAct() {
      for (const client of clients) {
        const { caller, tally, waitingCount } = client;
        const trace = tally.firstTrace;
        if (trace) {
          totals.deepest = Math.max(totals.deepest, deepestOf(trace));
          const isTold = caller.isStale ? caller === scene.callers[0] : false;
          for (const { atMs, depth, text } of isTold ? routeLines(trace.steps) : [])
            tell('route', caller.id, '  '.repeat(depth) + text, atMs);
        }
        tell('route', caller.id, summary(caller, tally, waitingCount));
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
  return { askedCount: 0, openedMs: [], refusals: new Map(), firstTrace: undefined };
}

function deepestOf({ steps }: RouteTrace): number {
  return steps.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
}

function summary({ path }: Caller, { askedCount, openedMs, refusals }: Tally, waitingCount: number): string {
  const parts = [
    ...(openedMs.length > 0 ? [`${amountText(openedMs.length)} opened, ${span(openedMs)}`] : []),
    ...[...refusals].map(([error, times]) =>
      error === RPC_SERVER_UNAVAILABLE
        ? `${amountText(times)} told that their spooler had ended (error ${error.code})`
        : `${amountText(times)} answered with error ${error.code}: ${error.message}`,
    ),
    ...(waitingCount > 0 ? [`${amountText(waitingCount)} waiting`] : []),
  ];
  const times = askedCount === 1 ? 'once' : `${amountText(askedCount)} times`;
  return `asked ${times} for \\\\${path.host}\\${path.share}: ${parts.join('; ') || 'no answer yet'}`;
}

function span(durations: readonly number[]): string {
  const shortest = seconds(Math.min(...durations));
  const longest = seconds(Math.max(...durations));
  return shortest === longest ? `each after ${shortest} s` : `after ${shortest} to ${longest} s`;
}

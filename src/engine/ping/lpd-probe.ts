/** The state of an LPD queue: the short form (RFC 1179 §5.3), from the port's own source ports, shown as plain text. */
import { shownText } from '../../knowledge/shown-text.ts';
import { addressText } from '../../model/address-text.ts';
import { containsPort, RFC1179_SOURCE_PORTS } from '../../model/port-range.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Clock, Connection, Environment } from '../environment/environment.ts';
import { openConnection } from '../ports/connecting.ts';
import { sourcePortPoolFor } from '../ports/lpr/plan-source-ports.ts';
import { isLpdQueueName } from '../wire/lpd-sender.ts';
import { type Fact, type Limit, noAnswerWithin, type ProbeAnswer, unanswered } from './probe-result.ts';

/** An LPD takes one connection after another, and a source port rests after each: the first connection is the only one. */
export interface LpdOpening {
  readonly answer: ProbeAnswer;
  readonly connection: Connection | undefined;
  /** After the connection is closed; `rests` where this side closed first. */
  readonly release: (rests: boolean) => void;
}

export async function openLpd(plan: PrintPlan, environment: Environment, limit: Limit): Promise<LpdOpening> {
  const { limitMs, signal } = limit;
  const opened = await openConnection({
    environment,
    address: { host: plan.host, port: plan.tcpPort },
    pool: sourcePortPoolFor(plan, environment),
    listener: nobody,
    signal,
    connectTimeoutMs: limitMs,
  });
  if (opened.ok) {
    const { connection, release } = opened;
    const { local, remote } = connection;
    const summary = `${addressText(remote.host, remote.port)} took the connection from source port ${local.port}.`;
    return { answer: { outcome: 'answered', summary }, connection, release };
  }
  const why = opened.failure.kind === 'cancelled' ? noAnswerWithin(limitMs) : opened.failure.why;
  return { answer: unanswered(why), connection: undefined, release: () => {} };
}

/** Asks over the open connection, and closes it. */
export async function lpdProbe(
  { queue }: PrintPlan,
  { connection, release }: LpdOpening & { readonly connection: Connection },
  limit: Limit,
): Promise<ProbeAnswer> {
  let received: Received = { text: '', ending: 'silent' };
  try {
    if (!isLpdQueueName(queue))
      return {
        outcome: 'not-asked',
        summary: `The queue name "${shownText(queue)}" cannot be sent over LPD.`,
      };
    await connection.write(new TextEncoder().encode(`\x03${queue} \n`), { signal: limit.signal });
    received = await readState(connection, limit);
    return describe(received, queue, connection.local.port, limit);
  } finally {
    await connection.close();
    release(received.ending !== 'closed');
  }
}

interface Received {
  readonly text: string;
  readonly ending: 'closed' | 'reset' | 'silent' | 'cut';
}

/** Longer lists nobody reads here. */
const maxBytes = 16_384;
/** Some keep the connection open after the list. */
const quietMs = 1000;

async function readState(connection: Connection, { clock, signal }: Limit): Promise<Received> {
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  while (byteCount < maxBytes) {
    const bytes = await readWithin(connection, clock, { signal, waitMs: text === '' ? undefined : quietMs });
    if (bytes === 'reset' || bytes === 'silent') return { text, ending: bytes };
    if (!bytes) return { text: text + decoder.decode(), ending: 'closed' };
    const taken = bytes.subarray(0, maxBytes - byteCount);
    byteCount += taken.length;
    text += decoder.decode(taken, { stream: true });
  }
  return { text, ending: 'cut' };
}

async function readWithin(
  connection: Connection,
  clock: Clock,
  { signal, waitMs }: { readonly signal: AbortSignal; readonly waitMs: number | undefined },
): Promise<Uint8Array | undefined | 'reset' | 'silent'> {
  const quiet = new AbortController();
  const timer = waitMs === undefined ? undefined : clock.startTimer(waitMs, () => quiet.abort());
  try {
    return await connection.read({ signal: AbortSignal.any([signal, quiet.signal]) });
  } catch {
    return signal.aborted || quiet.signal.aborted ? 'silent' : 'reset';
  } finally {
    timer?.cancel();
  }
}

const maxLines = 40;
const maxLineLength = 200;

function describe({ text, ending }: Received, queue: string, sourcePort: number, limit: Limit): ProbeAnswer {
  const lines = text.split(/\r\n|\n|\r|\f/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return unanswered(whyNothing(ending, sourcePort, limit));
  const facts = lines.slice(0, maxLines).map(
    (line, index): Fact => ({
      name: `line ${index + 1}`,
      value: shownText(line.replaceAll('\t', ' ')).slice(0, maxLineLength).trimEnd(),
    }),
  );
  const count = lines.length === 1 ? '1 line' : `${lines.length} lines`;
  const more = lines.length > maxLines ? `, of which ${maxLines} are shown` : '';
  const cut = ending === 'cut' ? `, after ${maxBytes} bytes no more was read` : '';
  return {
    outcome: 'answered',
    summary: `The queue ${shownText(queue)} answered with ${count}${more}${cut}.`,
    facts,
  };
}

function whyNothing(ending: Received['ending'], sourcePort: number, { limitMs }: Limit): string {
  if (ending === 'silent' || ending === 'cut') return noAnswerWithin(limitMs);
  const how = ending === 'closed' ? 'closed' : 'reset';
  const hint = containsPort(RFC1179_SOURCE_PORTS, sourcePort)
    ? ''
    : `, or trusts source ports 721-731 only (RFC 1179 §3.1), and this came from ${sourcePort}`;
  return `The device ${how} the connection without an answer: it does not show its queue${hint}.`;
}

const nobody = { trace: () => {}, log: () => {}, documentBegins: () => {}, progress: () => {} };

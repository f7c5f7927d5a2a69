/** The LPR port monitor: delivers one job to one LPD queue, from the configured source ports and no others. RFC 1179. */
import { addressText } from '../../../model/address-text.ts';
import { containsPort, RFC1179_SOURCE_PORTS } from '../../../model/port-range.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Connection, Environment } from '../../environment/environment.ts';
import type { Delivery } from '../../spooler/delivery.ts';
import { encodeControlFile } from '../../wire/lpd-control-file.ts';
import {
  isLpdQueueName,
  isLpdRefusalCode,
  LpdSender,
  type LpdSendRequest,
  lpdStageNames,
} from '../../wire/lpd-sender.ts';
import { openConnection } from '../connecting.ts';
import { DocumentBuffer } from '../document-reader.ts';
import { afterFailedOpening } from '../failed-try.ts';
import type { DeliveryListener, DeliveryOptions, PortMaker, PortMonitor, PrintJob } from '../port-monitor.ts';
import { traceConnection } from '../tracing.ts';
import { Watchdog } from '../watchdog.ts';
import { converse, type LprEnding } from './lpr-conversation.ts';
import { lprDialectOf } from './lpr-dialects.ts';
import { createLprRetry } from './lpr-retry.ts';
import { sourcePortPoolFor } from './plan-source-ports.ts';

export const port: PortMaker = {
  monitor: 'lpr',
  create: (plan, environment) => createLprPort(plan, environment),
};

/** Names this sender in the control file: a name of our own, so that no machine's name goes to a stranger's device. */
const hostName = 'platen';

/** With a sign; RFC 1179 §6.3 has no limit. */
const maxCountIn32Bits = 2 ** 31 - 1;

/** @param pool where the source ports come from; by default shared by all ports with these source ports and this destination */
export function createLprPort(
  plan: PrintPlan,
  environment: Environment,
  pool = sourcePortPoolFor(plan, environment),
): PortMonitor {
  const dialect = lprDialectOf(plan);
  const destination = addressText(plan.host, plan.tcpPort);
  const retrying = createLprRetry(plan, dialect, environment.clock);
  let notes = plan.notes ?? [];
  let warnedJobId: number | undefined;
  const buffer = new DocumentBuffer();

  async function deliver(
    job: PrintJob,
    listener: DeliveryListener,
    { signal, isCareful = false }: DeliveryOptions,
  ): Promise<Delivery> {
    const obstacle = findObstacle(job, plan);
    if (obstacle !== undefined) return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: obstacle };
    for (const note of notes) log(listener, 'info', note);
    notes = [];
    if (job.document.byteCount > maxCountIn32Bits && job.id !== warnedJobId) {
      warnedJobId = job.id;
      const count = `${job.document.byteCount} bytes`;
      log(
        listener,
        'warning',
        `The document has ${count}: a server that counts in 32 bits loses a part of it.`,
      );
    }
    const address = { host: plan.host, port: plan.tcpPort };
    const { connectTimeoutMs } = dialect;
    const opened = await openConnection({ environment, address, pool, listener, signal, connectTimeoutMs });
    if (!opened.ok) return afterFailedOpening(opened.failure, retrying.failed);
    retrying.connected();
    const ending = await sendOver(opened.connection, job, listener, { signal, isCareful });
    opened.release(!ending.serverEnded && endsInOrder(ending));
    if (ending.kind === 'accepted') retrying.delivered();
    logOddities(ending, listener);
    logNoise(ending, listener, destination);
    return decide(ending, opened.connection.local.port, listener);
  }

  async function sendOver(
    connection: Connection,
    job: PrintJob,
    listener: DeliveryListener,
    { signal, isCareful }: { readonly signal: AbortSignal; readonly isCareful: boolean },
  ): Promise<LprEnding> {
    const { clock } = environment;
    const watchdog = new Watchdog(clock, signal);
    const sender = new LpdSender(requestFor(job, plan));
    const { answerTimeoutMs, dataTimeoutMs } = dialect;
    const { document } = job;
    let ending: LprEnding | undefined;
    try {
      ending = await converse({
        ...{ connection, sender, document, buffer, listener, watchdog, clock },
        ...{ isCareful, answerTimeoutMs, dataTimeoutMs },
      });
      return ending;
    } finally {
      watchdog.close();
      // In the middle of a job the connection is reset, so that the server cannot take the part for the whole.
      const isInOrder = ending !== undefined && endsInOrder(ending);
      if (isInOrder) await connection.close();
      else connection.reset();
      traceConnection(listener, 'closed', { ended: isInOrder ? 'closed' : 'reset' });
    }
  }

  function decide(ending: LprEnding, sourcePort: number, listener: DeliveryListener): Delivery {
    const { bytesSent } = ending;
    if (ending.kind === 'accepted' && !ending.isDoubtful)
      return { outcome: 'accepted', bytesSent, next: 'done' };
    const why = describeEnding(ending, plan, sourcePort, dialect.answerTimeoutMs, dialect.dataTimeoutMs);
    // Whether a person or a deadline stopped it is the spooler's to know; that all had been sent is this port's.
    if (ending.kind === 'cancelled') {
      return { outcome: ending.allSent ? 'sent' : 'cancelled', bytesSent, next: 'cancelled', why };
    }
    const isUnconfirmed = ending.kind === 'closed' || ending.kind === 'reset' || ending.kind === 'silent';
    if (ending.kind === 'accepted' || (ending.allSent && isUnconfirmed)) {
      // The printer has every byte: sending it again would print it again and again (cups backend/lpd.c).
      log(listener, 'warning', why);
      return { outcome: 'sent', bytesSent, next: 'done' };
    }
    const outcome = ending.begun || ending.kind === 'refused' ? 'failed' : 'not-sent';
    const known = { outcome, bytesSent } as const;
    if (ending.kind === 'document-changed' || ending.kind === 'document-unreadable')
      return { ...known, next: 'hold', why };
    if (waitsForPerson(ending)) return { ...known, next: 'hold', why, liftable: true };
    const failure = ending.kind === 'refused' ? 'refused' : 'broke-off';
    return retrying.failed(known, { failure, why, passes: passes(ending) });
  }

  function waitsForPerson(ending: LprEnding): boolean {
    if (ending.kind !== 'refused') return false;
    const { code, stage } = ending.refusal;
    return !isLpdRefusalCode(code) || dialect.holdsAfter(code, stage.endsWith('file') ? 'body' : 'command');
  }

  return { destination, deliver };
}

/** What makes it senseless to connect at all. */
function findObstacle(job: PrintJob, plan: PrintPlan): string | undefined {
  if (job.document.byteCount === 0) {
    return 'The document is empty: LPD has no way to send nothing, because a length of 0 means "until the connection closes" (RFC 1179 §6.3).';
  }
  return isLpdQueueName(plan.queue)
    ? undefined
    : `The queue name "${plan.queue}" cannot be sent over LPD: it has to be 1 to 255 printable ASCII characters without blanks. Correct the device URI, as in lpd://${plan.host}/raw.`;
}

function requestFor(job: PrintJob, plan: PrintPlan): LpdSendRequest {
  // Job numbers have three digits (RFC 1179 §6.2); counted, not drawn, so that neighbours differ.
  const name = `A${String(job.id % 1000).padStart(3, '0')}${hostName}`;
  const dataFileName = `df${name}`;
  const control = { host: hostName, user: job.user, title: job.title, dataFileName, format: 'l' } as const;
  return {
    queue: plan.queue,
    controlFileName: `cf${name}`,
    controlFile: encodeControlFile(control),
    dataFileName,
    byteCount: job.document.byteCount,
    order: plan.order,
  };
}

/** Whether nothing is lost by closing in order: the job is whole on the wire, or the server wants none of it. */
function endsInOrder(ending: LprEnding): boolean {
  return ending.allSent || (ending.kind === 'refused' && !ending.begun) || ending.kind === 'closed';
}

/** A busy device drops the connection, or asks to try later, before it takes anything; whatever else it says it means. */
function passes(ending: LprEnding): boolean {
  if (ending.begun) return false;
  if (ending.kind === 'refused') return ending.refusal.code === 2;
  return ending.kind === 'closed' || ending.kind === 'reset';
}

function describeEnding(
  ending: LprEnding,
  plan: PrintPlan,
  sourcePort: number,
  answerTimeoutMs: number,
  dataTimeoutMs: number,
): string {
  const device = addressText(plan.host, plan.tcpPort);
  switch (ending.kind) {
    case 'accepted':
      return `${device} acknowledged more than it was sent, so its last acknowledgement proves nothing: sent, not confirmed.`;
    case 'cancelled':
      return `${device} had not answered to ${lpdStageNames[ending.stage]}.`;
    case 'document-changed':
      return `The document became shorter while it was sent to ${device}. The connection was reset so that no part of it prints.`;
    case 'document-unreadable':
      return `The document could not be read any further: ${ending.why}`;
    case 'refused':
      return describeRefusal(ending, device, plan.queue);
    case 'stalled':
      return `${device} took no more bytes for ${dataTimeoutMs / 1000} s, in ${lpdStageNames[ending.stage]}.`;
    case 'silent':
    case 'closed':
    case 'reset':
      return ending.allSent
        ? `${device} ${whatItDid(ending.kind, answerTimeoutMs)} the whole job, so nobody confirmed it. It is not sent again, because it may have printed.`
        : `${device} ${whatItDid(ending.kind, answerTimeoutMs)} ${lpdStageNames[ending.stage]}.${hintAt(ending, sourcePort)}`;
  }
}

function whatItDid(kind: 'silent' | 'closed' | 'reset', answerTimeoutMs: number): string {
  if (kind === 'silent') return `did not answer within ${answerTimeoutMs / 1000} s to`;
  return kind === 'closed'
    ? 'closed the connection instead of acknowledging'
    : 'reset the connection instead of acknowledging';
}

function describeRefusal(ending: LprEnding & { kind: 'refused' }, device: string, queue: string): string {
  const { stage, code, text } = ending.refusal;
  const quoted = text === '' ? '' : `, saying "${text}"`;
  if (!isLpdRefusalCode(code)) {
    const answer = quoted === '' ? ` 0x${code.toString(16).padStart(2, '0')}` : quoted;
    return `${device} answered${answer} as no LPD does: another service listens there, or it refuses in words alone. Check the port in the device URI.`;
  }
  const meaning = code === 2 ? ' (try again later, or no space)' : '';
  const possibly =
    stage === 'data-file' && ending.allSent
      ? ' It has the whole document, so a retry may print it twice.'
      : '';
  const advice = stage === 'queue' ? ` Check that queue "${queue}" exists there and accepts jobs.` : '';
  return `${device} refused ${lpdStageNames[stage]} with code ${code}${meaning}${quoted}.${possibly}${advice}`;
}

/**
 * A strict LPD closes at once when the source port is not one it trusts (Q249017, apple/cups#540). What to do about it is for
 * the rules to say, which know the file.
 */
function hintAt(ending: LprEnding & { stage: string }, sourcePort: number): string {
  if (ending.stage !== 'queue' || ending.kind === 'silent' || containsPort(RFC1179_SOURCE_PORTS, sourcePort))
    return '';
  return ` The job came from source port ${sourcePort}; some LPDs take jobs from 721-731 only (RFC 1179 §3.1).`;
}

function logOddities(ending: LprEnding, listener: DeliveryListener): void {
  for (const oddity of new Set(ending.oddities)) {
    log(listener, 'info', `The device sent ${oddity}; it was ignored.`);
  }
}

/** LPRng acknowledges each file, and then says whether it may print the job at all: worth a word, though it is acknowledged. */
function logNoise(ending: LprEnding, listener: DeliveryListener, device: string): void {
  if (ending.kind !== 'accepted' || !ending.noise) return;
  const { code, text, byteCount } = ending.noise;
  if (code === undefined) {
    log(listener, 'info', `${device} sent ${byteCount} byte(s) after its last acknowledgement; ignored.`);
    return;
  }
  const quoted = text === '' ? '' : `, saying "${text}"`;
  const message = `${device} acknowledged the whole job, and then sent code ${code}${quoted}. It may not print: look at the queue there.`;
  log(listener, 'warning', message);
}

function log(listener: DeliveryListener, level: 'error' | 'warning' | 'info', message: string): void {
  listener.log({ source: 'platen', id: 0, level, message });
}

/** The IPP port (RFC 8011): asks the printer first, sends the document once, and follows the job until the printer says what became of it. */
import { documentFormat, sniffedByteCount } from '../../../knowledge/document-formats.ts';
import { addressText } from '../../../model/address-text.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';
import type { Delivery } from '../../spooler/delivery.ts';
import { type IppEnding, IppPrintSession } from '../../wire/ipp/ipp-print-session.ts';
import { offerAttributes, readPrinterOffer } from '../../wire/ipp/printer-offer.ts';
import { type AfterFailedTry, afterFailedOpening } from '../failed-try.ts';
import {
  type DeliveryListener,
  type Document,
  type PortAccess,
  type PortMaker,
  type PortMonitor,
  type PrintJob,
  Stop,
} from '../port-monitor.ts';
import { askIppPrinter } from './ask-ipp-printer.ts';
import { IppClient, type IppReply } from './ipp-client.ts';
import { KeptConnection } from './kept-connection.ts';

export const port: PortMaker = {
  monitor: 'ipp',
  create: createIppPort,
};

/** CUPS backend/ipp.c: Fibonacci's numbers modulo 12. */
const cupsRetrySeconds = [1, 1, 2, 3, 5, 8];

function createIppPort(plan: PrintPlan, environment: Environment, access: PortAccess): PortMonitor {
  const destination = addressText(plan.host, plan.tcpPort);
  const kept = new KeptConnection(environment.clock);
  let failedAttemptCount = 0;

  const afterFailedTry: AfterFailedTry = (known, { why, passes }) => {
    // No system is stated, so nobody's habit of trying again is imitated.
    if (plan.dialect !== 'cups' && !passes) return { ...known, next: 'hold', why, liftable: true };
    const afterMs = 1000 * (cupsRetrySeconds[failedAttemptCount % cupsRetrySeconds.length] ?? 1);
    failedAttemptCount += 1;
    const message = `${why} Next try in ${afterMs / 1000} s.`;
    const events = [{ source: sourceOf(plan), id: 0, level: 'warning', message } as const];
    return { ...known, next: 'retry', afterMs, why, events, ...(passes && { passes }) };
  };

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal }) => {
    if (job.document.byteCount === 0)
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'The document is empty.' };
    const format = await formatOf(job.document);
    if (format instanceof Error)
      return {
        outcome: 'not-sent',
        bytesSent: 0,
        next: 'hold',
        why: `The document could not be read: ${format.message}`,
      };
    const print = new IppPrintRun({
      plan,
      environment,
      access,
      job,
      listener,
      signal,
      format,
      kept,
      afterFailedTry,
    });
    const delivery = await print.run();
    if (delivery.next === 'done') failedAttemptCount = 0;
    return delivery;
  };

  const offer: PortMonitor['offer'] = async (listener, signal) => {
    const { clock } = environment;
    const timeUp = new AbortController();
    const timer = clock.startTimer(offerLimitMs, () => timeUp.abort());
    const nobody = { documentBegins: () => {}, progress: () => {} };
    const client = new IppClient({
      plan,
      environment,
      ...access,
      signal: AbortSignal.any([signal, timeUp.signal]),
      kept,
      listener: { ...listener, ...nobody },
    });
    try {
      const question = { printerUri: printerUri(plan), requested: offerAttributes };
      const answer = await askIppPrinter(client, question);
      return answer.kind === 'told' ? readPrinterOffer(answer.message) : undefined;
    } finally {
      timer.cancel();
      await client.close();
    }
  };

  return { destination, deliver, offer, close: () => kept.close() };
}

/** For the question what it takes: whoever is slower gets the usual page. */
const offerLimitMs = 10_000;

async function formatOf(document: Document): Promise<string | Error> {
  try {
    const beginning = new Uint8Array(Math.min(sniffedByteCount, document.byteCount));
    return documentFormat(beginning.subarray(0, await document.read(0, beginning)));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function sourceOf({ dialect }: PrintPlan): string {
  return dialect === 'cups' ? 'cups' : 'platen';
}

interface Run {
  readonly plan: PrintPlan;
  readonly environment: Environment;
  readonly access: PortAccess;
  readonly job: PrintJob;
  readonly listener: DeliveryListener;
  readonly signal: AbortSignal;
  /** MIME type of the document. */
  readonly format: string;
  readonly kept: KeptConnection;
  readonly afterFailedTry: AfterFailedTry;
}

/** How long a cancelled print may take to tell the printer. The spooler waits a second. */
const cancelMs = 700;

/** One attempt: drives the session's requests over the client, and says what is known in the end. */
class IppPrintRun {
  readonly #run: Run;
  readonly #session: IppPrintSession;
  readonly #client: IppClient;
  #bytesSent = 0;
  #hasBegun = false;
  #lastProgress: string | undefined;

  constructor(run: Run) {
    const { plan, environment, access, job, listener, signal, format, kept } = run;
    this.#run = run;
    this.#session = new IppPrintSession({
      printerUri: printerUri(plan),
      user: job.user,
      title: job.title,
      format,
    });
    this.#client = new IppClient({ plan, environment, ...access, listener, signal, kept });
  }

  async run(): Promise<Delivery> {
    try {
      return await this.#toTheEnd();
    } finally {
      await this.#client.close();
    }
  }

  async #toTheEnd(): Promise<Delivery> {
    for (;;) {
      const { step } = this.#session;
      if (step.kind === 'end') return this.#deliveryOf(step.ending);
      if (this.#run.signal.aborted) return this.#cancelled();
      if (step.kind === 'wait') {
        this.#reportProgress();
        const { clock } = this.#run.environment;
        await clock.sleep(step.durationMs, { signal: this.#run.signal }).catch(() => {});
        if (!this.#run.signal.aborted) this.#session.waited();
        continue;
      }
      const reply = await this.#client.ask(step.message, step.withDocument ? this.#document() : undefined);
      const delivery = this.#take(reply);
      if (delivery) return delivery;
    }
  }

  #document() {
    const { job, listener } = this.#run;
    return {
      document: job.document,
      begins: () => {
        this.#hasBegun = true;
        listener.documentBegins();
      },
      progress: (bytesSent: number) => {
        this.#bytesSent = bytesSent;
        listener.progress(bytesSent);
      },
    };
  }

  /** Hands the reply to the session; a delivery where that is for the port alone. */
  #take(reply: IppReply): Delivery | undefined {
    switch (reply.kind) {
      case 'answered':
        this.#session.answered(reply.message);
        return undefined;
      case 'rejected':
        this.#session.rejected(reply.why, {
          passes: reply.passes,
          hasBegun: this.#hasBegun && !this.#session.isAccepted,
        });
        return undefined;
      case 'unanswered':
        this.#session.unanswered(reply.why);
        return undefined;
      case 'not-opened':
        // Afterwards it is a question that stays without an answer.
        if (this.#hasBegun) this.#session.unanswered(reply.failure.why);
        else return afterFailedOpening(reply.failure, this.#run.afterFailedTry);
        return undefined;
      case 'document-lost':
        return {
          outcome: this.#hasBegun ? 'failed' : 'not-sent',
          bytesSent: this.#bytesSent,
          next: 'hold',
          why: reply.why,
        };
      case 'cancelled':
        return undefined;
    }
  }

  #deliveryOf(ending: IppEnding): Delivery {
    const bytesSent = this.#bytesSent;
    const { afterFailedTry, listener, plan } = this.#run;
    const source = sourceOf(plan);
    switch (ending.kind) {
      case 'printed': {
        const { impressions, warning } = ending;
        if (warning) listener.log({ source, id: 0, level: 'warning', message: warning });
        const count =
          impressions === undefined ? '' : `, ${impressions} ${impressions === 1 ? 'side' : 'sides'}`;
        listener.log({
          source,
          id: 0,
          level: 'info',
          message: `The printer reports job ${this.#session.jobId} completed${count}.`,
        });
        return { outcome: 'printed', bytesSent, pageCount: impressions, next: 'done' };
      }
      case 'accepted':
        listener.log({ source, id: 0, level: 'warning', message: ending.why });
        return { outcome: 'accepted', bytesSent, next: 'done' };
      case 'unknown':
        return this.#sentWithout(ending.why);
      case 'failed':
        return { outcome: 'failed', bytesSent, next: 'hold', why: ending.why };
      case 'refused': {
        const known = { outcome: 'not-sent', bytesSent } as const;
        const { why, passes, liftable } = ending;
        if (passes) return afterFailedTry(known, { failure: 'busy', why, passes });
        return { ...known, next: 'hold', why, ...(liftable && { liftable }) };
      }
    }
  }

  /** Its answer was lost: with all of its bytes out it is sent, and else a part may have left. */
  #sentWithout(why: string): Delivery {
    const bytesSent = this.#bytesSent;
    const message = `${why} Whether the printer has the job is not known, and it is not sent again.`;
    if (bytesSent < this.#run.job.document.byteCount)
      return { outcome: this.#hasBegun ? 'failed' : 'not-sent', bytesSent, next: 'hold', why: message };
    this.#run.listener.log({ source: sourceOf(this.#run.plan), id: 0, level: 'warning', message });
    return { outcome: 'sent', bytesSent, next: 'done' };
  }

  #reportProgress(): void {
    const { progress } = this.#session;
    if (progress === this.#lastProgress) return;
    this.#lastProgress = progress;
    const { listener, plan } = this.#run;
    listener.log({
      source: sourceOf(plan),
      id: 0,
      level: 'info',
      message: `The printer reports the job ${progress}.`,
    });
  }

  /** A person's cancel reaches the printer; a deadline only ends the waiting, and what the printer has it may print. */
  async #cancelled(): Promise<Delivery> {
    const { reason } = this.#run.signal;
    const isTimeUp = reason instanceof Stop && reason.by === 'deadline';
    const request = isTimeUp ? undefined : this.#session.cancelRequest();
    if (request) {
      const { environment, plan, access, listener } = this.#run;
      const timeUp = new AbortController();
      const timer = environment.clock.startTimer(cancelMs, () => timeUp.abort());
      const client = new IppClient({ plan, environment, ...access, listener, signal: timeUp.signal });
      await client.ask(request, undefined);
      timer.cancel();
      await client.close();
    }
    const { progress, isAccepted } = this.#session;
    const last = progress === undefined ? '' : ` The printer reported the job ${progress}.`;
    const why = isAccepted ? `The printer has the job.${last}` : `The printer had not taken the job.${last}`;
    return { outcome: this.#knownOutcome(), bytesSent: this.#bytesSent, next: 'cancelled', why };
  }

  #knownOutcome(): Outcome {
    if (this.#session.isAccepted) return 'accepted';
    return this.#bytesSent === this.#run.job.document.byteCount ? 'sent' : 'cancelled';
  }
}

/** As the printer is called in requests; without user and password. */
export function printerUri({ host, tcpPort, queue, isSecure }: PrintPlan): string {
  return `${isSecure ? 'ipps' : 'ipp'}://${addressText(host, tcpPort)}/${encodeURI(queue)}`;
}

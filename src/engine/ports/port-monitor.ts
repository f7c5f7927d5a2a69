/** What every port monitor is: something that tries once to deliver one job to one device. */
import type { MonitorName, PrintPlan } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';
import type { Environment } from '../environment/environment.ts';
import type { Delivery } from '../spooler/delivery.ts';
import type { TraceSink } from '../trace/trace.ts';
import type { Login } from '../wire/http/http-authentication.ts';
import type { PrinterOffer } from '../wire/ipp/printer-offer.ts';

/** A document that can be read from the start as often as attempts need it. */
export interface Document {
  /** Exact size in bytes; known before sending because LPD announces it. */
  readonly byteCount: number;
  /** Fills the buffer from `offset`; returns the number of bytes, fewer only at the end. */
  read(offset: number, into: Uint8Array): Promise<number>;
}

export interface PrintJob {
  readonly id: number;
  readonly title: string;
  readonly user: string;
  readonly document: Document;
}

/** What a port reports of an attempt while it runs. */
export interface DeliveryListener {
  readonly trace: TraceSink;
  /** The event without what the spooler knows itself. */
  readonly log: (event: Omit<SpoolerEvent, 'time' | 'job' | 'port'>) => void;
  /** Called before the first byte of the document is written: from then on some of it may have left. */
  readonly documentBegins: () => void;
  /** Document bytes the network has taken so far. */
  readonly progress: (bytesSent: number) => void;
}

/** Why a delivery is to end. */
export class Stop extends Error {
  readonly by: 'cancel' | 'deadline';

  constructor(by: 'cancel' | 'deadline') {
    super(by === 'cancel' ? 'a person cancelled it' : 'its time is up');
    this.by = by;
  }
}

export interface DeliveryOptions {
  /** Its reason is a `Stop`. */
  readonly signal: AbortSignal;
  /** Pauses where that shows a device that is no printer, refuses, or acknowledges what it cannot have read. */
  readonly isCareful?: boolean | undefined;
}

export interface PortMonitor {
  /** `host:port` of the device: jobs to one device go one after another. */
  readonly destination: string;
  /** Never rejects: whatever happens is a Delivery. Aborting the signal ends it within a second as `cancelled`. */
  deliver(job: PrintJob, listener: DeliveryListener, options: DeliveryOptions): Promise<Delivery>;
  /**
   * Asks the device what it takes, before there is a document; not there where the protocol has no such question. Never rejects;
   * undefined where the device does not answer: delivering then finds out why.
   */
  offer?(
    listener: Pick<DeliveryListener, 'trace' | 'log'>,
    signal: AbortSignal,
  ): Promise<PrinterOffer | undefined>;
  /** Lets go of what it holds between jobs: a continuous connection, or one of IPP that is kept for a moment. For whoever created the port, after its last job. */
  close?(): Promise<void>;
}

/** What a port may use that no plan holds: secrets never reach a plan, as it is written to the disk. */
export interface PortAccess {
  readonly login?: Login | undefined;
  /** The device asks for a login that could be answered, and there is none, or it does not take this one. */
  readonly onLoginWanted?: (() => void) | undefined;
}

/** What engine/ports/port-files.ts finds in the file of each kind of port. */
export interface PortMaker {
  readonly monitor: MonitorName;
  readonly create: (plan: PrintPlan, environment: Environment, access: PortAccess) => PortMonitor;
}

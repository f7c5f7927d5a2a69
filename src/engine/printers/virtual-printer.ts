/** What every virtual printer is: a device that Platen itself runs, which accepts jobs from the network. */

import type { FaultName } from '../../knowledge/printer-faults.ts';
import type { Address, ServerIdentity } from '../environment/environment.ts';
import type { TraceSink } from '../trace/trace.ts';
import type { Login } from '../wire/http/http-authentication.ts';
import type { IppAttribute } from '../wire/ipp/ipp-message.ts';

export interface VirtualPrinterOptions {
  /** Where to listen; port 0 picks a free one. */
  readonly listen: Address;
  readonly faults: readonly FaultName[];
  /** Source ports it takes jobs from, as the format writes them; undefined takes any. LPD only. */
  readonly acceptsSourcePorts?: string | readonly string[] | undefined;
  /** How long it resets itself after each disconnect and refuses meanwhile; undefined only with that fault. */
  readonly resetAfterDisconnectMs?: number | undefined;
  /**
   * What a JetDirect does with a second connection: takes it and reads it when the first has ended, as devices since
   * about 2000 do, or refuses it, as older ones do. Undefined waits.
   */
  readonly whenBusy?: 'wait' | 'refuse' | undefined;
  /** How long a client may be silent; undefined is the kind's own limit, with Infinity it has none at all. JetDirect only. */
  readonly idleLimitMs?: number | undefined;
  /** What an IPP printer says that it is, before anything has happened to it; undefined is our usual model. */
  readonly attributes?: readonly IppAttribute[] | undefined;
  /** What an IPP printer shows to clients that want encryption, on the same port as to all others; undefined has none. */
  readonly identity?: ServerIdentity | undefined;
  /** The only user of an IPP printer, who has to log in; undefined takes everybody. */
  readonly login?: Login | undefined;
  /** How long an IPP printer prints a job. */
  readonly jobMs?: number | undefined;
  readonly trace?: TraceSink | undefined;
  /** Called with what was refused, abandoned, not stored or cut off. */
  readonly onNotice?: ((notice: PrinterNotice) => void) | undefined;
  /** Called once a job has begun; bytes follow as they arrive. */
  readonly receive: (job: ReceivedJob) => JobSink;
}

/** What went wrong with a connection or a job. At most one for each job. */
export interface PrinterNotice {
  readonly kind: 'refused' | 'abandoned' | 'not-stored' | 'cut-off';
  readonly from: Address;
  /** As the client wrote it; empty where none is known. */
  readonly queue: string;
  readonly why: string;
}

/** What the device knows of a job when it begins. */
export interface ReceivedJob {
  readonly from: Address;
  /** LPD queue, path of IPP; empty for raw. */
  readonly queue: string;
}

/** Where a virtual printer puts the bytes of one job. LPD jobs may hold several documents. */
export interface JobSink {
  /**
   * Begins a document, of `byteCount` bytes where the client says so. Rejects with `disk-full` where these cannot be stored,
   * so that the client receives it before it sends them.
   */
  document(byteCount?: number): Promise<DocumentSink>;
  /** The whole job is here and may be acknowledged once this resolves. `attributes` are what the control file or the PJL frame said. */
  complete(attributes: Readonly<Record<string, string>>): Promise<void>;
  /** The job broke off: drop its parts. */
  abandon(why: string): Promise<void>;
}

export interface DocumentSink {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface VirtualPrinter {
  readonly address: Address;
  /** Stops listening, ends its connections, resolves when all sockets are gone. */
  close(): Promise<void>;
}

/** One document on its way from an IPP request to its job: decompressed, counted, stored. */
import { errorCode } from '../../../errors.ts';
import type { IppMessage } from '../../../wire/ipp/ipp-message.ts';
import type { DocumentSink, ReceivedJob } from '../../virtual-printer.ts';
import type { ExpectedDocument, IppDevice } from '../device/ipp-device.ts';
import { isActive } from '../device/ipp-job-queue.ts';
import { badRequest, type IppRefusal } from '../device/ipp-refusal.ts';
import { CompressionError, createDocumentDecompressor } from './document-decompressor.ts';
import type { OpenJobSinks } from './open-job-sinks.ts';
import { createPageCounter } from './page-counter.ts';

export interface IncomingDocument {
  /** Never rejects: what goes wrong is in the answer. */
  write(bytes: Uint8Array): Promise<void>;
  /** All of it is here: the answer to its request. */
  finish(): Promise<IppMessage>;
  /** The client broke off. */
  abandon(why: string): Promise<void>;
}

export interface DocumentPlaces {
  readonly device: IppDevice;
  readonly sinks: OpenJobSinks;
  /** As the device counts time. */
  now(): number;
}

export function receiveDocument(
  expected: ExpectedDocument,
  from: ReceivedJob,
  { device, sinks, now }: DocumentPlaces,
): IncomingDocument {
  const { job, isLast } = expected;
  const pages = createPageCounter(expected.format);
  let document: DocumentSink | undefined;
  let byteCount = 0;
  let refusal: IppRefusal | undefined;
  const decompressor = createDocumentDecompressor(expected.compression, store);

  async function store(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    // A job without a byte leaves nothing behind.
    document ??= await sinks.of(job, from).document();
    byteCount += bytes.length;
    pages.write(bytes);
    await document.write(bytes);
  }

  async function trying(run: () => Promise<void>): Promise<void> {
    if (refusal) return;
    try {
      await run();
    } catch (error) {
      refusal = refusalOf(error);
      await sinks.abandon(job, refusal.why);
    }
  }

  return {
    write: (bytes) =>
      trying(async () => {
        if (isActive(job)) await decompressor.write(bytes);
      }),
    async finish() {
      await trying(async () => {
        if (!isActive(job)) return sinks.abandon(job, `the job is ${job.state}`);
        await decompressor.end();
        await document?.close();
        if (!isLast) return;
        if (sinks.has(job)) await sinks.complete(job);
        else refusal = badRequest('The job has no document.');
      });
      if (refusal) return device.documentFailed(expected, refusal, now());
      return device.documentArrived(expected, { byteCount, pageCount: pages.end() }, now());
    },
    async abandon(why) {
      device.jobBrokeOff(job, now());
      await sinks.abandon(job, why);
    },
  };
}

function refusalOf(error: unknown): IppRefusal {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof CompressionError) return { status: 'client-error-compression-error', why };
  if (errorCode(error) === 'disk-full') return { status: 'server-error-temporary-error', why };
  return { status: 'server-error-internal-error', why };
}

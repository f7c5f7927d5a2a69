/** Writes what a port does into the trace. */
import type { TraceEntry } from '../trace/trace.ts';
import type { DeliveryListener } from './port-monitor.ts';

export function traceBytes(
  listener: DeliveryListener,
  direction: 'sent' | 'received',
  meaning: string,
  bytes: Uint8Array,
): void {
  listener.trace({ direction, meaning, byteCount: bytes.length, bytes });
}

export function traceConnection(
  listener: DeliveryListener,
  meaning: string,
  change: Pick<TraceEntry, 'opened' | 'opening' | 'ended'> = {},
): void {
  listener.trace({ direction: 'connection', meaning, byteCount: 0, bytes: noBytes, ...change });
}

const noBytes = new Uint8Array(0);

/** Writes what a port does into the trace: bytes are copied, because the buffers they stand in are used again (and not by slice, which is no copy of Node's Buffers). */
import { maxTracedBytes } from '../trace/trace.ts';
import type { DeliveryListener } from './port-monitor.ts';

export function traceBytes(
  listener: DeliveryListener,
  direction: 'sent' | 'received',
  meaning: string,
  bytes: Uint8Array,
): void {
  listener.trace({
    direction,
    meaning,
    byteCount: bytes.length,
    bytes: new Uint8Array(bytes.subarray(0, maxTracedBytes)),
  });
}

export function traceConnection(listener: DeliveryListener, meaning: string): void {
  listener.trace({ direction: 'connection', meaning, byteCount: 0, bytes: new Uint8Array(0) });
}

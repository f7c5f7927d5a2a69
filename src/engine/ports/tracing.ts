/** Writes what a port does into the trace. */
import type { DeliveryListener } from './port-monitor.ts';

export function traceBytes(
  listener: DeliveryListener,
  direction: 'sent' | 'received',
  meaning: string,
  bytes: Uint8Array,
): void {
  listener.trace({ direction, meaning, byteCount: bytes.length, bytes });
}

export function traceConnection(listener: DeliveryListener, meaning: string): void {
  listener.trace({ direction: 'connection', meaning, byteCount: 0, bytes: noBytes });
}

const noBytes = new Uint8Array(0);

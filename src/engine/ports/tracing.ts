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

/** @param sourcePort of one that opened */
export function traceConnection(listener: DeliveryListener, meaning: string, sourcePort?: number): void {
  const nothing = { byteCount: 0, bytes: noBytes };
  listener.trace({
    direction: 'connection',
    meaning,
    ...nothing,
    ...(sourcePort !== undefined && { sourcePort }),
  });
}

const noBytes = new Uint8Array(0);

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
  opened: Pick<TraceEntry, 'sourcePort' | 'opening'> = {},
): void {
  listener.trace({ direction: 'connection', meaning, byteCount: 0, bytes: noBytes, ...opened });
}

const noBytes = new Uint8Array(0);

/** The trace as the history keeps it: bytes of a person's document go to their device, and nowhere else. */
import type { TraceEntry } from '../../trace/trace.ts';
import type { PrintedDocument } from './history-entry.ts';

/** Of a test page, and of what only a virtual printer of Platen has seen, all bytes stay; else how many there were. */
export function keptTrace(
  trace: readonly TraceEntry[],
  { isVirtual, document }: { readonly isVirtual: boolean; readonly document: PrintedDocument },
): readonly TraceEntry[] {
  if (isVirtual || document.kind === 'page') return trace;
  return trace.map((entry) => (holdsDocument(entry) ? { ...entry, bytes: new Uint8Array(0) } : entry));
}

/** What a device sends back over a raw connection may be an echo. */
function holdsDocument({ direction, meaning }: TraceEntry): boolean {
  return direction === 'sent' ? /\bdocument\b/.test(meaning) : meaning === 'back channel';
}

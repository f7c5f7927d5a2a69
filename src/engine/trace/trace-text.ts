/** A trace as a text for people: a line for each step with its time, direction and meaning, and below it the bytes. */
import { shownText } from '../../knowledge/shown-text.ts';
import { hexLines } from './hex-lines.ts';
import type { Opening, TraceEntry } from './trace.ts';

/** A trace of a long job repeats itself; people read its beginning and its end. */
const maxShownEntryCount = 2000;

export function traceText(trace: readonly TraceEntry[]): string {
  const skippedCount = Math.max(0, trace.length - maxShownEntryCount);
  const firstSkipped = maxShownEntryCount / 2;
  const lines = ['    seconds      what (> sent, < received, - the connection itself)', ''];
  for (const [index, entry] of trace.entries()) {
    if (skippedCount > 0 && index === firstSkipped) {
      const skipped = trace.slice(firstSkipped, firstSkipped + skippedCount);
      const stepCount = skipped.reduce((sum, { left }) => sum + (left?.stepCount ?? 1), 0);
      lines.push(`               ... ${stepCount} steps left out ...`);
    }
    if (index < firstSkipped || index >= firstSkipped + skippedCount) lines.push(...describeEntry(entry));
  }
  return `${lines.join('\n')}\n`;
}

const arrows = { sent: '>', received: '<', connection: '-' } as const;

function describeEntry(entry: TraceEntry): string[] {
  const { atMs, direction, meaning, byteCount, bytes, details = openingDetails(entry.opening) } = entry;
  const time = (atMs / 1000).toFixed(4).padStart(11);
  const size = direction === 'connection' ? '' : ` (${byteCount} ${byteCount === 1 ? 'byte' : 'bytes'})`;
  const lines = [`${time}  ${arrows[direction]}  ${oneLine(meaning)}${size}`];
  // Attributes by name say more than the bytes they come from.
  if (details.length > 0) return [...lines, ...details.map((line) => `                  ${oneLine(line)}`)];
  lines.push(...hexLines(bytes).map((line) => `                  ${line}`));
  if (byteCount > bytes.length) lines.push(`                  ... ${byteCount - bytes.length} more`);
  return lines;
}

function openingDetails({ lookupMs, durationMs = 0 }: Partial<Opening> = {}): string[] {
  if (lookupMs === undefined) return [];
  const seconds = (ms: number) => `${(ms / 1000).toFixed(4)} s`;
  return [`name lookup ${seconds(lookupMs)}, then connecting ${seconds(Math.max(0, durationMs - lookupMs))}`];
}

/** What a device answered may hold line breaks or terminal escapes; none of them may reach a person's screen. */
function oneLine(text: string): string {
  return shownText(text.replace(/[\r\n]+/g, ' '));
}

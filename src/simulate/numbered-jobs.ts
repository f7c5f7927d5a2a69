/** Jobs of several print servers that differ in their bytes, and compared with what a device received. */
import { joinChunks } from '../engine/join-chunks.ts';
import type { Document } from '../engine/ports/port-monitor.ts';
import { pjlJobClosing, pjlJobOpening } from '../engine/wire/pjl-job-frame.ts';

/** A job of the server with this place in the list. */
export interface NumberedJob {
  readonly server: number;
  readonly id: number;
  readonly byteCount: number;
}

export function numberedTitle({ server, id }: Omit<NumberedJob, 'byteCount'>): string {
  return `server ${server} job ${id}`;
}

export function numberedDocument(job: NumberedJob): Document {
  const content = contentOf(job);
  return {
    byteCount: content.byteCount,
    async read(offset, into) {
      const { line, filling, byteCount } = content;
      const length = Math.max(0, Math.min(into.length, byteCount - offset));
      into.fill(filling, 0, length);
      if (offset < line.length) into.set(line.subarray(offset, offset + length));
      return length;
    },
  };
}

/** Which server's job these bytes are, whole and unchanged, alone or in its PJL frame; undefined for anything else. */
export function recognizeJob(
  chunks: readonly Uint8Array[],
  byteCounts: readonly number[],
): number | undefined {
  const beginning = new TextDecoder('latin1').decode(beginningOf(chunks, 200));
  const [, serverText, idText] = /server (\d+) job (\d+)[\n"]/.exec(beginning) ?? [];
  const [server, id] = [Number(serverText), Number(idText)];
  const byteCount = byteCounts[server];
  if (byteCount === undefined) return undefined;
  const content = contentOf({ server, id, byteCount });
  const title = numberedTitle({ server, id });
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const frame = length === content.byteCount ? [none, none] : [pjlJobOpening(title), pjlJobClosing(title)];
  return holdContent(chunks, content, frame[0] ?? none, frame[1] ?? none) ? server : undefined;
}

/** Every job differs from every other, so that one in another's place shows: its line, and then one byte again and again. */
interface Content {
  readonly line: Uint8Array;
  readonly filling: number;
  readonly byteCount: number;
}

function contentOf(job: NumberedJob): Content {
  const line = new TextEncoder().encode(`${numberedTitle(job)}\n`);
  return { line, filling: job.id % 251, byteCount: Math.max(job.byteCount, line.length) };
}

const none = new Uint8Array(0);

function beginningOf(chunks: readonly Uint8Array[], byteCount: number): Uint8Array {
  const needed: Uint8Array[] = [];
  for (let index = 0, left = byteCount; left > 0 && index < chunks.length; index += 1) {
    const part = (chunks[index] as Uint8Array).subarray(0, left);
    needed.push(part);
    left -= part.length;
  }
  return joinChunks(needed);
}

/** Compared where it lies: replays look at hundreds of megabytes, and a copy of each would be most of their work. */
function holdContent(
  chunks: readonly Uint8Array[],
  { line, filling, byteCount }: Content,
  opening: Uint8Array,
  closing: Uint8Array,
): boolean {
  const head = joinChunks([opening, line]);
  const fillingEnd = opening.length + byteCount;
  let at = 0;
  for (const chunk of chunks) {
    let index = 0;
    for (; index < chunk.length && at + index < head.length; index += 1)
      if (chunk[index] !== head[at + index]) return false;
    const filled = Math.min(chunk.length, fillingEnd - at);
    for (; index < filled; index += 1) if (chunk[index] !== filling) return false;
    for (; index < chunk.length; index += 1)
      if (chunk[index] !== closing[at + index - fillingEnd]) return false;
    at += chunk.length;
  }
  return at === fillingEnd + closing.length;
}

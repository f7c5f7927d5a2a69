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
    byteCount: content.length,
    async read(offset, into) {
      const part = content.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
  };
}

/** Which server's job these bytes are, whole and unchanged, alone or in its PJL frame; undefined for anything else. */
export function recognizeJob(
  chunks: readonly Uint8Array[],
  byteCounts: readonly number[],
): number | undefined {
  const bytes = joinChunks(chunks);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, serverText, idText] = /server (\d+) job (\d+)[\n"]/.exec(beginning) ?? [];
  const [server, id] = [Number(serverText), Number(idText)];
  const byteCount = byteCounts[server];
  if (byteCount === undefined) return undefined;
  const content = contentOf({ server, id, byteCount });
  const title = numberedTitle({ server, id });
  const framed = joinChunks([pjlJobOpening(title), content, pjlJobClosing(title)]);
  return areEqual(bytes, content) || areEqual(bytes, framed) ? server : undefined;
}

/** Every job differs from every other, so that one in another's place shows. */
function contentOf(job: NumberedJob): Uint8Array {
  const line = new TextEncoder().encode(`${numberedTitle(job)}\n`);
  const content = new Uint8Array(Math.max(job.byteCount, line.length)).fill(job.id % 251);
  content.set(line);
  return content;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  // Four bytes at a time: replays compare hundreds of megabytes.
  const wholeLength = one.byteOffset % 4 === 0 && other.byteOffset % 4 === 0 ? one.length & ~3 : 0;
  const [words, otherWords] = [wordsOf(one, wholeLength), wordsOf(other, wholeLength)];
  for (let at = 0; at < words.length; at += 1) if (words[at] !== otherWords[at]) return false;
  for (let at = wholeLength; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function wordsOf({ buffer, byteOffset }: Uint8Array, byteCount: number): Uint32Array {
  return new Uint32Array(buffer, byteCount > 0 ? byteOffset : 0, byteCount / 4);
}

/** Reads the C:/S: transcripts of test/fixtures/lpd and plays them against the receiving machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLpdReceiver, type LpdReceiverAction } from '../../../src/engine/wire/lpd-receiver.ts';

export interface Transcript {
  readonly name: string;
  /** What each side says, in order. */
  readonly lines: readonly { readonly from: 'client' | 'server'; readonly bytes: Uint8Array }[];
  /** The client ends its side after its last line. */
  readonly clientEnds: boolean;
  readonly expected: readonly string[];
}

const folder = new URL('../../fixtures/lpd/', import.meta.url);

export function readTranscripts(): Transcript[] {
  return readdirSync(folder)
    .sort()
    .map((name) => parseTranscript(name, readFileSync(new URL(name, folder), 'utf8')));
}

export function parseTranscript(name: string, text: string): Transcript {
  const lines: { from: 'client' | 'server'; bytes: Uint8Array }[] = [];
  const expected: string[] = [];
  let clientEnds = false;
  for (const line of text.split('\n')) {
    if (line === 'C: end') clientEnds = true;
    else if (line.startsWith('C: ')) lines.push({ from: 'client', bytes: readBytes(line.slice(3)) });
    else if (line.startsWith('S: ')) lines.push({ from: 'server', bytes: readBytes(line.slice(3)) });
    else if (line.startsWith('= ')) expected.push(line.slice(2));
    else if (line !== '' && !line.startsWith('#')) throw new Error(`${name}: what is "${line}"?`);
  }
  return { name, lines, clientEnds, expected };
}

export function bytesFrom(transcript: Transcript, side: 'client' | 'server'): Uint8Array {
  return Uint8Array.from(
    transcript.lines.filter((line) => line.from === side).flatMap((line) => [...line.bytes]),
  );
}

/** Feeds the client's chunks; returns what the server would have written and what came of the job. */
export function runReceiver(
  chunks: readonly Uint8Array[],
  clientEnds: boolean,
): { answers: Uint8Array; seen: string[] } {
  const receiver = createLpdReceiver();
  const answers: number[] = [];
  const seen: string[] = [];
  let queue = '';
  let document: number[] | undefined;
  const closeDocument = () => {
    if (document) seen.push(`document ${Buffer.from(document).toString('latin1')}`);
    document = undefined;
  };
  const perform = (action: LpdReceiverAction) => {
    if (action.kind === 'job') queue = action.queue;
    if (action.kind === 'answer') answers.push(action.code);
    if (action.kind === 'document-start') document = [];
    if (action.kind === 'document-bytes') document?.push(...action.bytes);
    if (['document-end', 'job-complete', 'job-abandoned'].includes(action.kind)) closeDocument();
    if (action.kind === 'job-complete') seen.push(`job ${queue} ${describe(action.attributes)}`);
    if (action.kind === 'job-abandoned') seen.push(`abandoned ${action.why}`);
    if (action.kind === 'queue-state') seen.push(`state ${action.queue} ${action.long ? 'long' : 'short'}`);
    if (action.kind === 'close' && !clientEnds) seen.push('closed');
  };
  for (const chunk of chunks) {
    // The machine gets a copy that is spoiled afterwards: it may not hold on to a view.
    const copy = chunk.slice();
    receiver.feed(copy).forEach(perform);
    copy.fill(0xff);
  }
  if (clientEnds) receiver.end('closed').forEach(perform);
  return { answers: Uint8Array.from(answers), seen };
}

function describe(attributes: Readonly<Record<string, string>>): string {
  return ['user', 'job', 'format', 'copies', 'length']
    .filter((name) => attributes[name] !== undefined)
    .map((name) => `${name}=${attributes[name]}`)
    .join(' ');
}

/** One action as one line. */
export function describeAction(action: LpdReceiverAction): string {
  switch (action.kind) {
    case 'answer':
      return `${action.to} ${action.code} ${action.meaning}`;
    case 'job':
      return `job ${action.queue}`;
    case 'document-start':
      return `document of ${action.byteCount} bytes`;
    case 'document-bytes':
      return `bytes ${Buffer.from(action.bytes).toString('latin1')}`;
    case 'job-complete':
      return `complete ${JSON.stringify(action.attributes)}`;
    case 'job-abandoned':
      return `abandoned: ${action.why}`;
    case 'queue-state':
      return `state of ${action.queue}, ${action.long ? 'long' : 'short'}`;
    case 'note':
      return `note ${action.meaning}`;
    default:
      return action.kind;
  }
}

/** `\n`, `\r` and `\xNN` are bytes; everything else stands for itself. */
function readBytes(text: string): Uint8Array {
  const plain = text.replace(/\\(n|r|x([0-9a-f]{2}))/g, (_all, kind: string, hex: string | undefined) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : kind === 'n' ? '\n' : '\r',
  );
  return Uint8Array.from(Buffer.from(plain, 'latin1'));
}

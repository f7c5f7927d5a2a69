/**
 * Reads the messages of a client from a stream (LSP 3.17, Base Protocol), in order, each as soon as it is whole.
 * Ours because the library's reader works through its messages later and does not know when the last one before the end is done.
 */
import type { DataCallback, Message, MessageReader, NotificationMessage } from 'vscode-languageserver';

/** Two short header lines are all there are. */
const maxHeaderBytes = 4096;
/** No configuration is larger than 64 MB; JSON may double it. */
const maxContentBytes = 256 * 1024 * 1024;

/** The end of the stream counts as an exit, in its turn: what was sent before it is still carried out. So does what is no message. */
export function createFramedReader(input: NodeJS.ReadableStream): MessageReader {
  let stop = (): void => {};
  return {
    onError: () => noListener,
    onClose: () => noListener,
    onPartialMessage: () => noListener,
    dispose: () => stop(),
    listen: (callback) => {
      const take = createFrames(callback);
      const end = (): void => {
        stop();
        callback(exit);
      };
      const onData = (chunk: Uint8Array): void => {
        if (!take(chunk)) end();
      };
      stop = () => {
        input.off('data', onData).off('end', end).off('close', end);
      };
      input.on('data', onData).once('end', end).once('close', end);
      return { dispose: () => stop() };
    },
  };
}

const noListener = { dispose: () => {} };
const exit: NotificationMessage = { jsonrpc: '2.0', method: 'exit' };

/** Takes the bytes as they come; false where they cannot be frames. */
function createFrames(callback: DataCallback): (chunk: Uint8Array) => boolean {
  let pending: Uint8Array[] = [];
  let byteCount = 0;
  let wantedBytes = 0;
  return (chunk) => {
    pending.push(chunk);
    byteCount += chunk.length;
    if (byteCount < wantedBytes) return true;
    let bytes = join(pending, byteCount);
    for (;;) {
      const frame = readFrame(bytes);
      if (frame === 'none') return false;
      wantedBytes = frame.totalBytes;
      if (frame.body === undefined) break;
      const message = parse(frame.body);
      if (message) callback(message);
      bytes = bytes.subarray(frame.totalBytes);
    }
    pending = [bytes];
    byteCount = bytes.length;
    return true;
  };
}

interface Frame {
  /** Header and body; 0 while the header is not whole. */
  readonly totalBytes: number;
  /** Undefined while it is not whole. */
  readonly body: Uint8Array | undefined;
}

function readFrame(bytes: Uint8Array): Frame | 'none' {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, maxHeaderBytes));
  const end = header.indexOf('\r\n\r\n');
  if (end === -1) return bytes.length >= maxHeaderBytes ? 'none' : { totalBytes: 0, body: undefined };
  const length = /^content-length: *(\d{1,9}) *$/im.exec(header.slice(0, end).replaceAll('\r', ''))?.[1];
  if (length === undefined || Number(length) > maxContentBytes) return 'none';
  const totalBytes = end + 4 + Number(length);
  return { totalBytes, body: bytes.length < totalBytes ? undefined : bytes.subarray(end + 4, totalBytes) };
}

function join(chunks: readonly Uint8Array[], byteCount: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(byteCount);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What is no JSON object is no message, and nobody waits for an answer to it. */
function parse(body: Uint8Array): Message | undefined {
  try {
    const message: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof message === 'object' && message !== null ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** One TCP connection over a Node socket: bytes are pulled, a write is done when the kernel has it. */
import type { Socket } from 'node:net';
import type { PresentedCertificate } from '../../../model/destinations/presented-certificate.ts';
import { engineError } from '../../errors.ts';
import type { Address, Connection, ServerIdentity } from '../environment.ts';
import { securedByListener } from './tls/node-listener-security.ts';

/** Of a socket that a listener accepted: what arrives comes as events. */
export function createAcceptedConnection(socket: Socket): Connection {
  const connection = new NodeConnection(socket);
  socket.on('data', (chunk: Uint8Array) => connection.take(chunk));
  return connection;
}

/** Below it a copy in Node's pool is cheaper than a buffer of the kernel's for an array that has none yet. */
const smallByteCount = 1024;

export class NodeConnection implements Connection {
  readonly local: Address;
  readonly remote: Address;
  readonly certificate: PresentedCertificate | undefined;
  #socket: Socket;
  /** Below an encrypted one. */
  #under: Socket | undefined;
  /** What arrived and nobody has read: one chunk at most, as the socket is paused then. */
  readonly #arrived: Uint8Array[] = [];
  readonly #gone: Promise<void>;
  #resolveGone: () => void = () => {};
  #peerEnded = false;
  /** Closed or reset here: nothing is read any more, whatever has arrived. */
  #isDropped = false;
  #wakeReader: (() => void) | undefined;

  /** @param secured of an encrypted connection: what was shown, and the socket below */
  constructor(
    socket: Socket,
    secured?: { readonly certificate: PresentedCertificate; readonly under: Socket },
  ) {
    this.#socket = socket;
    this.#under = secured?.under;
    this.certificate = secured?.certificate;
    this.local = { host: plainAddress(socket.localAddress), port: socket.localPort ?? 0 };
    this.remote = { host: plainAddress(socket.remoteAddress), port: socket.remotePort ?? 0 };
    this.#gone = new Promise((resolve) => {
      this.#resolveGone = resolve;
    });
    this.#follow(socket);
  }

  #follow(socket: Socket): void {
    socket.once('close', () => {
      if (socket !== this.#socket) return;
      this.#wakeReader?.();
      this.#resolveGone();
    });
    // Nothing is taken from the kernel before somebody asks; a listener for 'data' alone would start the flow.
    socket.pause();
    socket.on('end', () => {
      if (socket !== this.#socket) return;
      this.#peerEnded = true;
      this.#wakeReader?.();
    });
    // Whatever broke the socket, its owner learns of it by reading or writing: "destroyed" says enough.
    socket.on('error', () => {});
  }

  async acceptSecurity(
    identity: ServerIdentity,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<boolean> {
    const first = await this.read({ signal });
    if (first) this.#arrived.unshift(first);
    if (first?.[0] !== tlsHandshake) return false;
    const under = this.#socket;
    under.removeAllListeners('data').pause();
    // What came is read again, by TLS; one piece, as each call puts its own before the others.
    under.unshift(Buffer.concat(this.#arrived.splice(0)));
    const secure = await securedByListener(under, identity, signal);
    this.#under = under;
    this.#socket = secure;
    this.#follow(secure);
    secure.on('data', (chunk: Uint8Array) => this.take(chunk));
    return true;
  }

  /** What the kernel gave: for the reader that waits for it; another chunk is not taken before somebody asks. */
  take(chunk: Uint8Array): void {
    this.#arrived.push(chunk);
    if (this.#wakeReader) this.#wakeReader();
    else this.#socket.pause();
  }

  read(options?: { signal?: AbortSignal | undefined }): Promise<Uint8Array | undefined> {
    const signal = options?.signal;
    return new Promise((resolve, reject) => {
      /** Answers with what there is; false where there is nothing yet. */
      const answer = (): boolean => {
        const chunk = signal?.aborted || this.#isDropped ? undefined : this.#arrived.shift();
        if (chunk) resolve(chunk);
        else if (signal?.aborted) reject(signal.reason);
        else if (this.#peerEnded && !this.#isDropped) resolve(undefined);
        else if (this.#isDropped || this.#socket.destroyed) reject(engineError('connection-reset'));
        else return false;
        return true;
      };
      if (answer()) return;
      const wake = () => {
        if (!answer()) return;
        this.#wakeReader = undefined;
        signal?.removeEventListener('abort', wake);
      };
      this.#wakeReader = wake;
      signal?.addEventListener('abort', wake);
      if (this.#socket.isPaused()) this.#socket.resume();
    });
  }

  write(chunk: Uint8Array, options?: { signal?: AbortSignal | undefined }): Promise<void> {
    const signal = options?.signal;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      if (this.#socket.destroyed || this.#socket.writableEnded) {
        reject(engineError('connection-reset'));
        return;
      }
      const onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      // Node calls back once libuv has handed all of it to the kernel, or the socket has broken.
      this.#socket.write(chunk.length < smallByteCount ? Buffer.from(chunk) : chunk, (error) => {
        signal?.removeEventListener('abort', onAbort);
        if (error) reject(engineError('connection-reset'));
        else resolve();
      });
    });
  }

  async end(): Promise<void> {
    if (this.#socket.destroyed || this.#socket.writableEnded) return;
    await new Promise<void>((resolve) => {
      // 'close' too: when the socket breaks before the end is out, 'finish' never comes.
      this.#socket.once('close', resolve);
      this.#socket.end(() => {
        this.#socket.off('close', resolve);
        resolve();
      });
    });
  }

  reset(): void {
    this.#isDropped = true;
    if (!this.#socket.destroyed) this.#breakOff();
    this.#wakeReader?.();
  }

  /**
   * Node resets no encrypted connection (the process dies where the socket below is reset); one that ends without "close_notify" is
   * known to be broken off, too (RFC 8446 §6.1).
   */
  #breakOff(): void {
    if (!this.#under) {
      this.#socket.resetAndDestroy();
      return;
    }
    this.#socket.destroy();
    this.#under.destroy();
  }

  async close(): Promise<void> {
    // A kernel resets where bytes lie unread; what Node has taken from it already must count as unread too.
    const hasUnread = this.#arrived.length > 0 || this.#socket.readableLength > 0;
    this.#isDropped = true;
    this.#wakeReader?.();
    if (!this.#socket.destroyed) {
      if (hasUnread) this.#breakOff();
      else this.#socket.destroy();
    }
    await this.#gone;
  }
}

/** The type of the first record that a client of TLS sends (RFC 8446 §5.1); no request of HTTP begins so. */
const tlsHandshake = 0x16;

/** A listener on `::` sees IPv4 as ::ffff:10.0.0.7: the same host as elsewhere. */
function plainAddress(address = ''): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

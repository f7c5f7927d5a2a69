/**
 * The outside world as the engine sees it: clock, network, disk and randomness, so that the same spooler,
 * ports and virtual printers run for real (node-environment) or in virtual time (simulated-environment).
 * Nothing else in the engine reads a clock, opens a socket or file, or draws a random number.
 */

import type { PresentedCertificate } from '../../model/destinations/presented-certificate.ts';

export interface Environment {
  readonly clock: Clock;
  readonly network: Network;
  readonly disk: Disk;
  readonly random: Random;
}

export interface Clock {
  /** Wall time in milliseconds since 1970, for timestamps only: it may jump. */
  now(): number;
  /** Milliseconds that only ever grow, for measuring and deadlines. */
  monotonicMs(): number;
  /** Resolves after `durationMs`; rejects with the signal's reason when aborted. */
  sleep(durationMs: number, options?: { signal?: AbortSignal | undefined }): Promise<void>;
  /** Calls `run` once after `durationMs` unless cancelled. */
  startTimer(durationMs: number, run: () => void): Timer;
}

export interface Timer {
  cancel(): void;
}

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Network {
  /**
   * Opens a TCP connection. With `sourcePort` it binds exactly that port (never another).
   * Rejects with an EngineError: `source-port-forbidden`, `source-port-in-use`, `host-unknown`, `address-changed`, `connection-refused`,
   * `host-unreachable`, `connect-timeout` (after `timeoutMs`), `sockets-used-up`, `connection-reset`, `connect-failed`, or with the signal's reason.
   * With `isSecure` it is encrypted (TLS), with a certificate that the caller has to look at before it sends anything; then also `tls-failed`.
   */
  connect(to: Address, options: ConnectOptions): Promise<Connection>;
  /**
   * Listens, on every address that a name stands for (`localhost`: both families); port 0 picks a free one. Rejects with `listen-forbidden`, `listen-in-use`, `host-unknown` or `listen-failed`.
   */
  listen(at: Address, onConnection: (connection: Connection) => void): Promise<Listener>;
  /** A new key with a certificate that signs itself, for these names and addresses. */
  createIdentity(names: readonly string[]): Promise<ServerIdentity>;
}

/** What a listener shows of itself where a client wants an encrypted connection. */
export interface ServerIdentity {
  /** SHA-256 of the certificate, as in PresentedCertificate. */
  readonly fingerprint: string;
  /** The names and addresses that it is for. */
  readonly names: readonly string[];
  /** PEM. In virtual time, where nothing is encrypted, this one only says what it is, and there is no key. */
  readonly certificate: string;
  readonly key: string;
}

export interface ConnectOptions {
  readonly sourcePort?: number | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly isSecure?: boolean | undefined;
  /** Called when the name of the host has been looked up, with the time that this took; never for an address. */
  readonly onLookup?: ((durationMs: number) => void) | undefined;
}

/** One end of a TCP connection. One reader and one writer at a time. */
export interface Connection {
  readonly local: Address;
  readonly remote: Address;
  /** Of an encrypted connection: what the other side showed of itself. */
  readonly certificate?: PresentedCertificate | undefined;
  /**
   * The next bytes, or undefined once the peer has ended its side. The array is the caller's until the next read.
   * Rejects with `connection-reset`, or with the signal's reason (the connection stays usable then).
   */
  read(options?: { signal?: AbortSignal | undefined }): Promise<Uint8Array | undefined>;
  /**
   * Resolves when the kernel has taken the chunk and the caller may use the array again. Rejects with `connection-reset`.
   * Writing nothing looks whether the connection still stands: a reader that has seen the peer's end sees no reset.
   */
  write(chunk: Uint8Array, options?: { signal?: AbortSignal | undefined }): Promise<void>;
  /** Half-close: no more bytes from this side; reading goes on. Idempotent. */
  end(): Promise<void>;
  /** Aborts with a reset (RST). Idempotent. */
  reset(): void;
  /** Closes both sides and frees the socket. Idempotent; resolves when the socket is gone. */
  close(): Promise<void>;
  /**
   * Only of what a listener accepted, before anything else is done with it: where the client begins with TLS, all that follows is encrypted; else
   * it goes on as it is, as on the one port of cupsd and ippeveprinter. Answers which. Rejects with `tls-broken-off`, `connection-reset`
   * or the signal's reason.
   */
  acceptSecurity?(identity: ServerIdentity, options: { readonly signal: AbortSignal }): Promise<boolean>;
}

export interface Listener {
  readonly address: Address;
  /** Stops listening. Connections already handed out belong to their owner and stay open. */
  close(): Promise<void>;
}

/** Files by absolute path. Every method rejects with an EngineError: `disk-full`, `disk-denied`, `disk-failed`, `file-missing`, `file-exists`. */
export interface Disk {
  /** Makes the folder and its parents; fine where it exists. New folders are private to the user. */
  makeFolder(path: string): Promise<void>;
  /** Names in the folder, sorted; empty where there is none. */
  list(path: string): Promise<string[]>;
  /** Size in bytes, or undefined where there is no such file. */
  size(path: string): Promise<number | undefined>;
  /** Bytes that may still be written in the folder; undefined where nobody knows. */
  freeBytes(folder: string): Promise<number | undefined>;
  /** Opens a new file for writing, private to the user; never follows a link, never overwrites. */
  create(path: string): Promise<DiskWriter>;
  openForReading(path: string): Promise<DiskReader>;
  rename(from: string, to: string): Promise<void>;
  /** Makes the names in the folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file or an empty folder; fine where it is gone already. */
  remove(path: string): Promise<void>;
  /** Makes this process the only owner of the path until `close`; frees it from an owner that is gone. Rejects with `locked`. */
  lock(path: string): Promise<DiskLock>;
}

export interface DiskLock {
  close(): Promise<void>;
}

export interface DiskWriter {
  write(chunk: Uint8Array): Promise<void>;
  /** Makes the content durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface DiskReader {
  /** Fills the buffer from the current position, or moves to `from` first; returns the number of bytes, 0 at the end. */
  read(into: Uint8Array, from?: number): Promise<number>;
  close(): Promise<void>;
}

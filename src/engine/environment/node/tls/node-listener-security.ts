/** The listening side of TLS over a socket that was accepted: Node's own, with the identity of whoever listens. */
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { engineError } from '../../../errors.ts';
import type { ServerIdentity } from '../../environment.ts';

/** Rejects with `tls-broken-off` or the signal's reason; the socket is gone then. */
export function securedByListener(
  socket: Socket,
  { certificate, key }: ServerIdentity,
  signal: AbortSignal,
): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    // It listens nowhere: it is what Node has for the listening side alone.
    const server = tls.createServer({ cert: certificate, key });
    // A client that leaves before it is encrypted would not be noticed.
    socket.allowHalfOpen = false;
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      reject(error);
    };
    const onAbort = () => fail(signal.reason);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    server.once('tlsClientError', (error: NodeJS.ErrnoException) =>
      fail(engineError('tls-broken-off', { reason: error.code ?? error.message })),
    );
    server.once('secureConnection', (secure) => {
      signal.removeEventListener('abort', onAbort);
      secure.allowHalfOpen = true;
      resolve(secure);
    });
    server.emit('connection', socket);
  });
}

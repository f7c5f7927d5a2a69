/** TLS over a socket that is connected: Node's own, with what the other side showed of itself. Whether to trust it is for the caller. */
import type { Socket } from 'node:net';
import net from 'node:net';
import tls from 'node:tls';
import type {
  CertificateProblem,
  PresentedCertificate,
} from '../../../../model/destinations/presented-certificate.ts';
import { engineError } from '../../../errors.ts';
import type { Address, Connection } from '../../environment.ts';
import { NodeConnection } from '../node-connection.ts';
import { startNodeTimer } from '../node-timers.ts';

/** Rejects with `tls-failed`, `connect-timeout` or the signal's reason; the socket is gone then. */
export function secureConnection(
  socket: Socket,
  to: Address,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const secure = tls.connect({
      socket,
      // A certificate that nobody vouches for is what most printers have: it is looked at, before anything is sent.
      rejectUnauthorized: false,
      ...(net.isIP(to.host) === 0 && { servername: to.host }),
    });
    const finish = (settle: () => void) => {
      timer.cancel();
      signal?.removeEventListener('abort', onAbort);
      secure.off('error', onError);
      secure.off('close', onClose);
      settle();
    };
    const fail = (error: unknown) =>
      finish(() => {
        secure.on('error', () => {});
        secure.destroy();
        socket.destroy();
        reject(error);
      });
    const onAbort = () => fail(signal?.reason);
    const onError = (error: NodeJS.ErrnoException) =>
      fail(engineError('tls-failed', { ...to, reason: error.code ?? error.message }));
    const onClose = () => fail(engineError('tls-failed', { ...to, reason: 'it ended the connection' }));
    const timer = startNodeTimer(timeoutMs, () =>
      fail(engineError('connect-timeout', { ...to, seconds: timeoutMs / 1000 })),
    );
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    secure.on('error', onError);
    secure.on('close', onClose);
    const onSecure = () => {
      const certificate = presented(secure, to.host);
      if (!certificate) {
        fail(engineError('tls-failed', { ...to, reason: 'it shows no certificate' }));
        return;
      }
      finish(() => {
        const connection = new NodeConnection(secure, { certificate, under: socket });
        secure.on('data', (chunk: Uint8Array) => connection.take(chunk));
        resolve(connection);
      });
    };
    // Not at once: what is destroyed while the event is being told stays open below (Node 20 to 24).
    secure.once('secureConnect', () => setImmediate(onSecure));
  });
}

function presented(secure: tls.TLSSocket, host: string): PresentedCertificate | undefined {
  const certificate = secure.getPeerCertificate();
  if (!certificate?.fingerprint256) return undefined;
  const validFromMs = Date.parse(certificate.valid_from);
  const validToMs = Date.parse(certificate.valid_to);
  const nowMs = Date.now();
  const problems: CertificateProblem[] = [...distrustOf(secure)];
  if (nowMs > validToMs) problems.push('expired');
  if (nowMs < validFromMs) problems.push('not-yet-valid');
  if (tls.checkServerIdentity(host, certificate)) problems.push('wrong-name');
  return {
    fingerprint: certificate.fingerprint256,
    subject: first(certificate.subject?.CN),
    names: alternativeNamesOf(certificate.subjectaltname),
    issuer: first(certificate.issuer?.CN ?? certificate.issuer?.O),
    validFrom: dayOf(validFromMs),
    validTo: dayOf(validToMs),
    problems,
  };
}

/** What OpenSSL says of the chain; dates and names are looked at apart from it, for it reports one thing only. */
function distrustOf({ authorizationError }: tls.TLSSocket): CertificateProblem[] {
  const code = String(authorizationError ?? '');
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return ['self-signed'];
  return code === '' || /EXPIRED|NOT_YET_VALID|ALTNAME/.test(code) ? [] : ['unknown-issuer'];
}

/** "DNS:lab, IP Address:10.0.0.7" */
export function alternativeNamesOf(text = ''): string[] {
  return text.split(', ').flatMap((part) => /^(?:DNS|IP Address):(.+)$/.exec(part)?.[1] ?? []);
}

function dayOf(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : 'a day that it does not give';
}

function first(name: string | string[] | undefined): string {
  return (Array.isArray(name) ? name[0] : name) ?? '';
}

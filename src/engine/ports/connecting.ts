/** Opens one connection to a device, from the configured source ports where there are any, and sorts what can go wrong. */
import { addressText } from '../../model/address-text.ts';
import {
  describeCertificateProblems,
  type PresentedCertificate,
  whyNotTrusted,
} from '../../model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Address, Connection, Environment } from '../environment/environment.ts';
import { errorCode } from '../errors.ts';
import type { SourcePortPool } from './lpr/source-port-pool.ts';
import type { DeliveryListener } from './port-monitor.ts';
import { traceConnection } from './tracing.ts';

export interface Opening {
  readonly environment: Environment;
  readonly address: Address;
  /** Without one the operating system chooses a port above 1023. */
  readonly pool?: SourcePortPool | undefined;
  /** Encrypted; whether its certificate is trusted is looked at here. */
  readonly security?: Pick<PrintPlan, 'certificate' | 'pinnedCertificate'> | undefined;
  readonly listener: DeliveryListener;
  readonly signal: AbortSignal;
  /** Undefined is ours. */
  readonly connectTimeoutMs?: number | undefined;
}

export type Opened =
  | {
      readonly ok: true;
      readonly connection: Connection;
      /** Gives the source port back; `rests` where this side closed first. */
      readonly release: (rests: boolean) => void;
    }
  | { readonly ok: false; readonly failure: Failure };

export type Failure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'ports-used-up'; readonly waitMs: number; readonly why: string }
  /** Known to pass: this machine has no socket to spare, or the device dropped the connection as a busy one does. */
  | { readonly kind: 'sockets-used-up' | 'dropped'; readonly why: string }
  /** Not known to. */
  | { readonly kind: 'forbidden' | 'busy' | 'unreachable'; readonly why: string };

/** A filtered port never answers, and the system's own timeout is minutes. */
const ourConnectTimeoutMs = 10_000;

export async function openConnection(opening: Opening): Promise<Opened> {
  const { environment, address, pool, listener, signal } = opening;
  const { clock, network } = environment;
  const timeoutMs = opening.connectTimeoutMs ?? ourConnectTimeoutMs;
  for (;;) {
    if (signal.aborted) return { ok: false, failure: { kind: 'cancelled' } };
    const pick = pool?.take(clock.monotonicMs());
    if (pick && !pick.ok) {
      return { ok: false, failure: { kind: 'ports-used-up', waitMs: pick.waitMs, why: pick.why } };
    }
    const sourcePort = pick?.port;
    const release = (rests: boolean) => {
      if (sourcePort !== undefined) pool?.release(sourcePort, clock.monotonicMs(), rests);
    };
    const startMs = clock.monotonicMs();
    let lookupMs: number | undefined;
    const duration = () => ({ durationMs: clock.monotonicMs() - startMs, lookupMs });
    try {
      const connection = await network.connect(address, {
        sourcePort,
        timeoutMs,
        signal,
        isSecure: opening.security !== undefined,
        onLookup: (durationMs) => {
          lookupMs = durationMs;
        },
      });
      const { local, remote } = connection;
      traceConnection(listener, `${local.port} -> ${addressText(address.host, address.port)} opened`, {
        opened: { local, remote, isEncrypted: opening.security !== undefined },
        opening: duration(),
      });
      const why = opening.security && whyNotTrustedAt(connection, address, opening.security);
      if (why === undefined) {
        if (connection.certificate)
          traceConnection(listener, describeCertificate(connection.certificate, address.host));
        return { ok: true, connection, release };
      }
      // Before anything was sent to it.
      connection.reset();
      release(true);
      traceConnection(listener, `not used: ${why}`, { ended: 'reset' });
      return { ok: false, failure: { kind: 'forbidden', why } };
    } catch (error) {
      if (sourcePort !== undefined && errorCode(error) === 'source-port-in-use') {
        // The next one of the range, at once; the pool says when there is none left.
        pool?.reportInUse(sourcePort, clock.monotonicMs());
        traceConnection(listener, `source port ${sourcePort} is in use`);
        continue;
      }
      release(false);
      const failure: Failure = signal.aborted ? { kind: 'cancelled' } : classify(error, address);
      if (failure.kind !== 'cancelled')
        traceConnection(listener, `not opened: ${describe(error)}`, { opening: duration() });
      return { ok: false, failure };
    }
  }
}

function whyNotTrustedAt(
  { certificate }: Connection,
  { host, port }: Address,
  { certificate: accepted, pinnedCertificate: pinned }: NonNullable<Opening['security']>,
) {
  return whyNotTrusted(certificate, { accepted, pinned, host, place: addressText(host, port) });
}

function describeCertificate(certificate: PresentedCertificate, host: string): string {
  const why = describeCertificateProblems(certificate, host);
  const verdict = why === '' ? 'trusted' : `accepted before: ${why}`;
  return `encrypted; certificate ${certificate.subject}, SHA-256 ${certificate.fingerprint}: ${verdict}`;
}

function classify(error: unknown, { host, port }: Address): Failure {
  const why = describe(error);
  switch (errorCode(error)) {
    case 'source-port-forbidden':
    case 'address-changed':
      return { kind: 'forbidden', why };
    case 'connection-refused':
      return { kind: 'busy', why };
    case 'sockets-used-up':
      return { kind: 'sockets-used-up', why };
    case 'connection-reset':
      return { kind: 'dropped', why: `${addressText(host, port)} reset the connection at once.` };
    default:
      return { kind: 'unreachable', why };
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

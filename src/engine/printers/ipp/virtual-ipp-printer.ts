/** A virtual IPP printer: takes jobs over HTTP/1.1 on any path, and answers as its device model does (RFC 8010, RFC 8011, PWG 5100.14). */
import { deviceModel, usualDeviceModel } from '../../../knowledge/ipp/device-models.ts';
import { namedFaults } from '../../../knowledge/printer-faults.ts';
import type { Environment, Random } from '../../environment/environment.ts';
import { HttpLoginCheck } from '../../wire/http/http-login-check.ts';
import { startPrinterListener } from '../listening/printer-listener.ts';
import { type LimitedSession, limitSession, type SessionLimits } from '../listening/session-limits.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from '../virtual-printer.ts';
import { watchJobs } from '../watched-jobs.ts';
import { IppDevice } from './device/ipp-device.ts';
import { modelAttributes } from './device/model-attributes.ts';
import type { DocumentPlaces } from './documents/incoming-document.ts';
import { createOpenJobSinks } from './documents/open-job-sinks.ts';
import { IppHttpSession } from './ipp-http-session.ts';

const limits: SessionLimits = {
  /** A kept connection may be silent as long; cupsd's KeepAliveTimeout and Timeout are 30 s and 300 s. */
  silenceMs: 120_000,
  behindMs: 120_000,
  /** MaxJobTime of cupsd. */
  totalMs: 3 * 3600 * 1000,
};
/** Who is so far behind the minimum rate gives up the place where there is none left. */
const yieldAfterMs = 5000;
/** MaxClients of cupsd. */
const maxConnectionCount = 100;
/** Long enough to be seen processing by who asks at once, short enough that nobody waits for a test print. Ours. */
const usualJobMs = 300;

export async function startIppPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const { clock, random } = environment;
  const { identity, login } = options;
  const loginCheck = login && new HttpLoginCheck(login, () => randomHex(random, 32));
  const receive = watchJobs(options.receive, (notice) => options.onNotice?.(notice));
  const device = new IppDevice({
    attributes: options.attributes ?? modelAttributes(deviceModel(usualDeviceModel)),
    jobMs: options.jobMs ?? usualJobMs,
    uuid: randomUuid(random),
    nowMs: clock.monotonicMs(),
    wallMs: clock.now(),
    faults: namedFaults(options.faults),
    hasTls: identity !== undefined,
    hasLogin: login !== undefined,
  });
  const sinks = createOpenJobSinks(receive, device, clock);
  const places: DocumentPlaces = { device, sinks, now: () => clock.monotonicMs() };
  const sessions = new Set<LimitedSession>();

  let encryptedCount = 0;
  const changes = namedFaults(options.faults).some(({ changesCertificate }) => changesCertificate);
  const changed = identity && changes && (await environment.network.createIdentity(identity.names));

  /** The one that is furthest behind loses its place. */
  function makeRoom(host: string | undefined): boolean {
    const [last] = [...sessions]
      .filter((one) => one.behindMs() >= yieldAfterMs && (host ?? one.remote.host) === one.remote.host)
      .sort((one, other) => other.behindMs() - one.behindMs());
    last?.cut('others needed the place of a client that sent next to nothing');
    return last !== undefined;
  }

  const listener = await startPrinterListener(
    {
      listen: options.listen,
      faults: options.faults,
      trace: options.trace,
      onNotice: options.onNotice,
      maxConnectionCount,
      makeRoom,
      resetAfterDisconnectMs: options.resetAfterDisconnectMs,
      nextIdentity: identity && (() => (encryptedCount > 0 && changed) || identity),
      async serve(connection, { isEncrypted }) {
        if (isEncrypted) encryptedCount += 1;
        const session = limitSession(connection, clock, limits);
        sessions.add(session);
        try {
          await serve(new IppHttpSession(session, { ...options, isEncrypted, loginCheck }, places), session);
        } finally {
          session.stop();
          sessions.delete(session);
        }
      },
    },
    environment,
  );
  return {
    address: listener.address,
    async close() {
      await listener.close();
      await sinks.close();
    },
  };
}

async function serve(session: IppHttpSession, connection: LimitedSession): Promise<void> {
  try {
    await session.run();
  } finally {
    await session.abandon(connection.cutOff ?? 'the connection broke off');
  }
}

/** Version 4 (RFC 9562 §5.4). */
function randomUuid(random: Random): string {
  const digits = [...randomHex(random, 32)];
  digits[12] = '4';
  digits[16] = '8';
  const text = digits.join('');
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}

function randomHex(random: Random, digitCount: number): string {
  return Array.from({ length: digitCount }, () => Math.floor(random.next() * 16).toString(16)).join('');
}

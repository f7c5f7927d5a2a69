/** Asks a device how it is, in each harmless way that its protocol offers; nothing is printed, and a raw data port gets no byte. */
import { hostText } from '../../model/address-text.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { certificateProbe } from './certificate-probe.ts';
import { connectProbe } from './connect-probe.ts';
import { ippProbe } from './ipp-probe.ts';
import { type LpdOpening, lpdProbe, openLpd } from './lpd-probe.ts';
import {
  type Limit,
  type ProbeAnswer,
  type ProbeName,
  type ProbeResult,
  runProbe,
  unanswered,
} from './probe-result.ts';

export interface Ping {
  /** `certificate` is the fingerprint that a person accepted. */
  readonly plan: PrintPlan;
  readonly environment: Environment;
  /** Every address of a name; none where it is not known. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** For everything together. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface PingResult {
  /** In the order of the questions. */
  readonly probes: readonly ProbeResult[];
  /** By its own protocol: IPP, LPD, or for a raw port the connection, for nothing else can be asked there. */
  readonly isAnswered: boolean;
}

/** Of the whole time, for what goes one after another: together one. A certificate and its IPP share the last. */
const shares = { name: 0.2, connect: 0.3, certificate: 0.2, protocol: 0.3 };

/** Never rejects. */
export async function pingDevice(ping: Ping): Promise<PingResult> {
  const run = new PingRun(ping);
  const name = await run.probe('name', shares.name, () => resolveProbe(ping));
  if (name.outcome === 'unanswered') return { probes: [name], isAnswered: false };
  const protocol = await askByProtocol(ping, run);
  return { ...protocol, probes: [name, ...protocol.probes] };
}

class PingRun {
  readonly #ping: Ping;

  constructor(ping: Ping) {
    this.#ping = ping;
  }

  /** @param share of the whole time */
  probe(name: ProbeName, share: number, ask: (limit: Limit) => Promise<ProbeAnswer>): Promise<ProbeResult> {
    const { environment, timeoutMs, signal } = this.#ping;
    return runProbe(name, { clock: environment.clock, limitMs: share * timeoutMs, signal }, ask);
  }
}

async function resolveProbe({ plan: { host }, resolve }: Ping): Promise<ProbeAnswer> {
  const addresses = await resolve(host);
  if (addresses.length === 0)
    return unanswered(`The name ${host} does not resolve to an address. Check the host in the device URI.`);
  const summary =
    addresses.length === 1 && addresses[0] === host
      ? `${hostText(host)} is an address, so no name was looked up.`
      : `${host} is ${addresses.map(hostText).join(', ')}.`;
  return { outcome: 'answered', summary };
}

function askByProtocol(ping: Ping, run: PingRun): Promise<PingResult> {
  switch (ping.plan.monitor) {
    case 'ipp':
      return askIpp(ping, run);
    case 'lpr':
      return askLpd(ping, run);
    default:
      return askRaw(ping, run);
  }
}

async function askRaw({ plan, environment }: Ping, run: PingRun): Promise<PingResult> {
  const connect = await run.probe('connect', shares.connect + shares.protocol, async (limit) => {
    const answer = await connectProbe(plan, environment, limit);
    return {
      ...answer,
      summary: `${answer.summary} It was closed at once: what is sent to a raw port is printed.`,
    };
  });
  return { probes: [connect], isAnswered: connect.outcome === 'answered' };
}

async function askIpp({ plan, environment }: Ping, run: PingRun): Promise<PingResult> {
  const connect = await run.probe('connect', shares.connect, (limit) =>
    connectProbe(plan, environment, limit),
  );
  if (connect.outcome !== 'answered') return { probes: [connect], isAnswered: false };
  if (!plan.isSecure) {
    const share = shares.certificate + shares.protocol;
    const ipp = await run.probe('ipp', share, (limit) => ippProbe(plan, environment, limit));
    return { probes: [connect, ipp], isAnswered: ipp.outcome === 'answered' };
  }
  let fingerprint: string | undefined;
  const certificate = await run.probe('certificate', shares.certificate, async (limit) => {
    const shown = await certificateProbe(plan, environment, limit);
    fingerprint = shown.fingerprint;
    return shown.answer;
  });
  if (certificate.outcome !== 'answered') return { probes: [connect, certificate], isAnswered: false };
  const asked = { ...plan, certificate: fingerprint };
  const ipp = await run.probe('ipp', shares.protocol, (limit) => ippProbe(asked, environment, limit));
  return { probes: [connect, certificate, ipp], isAnswered: ipp.outcome === 'answered' };
}

async function askLpd({ plan, environment }: Ping, run: PingRun): Promise<PingResult> {
  let opening: LpdOpening | undefined;
  const connect = await run.probe('connect', shares.connect, async (limit) => {
    opening = await openLpd(plan, environment, limit);
    return opening.answer;
  });
  const { connection } = opening ?? {};
  if (!opening || !connection) return { probes: [connect], isAnswered: false };
  const open = { ...opening, connection };
  const lpd = await run.probe('lpd', shares.certificate + shares.protocol, (limit) =>
    lpdProbe(plan, open, limit),
  );
  return { probes: [connect, lpd], isAnswered: lpd.outcome === 'answered' };
}

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
import { type SnmpQuestion, snmpProbe } from './snmp-probe.ts';

export interface Ping {
  /** `certificate` is the fingerprint that a person accepted. */
  readonly plan: PrintPlan;
  readonly environment: Environment;
  /** Every address of a name; none where it is not known. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Undefined where it is not asked: this host cannot, or the file says not to. */
  readonly snmp?: SnmpQuestion | { readonly notAsked: string } | undefined;
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
/** Beside all but the first. */
const snmpShare = 1 - shares.name;

/** Never rejects. */
export async function pingDevice(ping: Ping): Promise<PingResult> {
  const run = new PingRun(ping);
  let addresses: readonly string[] = [];
  const name = await run.probe('name', shares.name, async () => {
    addresses = await ping.resolve(ping.plan.host);
    return describeAddresses(ping.plan.host, addresses);
  });
  // One that has only an address of IPv6 is rare, and one whose SNMP has only that rarer.
  const address = addresses.find((one) => !one.includes(':')) ?? addresses[0];
  if (address === undefined) return { probes: [name], isAnswered: false };
  const asked = askByProtocol(ping, run);
  const [protocol, snmp] = await Promise.all([asked, askSnmp(ping, run, { address, asked })]);
  return { ...protocol, probes: [name, ...protocol.probes, ...snmp] };
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

function describeAddresses(host: string, addresses: readonly string[]): ProbeAnswer {
  if (addresses.length === 0)
    return unanswered(`The name ${host} does not resolve to an address. Check the host in the device URI.`);
  const summary =
    addresses.length === 1 && addresses[0] === host
      ? `${hostText(host)} is an address, so no name was looked up.`
      : `${host} is ${addresses.map(hostText).join(', ')}.`;
  return { outcome: 'answered', summary };
}

interface Beside {
  readonly address: string;
  readonly asked: Promise<PingResult>;
}

async function askSnmp({ snmp }: Ping, run: PingRun, { address, asked }: Beside): Promise<ProbeResult[]> {
  if (!snmp) return [];
  const hostAnswers = async () => (await asked).probes.some(({ outcome }) => outcome === 'answered');
  const result = await run.probe('snmp', snmpShare, async (limit) =>
    'notAsked' in snmp
      ? { outcome: 'not-asked', summary: snmp.notAsked }
      : snmpProbe(snmp, address, hostAnswers, limit),
  );
  return [result];
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
  // Whatever it shows, which was said: no job and no password goes that way.
  const asked = { ...plan, certificate: fingerprint, pinnedCertificate: undefined };
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

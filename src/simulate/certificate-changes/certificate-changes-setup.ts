/** Reads from a site what a changed certificate needs: one encrypted IPP port, what its device shows and when that changes, and how much it prints. */
import {
  type SimulatedCertificate,
  simulatedFingerprint,
} from '../../engine/environment/simulated/simulated-security.ts';
import { formatIsoTime } from '../../engine/iso-time.ts';
import type { Port } from '../../model/config.ts';
import { normalFingerprint } from '../../model/destinations/certificate-fingerprint.ts';
import { daysBetween } from '../../model/format/calendar-day.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { eventDialectOf } from '../../site/print-plan/event-dialect.ts';
import { kindFor } from '../../site/print-plan/print-kind.ts';
import type { WholeSite } from '../../site/site.ts';
import { demandBurst, demandJobsPerHour } from '../../site/source-ports/lpr-capacity.ts';
import { clockText } from '../clock-text.ts';
import type { OpenFact, RunOptions } from '../incident.ts';
import { type Arrival, planArrivals } from '../print-arrivals.ts';

export interface Setup {
  /** As the file says. */
  readonly plan: PrintPlan;
  /** After the new fingerprint is written. */
  readonly planAfter: PrintPlan;
  /** Wall time of the beginning. */
  readonly startMs: number;
  readonly lengthSeconds: number;
  /** What the printer shows at first, and after it was given another one. */
  readonly before: SimulatedCertificate;
  readonly after: SimulatedCertificate;
  /** When the first one ends, or the printer makes itself the other one. */
  readonly changeSeconds: number;
  /** When the printer starts anew with the other one; undefined where it never does. */
  readonly renewalSeconds: number | undefined;
  /** When a person writes the new fingerprint into the file and releases what is held; undefined where nobody does. */
  readonly remedySeconds: number | undefined;
  readonly arrivals: readonly Arrival[];
  readonly bytesPerJob: number;
  /** What people have to know before the run. */
  readonly notes: readonly string[];
}

export type CertificateFate = 'expires' | 'changes';

/** Of a port that speaks IPP over TLS to a device with an address. */
export function sendsSecureIpp(site: WholeSite, port: Port): boolean {
  const uri = site.device(port)?.uri;
  if (!uri || uri.host === '') return false;
  return kindFor(site.monitor(port), uri.scheme)?.secureSchemes?.includes(uri.scheme) === true;
}

/** Where its last day is written, the file does not say whether that one matters. */
export function certificateOpenFact(site: WholeSite, port: Port): OpenFact | undefined {
  if (!lastDayOf(site, port)) return undefined;
  const assumptions = [
    { id: 'expires', title: 'An authority signed it, and it expires' },
    { id: 'changes', title: 'It is signed by itself, and an update makes another' },
  ] satisfies { id: CertificateFate; title: string }[];
  return { fact: 'who signed the certificate and what becomes of it', assumptions };
}

/** How long the run lasts at most, with the change in its middle. Ours, as is how many jobs there is something to see in. */
const longestSeconds = 24 * 3600;
const maxJobCount = 100;
const maxBurst = 20;
/** Where the file gives no volume: a printer of a small office. Ours, as are the sizes. */
const defaultJobsPerHour = 3;
const bytesPerPage = 2000;
const maxBytesPerJob = 20_000;
/** From the update until somebody has compared the fingerprints, and how long before its end a certificate is renewed. Ours. */
const longestRemedySeconds = 1800;
const dayMs = 24 * 3600 * 1000;
/** Most printers sign themselves for so long (OpenPrinting/cups#1072). */
const selfSignedDays = 3650;
const renewedDays = 365;
const authority = 'An Authority';
/** Where no last day is written, any day does. */
const someDay = '2026-07-01';

export function readSetup(site: WholeSite, port: Port, options: RunOptions): Setup | undefined {
  const device = site.device(port);
  const uri = device?.uri;
  if (!device || !uri || !sendsSecureIpp(site, port)) return undefined;
  const lastDay = lastDayOf(site, port);
  const expires = lastDay !== undefined && options.assumption !== 'changes';
  const load = readLoad(site, port, options);
  const { lengthSeconds } = load;
  const changeSeconds = lengthSeconds / 2;
  const remedyDelay = Math.min(longestRemedySeconds, lengthSeconds / 8);
  // An update comes in the middle of a certificate's life.
  const changeMs = expires
    ? beginningOf(lastDay) + dayMs
    : beginningOf(lastDay ?? someDay) - 30 * dayMs + dayMs / 2;
  const { sha256 } = device.facts.certificate ?? {};
  const written = sha256 && normalFingerprint(sha256.value);
  const issuer = expires ? authority : undefined;
  const names = [uri.host];
  const before: SimulatedCertificate = {
    fingerprint: written ?? simulatedFingerprint(1),
    ...{ names, issuer },
    validFrom: dayOf(changeMs - selfSignedDays * dayMs),
    validTo: lastDay ?? dayOf(changeMs + selfSignedDays * dayMs),
  };
  const after: SimulatedCertificate = {
    fingerprint: simulatedFingerprint(before.fingerprint === simulatedFingerprint(2) ? 3 : 2),
    ...{ names, issuer },
    validFrom: dayOf(changeMs - dayMs),
    validTo: dayOf(changeMs + (expires ? renewedDays : selfSignedDays) * dayMs),
  };
  const plan: PrintPlan = {
    printer: site.printersOf(port)[0]?.id ?? port.id,
    port: port.id,
    monitor: 'ipp',
    host: uri.host,
    tcpPort: uri.port ?? 631,
    queue: uri.path,
    sourcePorts: undefined,
    timeWaitSeconds: 0,
    order: 'control-first',
    dialect: eventDialectOf(site.systemsOf(port)[0]),
    isSecure: true,
  };
  const trusting = ({ fingerprint }: SimulatedCertificate): PrintPlan => ({
    ...plan,
    ...(written !== undefined && { pinnedCertificate: fingerprint }),
    // What signs itself is taken because a person agreed to it.
    ...(!expires && { certificate: fingerprint }),
  });
  const isRemedied = options.isRemedied === true;
  const remedySeconds = expires ? changeSeconds - remedyDelay : changeSeconds + remedyDelay;
  const how = { expires, written: written !== undefined, before, startMs: changeMs - changeSeconds * 1000 };
  return {
    plan: trusting(before),
    planAfter: trusting(after),
    startMs: how.startMs,
    lengthSeconds,
    ...{ before, after, changeSeconds },
    renewalSeconds: expires ? (isRemedied ? remedySeconds : undefined) : changeSeconds,
    remedySeconds: isRemedied ? remedySeconds : undefined,
    arrivals: load.arrivals,
    bytesPerJob: load.bytesPerJob,
    notes: [...certificateNotes(how), load.note],
  };
}

function certificateNotes({
  expires,
  written,
  before,
  startMs,
}: {
  readonly expires: boolean;
  readonly written: boolean;
  readonly before: SimulatedCertificate;
  readonly startMs: number;
}): string[] {
  const names = written
    ? 'the one that the file names'
    : 'with a fingerprint that is made up, as the file names none';
  const signed = expires
    ? 'an authority that every client trusts signed it'
    : 'it is signed by itself, and a person agreed to it when it was first seen';
  return [
    `The printer shows the certificate ${before.fingerprint}, ${names}; ${signed}. Its last day is ${before.validTo}.`,
    `The clock begins on ${dayOf(startMs)} at ${formatIsoTime(startMs).slice(11, 16)} UTC.`,
  ];
}

/** Undefined where none is written, or none that can be read. */
export function lastDayOf(site: WholeSite, port: Port): string | undefined {
  return site.device(port)?.facts.certificate?.validTo?.value;
}

/** In milliseconds since 1970, UTC. */
function beginningOf(day: string): number {
  return daysBetween('1970-01-01', day) * dayMs;
}

/** The years of the format have four digits. */
function dayOf(ms: number): string {
  return formatIsoTime(Math.max(beginningOf('0000-01-01'), Math.min(ms, beginningOf('9999-12-31')))).slice(
    0,
    10,
  );
}

function readLoad(site: WholeSite, port: Port, { seed, maxSeconds = longestSeconds }: RunOptions) {
  const written = demandJobsPerHour(site, port);
  const jobsPerHour = written ?? defaultJobsPerHour;
  const burst = Math.min(Math.max(1, Math.ceil(demandBurst(site, port) ?? 1)), maxBurst);
  const pages = site.printersOf(port).flatMap(({ volume }) => volume?.pagesPerJob?.value ?? []);
  const pagesPerJob = pages.length > 0 ? pages.reduce((sum, count) => sum + count, 0) / pages.length : 1;
  const lengthSeconds = Math.min(
    longestSeconds,
    maxSeconds,
    jobsPerHour > 0 ? (maxJobCount * 3600) / jobsPerHour : longestSeconds,
  );
  const amount = Math.round(jobsPerHour * 10) / 10;
  const groups = burst > 1 ? ` in groups of ${burst}` : '';
  const ours = written === undefined ? ', which is ours: the file gives no volume' : '';
  return {
    lengthSeconds,
    arrivals: planArrivals({ jobsPerHour, burst, stretchSeconds: lengthSeconds, seed }),
    bytesPerJob: Math.min(Math.max(100, Math.round(pagesPerJob * bytesPerPage)), maxBytesPerJob),
    note: `${amount} jobs an hour${groups} come at random${ours}; the run lasts ${clockText(Math.round(lengthSeconds))}.`,
  };
}

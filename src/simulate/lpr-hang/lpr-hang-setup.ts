/** Reads from a site what Q249017 needs: one LPR port, the system that drives it, its device, and how much it prints. */
import { isLpdQueueName } from '../../engine/wire/lpd-sender.ts';
import { eventLogOf, findEvent } from '../../knowledge/events.ts';
import { lprClientOf, lprClients } from '../../knowledge/lpr/lpr-clients.ts';
import type { FaultName } from '../../knowledge/printer-faults.ts';
import { findSystem, type System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  containsPort,
  countCommonPorts,
  countSourcePorts,
  describePortRange,
  describePortSet,
  LPD_PORT,
  type PortRange,
  type PortSet,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
} from '../../model/port-range.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { eventDialectOf } from '../../site/print-plan/event-dialect.ts';
import type { WholeSite } from '../../site/site.ts';
import { actingSourcePorts } from '../../site/source-ports/acting-source-ports.ts';
import { demandBurst, demandJobsPerHour, timeWaitOf } from '../../site/source-ports/lpr-capacity.ts';
import { toleratedSourcePorts, writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import { lprOrder, orderFault } from '../../site/systems/lpr-order.ts';
import type { RunOptions } from '../incident.ts';
import { type Arrival, planArrivals } from '../print-arrivals.ts';
import { drivingSystem, type LprAssumption, lprAssumption } from './lpr-hang-assumptions.ts';

export interface Setup {
  readonly plan: PrintPlan & { readonly sourcePorts: PortRange };
  /** Hands out 515, too, as some of the systems did. */
  readonly takes515: boolean;
  readonly sourcePortCount: number;
  readonly accepted: PortSet;
  /** Shown by a device that does not take the order of the files, as the file says. */
  readonly orderFault: FaultName | undefined;
  readonly arrivals: readonly Arrival[];
  readonly bytesPerJob: number;
  readonly lengthSeconds: number;
  /** What people have to know before the run: what is so, why, and what is assumed. */
  readonly notes: readonly string[];
}

/** Where the file gives no volume: a printer of a small office. Ours. */
const defaultJobsPerHour = 60;
/** A page of plain text. Ours, as is the limit: larger jobs only take longer. */
const bytesPerPage = 2000;
const maxBytesPerJob = 50_000;
/** Beyond so many jobs a timeline shows nothing more. */
const maxJobCount = 600;
const maxBurst = 100;
const hourSeconds = 3600;
/** A printer with few jobs is watched longer, so that there is something to see. */
const wantedJobCount = 5;
const maxLengthSeconds = 4 * hourSeconds;

export function readSetup(site: WholeSite, port: Port, options: RunOptions): Setup {
  const { assumption: id } = options;
  const assumption = lprAssumption(site, port, id);
  const driver = readDriver(site, port, assumption);
  const device = readDevice(site, port, assumption);
  const load = readLoad(site, port, options);
  const fault = orderFault(site, port);
  const sourcePorts = driver.range;
  const takes515 = driver.system?.lpr.leavesOut515 === false;
  const sourcePortCount = countSourcePorts(sourcePorts, { takes515 });
  const { actAs, timeWaitSeconds, dialect } = driver;
  const { host, tcpPort, queue, accepted } = device;
  return {
    plan: {
      printer: site.printersOf(port)[0]?.id ?? port.id,
      port: port.id,
      monitor: 'lpr',
      order: lprOrder(site, port) ?? 'control-first',
      ...{ host, tcpPort, queue, sourcePorts, timeWaitSeconds, dialect, actAs },
      ...(driver.isStandardTcpIp && { isStandardTcpIp: true }),
    },
    takes515,
    sourcePortCount,
    accepted,
    orderFault: fault,
    ...{ arrivals: load.arrivals, bytesPerJob: load.bytesPerJob, lengthSeconds: load.lengthSeconds },
    notes: [
      ...driver.notes,
      ...(containsPort(sourcePorts, LPD_PORT) ? [note515(driver.system, takes515)] : []),
      ...device.notes,
      ...(fault
        ? ['It does not take the files in this order, as the file says: it refuses the first one.']
        : []),
      arithmetic(sourcePorts, { accepted, sourcePortCount, timeWaitSeconds, takes515 }),
      ...load.notes,
    ],
  };
}

function note515(system: System | undefined, takes515: boolean): string {
  if (!takes515) return 'Port 515 is left out: it belongs to a local LPD (Q167035).';
  return system?.family === 'windows'
    ? 'Port 515 is one of them, as this system had it (Q167035).'
    : `Port 515 is one of them: ${system?.title} leaves none out (${system?.lpr.source}).`;
}

interface Driver {
  readonly system: System | undefined;
  readonly actAs: string;
  readonly range: PortRange;
  readonly timeWaitSeconds: number;
  readonly dialect: PrintPlan['dialect'];
  readonly isStandardTcpIp: boolean;
  readonly notes: readonly string[];
}

function readDriver(site: WholeSite, port: Port, assumption: LprAssumption | undefined): Driver {
  const known = drivingSystem(site, port);
  const system = known ?? findSystem(assumption?.system) ?? lprMonitorOfWindows;
  const written = writtenSourcePorts(port);
  const acting = actingSourcePorts(site, port, system);
  const notes: string[] = [];
  const range =
    assumption?.sourcePorts ?? (known || !written ? acting.range : written) ?? RFC1179_SOURCE_PORTS;
  if (known) notes.push(acting.range ? acting.why : `${acting.why} Here it is ${describePortRange(range)}.`);
  else if (written) {
    notes.push(
      `The file does not say what drives the port: its source ports ${describePortRange(written)} are taken as stated, and Windows' LPR monitor sends.`,
    );
  } else {
    const why = assumption?.sourcePorts
      ? `It is set to send from ${describePortRange(range)} (Q179156).`
      : acting.why;
    notes.push(`The file does not say what drives the port: here it is ${system.title}. ${why}`);
  }
  const servers = site.serversOf(port);
  const rests = servers.flatMap((server) => timeWaitOf(server) ?? []);
  const timeWaitSeconds = rests.length > 0 ? Math.max(...rests) : (system.timeWaitSeconds ?? unixRestSeconds);
  if (rests.length === 0) {
    notes.push(`The file does not say how long a source port rests: ${timeWaitSeconds} s are taken.`);
  }
  const isStandardTcpIp = site.monitor(port) === 'standard-tcpip';
  notes.push(retryNote(system, isStandardTcpIp), ...(known && !isStandardTcpIp ? logNotes(known) : []));
  return {
    system: known ?? (written ? undefined : system),
    isStandardTcpIp,
    actAs: system.id,
    range,
    timeWaitSeconds,
    dialect: eventDialectOf(system),
    notes,
  };
}

/** Sends what is written where nothing says what drives the port: the LPR monitors of Windows retry alike. */
const lprMonitorOfWindows = requireSystem('windows-nt-4.0-tse-sp4');

function requireSystem(id: string): System {
  const system = findSystem(id);
  if (!system) throw new Error(`${id} is not a system of the table`);
  return system;
}

/** Where people look for the event; no other monitor logs it. */
function logNotes(system: System): string[] {
  const event = findEvent('LPR Print Monitor 2004');
  const found = event && eventLogOf(event, system);
  return found ? [`Event 2004 goes to the ${found.log} log of ${found.where} (${found.source}).`] : [];
}

/** Linux's fixed TIME_WAIT. */
const unixRestSeconds = 60;

function retryNote(system: System, isStandardTcpIp: boolean): string {
  if (isStandardTcpIp) {
    const { retry, sources } = lprClients.standardTcpIp;
    return `A job that is not taken is tried again every ${retry.firstSeconds} s (${sources[0]}). Event 2004 is the LPR monitor's; no source says what a Standard TCP/IP port logs.`;
  }
  if (eventDialectOf(system) === 'platen')
    return `No source says how ${system.title} tries again what is not taken, nor what it logs; here it is as Platen does.`;
  const { retry, refusedRetry, popupAfterSeconds, sources } = lprClientOf(system);
  const source = sources[0] ?? '';
  if (system.family !== 'cups' && system.family !== 'lprng') {
    const popup =
      popupAfterSeconds === undefined
        ? ''
        : ` After ${popupAfterSeconds / 60} minutes without any connection a message box stops it (Q161969).`;
    return `A job that is not taken is tried again every ${retry.firstSeconds} s, with one event 2004 for each try (${source}).${popup}`;
  }
  return `A job that is not taken is tried again after ${refusedRetry.firstSeconds} s${refusedRetry.growth === 'doubling' ? `, then twice as long, up to ${refusedRetry.longestSeconds} s` : ''} (${source}).`;
}

function readDevice(site: WholeSite, port: Port, assumption: LprAssumption | undefined) {
  const device = site.device(port);
  const uri = device?.uri;
  const tolerated = toleratedSourcePorts(site, port);
  // A fix that states what the device takes does not change the device.
  const accepted = assumption?.accepted ?? tolerated ?? [RFC1179_SOURCE_PORTS];
  const isLpd = uri?.scheme === 'lpd';
  const host = ((isLpd ? uri.host : uri?.scheme === 'virtual' ? uri.path : '') || 'printer').toLowerCase();
  const path = isLpd ? uri.path : '';
  const queue = isLpdQueueName(path) ? path : 'raw';
  const name = device?.name ?? host;
  const isAny = describePortSet(accepted) === '1-65535';
  const takes = isAny ? 'from any source port' : `from ${describePortSet(accepted)} only`;
  return {
    host,
    tcpPort: (isLpd ? uri.port : undefined) || 515,
    queue,
    accepted,
    notes: [
      assumption?.accepted
        ? `${tolerated ? 'Whatever the fix states' : 'The file does not say which source ports it takes'}: here the device ${name} takes jobs ${takes}${isAny ? '' : ' (RFC 1179 §3.1)'}.`
        : tolerated
          ? `The device ${name} takes jobs ${takes}, as the file says.`
          : `The file does not say which source ports the device ${name} takes; these, every LPD does.`,
    ],
  };
}

function arithmetic(
  range: PortRange,
  {
    accepted,
    sourcePortCount,
    timeWaitSeconds,
    takes515,
  }: { accepted: PortSet; sourcePortCount: number; timeWaitSeconds: number; takes515: boolean },
): string {
  const ports = describePortRange(range);
  if (!setContainsRange(accepted, range)) {
    return `So ${countCommonPorts(accepted, range, { takes515 })} of the ${sourcePortCount} source ports ${ports} print.`;
  }
  if (timeWaitSeconds <= 0) return `So all source ports ${ports} print, and rest no time.`;
  const jobsPerHour = Math.floor((sourcePortCount * hourSeconds) / timeWaitSeconds);
  return `So all source ports ${ports} print: ${sourcePortCount} ports x 3600 s / ${timeWaitSeconds} s TIME_WAIT = ${jobsPerHour} jobs an hour.`;
}

function readLoad(site: WholeSite, port: Port, { seed, maxSeconds = maxLengthSeconds }: RunOptions) {
  const written = demandJobsPerHour(site, port);
  const jobsPerHour = written ?? defaultJobsPerHour;
  const burst = Math.min(Math.max(1, Math.ceil(demandBurst(site, port) ?? 1)), maxBurst);
  const pages = site.printersOf(port).flatMap(({ volume }) => volume?.pagesPerJob?.value ?? []);
  const pagesPerJob = pages.length > 0 ? pages.reduce((sum, count) => sum + count, 0) / pages.length : 1;
  const usualSeconds =
    jobsPerHour > 0
      ? Math.min(maxLengthSeconds, Math.max(hourSeconds, (wantedJobCount * hourSeconds) / jobsPerHour))
      : hourSeconds;
  const lengthSeconds = Math.min(usualSeconds, maxSeconds);
  const wantedSeconds = jobsPerHour > 0 ? (maxJobCount * hourSeconds) / jobsPerHour : hourSeconds;
  const stretchSeconds = Math.min(lengthSeconds, wantedSeconds);
  const groups = burst > 1 ? ` in groups of ${burst}` : '';
  const amount = Math.round(jobsPerHour * 10) / 10;
  return {
    lengthSeconds,
    // The first group comes at once; a burst at the start is what the article's readers had in the morning.
    arrivals: [
      { atSeconds: 0, jobCount: burst },
      ...planArrivals({ jobsPerHour, burst, stretchSeconds, seed }),
    ],
    bytesPerJob: Math.min(Math.max(1, Math.round(pagesPerJob * bytesPerPage)), maxBytesPerJob),
    notes: [
      `${amount} jobs an hour${groups} come at random${written === undefined ? ', which is ours: the file gives no volume' : ''}; the run lasts ${Math.round(lengthSeconds / 60)} minutes${stretchSeconds < lengthSeconds ? `, and only its first ${maxJobCount} jobs or so are sent` : ''}.`,
    ],
  };
}

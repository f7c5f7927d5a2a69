/** Reads from a site what Q129007 needs: the JetDirect of one port, the print servers that share it, and how much they print. */
import {
  type ConnectionTypeDialog,
  connectionTypeDialog,
} from '../../knowledge/windows/connection-type-dialogs.ts';
import type { Port } from '../../model/config.ts';
import type { ConnectionType, PrintPlan } from '../../model/print-plan.ts';
import { hostId, portsOfOtherHosts } from '../../site/devices/device-sharing.ts';
import type { WholeSite } from '../../site/site.ts';
import { demandBurst, demandJobsPerHour, timeWaitOf } from '../../site/source-ports/lpr-capacity.ts';
import type { RunOptions } from '../incident.ts';
import { type Arrival, planArrivals } from '../print-arrivals.ts';

export interface Setup {
  /** The subject's port first. */
  readonly servers: readonly ServerSetup[];
  /** Ports of further servers on the device that are left out. */
  readonly leftOutCount: number;
  /** The device's address as the file has it. */
  readonly address: string;
  readonly isDlc: boolean;
  readonly bytesPerSecond: number;
  readonly timeWaitSeconds: number;
  readonly stretchSeconds: number;
}

export interface ServerSetup {
  readonly port: string;
  /** The server or cluster that drives the port, where the file says it. */
  readonly host: string | undefined;
  readonly plan: PrintPlan;
  readonly connectionType: ConnectionType;
  readonly jobsPerHour: number;
  readonly burst: number;
  readonly bytesPerJob: number;
  readonly arrivals: readonly Arrival[];
  /** Where its system sets the connection type; undefined where none is written, or the article does not name it. */
  readonly dialog: ConnectionTypeDialog | undefined;
  /** Values that the file does not give, in words. */
  readonly assumed: readonly string[];
}

/** Where the file gives no volume: busy enough to show the problem, as a printer for a floor is. */
export const defaultJobsPerHour = 120;
const defaultPagesPerJob = 1;
/** A page of text in PCL, and how fast a JetDirect took bytes from the network: ours, for want of a source. */
export const bytesPerPage = 20_000;
const defaultBytesPerSecond = 100_000;
/** Larger jobs only take longer, and every one of them is compared byte for byte. */
const maxBytesPerJob = 200_000;
/** The default of Windows (Q149532), for TCP; DLC has none. */
const defaultTimeWaitSeconds = 240;
const busyHourSeconds = 3600;
/** Beyond so many jobs of all servers, or servers, a timeline shows nothing more: then the stretch is shorter. */
const maxJobCount = 400;
const maxBurst = 100;
const maxOtherServerCount = 3;

export function readSetup(site: WholeSite, port: Port, { seed, assumption }: RunOptions): Setup {
  const others = portsOfOtherHosts(site, port);
  const ports = [port, ...others.slice(0, maxOtherServerCount)];
  const uri = site.device(port)?.uri;
  const address = uri?.host || uri?.path || 'jetdirect';
  const loads = ports.map((each) => readLoad(site, each, each === port ? assumption : undefined));
  const jobsPerHour = loads.reduce((sum, load) => sum + load.jobsPerHour, 0);
  const stretchSeconds =
    jobsPerHour > maxJobCount ? (busyHourSeconds * maxJobCount) / jobsPerHour : busyHourSeconds;
  const pagesPerMinute = site.device(port)?.facts.pagesPerMinute?.value ?? 0;
  const [timeWaitSeconds] = site.serversOf(port).flatMap((server) => timeWaitOf(server) ?? []);
  return {
    servers: loads.map((load, index) => ({
      ...load,
      plan: planFor(load.port, {
        connectionType: load.connectionType,
        isHpmon: load.isHpmon,
        host: address,
        tcpPort: uri?.port ?? 9100,
      }),
      arrivals: planArrivals({ ...load, stretchSeconds, seed: seed * 31 + index }),
    })),
    leftOutCount: others.length - (ports.length - 1),
    address,
    isDlc: uri?.scheme === 'dlc',
    bytesPerSecond: pagesPerMinute > 0 ? (pagesPerMinute * bytesPerPage) / 60 : defaultBytesPerSecond,
    timeWaitSeconds: timeWaitSeconds ?? defaultTimeWaitSeconds,
    stretchSeconds,
  };
}

/** @param assumption the connection type where the file states none */
function readLoad(site: WholeSite, port: Port, assumption: string | undefined) {
  const assumed: string[] = [];
  const or = <T>(value: T | undefined, fallback: T, what: string): T => {
    if (value === undefined) assumed.push(what);
    return value ?? fallback;
  };
  const isHpmon = site.monitor(port) === 'hp-network';
  const written = port.connectionType?.value ?? assumption;
  // Every other monitor connects for each job.
  const connectionType: ConnectionType = written === 'continuous' && isHpmon ? 'continuous' : 'job-based';
  if (isHpmon && written === undefined) assumed.push('job-based mode');
  const jobsPerHour = or(
    demandJobsPerHour(site, port),
    defaultJobsPerHour,
    `${defaultJobsPerHour} jobs an hour`,
  );
  const burst = Math.max(1, Math.ceil(or(demandBurst(site, port), 1, 'one job at a time')));
  const pages = site.printersOf(port).flatMap(({ volume }) => volume?.pagesPerJob?.value ?? []);
  const pagesPerJob = or(
    pages.length > 0 ? pages.reduce((sum, count) => sum + count, 0) / pages.length : undefined,
    defaultPagesPerJob,
    'one page a job',
  );
  return {
    port: port.id,
    host: hostId(site, port),
    isHpmon,
    dialog: isHpmon
      ? site.systemsOf(port).flatMap((system) => connectionTypeDialog(system) ?? [])[0]
      : undefined,
    connectionType,
    jobsPerHour,
    burst: Math.min(burst, maxBurst),
    bytesPerJob: Math.min(Math.max(1, Math.round(pagesPerJob * bytesPerPage)), maxBytesPerJob),
    assumed,
  };
}

function planFor(
  port: string,
  how: { connectionType: ConnectionType; isHpmon: boolean; host: string; tcpPort: number },
): PrintPlan {
  const { connectionType, isHpmon, host, tcpPort } = how;
  return {
    printer: port,
    port,
    monitor: isHpmon ? 'hp-network' : 'raw',
    host: host.toLowerCase(),
    tcpPort,
    queue: '',
    sourcePorts: undefined,
    timeWaitSeconds: 0,
    order: 'control-first',
    dialect: 'windows',
    connectionType,
  };
}

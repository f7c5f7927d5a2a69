/**
 * The port monitors of the format, a descriptor each: what it is, to which schemes it speaks, what it ignores, where it exists, and
 * how Platen plans, describes and answers its prints where it has a port of the kind. What delivers is engine/ports/<monitor>.
 */
import type { Port } from '../model/config.ts';
import type { Outcome } from '../model/outcome.ts';
import { countSourcePorts, describePortRange } from '../model/port-range.ts';
import type { MonitorName, PrintPlan, VirtualPrinterKind } from '../model/print-plan.ts';
import type { System } from './systems.ts';

/** Properties of ports that some monitors have nothing of. */
export type MonitorProperty = keyof Port &
  ('sourcePorts' | 'order' | 'byteCounting' | 'connectionType' | 'snmp');

export interface PortMonitorFacts {
  readonly summary: string;
  /** The schemes of device URIs that it speaks to; absent where no list can tell. */
  readonly schemes?: readonly string[];
  /** What it has nothing of. What no source names is missing here. */
  readonly ignores: readonly MonitorProperty[];
  /** What it speaks, where that is neither LPR nor a document as it is: nothing that speaks those can stand in for its device. */
  readonly ownProtocol?: string;
  /** Of a port monitor of Windows: systems that lack it, and why, as the end of a sentence. */
  readonly onWindows?: { readonly isMissing: (system: System) => boolean; readonly why: string };
  /** How Platen prints as it does; absent where it cannot. */
  readonly printing?: Printing;
}

export interface Printing {
  /** Of the device URIs that it prints to; the first is what a plan is shown as. */
  readonly schemes: readonly string[];
  /** Of these, those that are encrypted from the first byte. */
  readonly secureSchemes?: readonly string[];
  /** Whether a Standard TCP/IP port, which goes by the scheme, prints to them in this way. */
  readonly isOfStandardTcpIp: boolean;
  /** What answers it in the place of a device; absent where nothing here does. */
  readonly virtualPrinter?: VirtualPrinterKind;
  /** For the test page. */
  readonly protocol: string;
  /** The most that is ever known of a job that goes this way. */
  readonly bestOutcome: Outcome;
  /** Why nothing ever confirms a job; absent where the protocol has acknowledgements. */
  readonly whyUnconfirmed?: string;
  /** Whether a printer reports how many sides it printed. */
  readonly reportsPages?: boolean;
  /** What of the port's properties goes into its plans. */
  readonly takes: readonly ('sourcePorts' | 'connectionType')[];
  /** The queue (for ipp the path) on a virtual printer where the file names none; absent where the protocol has none. */
  readonly virtualQueue?: string;
  /** What else of a plan is worth a line on the test page. */
  readonly settings?: (plan: PrintPlan) => readonly [name: string, value: string][];
  /** A scheme for which only a virtual printer can stand in. */
  readonly virtualOnly?: {
    readonly scheme: string;
    /** Why there is no plan, and what to do. */
    readonly why: (portId: string, host: string) => string;
    /** What people have to know of the stand-in. */
    readonly note: string;
  };
}

const ofLpr: readonly MonitorProperty[] = ['sourcePorts', 'order', 'byteCounting'];

const rawPrinting: Printing = {
  schemes: ['socket'],
  isOfStandardTcpIp: true,
  virtualPrinter: 'raw',
  protocol: 'raw (TCP)',
  bestOutcome: 'sent',
  whyUnconfirmed: 'the raw protocol has no acknowledgement',
  takes: [],
};

export const portMonitors: Readonly<Record<MonitorName, PortMonitorFacts>> = {
  lpr: {
    summary: 'LPR (RFC 1179): the LPR Port monitor, or the lpd backend of CUPS.',
    schemes: ['lpd'],
    ignores: ['byteCounting', 'connectionType', 'snmp'],
    printing: {
      schemes: ['lpd'],
      isOfStandardTcpIp: true,
      virtualPrinter: 'lpd',
      protocol: 'LPR (RFC 1179)',
      // RFC 1179 §6: a server acknowledges what it has received, and has no word for paper.
      bestOutcome: 'accepted',
      takes: ['sourcePorts'],
      virtualQueue: 'raw',
      settings: ({ queue, order, sourcePorts }) => [
        ['Queue', queue],
        ['Order', order],
        [
          'Source ports',
          sourcePorts
            ? `${describePortRange(sourcePorts)} (${countSourcePorts(sourcePorts)} ports)`
            : 'chosen by the operating system',
        ],
      ],
    },
  },
  'standard-tcpip': {
    summary: 'The Standard TCP/IP port monitor of Windows 2000 and later, raw or LPR as the URI says.',
    schemes: ['lpd', 'socket'],
    ignores: ['connectionType'],
    // KB 814586.
    onWindows: {
      isMissing: ({ hasStandardTcpIp }) => !hasStandardTcpIp,
      why: 'it came with Windows 2000',
    },
  },
  'hp-network': {
    summary: 'HPMON, the Hewlett-Packard Network Port monitor, which speaks DLC to JetDirect adapters.',
    // Platen prints over TCP where it stands in for DLC.
    schemes: ['dlc', 'socket'],
    ignores: [...ofLpr, 'snmp'],
    // HPMON is installed with DLC (Windows 2000 Resource Kit), which is not among the protocols of Server 2003 (TechNet cc755902).
    // Of Windows XP no source states it.
    onWindows: {
      isMissing: ({ id }) => !/^windows-(?:nt-|2000|xp)/.test(id),
      why: 'it needs DLC, which is no protocol of Windows Server 2003 and later',
    },
    printing: {
      ...rawPrinting,
      isOfStandardTcpIp: false,
      takes: ['connectionType'],
      settings: ({ connectionType = 'job-based' }) => [['Connection type', connectionType]],
      virtualOnly: {
        scheme: 'dlc',
        why: (portId, host) =>
          `The port ${portId} speaks DLC to ${host}, which no TCP/IP stack does: print to a virtual printer instead (--virtual, or "Test Print to Virtual Printer").`,
        note: 'No TCP/IP stack speaks DLC: a virtual JetDirect over TCP stands in.',
      },
    },
  },
  raw: {
    summary: 'Bytes over TCP, usually to port 9100 (AppSocket, JetDirect).',
    schemes: ['socket'],
    ignores: [...ofLpr, 'connectionType'],
    printing: rawPrinting,
  },
  ipp: {
    summary: 'The Internet Printing Protocol (RFC 8011).',
    schemes: ['ipp', 'ipps', 'http', 'https'],
    ignores: [...ofLpr, 'connectionType'],
    ownProtocol: 'IPP',
    printing: {
      schemes: ['ipp', 'ipps', 'http', 'https'],
      secureSchemes: ['ipps', 'https'],
      isOfStandardTcpIp: false,
      virtualPrinter: 'ipp',
      protocol: 'IPP (RFC 8011)',
      bestOutcome: 'printed',
      // job-impressions-completed (RFC 8011 §5.3.18).
      reportsPages: true,
      takes: [],
      virtualQueue: 'ipp/print',
      settings: ({ queue, isSecure }) => [
        ['Path', `/${queue}`],
        ['Encrypted', isSecure ? 'yes (TLS)' : 'no'],
      ],
    },
  },
  local: { summary: 'A port of the machine itself, or a UNC path.', ignores: [] },
  usb: {
    summary: 'A USB device.',
    // On Unix a USB printer is a file, too: file:///dev/usb/lp0.
    schemes: ['usb', 'file'],
    ignores: [...ofLpr, 'connectionType'],
  },
  wsd: {
    summary: 'Web Services for Devices.',
    ignores: [...ofLpr, 'connectionType'],
    // Microsoft, "WSDMON Port Monitor": new for Windows Vista; TechNet, Ask the Performance Team, 11 February 2008: not for 2003.
    onWindows: {
      isMissing: ({ id }) => /^windows-(?:nt-|2000|xp|server-2003)/.test(id),
      why: 'it came with Windows Vista and Server 2008',
    },
  },
  file: { summary: 'A file.', schemes: ['file'], ignores: [...ofLpr, 'connectionType'] },
  other: { summary: 'Any other monitor.', ignores: [] },
};

/** Undefined for words that the format does not have. */
export function findPortMonitor(word: string | undefined): PortMonitorFacts | undefined {
  return word === undefined ? undefined : monitorsByWord.get(word);
}

const monitorsByWord: ReadonlyMap<string, PortMonitorFacts> = new Map(Object.entries(portMonitors));

export interface PortKind extends Printing {
  readonly monitor: MonitorName;
}

/** The monitors that Platen has a port for. */
export const portKinds: readonly PortKind[] = Object.entries(portMonitors).flatMap(
  ([monitor, { printing }]) => (printing ? [{ monitor: monitor as MonitorName, ...printing }] : []),
);

export function portKindOf(monitor: unknown): PortKind | undefined {
  return portKinds.find((kind) => kind.monitor === monitor);
}

/** Whether the port of the plan chooses the source ports of its connections. */
export function choosesSourcePorts({ monitor }: PrintPlan): boolean {
  return portKindOf(monitor)?.takes.includes('sourcePorts') ?? false;
}

/** Whether the monitor and the scheme cannot mean the same conversation. */
export function contradictsScheme(monitor: string | undefined, scheme: string): boolean {
  const supported = findPortMonitor(monitor)?.schemes;
  return supported !== undefined && schemesWithMonitor.has(scheme) && !supported.includes(scheme);
}

/** `virtual:` takes any monitor, and what other schemes mean is CUPS's to know. */
const schemesWithMonitor: ReadonlySet<string> = new Set(
  Object.values(portMonitors).flatMap(({ schemes = [] }) => schemes),
);

/** Why the system has no such monitor, as the end of a sentence; undefined where it has it, may have it, or no source states it. */
export function whyWithoutMonitor(system: System, monitor: string): string | undefined {
  const onWindows = findPortMonitor(monitor)?.onWindows;
  if (!onWindows || system.family === 'other') return undefined;
  if (system.family !== 'windows') return 'it is a port monitor of Windows';
  return onWindows.isMissing(system) ? onWindows.why : undefined;
}

/** Everything a port monitor needs to know to deliver to one device: the config with its names resolved. */
import type { PortRange } from './port-range.ts';

/** The port monitors of the format. */
export type MonitorName =
  | 'lpr'
  | 'standard-tcpip'
  | 'hp-network'
  | 'raw'
  | 'ipp'
  | 'local'
  | 'usb'
  | 'wsd'
  | 'file'
  | 'other';

/** The virtual printers of the format. */
export type VirtualPrinterKind = 'lpd' | 'raw' | 'ipp';

/** Whether HPMON connects for each job, or once and for good. */
export const connectionTypes = ['job-based', 'continuous'] as const;
export type ConnectionType = (typeof connectionTypes)[number];

/** Which of the two files of an LPR job goes first. */
export const fileOrders = ['control-first', 'data-first'] as const;
export type FileOrder = (typeof fileOrders)[number];

/** Whose words and numbers the events use, and whose ways a port has; `platen` where no system is stated. */
export const eventDialects = ['windows', 'cups', 'lprng', 'platen'] as const;
export type EventDialect = (typeof eventDialects)[number];

export interface PrintPlan {
  /** The printer's id in the file. */
  readonly printer: string;
  /** The port's id in the file. */
  readonly port: string;
  /** One of those that have a port here (engine/ports/index.ts). */
  readonly monitor: MonitorName;
  readonly host: string;
  /** TCP port of the device. */
  readonly tcpPort: number;
  /** LPD queue; for ipp the path of the printer, without its first slash; empty for raw. */
  readonly queue: string;
  /** Undefined where nothing is written: the operating system chooses a port above 1023. */
  readonly sourcePorts: PortRange | undefined;
  /** How long a used source port rests before the next connection to the same device, in seconds. */
  readonly timeWaitSeconds: number;
  readonly order: FileOrder;
  readonly dialect: EventDialect;
  /** For ipp: encrypted from the first byte. */
  readonly isSecure?: boolean | undefined;
  /** SHA-256 fingerprint of the certificate that a person accepted, although no authority vouches for it. */
  readonly certificate?: string | undefined;
  /** SHA-256 fingerprint of the only certificate that the configuration allows, accepted or not. */
  readonly pinnedCertificate?: string | undefined;
  /** For lpr: a Standard TCP/IP port of Windows drives it, which logs no event of the LPR monitor. */
  readonly isStandardTcpIp?: boolean | undefined;
  /** For hp-network; job-based where nothing is written, because it locks nobody out. */
  readonly connectionType?: ConnectionType | undefined;
  /** For lpr: a system of the table, whose source ports, retries and waits the port then has to the second. */
  readonly actAs?: string | undefined;
  /** What people have to know of how it was planned: a setting that the system ignores. Logged with the first job. */
  readonly notes?: readonly string[] | undefined;
}

/** A virtual printer to start for one test print. */
export interface VirtualSetup {
  readonly kind: VirtualPrinterKind;
  /** What people call it: "the virtual printer lab", "a virtual printer in the place of accounting lpd". */
  readonly title: string;
  /** Words or ranges as the format writes them. */
  readonly acceptsSourcePorts: string | readonly string[];
  readonly faults: readonly string[];
  /** Which IPP printer it is; undefined is the usual one. */
  readonly model?: string | undefined;
  /** The file that describes it, as the configuration names it; it replaces the model. */
  readonly attributesFile?: string | undefined;
  /** What people have to know of it: that DLC goes over TCP here. */
  readonly note?: string | undefined;
}

export interface PlannedPrint {
  readonly plan: PrintPlan;
  /** The virtual printer to start for it, whose address then replaces host and port of the plan; undefined for a real device. */
  readonly virtual: VirtualSetup | undefined;
}

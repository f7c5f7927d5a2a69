/**
 * What a port kind is, as data: all that planning, describing and choosing a virtual printer need to know of it. It stands
 * beside the code that delivers, which stays out of a bundle that only plans.
 */
import type { MonitorName, PrintPlan, VirtualPrinterKind } from '../../model/print-plan.ts';

export interface PortKind {
  /** Its word in the format. */
  readonly monitor: MonitorName;
  /** Of the device URIs that it prints to; the first is what a plan is shown as. */
  readonly schemes: readonly string[];
  /** Whether a Standard TCP/IP port, which goes by the scheme, prints to them in this way. */
  readonly isOfStandardTcpIp: boolean;
  /** What answers it in the place of a device. */
  readonly virtualPrinter: VirtualPrinterKind;
  /** For the test page. */
  readonly protocol: string;
  /** Why nothing ever confirms a job; undefined where the protocol has acknowledgements. */
  readonly whyUnconfirmed?: string;
  /** What of the port's properties goes into its plans. */
  readonly takes: readonly ('sourcePorts' | 'connectionType')[];
  /** The queue on a virtual printer where the file names none; undefined where the protocol knows no queues. */
  readonly virtualQueue?: string;
  /** What else of a plan is worth a line on the test page. */
  readonly settings?: (plan: PrintPlan) => readonly [name: string, value: string][];
  /** A scheme that only a virtual printer can stand in for. */
  readonly virtualOnly?: {
    readonly scheme: string;
    /** Why there is no plan, and what to do. */
    readonly why: (portId: string, host: string) => string;
    /** What people have to know of the stand-in. */
    readonly note: string;
  };
}

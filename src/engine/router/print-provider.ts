/** What the router hands a call to: a print provider knows printers of one kind, those here or those of other servers (KB 822553). */
import type { Win32Error } from '../../knowledge/windows/win32-errors.ts';
import type { RouteTrace } from './route-trace.ts';

/** What OpenPrinter was asked for: `\\HOST\Share`. */
export interface PrinterPath {
  readonly host: string;
  readonly share: string;
}

export interface OpenCall {
  readonly path: PrinterPath;
  /** The client or, where Win32spl calls, the machine it calls from. */
  readonly caller: string;
  /** How many calls of Win32spl led here. */
  readonly hopCount: number;
  readonly trace: RouteTrace;
}

export type OpenAnswer =
  | { readonly opened: true; readonly printer: string; readonly provider: string }
  | { readonly opened: false; readonly error: Win32Error };

export interface PrintProvider {
  readonly name: string;
  /** Undefined where it does not know the name: the router asks the next one. */
  openPrinter(call: OpenCall): Promise<OpenAnswer | undefined>;
}

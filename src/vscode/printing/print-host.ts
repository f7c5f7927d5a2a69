/** What Platen can do where it runs: Node prints, a browser simulates. Each entry of the extension hands in its own. */
import type * as vscode from 'vscode';
import type { Browsed, BrowseOptions } from '../../engine/discovery/browse-services.ts';
import type { Release, ReleaseResult } from '../../engine/environment/node/node-print-spool.ts';
import type { MachineProbes } from '../../engine/environment/node/node-probes.ts';
import type { Ping, PingResult } from '../../engine/ping/ping-device.ts';
import type { LeftPrint } from '../../engine/spool/print-spools.ts';
import type { PlannedPrintRequest, PlannedPrintResult } from '../../engine/test-print/planned-print.ts';
import type { PresentedCertificate } from '../../model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { SnmpSettings } from '../../site/devices/snmp-settings.ts';
import type { StartPrinter } from '../virtual/running-printers.ts';

export interface PrintHost {
  /** What the machine is called that prints; undefined in a browser. */
  readonly machine: string | undefined;
  /** Undefined where no device can be reached: then every test print is simulated. */
  readonly devices: Devices | undefined;
  /** A document that the configuration names, from its folder. Rejects with one sentence where it cannot be read. */
  readonly openNamed: (config: vscode.Uri, name: string) => Promise<AsyncIterable<Uint8Array>>;
  /** A document that a person chose. Rejects with one sentence where it cannot be read. */
  readonly openFile: (uri: vscode.Uri) => Promise<AsyncIterable<Uint8Array>>;
  readonly print: (request: HostPrintRequest) => Promise<PlannedPrintResult>;
}

export interface HostPrintRequest extends Omit<PlannedPrintRequest, 'user' | 'spoolFolder'> {
  /** Earlier runs left so many test prints behind. */
  readonly onHeld?: ((count: number) => void) | undefined;
  /** The only addresses that a person has agreed to; undefined for a virtual printer. */
  readonly onlyTo: readonly string[] | undefined;
  /** As a person gave it; that of the environment goes first. */
  readonly login: PlannedPrintRequest['login'];
}

export interface Devices {
  /** Every address behind a host name; none where the name service knows none. */
  readonly resolvedAddresses: (host: string) => Promise<readonly string[]>;
  /** What the device shows of itself over an encrypted connection; undefined where it cannot be asked. */
  readonly certificate: (
    plan: PrintPlan,
    onlyTo: readonly string[],
  ) => Promise<PresentedCertificate | undefined>;
  /** How the device is, asked in each harmless way that its protocol offers. Never rejects. */
  readonly ping: (request: HostPing) => Promise<PingResult>;
  /** What this machine knows of the way to a device. */
  readonly probeMachine: (plan: PrintPlan) => Promise<MachineProbes>;
  /** Which printers announce themselves on the networks of this machine; `onProgress` has what is there so far. Rejects with one sentence. */
  readonly discover: (
    options: Pick<BrowseOptions, 'durationMs' | 'signal' | 'onProgress'>,
  ) => Promise<Browsed>;
  readonly held: HeldPrints;
  /** A virtual printer that listens until it is closed. Rejects with one sentence. */
  readonly startPrinter: StartPrinter;
}

/** `plan.certificate` is the fingerprint that a person accepted. */
export interface HostPing extends Pick<Ping, 'plan' | 'timeoutMs' | 'signal'> {
  readonly snmp: SnmpSettings | { readonly notAsked: string };
  /** The only addresses that a person has agreed to. */
  readonly onlyTo: readonly string[];
}

/** Test prints that killed runs left behind. */
export interface HeldPrints {
  /** Rejects with one sentence where nothing is kept. */
  list(): Promise<readonly LeftPrint[]>;
  /** Sends one, once: a person has decided so. */
  release(print: LeftPrint, release: Release): Promise<ReleaseResult>;
  forget(print: LeftPrint): Promise<void>;
}

/** The virtual printers that a person has started, until they are stopped or the window closes. */
import * as vscode from 'vscode';
import { modelAttributes } from '../../engine/printers/ipp/device/model-attributes.ts';
import { createMemorySink, type KeptJob } from '../../engine/printers/memory-sink.ts';
import type { SwitchablePrinter } from '../../engine/printers/switchable-printer.ts';
import type { VirtualPrinterOptions } from '../../engine/printers/virtual-printer.ts';
import { deviceModel } from '../../knowledge/ipp/device-models.ts';
import type { DeviceModelName } from '../../knowledge/virtual-printers.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import { type NamedFile, readDescribedDevice } from '../documents/named-files.ts';
import type { PrintHost } from '../printing/print-host.ts';

export interface RunningPrinter {
  readonly id: string;
  readonly kind: VirtualPrinterKind;
  /** What people call it. */
  readonly title: string;
  readonly printer: SwitchablePrinter;
  /** What it received whole, oldest first. */
  readonly jobs: readonly KeptJob[];
  readonly refused: readonly string[];
}

export interface VirtualPrinterRequest extends Pick<VirtualPrinterOptions, 'faults' | 'acceptsSourcePorts'> {
  /** Of an IPP printer; undefined is the usual one. */
  readonly model?: DeviceModelName | undefined;
  /** The file that describes an IPP printer; it replaces the model. */
  readonly attributesFile?: NamedFile | undefined;
  readonly kind: VirtualPrinterKind;
  readonly title: string;
}

export interface RunningPrinters extends vscode.Disposable {
  list(): readonly RunningPrinter[];
  /** On a free port of 127.0.0.1. Rejects with one sentence. */
  start(request: VirtualPrinterRequest): Promise<RunningPrinter>;
  stop(id: string): Promise<void>;
  /** Whether one of them listens there: nobody has to be asked before a job goes to it. */
  listensAt(host: string, port: number): boolean;
  /** One came or went, or received a job. */
  readonly onDidChange: vscode.Event<void>;
}

export type StartPrinter = (
  kind: VirtualPrinterKind,
  options: VirtualPrinterOptions,
) => Promise<SwitchablePrinter>;

/** Of one printer; of what comes after it only the size is kept. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;
const MAX_REFUSALS = 20;

export function createRunningPrinters(
  startPrinter: StartPrinter,
  host: Pick<PrintHost, 'openNamed'>,
): RunningPrinters {
  const running = new Map<string, RunningPrinter>();
  const changed = new vscode.EventEmitter<void>();
  let count = 0;
  return {
    list: () => [...running.values()],
    onDidChange: changed.event,
    async start({ kind, title, model, attributesFile, ...options }) {
      const described = attributesFile && (await readDescribedDevice(attributesFile, host));
      const sink = createMemorySink({ maxKeptBytes: MAX_KEPT_BYTES, onJob: () => changed.fire() });
      const refused: string[] = [];
      const printer = await startPrinter(kind, {
        ...options,
        attributes: described?.attributes ?? (model && modelAttributes(deviceModel(model))),
        listen: { host: '127.0.0.1', port: 0 },
        receive: sink.receive,
        onNotice: ({ why }) => {
          refused.push(why);
          if (refused.length > MAX_REFUSALS) refused.shift();
          changed.fire();
        },
      });
      count += 1;
      const started: RunningPrinter = { id: `${count}`, kind, title, printer, jobs: sink.jobs, refused };
      running.set(started.id, started);
      changed.fire();
      return started;
    },
    async stop(id) {
      const one = running.get(id);
      running.delete(id);
      changed.fire();
      await one?.printer.close();
    },
    listensAt: (host, port) =>
      [...running.values()].some(
        ({ printer: { address } }) => address.host === host && address.port === port,
      ),
    dispose() {
      for (const { printer } of running.values()) void printer.close();
      running.clear();
      changed.dispose();
    },
  };
}

/** The one that a node of the view is about. */
export function runningPrinter(
  running: RunningPrinters | undefined,
  node: unknown,
): RunningPrinter | undefined {
  const { virtualPrinter } = (node ?? {}) as { readonly virtualPrinter?: unknown };
  return running?.list().find(({ id }) => id === virtualPrinter);
}

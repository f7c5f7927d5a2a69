/** `platen serve`: a virtual printer on this machine, as well-behaved or as broken as asked. */

import { resolve } from 'node:path';
import type { Address } from '../../engine/environment.ts';
import { createNodeEnvironment } from '../../engine/node-environment.ts';
import { createFolderSink } from '../../engine/printers/folder-sink.ts';
import { startVirtualPrinter } from '../../engine/printers/index.ts';
import { createMemorySink } from '../../engine/printers/memory-sink.ts';
import type { JobSink, ReceivedJob } from '../../engine/printers/virtual-printer.ts';
import type { FaultName } from '../../knowledge/printer-faults.ts';
import { amountText } from '../../model/amount-text.ts';
import { containsPort } from '../../model/port-range.ts';
import { showPath } from '../config-files.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';

export const servedProtocols = ['lpd', 'raw', 'ipp'] as const;

export interface ServeOptions {
  /** `HOST:PORT`, `PORT` or `[IPV6]:PORT`; port 0 picks a free one. */
  readonly listen: string;
  readonly out?: string;
  readonly acceptsSourcePorts: 'rfc1179' | 'reserved' | 'any';
  readonly fault: readonly FaultName[];
}

export async function serve(
  protocol: (typeof servedProtocols)[number],
  options: ServeOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  if (protocol === 'ipp') {
    throw commandFailure(
      ExitCode.usage,
      'This Platen serves lpd and raw; a virtual IPP printer is yet to come.',
    );
  }
  // Before the printer runs: from then on there is something to close.
  const { interrupted } = terminal;
  const environment = createNodeEnvironment();
  const printer = await startVirtualPrinter(
    protocol === 'lpd' ? 'lpd' : 'jetdirect',
    {
      listen: readAddress(options.listen),
      faults: options.fault,
      acceptsSourcePorts: options.acceptsSourcePorts,
      receive: await createReceiver(protocol, options, terminal),
    },
    environment,
  );
  terminal.out(`${protocol} printer ready on ${showAddress(printer.address)}\n`);
  terminal.note(describe(options));
  await untilAborted(interrupted);
  await printer.close();
  return ExitCode.interrupted;
}

async function createReceiver(
  protocol: 'lpd' | 'raw',
  options: ServeOptions,
  terminal: Terminal,
): Promise<(job: ReceivedJob) => JobSink> {
  const environment = createNodeEnvironment();
  if (options.out === undefined) {
    const sink = createMemorySink({
      maxKeptBytes: 0,
      onJob: (job) => terminal.note(`received ${amountText(job.byteCount)} bytes${origin(job)}\n`),
    });
    return sink.receive;
  }
  const folder = resolve(terminal.cwd, options.out);
  return createFolderSink(
    {
      folder,
      label: protocol,
      onDocument: (path, byteCount) =>
        terminal.note(`received ${showPath(path, terminal.cwd)}: ${amountText(byteCount)} bytes\n`),
    },
    environment,
  );
}

function origin(job: ReceivedJob): string {
  const queue = job.queue === '' ? '' : ` on queue ${job.queue}`;
  return `${queue} from ${showAddress(job.from)}`;
}

function describe({ out, acceptsSourcePorts, fault }: ServeOptions): string {
  const parts = [
    out === undefined
      ? 'documents are counted and thrown away (--out DIR keeps them)'
      : `documents go to ${out}`,
    ...(acceptsSourcePorts === 'any' ? [] : [`takes jobs from ${acceptsSourcePorts} source ports only`]),
    ...(fault.length === 0 ? [] : [`faults: ${fault.join(', ')}`]),
  ];
  return `${parts.join('; ')}. Ctrl-C ends it.\n`;
}

export function readAddress(text: string): Address {
  const match = /^(?:(\[[^\]]+\]|[^:]*):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match || !containsPort({ min: 0, max: 65535 }, port)) {
    throw commandFailure(
      ExitCode.usage,
      `--listen ${text}: write HOST:PORT, such as 127.0.0.1:9100; port 0 picks a free one.`,
    );
  }
  return { host: match[1] ? match[1].replace(/^\[|\]$/g, '') : '127.0.0.1', port };
}

function showAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

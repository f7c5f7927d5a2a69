/** `platen trace`: the conversations with printers in a capture of the network (pcap, pcapng), as steps with their meaning. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { captureText } from '../../engine/trace/capture/reading/capture-text.ts';
import {
  type CapturedProtocol,
  type CaptureTraces,
  readCaptureTraces,
} from '../../engine/trace/capture/reading/capture-traces.ts';
import { printableJson } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { formatOption } from '../input/option-values.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { reasonOf } from '../output/file-failure.ts';

interface TraceOptions {
  readonly port?: ReadonlyMap<number, CapturedProtocol>;
  readonly format: 'text' | 'json';
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('trace')
    .description('show what was said to printers in a capture of the network')
    .argument('<file>', 'a capture of tcpdump, Wireshark or "platen print --trace" (pcap, pcapng)')
    .addOption(
      new Option(
        '--port <port=protocol>',
        'a printer listens there: 5515=lpd, raw or ipp; repeatable',
      ).argParser(addPort),
    )
    .addOption(formatOption())
    .action(async (file: string, options: TraceOptions) => done(await trace(file, options, terminal)));
};

/** Ours: it is read as a whole. */
const maxFileBytes = 512 * 1024 * 1024;

async function trace(
  file: string,
  { port, format }: TraceOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const bytes = await readCaptureFile(resolve(terminal.cwd, file), file);
  const traces = readCaptureTraces(bytes, port ? { ports: port } : {});
  if (traces.packetCount === 0 && traces.notes[0] !== undefined)
    throw commandFailure(ExitCode.inputOutput, `${file}: ${traces.notes[0]}`);
  terminal.out(format === 'json' ? json(traces) : captureText(file, traces));
  return ExitCode.asAsked;
}

async function readCaptureFile(path: string, shownPath: string): Promise<Uint8Array> {
  const failed = (why: string) =>
    commandFailure(ExitCode.inputOutput, `${shownPath} cannot be read: ${why}.`);
  const info = await stat(path).catch((error: unknown) => {
    throw failed(reasonOf(error));
  });
  if (!info.isFile()) throw failed('it is no ordinary file');
  if (info.size > maxFileBytes) throw failed(`it has more than ${maxFileBytes / 1024 / 1024} MB`);
  return readFile(path).catch((error: unknown) => {
    throw failed(reasonOf(error));
  });
}

function addPort(text: string, before: ReadonlyMap<number, CapturedProtocol> = new Map()) {
  const [, port = '', protocol] = /^(\d{1,5})=(lpd|raw|ipp)$/.exec(text) ?? [];
  if (protocol === undefined || Number(port) > 65_535 || Number(port) === 0)
    throw new InvalidArgumentError('It has to be a port and a protocol, as in 5515=lpd.');
  return new Map([...before, [Number(port), protocol as CapturedProtocol]]);
}

function json({ packetCount, conversations, notes }: CaptureTraces): string {
  const shown = conversations.map(({ protocol, client, server, startedAt, trace: steps, notes: own }) => ({
    ...{ protocol, client, server, startedSeconds: startedAt / 1000, notes: own },
    steps: steps.map(({ atMs, direction, meaning, byteCount, bytes, details }) => ({
      atSeconds: atMs / 1000,
      ...{ direction, meaning, bytes: byteCount },
      ...(bytes.length > 0 && {
        hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      }),
      ...(details && { details }),
    })),
  }));
  return `${printableJson({ packets: packetCount, notes, conversations: shown })}\n`;
}

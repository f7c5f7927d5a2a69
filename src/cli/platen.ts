/** The `platen` program: runs one command line in this process. */
import { createInterface } from 'node:readline/promises';
import { maxConfigBytes } from '../format/text/encoding.ts';
import type { Terminal } from './input/terminal.ts';
import { ExitCode } from './output/exit-code.ts';
import { runCommandLine } from './program.ts';

const interrupt = new AbortController();
let isListening = false;
let outputFailure: NodeJS.ErrnoException | undefined;

process.stdout.on('error', keepFailure);
process.stderr.on('error', keepFailure);

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  hasColor:
    !process.env.NO_COLOR &&
    (process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true),
  confirm: process.stdin.isTTY && process.stderr.isTTY ? confirm : undefined,
  readStandardInput,
  get interrupted() {
    listenForSignals();
    return interrupt.signal;
  },
  environment: process.env,
};

runCommandLine(process.argv.slice(2), terminal).then(async (exitCode) => {
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  process.exitCode = exitCode;
  if (!outputFailure) return;
  process.stderr.write(`platen: the output could not be written: ${outputFailure.message}.\n`);
  process.exitCode = ExitCode.inputOutput;
});

/**
 * Only for commands that have something to clean up. The others end at once, as the system does it: a handler would
 * wait until a long calculation is over.
 */
function listenForSignals(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait for an orderly end.
      if (interrupt.signal.aborted) process.exit(ExitCode.interrupted);
      interrupt.abort(new Error('interrupted'));
    });
  }
}

/** A reader that closes early, such as "head", is no failure. */
function keepFailure(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') outputFailure ??= error;
}

async function confirm(question: string): Promise<boolean> {
  const signal = terminal.interrupted;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While a line is read, Ctrl-C comes as a key and not as a signal.
  lines.on('SIGINT', () => interrupt.abort(new Error('interrupted')));
  // Ctrl-D is no yes.
  const closed = new Promise<string>((done) => lines.once('close', () => done('')));
  try {
    const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), closed]);
    signal.throwIfAborted();
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

/** One byte more than is taken, so that whoever gets it can say that it is too much. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let byteCount = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    byteCount += (chunk as Buffer).length;
    if (byteCount > maxConfigBytes) break;
  }
  return Buffer.concat(chunks);
}

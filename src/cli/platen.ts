/** The `platen` program: runs one command line in this process. */
import { createInterface } from 'node:readline/promises';
import { runCommandLine } from './program.ts';
import type { Terminal } from './terminal.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupt.abort(new Error('interrupted')));
}
// A reader that closes early, such as "head", is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  hasColor:
    !process.env.NO_COLOR &&
    (process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true),
  confirm: process.stdin.isTTY && process.stderr.isTTY ? confirm : undefined,
  readStandardInput,
  interrupted: interrupt.signal,
  environment: process.env,
};

runCommandLine(process.argv.slice(2), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: interrupt.signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

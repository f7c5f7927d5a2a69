/** The queues of the cupsd that the commands of CUPS talk to: this machine's, or that of CUPS_SERVER. Nothing is changed there. */
import { execFile } from 'node:child_process';
import { queueNames, readCupsQueues } from '../../interchange/cups-queues/read-cups-queues.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';

/** A cupsd that answers at all answers in less. */
const timeoutMs = 30_000;
const maxBytes = 64 * 1024 * 1024;
/** How many are asked at once. */
const together = 4;

export async function readRunningCups(
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<WholeSite> {
  const ask = (command: string, ...words: string[]) => run(command, words, { environment, signal });
  const devices = await ask('lpstat', '-v');
  const classes = await ask('lpstat', '-c');
  const defaultQueue = await ask('lpstat', '-d');
  const names = queueNames({ devices, classes });
  const options = new Map<string, string>();
  for (let from = 0; from < names.length; from += together) {
    const part = names.slice(from, from + together);
    const answers = await Promise.all(part.map((name) => ask('lpoptions', '-p', name)));
    for (const [index, name] of part.entries()) options.set(name, answers[index] ?? '');
  }
  return createSite(readCupsQueues({ devices, classes, defaultQueue, options }).config);
}

interface Asking {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

function run(command: string, words: readonly string[], { environment, signal }: Asking): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...environment, LC_ALL: 'C', SOFTWARE: 'CUPS' };
    const options = { env, signal, timeout: timeoutMs, maxBuffer: maxBytes };
    execFile(command, [...words], options, (error, out, notes) => {
      // lpstat ends with 1 where there are no queues at all.
      const isEmpty = /No destinations added|no system default destination/i.test(notes + out);
      if (!error || isEmpty) resolve(out);
      else reject(commandFailure(ExitCode.inputOutput, whyNot(command, error, notes)));
    });
  });
}

function whyNot(command: string, error: Error & { readonly code?: unknown }, notes: string): string {
  if (error.code === 'ENOENT')
    return `cupsd cannot be asked: there is no ${command} here, the client of CUPS (cups-client).`;
  const answer = notes.trim().split('\n')[0]?.replace(/\.$/, '') ?? '';
  return `cupsd cannot be asked: ${answer === '' ? `${command} did not answer within ${timeoutMs / 1000} s` : answer}.`;
}

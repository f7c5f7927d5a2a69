/** Real print systems on this machine's loopback: whether they are here, and how they are started and ended. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../../build/root.ts';

export const cliPath = join(root, 'dist/cli.cjs');

/** Debian keeps daemons where an ordinary PATH does not look. */
const searchPath = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter);

/** Skips the tests around it where the program is not installed, with a printed reason; on CI that is a failure. */
export function needs(program: string, debianPackage: string): void {
  before(function () {
    const found = spawnSync('sh', ['-c', `command -v ${program}`], {
      env: { ...process.env, PATH: searchPath },
    });
    if (found.status === 0) return;
    const reason = `${program} is not installed (Debian package ${debianPackage})`;
    if (process.env.CI) throw new Error(reason);
    console.log(`      skipped: ${reason}`);
    this.skip();
  });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'platen-interop-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
}

export function run(program: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, PATH: searchPath },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** Starts a program that serves, and ends it with the test. Resolves with the first output that matches. */
export function startServer(
  program: string,
  args: readonly string[],
  ready: RegExp,
): Promise<RegExpExecArray> {
  const child = spawnServer(program, args);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const match = ready.exec(output);
      if (match) resolve(match);
    });
    child.on('exit', () => reject(new Error(`${program} ended before it was ready: ${output}`)));
  });
}

export function spawnServer(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, PATH: searchPath },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(
    () =>
      new Promise<void>((resolve) =>
        child.exitCode === null ? child.once('exit', () => resolve()).kill() : resolve(),
      ),
  );
  return child;
}

/** Resolves once something listens there; each refused try is answered at once by the kernel. */
export async function untilListening(port: number, tryCount = 200): Promise<void> {
  for (let left = tryCount; left > 0; left -= 1) {
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nothing listens on 127.0.0.1:${port}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
}

/** Bytes of every value, so that a translated line end or a lost zero byte shows. */
export function binaryDocument(byteCount: number): Uint8Array {
  return Uint8Array.from({ length: byteCount }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
}

/** Real print systems on this machine's loopback: whether they are here, and how they are started and ended. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../../build/root.ts';
import { recordInterop } from './record-interop.ts';

export const cliPath = join(root, 'dist/cli.cjs');

/** A program that hangs is ended before the test's own limit, so that nothing is left behind. */
const runLimitMs = 25_000;

/** Debian keeps daemons where an ordinary PATH does not look. */
const searchPath = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter);

export interface Needs {
  /** Each program with the Debian package that it comes in. */
  readonly programs: Readonly<Record<string, string>>;
  /** What only root may do; without root the tests are skipped, on CI too. */
  readonly root?: string;
}

/**
 * A suite with real peers. Where one is not installed it is skipped with a printed reason; on CI that is a failure.
 * Asked before the suite is built: Mocha runs the other hooks of a suite whose first hook skips it.
 */
export function describeWithPeers(title: string, needs: Needs, body: () => void): void {
  const lacking = Object.entries(needs.programs).filter(([program]) => !isInstalled(program));
  const isRoot = process.getuid?.() === 0;
  if (needs.root !== undefined && !isRoot) {
    skip(title, `only root may ${needs.root}`);
    return;
  }
  if (lacking.length === 0) {
    describe(title, function (this: Mocha.Suite) {
      body.call(this);
      recordInterop(this);
    });
    return;
  }
  const reason = lacking
    .map(([program, from]) => `${program} is not installed (Debian package ${from})`)
    .join('; ');
  if (!process.env.CI) {
    skip(title, reason);
    return;
  }
  describe(title, () => {
    it('finds its peers', () => {
      throw new Error(reason);
    });
  });
}

/** Without its body, whose folders nobody would remove. */
function skip(title: string, reason: string): void {
  console.log(`  skipped: ${title}: ${reason}`);
  describe(title, () => {
    it.skip(reason);
  });
}

function isInstalled(program: string): boolean {
  const environment = { ...process.env, PATH: searchPath };
  return spawnSync('sh', ['-c', `command -v '${program}'`], { env: environment }).status === 0;
}

/** A folder that is gone after the suite. Daemons that give up being root may pass through, but not look around. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'platen-interop-'));
  chmodSync(folder, 0o711);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** File that becomes the standard input. */
  readonly inputPath?: string;
  /** The folder that it runs in; by default the one of the tests. */
  readonly cwd?: string;
}

export interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a program to its end. Descriptors 3 and 4 are open: the backends of CUPS can hang without them. */
export async function run(
  program: string,
  args: readonly string[],
  { environment, inputPath = devNull, cwd }: RunOptions = {},
): Promise<Finished> {
  // Opened here, because what Node calls ignored is closed from 3 on.
  const opened = [openSync(inputPath, 'r'), openSync(devNull, 'r+')];
  const [input, nothing] = opened;
  try {
    return await finish(
      spawn(program, args, {
        env: { ...process.env, PATH: searchPath, ...environment },
        cwd,
        stdio: [input, 'pipe', 'pipe', nothing, nothing],
        timeout: runLimitMs,
        killSignal: 'SIGKILL',
      }),
    );
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}

function finish(child: ChildProcess): Promise<Finished> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** Starts a program that serves, and ends it with the test. Resolves with the first output that matches. */
export function startServer(
  program: string,
  args: readonly string[],
  ready: RegExp,
  environment: Readonly<Record<string, string>> = {},
): Promise<RegExpExecArray> {
  const child = spawnServer(program, args, environment);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const match = ready.exec(output);
      if (match) resolve(match);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${program} ended before it was ready: ${output}`)));
  });
}

export function spawnServer(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, PATH: searchPath, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(
    () =>
      new Promise<void>((resolve) =>
        child.exitCode === null && child.signalCode === null
          ? child.once('exit', () => resolve()).kill()
          : resolve(),
      ),
  );
  return child;
}

/** A TCP port of 127.0.0.1 that was free a moment ago, for programs that cannot pick one themselves. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Resolves once something listens there; each refused try is answered at once by the kernel. */
export function untilListening(port: number): Promise<void> {
  return until(() => listens(port), `nothing listens on 127.0.0.1:${port}`);
}

/** Other processes do not say when they are done: asked again and again, as often as the limit allows. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  complaint: string,
  limitSeconds = 10,
): Promise<void> {
  const endMs = performance.now() + limitSeconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
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

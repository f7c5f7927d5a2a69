/**
 * A real VS Code for tests and for trying things out: its server from the npm package code-server, which a browser
 * shows. Installed on demand, because it takes 600 MB.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists, installFlags, installOnce, npm } from './npm-install.ts';
import { root } from './root.ts';

/** Holds VS Code 1.139.1. */
const VERSION = '4.139.1';

export interface EditorServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** Settings, extensions and state of this run alone. */
  readonly dataFolder: string;
  /** What the server has written so far. */
  log(): string;
}

export interface EditorServerOptions {
  /** The folder of `installEditorHost`. */
  readonly host: string;
  /** What the browser must show; without one, anything on this machine may connect. */
  readonly connectionToken?: string;
  /**
   * For the suite in the extension host: without the driver recent versions ignore a development extension in the
   * address, and with it they show no notifications.
   */
  readonly withDriver?: boolean;
  /** Treats every folder as trusted. */
  readonly trustAll: boolean;
}

/** Gives the folder of VS Code's server, installed where it is not yet. */
export async function installEditorHost(): Promise<string> {
  if (process.platform !== 'linux') {
    throw new Error(`the VS Code server runs on Linux only, and this is ${process.platform}`);
  }
  const folder = await installOnce(
    `vscode-server-${VERSION}`,
    [`code-server@${VERSION}`],
    async (partial) => {
      const server = join(partial, SERVER);
      await npm(server, ['install', '--omit=dev', ...installFlags]);
      // Of the native modules only these are needed: log files (output channels are shown from them) and the watchdog.
      await npm(server, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
        npm_config_nodedir: await nodeHeaders(),
      });
    },
  );
  return join(folder, SERVER);
}

const SERVER = 'node_modules/code-server/lib/vscode';

/** The headers of the running Node: without them node-gyp would fetch them from elsewhere. */
async function nodeHeaders(): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const beside = join(root, 'node_modules/node/node_modules', name);
  if (await exists(join(beside, 'include'))) return beside;
  const version = process.versions.node;
  return join(await installOnce(`${name}-${version}`, [`${name}@${version}`]), 'node_modules', name);
}

/** Starts the server on 127.0.0.1 with a fresh data folder; disposing ends it and removes the folder. */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'platen-editor-'));
  const token = options.connectionToken;
  const child = spawn(
    process.execPath,
    [
      join(options.host, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder],
      ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
      ...['--accept-server-license-terms', '--disable-telemetry'],
      ...(options.withDriver ? ['--enable-smoke-test-driver'] : []),
      ...(options.trustAll ? ['--disable-workspace-trust'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: dataFolder, VSCODE_IPC_HOOK_CLI: '' } },
  );
  // Also where a deadline or a signal ends this process in the middle.
  const endWithUs = () => {
    child.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once('exit', endWithUs);
  let log = '';
  const dispose = async () => {
    await endChild(child);
    process.removeListener('exit', endWithUs);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const port = await new Promise<number>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        log = (log + chunk).slice(-100_000);
        const match = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(log);
        if (match) resolve(Number(match[1]));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`VS Code's server ended at once:\n${log.slice(-2000)}`)));
    });
    return {
      origin: `http://127.0.0.1:${port}`,
      port,
      dataFolder,
      log: () => log,
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Asks a child to end, and insists after two seconds. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 2000);
  await gone;
  clearTimeout(insist);
}

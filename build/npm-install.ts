/** Installs npm packages that are too big for package.json into `.vscode-test/`, whole or not at all. */
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';

/** The Node that all of this runs on: the extension host of VS Code 1.139 wants version 24. */
const node = process.execPath;

/**
 * Gives the folder `.vscode-test/NAME` with the packages in its `node_modules`; `finish` may complete it
 * before others see it. Rejects with the end of npm's output where they cannot be had.
 */
export async function installOnce(
  name: string,
  packages: readonly string[],
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const folder = join(root, '.vscode-test', name);
  if (await exists(folder)) return folder;
  // Made under another name and moved when whole, so that an interrupted install is never taken for a whole one.
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await npm(partial, ['install', ...installFlags, ...packages]);
    await finish(partial);
    await rename(partial, folder).catch(async (error) => {
      // Another run was faster.
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** No scripts of strangers: what has to be compiled is named. */
export const installFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

/** Runs npm on this Node and rejects where it fails. */
export async function npm(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const result = await runCommand(...npmCommand(args), {
    folder,
    environment: {
      ...process.env,
      ...environment,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    },
    timeoutMs: 15 * 60_000,
  });
  if (result.exitCode !== 0) {
    throw new Error(`npm ${args[0]} failed in ${folder}:\n${result.output.slice(-2000)}`);
  }
}

/** What npm writes as its result, without its warnings. */
export async function npmOutput(folder: string, args: readonly string[]): Promise<string> {
  const [file, words] = npmCommand(args);
  const { stdout } = await promisify(execFile)(file, words, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function npmCommand(args: readonly string[]): [file: string, args: string[]] {
  const script = process.env.npm_execpath;
  const isKnown = script !== undefined && basename(script) === 'npm-cli.js';
  return isKnown ? [node, [script, ...args]] : ['npm', [...args]];
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

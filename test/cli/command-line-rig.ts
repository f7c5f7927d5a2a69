/** Runs command lines in this process, in a folder of their own, with a terminal that remembers. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Terminal } from '../../src/cli/input/terminal.ts';
import type { ExitCodeValue } from '../../src/cli/output/exit-code.ts';
import { runCommandLine } from '../../src/cli/program.ts';

export interface RunResult {
  readonly exitCode: ExitCodeValue;
  readonly out: string;
  readonly notes: string;
  readonly questions: readonly string[];
}

export interface RunOptions {
  /** What a person answers; without it there is nobody to ask. */
  readonly answer?: boolean;
  readonly standardInput?: string;
  readonly signal?: AbortSignal;
  readonly onOut?: (text: string) => void;
  /** Environment variables besides the one for the state folder, or instead of it. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface CommandLineRig extends AsyncDisposable {
  readonly folder: string;
  /** Where Platen remembers things: not in the folder that is worked in, where it must not. */
  readonly stateFolder: string;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  run(words: readonly string[], options?: RunOptions): Promise<RunResult>;
}

export async function createCommandLineRig(
  files: Readonly<Record<string, string>> = {},
): Promise<CommandLineRig> {
  const folder = await mkdtemp(join(tmpdir(), 'platen-cli-test-'));
  const stateFolder = await mkdtemp(join(tmpdir(), 'platen-cli-test-state-'));
  const rig: CommandLineRig = {
    folder,
    stateFolder,
    path: (name) => join(folder, name),
    async write(name, content) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    run: (words, options = {}) =>
      run(folder, words, {
        ...options,
        environment: { PLATEN_STATE_DIR: stateFolder, ...options.environment },
      }),
    async [Symbol.asyncDispose]() {
      for (const each of [folder, stateFolder]) await rm(each, { recursive: true, force: true });
    },
  };
  for (const [name, content] of Object.entries(files)) await rig.write(name, content);
  return rig;
}

async function run(cwd: string, words: readonly string[], options: RunOptions): Promise<RunResult> {
  const reported = { out: '', notes: '' };
  const questions: string[] = [];
  const { answer } = options;
  const terminal: Terminal = {
    out: (text) => {
      reported.out += text;
      options.onOut?.(text);
    },
    note: (text) => {
      reported.notes += text;
    },
    cwd,
    hasColor: false,
    confirm:
      answer === undefined
        ? undefined
        : async (question) => {
            questions.push(question);
            return answer;
          },
    readStandardInput: async () => new TextEncoder().encode(options.standardInput ?? ''),
    interrupted: options.signal ?? new AbortController().signal,
    environment: options.environment ?? {},
  };
  const exitCode = await runCommandLine(words, terminal);
  return { exitCode, ...reported, questions };
}

/** Reads what ships beside the command line: the grammars of scripts. From source it stands where npm put it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { LoadAsset } from '../../interchange/foreign-format.ts';

export const loadAsset: LoadAsset = async (name) => {
  useFirstCompiler();
  try {
    return await readFile(new URL(name, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const runtime = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm');
    return readFile(join(dirname(runtime), name));
  }
};

/**
 * V8 would compile the lexer of a grammar a second time, to run faster, and a process waits for that at its end: 11 s on
 * Node 20, 3 s on Node 24, measured for PowerShell's, where all the rest of a run takes 0.3 s. Long scripts are not
 * parsed slower without it.
 */
function useFirstCompiler(): void {
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}

/** Reads what ships beside the command line: the grammars of scripts. From source it stands where npm put it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LoadAsset } from '../../interchange/foreign-format.ts';

export const loadAsset: LoadAsset = async (name) => {
  try {
    return await readFile(new URL(name, import.meta.url));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const runtime = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm');
    return readFile(join(dirname(runtime), name));
  }
};

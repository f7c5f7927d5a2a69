/** Rewrites every generated file that is committed: `npm run update`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generate/index.ts';
import { sourceLists } from './generate/source-lists.ts';
import { root } from './root.ts';

/** Gives the paths that changed. */
export async function update(): Promise<string[]> {
  // What is generated from the code needs the lists that the code itself is loaded by.
  const changed = await rewrite(sourceLists);
  const { generatedFiles } = await import('./generate/index.ts');
  return [...changed, ...(await rewrite(generatedFiles))];
}

async function rewrite(files: readonly GeneratedFile[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, generate } of files) {
    const file = join(root, path);
    const current = await readFile(file, 'utf8').catch(() => '');
    const wanted = await generate(current);
    if (wanted === current) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, wanted);
    changed.push(path);
  }
  return changed;
}

if (import.meta.main) {
  const changed = await update();
  console.log(changed.length === 0 ? 'Everything is up to date.' : `Rewritten: ${changed.join(', ')}`);
}

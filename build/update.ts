/** Rewrites every generated file that is committed: `npm run update`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generate/index.ts';
import { root } from './root.ts';

/** Gives the paths that changed. */
export async function update(): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, generate } of generatedFiles) {
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

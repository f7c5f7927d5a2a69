/** Packs what ships into a VSIX, the file that editors install. */
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from './build.ts';
import { thirdPartyNotices } from './generate/third-party-notices.ts';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';

/** Of the VSIX: what people wait for when they install it. */
const maxBytes = 4_000_000;

/** Bundles what ships and packs it; gives the path of the VSIX. Rejects where that is too large. */
export async function packageExtension(file = join(root, 'dist/platen.vsix')): Promise<string> {
  await build();
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'platen-package-'));
  try {
    await stageExtension(folder);
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    const args = [vsce, 'package', ...flags, '--out', file];
    const result = await runCommand(process.execPath, args, { folder });
    if (result.exitCode !== 0) throw new Error(`The extension could not be packed:\n${result.output}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { size } = await stat(file);
  if (size > maxBytes) throw new Error(`${file} has ${size} bytes, where ${maxBytes} are the limit.`);
  return file;
}

/**
 * Copies what ships into a folder of its own: vsce walks everything below the one it packs, and here that is
 * node_modules and a whole VS Code.
 * @param notices of the packages whose code ships; made of these very bundles, which fails where one holds what must not ship
 */
export async function stageExtension(folder: string, notices?: string): Promise<void> {
  const allowed = (await readFile(join(root, '.vscodeignore'), 'utf8'))
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  for (const file of ['.vscodeignore', ...globSync(allowed, { cwd: root })]) {
    await cp(join(root, file), join(folder, file));
  }
  // What the editor shows of the extension. It loads no picture from beside it, nor from within the text: only from an address on the network.
  await cp(join(root, 'docs/extension.md'), join(folder, 'README.md'));
  await writeFile(join(folder, 'THIRD-PARTY-NOTICES.md'), notices ?? (await thirdPartyNotices()));
}

if (import.meta.main) console.log(`Wrote ${await packageExtension()}`);

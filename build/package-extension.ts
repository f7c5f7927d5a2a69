/** Packs what ships into a VSIX, the file that editors install. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from './build.ts';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';

/** Bundles the extension and packs it; gives the path of the VSIX. */
export async function packageExtension(file = join(root, 'dist/platen.vsix')): Promise<string> {
  await build(['extension', 'engine']);
  await mkdir(dirname(file), { recursive: true });
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  const result = await runCommand(process.execPath, [vsce, ...args], { folder: root });
  if (result.exitCode !== 0) throw new Error(`The extension could not be packed:\n${result.output}`);
  return file;
}

if (import.meta.main) console.log(`Wrote ${await packageExtension()}`);

/** `THIRD-PARTY-NOTICES.md`: the licences of the packages whose code is inside the bundles, as these licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type BundleName, bundleOptions } from '../build.ts';
import { root } from '../root.ts';

const names: readonly BundleName[] = ['extension', 'engine', 'cli'];

export async function thirdPartyNotices(): Promise<string> {
  const inputs = await Promise.all(names.map(inputsOf));
  const packages = [...new Set(inputs.flat().flatMap((path) => packageOf(path) ?? []))].sort();
  return `${['# Third-party notices', 'Platen contains code of these packages.', ...packages.map(notice)].join('\n\n')}\n`;
}

async function inputsOf(name: BundleName): Promise<string[]> {
  const { metafile } = await build({ ...bundleOptions(name), write: false, metafile: true });
  return Object.keys(metafile.inputs);
}

/** The folder of a package, which may stand inside another one's. */
function packageOf(path: string): string | undefined {
  return /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

function notice(path: string): string {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file === undefined ? `Licensed under ${license}.` : readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n\`\`\`\n${text.replace(/\r\n/g, '\n')}\n\`\`\``;
}

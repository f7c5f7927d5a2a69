/** `THIRD-PARTY-NOTICES.md`: the licences of the packages whose code is inside the bundles, as these licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundledPackage, bundledPackages } from '../bundled-packages.ts';
import { root } from '../root.ts';

export async function thirdPartyNotices(): Promise<string> {
  const notices = (await bundledPackages()).map(notice);
  return `${['# Third-party notices', 'Platen contains code of these packages.', ...notices].join('\n\n')}\n`;
}

function notice({ folder, name, version, licence }: BundledPackage): string {
  const path = join(root, folder);
  const installed = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
  if (installed !== version)
    throw new Error(`${folder} is ${installed}, and package-lock.json says ${version}: run npm ci.`);
  const file = readdirSync(path).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file === undefined ? `Licensed under ${licence}.` : readFileSync(join(path, file), 'utf8').trim();
  return `## ${name} ${version} (${licence})\n\n\`\`\`\n${text.replace(/\r\n/g, '\n')}\n\`\`\``;
}

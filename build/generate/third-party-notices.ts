/** `THIRD-PARTY-NOTICES.md`: the licences of the packages whose code is inside the bundles, as these licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundledPackage, bundledPackages } from '../bundled-packages.ts';
import { root } from '../root.ts';

export async function thirdPartyNotices(): Promise<string> {
  const notices = [...(await bundledPackages()).map(notice), ...decoders.map(decoderNotice)];
  return `${['# Third-party notices', 'Platen contains code of these packages.', ...notices].join('\n\n')}\n`;
}

/** The libraries inside the decoders of pictures that PDF.js brings along, and how it builds each. */
const decoders = [
  { title: 'PDFium, for CCITT and JBIG2', licence: 'LICENSE_JBIG2' },
  { title: 'pdf.js.jbig2', licence: 'LICENSE_PDFJS_JBIG2' },
  { title: 'OpenJPEG', licence: 'LICENSE_OPENJPEG' },
  { title: 'pdf.js.openjpeg', licence: 'LICENSE_PDFJS_OPENJPEG' },
];

function decoderNotice({ title, licence }: (typeof decoders)[number]): string {
  return section(title, readFileSync(join(root, 'node_modules/pdfjs-dist/wasm', licence), 'utf8'));
}

function section(title: string, text: string): string {
  return `## ${title}\n\n\`\`\`\n${text.trim().replace(/\r\n/g, '\n')}\n\`\`\``;
}

function notice({ folder, name, version, licence }: BundledPackage): string {
  const path = join(root, folder);
  const installed = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version;
  if (installed !== version)
    throw new Error(`${folder} is ${installed}, and package-lock.json says ${version}: run npm ci.`);
  const file = readdirSync(path).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `Licensed under ${licence}.` : readFileSync(join(path, file), 'utf8');
  return section(`${name} ${version} (${licence})`, text);
}

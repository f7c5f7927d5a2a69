/** Finds the browser that shows the editor: a Chromium of this machine, else one from npm. */
import { accessSync, constants } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installOnce } from './npm-install.ts';
import { runCommand } from './run-command.ts';

const SPARTICUZ = '@sparticuz/chromium';
const VERSION = '147.0.0';

/** Starts a headless browser; rejects with the reason where none can be had. */
export async function launchBrowser(): Promise<Browser> {
  const found = systemBrowser();
  // The sandbox needs rights that containers and root do not have; the browser sees nothing but our own server.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  if (found) return chromium.launch({ executablePath: found, args });
  const packed = await packedBrowser();
  return chromium.launch({
    executablePath: packed.executable,
    args: [...args, '--headless=shell', '--no-zygote'],
    env: environmentWith({ LD_LIBRARY_PATH: packed.libraries }),
  });
}

function systemBrowser(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.PLATEN_CHROMIUM, ...candidates].find((path) => path && isExecutable(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packedBrowser(): Promise<{ executable: string; libraries: string }> {
  const folder = await installOnce(`chromium-${VERSION}`, [`${SPARTICUZ}@${VERSION}`], async (partial) => {
    const unpacked = join(partial, 'unpacked');
    await mkdir(unpacked);
    const script = `import chromium from '${SPARTICUZ}'; await chromium.executablePath();`;
    const result = await runCommand(process.execPath, ['--input-type=module', '--eval', script], {
      folder: partial,
      // It unpacks into the temporary folder, and its libraries (NSS and others) only where it believes to be on Lambda.
      environment: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    });
    if (result.exitCode !== 0) throw new Error(`${SPARTICUZ} did not unpack:\n${result.output.slice(-2000)}`);
  });
  const unpacked = join(folder, 'unpacked');
  return { executable: join(unpacked, 'chromium'), libraries: join(unpacked, 'al2023/lib') };
}

function environmentWith(extra: Record<string, string>): Record<string, string> {
  const known = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(known), ...extra };
}

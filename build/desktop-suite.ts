/** Runs the mocha suite in a desktop VS Code: one that is installed, or one that can be downloaded. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import type { BundledSuite } from './bundle-suite.ts';
import { watchProgressOf } from './progress.ts';
import { root } from './root.ts';
import { firstLine, type SuiteResult, unavailable } from './suite-result.ts';

const NAME = 'desktop VS Code';

export async function runDesktopSuite(suite: BundledSuite, workspace: string): Promise<SuiteResult> {
  const executable = await findDesktop();
  if (typeof executable !== 'string') return unavailable(NAME, executable.reason, false);
  const folder = await mkdtemp(join(tmpdir(), 'platen-desktop-'));
  const resultFile = join(folder, 'result.json');
  try {
    using progress = watchProgressOf(resultFile);
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite.tests,
      extensionTestsEnv: { PLATEN_TEST_RESULT: resultFile },
      launchArgs: [
        workspace,
        `--user-data-dir=${join(folder, 'data')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        '--disable-workspace-trust',
        '--no-sandbox',
        '--disable-gpu',
      ],
    }).catch(() => {});
    if ((await Promise.race([run, progress.silence])) === 'silence')
      throw new Error('nothing moved any more');
    const result: SuiteResult = JSON.parse(await readFile(resultFile, 'utf8'));
    return { ...result, name: NAME, output: `${suite.leftOut}${result.output}` };
  } catch (error) {
    const failures = [{ title: NAME, error: `gave no result: ${firstLine(error)}` }];
    const output = `${executable} gave no result: ${String(error)}\n`;
    return { name: NAME, passed: 0, failed: 1, failures, output };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function findDesktop(): Promise<string | { reason: string }> {
  const named = process.env.PLATEN_VSCODE_DESKTOP;
  if (named) return named;
  // Electron draws on a display even when nobody looks at it.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display (start it under xvfb-run to have one)' };
  }
  const installed = installedDesktop();
  if (installed) return installed;
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test'), timeout: 30_000 });
  } catch (error) {
    return { reason: `none is installed and none could be downloaded (${firstLine(error)})` };
  }
}

/** Where the installers put it; `code` on the PATH is a script that starts it and does not wait. */
function installedDesktop(): string | undefined {
  const places = [
    '/usr/share/code/code',
    '/snap/code/current/usr/share/code/code',
    '/opt/visual-studio-code/code',
  ];
  return places.find((path) => existsSync(path));
}

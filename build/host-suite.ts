/** Runs the mocha suite inside an extension host: the one of the VS Code server, with Node, or the one of the browser. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { HostKind } from '../test/vscode/one-host-suites.ts';
import type { BundledSuite } from './bundle-suite.ts';
import type { EditorServer } from './editor-host.ts';
import { SILENCE_MS, watchProgressOf } from './progress.ts';
import { root } from './root.ts';
import { firstLine, type SuiteResult } from './suite-result.ts';

export interface HostSuite {
  readonly name: string;
  readonly kind: HostKind;
  readonly suite: BundledSuite;
  /** The folder that the window opens. */
  readonly workspace: string;
}

export async function runHostSuite(
  server: EditorServer,
  browser: Browser,
  options: HostSuite,
): Promise<SuiteResult> {
  const { name, kind, suite, workspace } = options;
  // A browser has no files but those of the workspace.
  const resultFile =
    kind === 'node' ? join(server.dataFolder, 'result.json') : join(workspace, 'test-result.json');
  if (kind === 'web') await chooseWebHost(server);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    const ended = new Promise<'exit'>((resolve) => {
      void page.exposeFunction('codeAutomationExit', () => resolve('exit'));
    });
    // VS Code calls it with every line of its console; without it the driver's flag has no effect.
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.goto(hostAddress(server, options, resultFile));
    using progress = watchProgressOf(resultFile);
    const winner = await Promise.race([ended, progress.silence]);
    const result = await readResult(resultFile);
    if (winner === 'exit' && result) return { name, ...result, output: `${suite.leftOut}${result.output}` };
    const picture = join(root, `.test-results/screenshots/host-${winner}-${kind}.png`);
    await page.screenshot({ path: picture });
    const why = winner === 'exit' ? 'No result' : `Nothing moved for ${SILENCE_MS / 1000} s`;
    const output = `${result?.output ?? ''}${why}; see ${picture}\n${server.log().slice(-4000)}\n`;
    const failures = [...(result?.failures ?? []), { title: name, error: `${why}; see ${picture}` }];
    return { name, passed: result?.passed ?? 0, failed: (result?.failed ?? 0) + 1, failures, output };
  } catch (error) {
    const output = `${String(error)}\n${server.log().slice(-4000)}\n`;
    return { name, passed: 0, failed: 1, failures: [{ title: name, error: firstLine(error) }], output };
  } finally {
    await page.close();
  }
}

/**
 * Where there is a server with Node, VS Code would start the extension there. The `extensionDevelopmentKind` of the address
 * has no effect in a browser (1.139 reads it under another name than it keeps it); the setting for people has.
 */
async function chooseWebHost(server: EditorServer): Promise<void> {
  const folder = join(server.dataFolder, 'data/User');
  await mkdir(folder, { recursive: true });
  const settings = { 'remote.extensionKind': { 'platen.platen': ['web'] } };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

function hostAddress(server: EditorServer, { suite, workspace }: HostSuite, resultFile: string): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suite.tests)],
    ['extensionEnvironment', JSON.stringify({ PLATEN_TEST_RESULT: resultFile })],
    ['skipWelcome', 'true'],
    // The driver reports the end of the tests only to a window that may use proposed API.
    ['enableProposedApi', ''],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}

async function readResult(file: string): Promise<Omit<SuiteResult, 'name'> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

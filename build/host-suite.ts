/** Runs the mocha suite inside the extension host of the VS Code server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { EditorServer } from './editor-host.ts';
import { root } from './root.ts';
import type { SuiteResult } from './suite-result.ts';

export interface HostSuite {
  readonly name: string;
  /** The module that exports `run()`. */
  readonly tests: string;
  /** The folder that the window opens. */
  readonly workspace: string;
  readonly timeoutMs: number;
}

export async function runHostSuite(
  server: EditorServer,
  browser: Browser,
  suite: HostSuite,
): Promise<SuiteResult> {
  const resultFile = join(server.dataFolder, 'result.json');
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    const ended = new Promise<'exit'>((resolve) => {
      void page.exposeFunction('codeAutomationExit', () => resolve('exit'));
    });
    // VS Code calls it with every line of its console; without it the driver's flag has no effect.
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.goto(hostAddress(server, suite, resultFile));
    const winner = await Promise.race([ended, deadline(suite.timeoutMs)]);
    if (winner === 'exit') {
      const { passed, failed, output } = JSON.parse(await readFile(resultFile, 'utf8'));
      return { name: suite.name, passed, failed, output };
    }
    const picture = join(root, '.test-results/screenshots/host-timeout.png');
    await page.screenshot({ path: picture });
    const output = `No result within ${suite.timeoutMs / 1000} s; see ${picture}\n${server.log().slice(-4000)}\n`;
    return { name: suite.name, passed: 0, failed: 1, output };
  } catch (error) {
    const output = `${String(error)}\n${server.log().slice(-4000)}\n`;
    return { name: suite.name, passed: 0, failed: 1, output };
  } finally {
    await page.close();
  }
}

function hostAddress(server: EditorServer, suite: HostSuite, resultFile: string): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suite.tests)],
    ['extensionEnvironment', JSON.stringify({ PLATEN_TEST_RESULT: resultFile })],
    ['skipWelcome', 'true'],
    // The driver reports the end of the tests only to a window that may use proposed API.
    ['enableProposedApi', ''],
  ];
  const query = new URLSearchParams({ folder: suite.workspace, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}

function deadline(timeoutMs: number): Promise<'timeout'> {
  return new Promise((resolve) => setTimeout(resolve, timeoutMs, 'timeout').unref());
}

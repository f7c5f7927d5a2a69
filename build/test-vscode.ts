/**
 * Tests the extension in a real VS Code: the mocha suite in the extension host, then flows that a person would go
 * through, driven in the browser. Where no VS Code can be had it says why; with `CI` set that is a failure.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { HostKind } from '../test/vscode/one-host-suites.ts';
import { build } from './build.ts';
import { type BundledSuite, bundleSuite } from './bundle-suite.ts';
import { runDesktopSuite } from './desktop-suite.ts';
import { installEditorHost, startEditorServer } from './editor-host.ts';
import { runFlows } from './flow-suite.ts';
import { launchBrowser } from './host-browser.ts';
import { runHostSuite } from './host-suite.ts';
import { packageExtension } from './package-extension.ts';
import { root } from './root.ts';
import { type SuiteResult, unavailable } from './suite-result.ts';

const HOST = 'VS Code 1.139 (server and browser)';

/** Runs every host there is. */
export async function testVscode(): Promise<SuiteResult[]> {
  const results = await inScratchFolder(async (scratch) => {
    const suites = { node: await bundleSuite('node'), web: await bundleSuite('web') };
    await build();
    const hosts = await testInServer(suites, scratch);
    return [...hosts, await runDesktopSuite(suites.node, join(scratch, 'desktop'))];
  });
  for (const result of results) process.stdout.write(`\n${result.name}\n${result.output}`);
  const file = process.env.PLATEN_RESULT_FILE;
  if (file) await writeFile(file, JSON.stringify(results));
  return results;
}

async function testInServer(suites: Record<HostKind, BundledSuite>, scratch: string): Promise<SuiteResult[]> {
  let host: string;
  let browser: Browser;
  try {
    host = await installEditorHost();
    browser = await launchBrowser();
  } catch (error) {
    return [
      unavailable(HOST, error instanceof Error ? error.message : String(error), Boolean(process.env.CI)),
    ];
  }
  try {
    await mkdir(join(root, '.test-results/screenshots'), { recursive: true });
    const inHost = async (kind: HostKind, name: string) => {
      await using server = await startEditorServer({ host, withDriver: true, trustAll: true });
      const workspace = join(scratch, kind);
      return await runHostSuite(server, browser, { name, kind, suite: suites[kind], workspace });
    };
    const results = [await inHost('node', HOST), await inHost('web', `${HOST}, web extension host`)];
    const vsix = await packageExtension(join(scratch, 'platen.vsix'));
    return [...results, await runFlows({ host, browser, vsix, scratch })];
  } finally {
    await browser.close();
  }
}

/** Suites and flows change files: each works on a copy of the examples. */
async function inScratchFolder<T>(run: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'platen-test-'));
  try {
    for (const folder of ['node', 'web', 'desktop']) await mkdir(join(scratch, folder));
    await cp(join(root, 'examples'), join(scratch, 'flows'), { recursive: true });
    return await run(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

if (import.meta.main) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const results = await testVscode();
  const sum = (count: (result: SuiteResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  // An editor that was given up may still run.
  process.exit(failed > 0 ? 1 : 0);
}

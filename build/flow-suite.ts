/** Drives the packed extension through the browser as a person would; pictures land in `.test-results/screenshots/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { startEditorServer } from './editor-host.ts';
import { installVsix } from './install-vsix.ts';
import { root } from './root.ts';
import type { SuiteResult } from './suite-result.ts';

/** What each file of `test/vscode/flows/*.flow.ts` exports. */
export interface Flow {
  readonly title: string;
  /** Restricted Mode: the folder is not trusted. */
  readonly restricted?: boolean;
  /** The display language, such as "de"; English where none is said. */
  readonly language?: string;
  run(page: Page, take: (picture: string) => Promise<void>, folder: FlowFolder): Promise<void>;
}

/** The folder that the window shows. */
export interface FlowFolder {
  write(name: string, text: string): Promise<void>;
}

export interface FlowOptions {
  readonly host: string;
  readonly browser: Browser;
  readonly vsix: string;
  /** Holds `flows/`, the workspace. */
  readonly scratch: string;
}

/** `only` is a part of the name of the one flow to run. */
export async function runFlows(options: FlowOptions, only = ''): Promise<SuiteResult> {
  const files = globSync(`test/vscode/flows/*${only}*.flow.ts`, { cwd: root, absolute: true }).sort();
  let output = '';
  let failed = 0;
  for (const file of files) {
    const { flow } = (await import(file)) as { flow: Flow };
    const startedMs = Date.now();
    const problem = await runFlow(flow, options);
    output += `  ${problem ? '✗' : '✔'} ${flow.title} (${Date.now() - startedMs} ms)\n${problem ?? ''}`;
    if (problem) failed += 1;
  }
  return { name: 'flows in the browser, packed extension', passed: files.length - failed, failed, output };
}

/** Gives what went wrong. */
async function runFlow(flow: Flow, options: FlowOptions): Promise<string | undefined> {
  await using server = await startEditorServer({ host: options.host, trustAll: !flow.restricted });
  await installVsix(options.host, server.dataFolder, options.vsix);
  const context = await options.browser.newContext({ viewport: { width: 1400, height: 900 } });
  if (flow.language) await context.addInitScript(setDisplayLanguage, flow.language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const take = async (picture: string) => {
    await page.screenshot({ path: join(root, '.test-results/screenshots', `${picture}.png`) });
  };
  try {
    const folder = join(options.scratch, 'flows');
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench').waitFor();
    await flow.run(page, take, { write: (name, text) => writeInside(folder, name, text) });
    return undefined;
  } catch (error) {
    await take(`failed-${flow.title.replace(/\W+/g, '-')}`).catch(() => {});
    const stack = error instanceof Error ? error.stack : String(error);
    return `${stack}\n${server.log().slice(-2000)}\n`;
  } finally {
    await context.close();
  }
}

/**
 * In the page: does what a language pack does besides bringing words for VS Code itself, which stays English here.
 * Extensions are told of it, and their own translations are taken.
 */
function setDisplayLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

async function writeInside(folder: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Drives the packed extension through the browser as a person would; pictures land in `.test-results/screenshots/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { type EditorServer, startEditorServer } from './editor-host.ts';
import { installVsix } from './install-vsix.ts';
import { stageExtension } from './package-extension.ts';
import { SILENCE_MS, watchProgress } from './progress.ts';
import { root } from './root.ts';
import { type FailedTest, firstLine, type SuiteResult } from './suite-result.ts';
import { withoutServer } from './without-server.ts';

/** What each file of `test/vscode/flows/*.flow.ts` exports. */
export interface Flow {
  readonly title: string;
  /** Restricted Mode: the folder is not trusted. */
  readonly restricted?: boolean;
  /** A browser and nothing else, as on vscode.dev: no server, no folder. */
  readonly withoutServer?: boolean;
  /** An empty window. */
  readonly withoutFolder?: boolean;
  /** The display language, such as "de"; English where none is said. */
  readonly language?: string;
  run(page: Page, take: TakePicture, folder: FlowFolder): Promise<void>;
}

/** With `inThemes` also in each other theme and in a small window; then all is as it was. Not for a flow without a server or a folder. */
export type TakePicture = (picture: string, options?: { readonly inThemes: boolean }) => Promise<void>;

/** The folder that the window shows. */
export interface FlowFolder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
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
  const failures: FailedTest[] = [];
  for (const file of files) {
    const { flow } = (await import(file)) as { flow: Flow };
    const startedMs = Date.now();
    using progress = watchProgress();
    const silence = progress.silence.then(() => `Nothing came of it for ${SILENCE_MS / 1000} s\n`);
    const problem = await Promise.race([runFlow(flow, options), silence]);
    output += `  ${problem ? '✗' : '✔'} ${flow.title} (${Date.now() - startedMs} ms)\n${problem ?? ''}`;
    if (problem) failures.push({ title: flow.title, error: firstLine(problem) });
  }
  const name = 'flows in the browser, packed extension';
  const failed = failures.length;
  return { name, passed: files.length - failed, failed, failures, output };
}

/** Gives what went wrong. */
async function runFlow(flow: Flow, options: FlowOptions): Promise<string | undefined> {
  await using server = await startEditorServer({ host: options.host, trustAll: !flow.restricted });
  const context = await options.browser.newContext({ viewport: { width: 1400, height: 900 } });
  if (flow.language) await context.addInitScript(setDisplayLanguage, flow.language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const folder = join(options.scratch, 'flows');
  const take: TakePicture = async (picture, { inThemes } = { inThemes: false }) => {
    await page.screenshot({ path: join(root, '.test-results/screenshots', `${picture}.png`) });
    if (inThemes) await takeInThemes(page, folder, (look) => take(`${picture}-${look}`));
  };
  try {
    await page.goto(await addressOf(flow, { context, server, options, folder }));
    await page.locator('.monaco-workbench').waitFor();
    await flow.run(page, take, {
      path: folder,
      write: (name, content) => writeInside(folder, name, content),
    });
    return undefined;
  } catch (error) {
    await take(`failed-${flow.title.replace(/\W+/g, '-')}`).catch(() => {});
    const stack = error instanceof Error ? error.stack : String(error);
    return `${stack}\n${server.log().slice(-2000)}\n`;
  } finally {
    await context.close();
  }
}

/** Of VS Code: its id, the class of the workbench in it, and what pictures are called. A window starts in a light one. */
const themes = [
  ['Default Dark Modern', 'vs-dark', 'dark'],
  ['Default High Contrast', 'hc-black', 'contrast'],
] as const;

/** By settings of the folder, which the window takes over at once: no key is pressed, and what is open stays so. */
async function takeInThemes(
  page: Page,
  folder: string,
  take: (look: string) => Promise<void>,
): Promise<void> {
  const choose = async (theme: string | undefined, workbench: string) => {
    const settings = theme === undefined ? {} : { 'workbench.colorTheme': theme };
    await writeInside(folder, '.vscode/settings.json', JSON.stringify(settings));
    await page.locator(`.monaco-workbench.${workbench}`).waitFor();
    // Pages get the colours in a message of their own, and fade.
    await page.waitForTimeout(500);
  };
  for (const [theme, workbench, look] of themes) {
    await choose(theme, workbench);
    await take(look);
  }
  await choose(undefined, 'vs');
  const { width, height } = page.viewportSize() ?? { width: 1400, height: 900 };
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForTimeout(500);
  await take('small');
  await page.setViewportSize({ width, height });
}

interface Window {
  readonly context: BrowserContext;
  readonly server: EditorServer;
  readonly options: FlowOptions;
  readonly folder: string;
}

/** Installs the extension where the flow wants it. */
async function addressOf(flow: Flow, { context, server, options, folder }: Window): Promise<string> {
  if (!flow.withoutServer) {
    await installVsix(options.host, server.dataFolder, options.vsix);
    return `${server.origin}/?${flow.withoutFolder ? 'ew=true' : `folder=${encodeURIComponent(folder)}`}`;
  }
  const extension = join(options.scratch, 'staged');
  await stageExtension(extension);
  return withoutServer(context, server, extension);
}

/**
 * In the page: does what a language pack does besides bringing words for VS Code itself, which stays English here.
 * Extensions are told of it, and their own translations are taken.
 */
function setDisplayLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

async function writeInside(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

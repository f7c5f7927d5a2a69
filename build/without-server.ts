/**
 * Shows VS Code as vscode.dev does: the workbench alone, with no server behind it, and an extension that the browser
 * fetches file by file. code-server's workbench always connects to its server, so what it loads is changed on the way.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import type { EditorServer } from './editor-host.ts';

const FOLDER = '/platen-extension';

/** The address to open; `extension` is the folder of an extension as it ships. */
export async function withoutServer(
  context: BrowserContext,
  server: EditorServer,
  extension: string,
): Promise<string> {
  await context.route(
    ({ pathname }) => pathname === '/',
    (route) => change(route, (page) => addExtension(page, server.port)),
  );
  await context.route('**/code/browser/workbench/workbench.js', (route) => change(route, withoutRemote));
  await context.route(`**${FOLDER}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(FOLDER.length)));
    const body = await readFile(join(extension, path)).catch(() => undefined);
    await route.fulfill(body ? { body } : { status: 404 });
  });
  return `${server.origin}/?ew=true`;
}

async function change(route: Route, rewrite: (text: string) => string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: rewrite(await response.text()) });
}

function addExtension(page: string, port: number): string {
  const location = { scheme: 'http', authority: `127.0.0.1:${port}`, path: FOLDER };
  return replaceOnce(page, /data-settings="[^"]*"/, (attribute) => {
    const settings = JSON.parse(attribute.slice('data-settings="'.length, -1).replaceAll('&quot;', '"'));
    settings.additionalBuiltinExtensions = [location];
    return `data-settings="${JSON.stringify(settings).replaceAll('"', '&quot;')}"`;
  });
}

/** Settings and state, too, which code-server keeps with the server, go back to where VS Code itself has them. */
function withoutRemote(script: string): string {
  const alone = replaceOnce(script, /remoteAuthority:location\.host\}/, () => 'remoteAuthority:void 0}');
  return replaceOnce(
    alone,
    /(?<=get userRoamingDataHome\(\)\{return )\w+\((\w+)\.file\(this\.userDataPath\)[^}]*\}\),"User"\)/,
    (_, uri) => `${uri}.from({path:"/User",scheme:"vscode-userdata"})`,
  );
}

function replaceOnce(
  text: string,
  pattern: RegExp,
  replacement: (match: string, group: string) => string,
): string {
  if (!pattern.test(text)) throw new Error(`VS Code has changed: there is no ${pattern.source} to replace`);
  return text.replace(pattern, replacement);
}

/** Opens the examples in a real VS Code with the extension, in a browser on this machine, until Ctrl-C. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { installEditorHost, startEditorServer } from './editor-host.ts';
import { installVsix } from './install-vsix.ts';
import { packageExtension } from './package-extension.ts';
import { root } from './root.ts';

console.log("Building the extension and VS Code's server (the first time takes two minutes) ...");
const vsix = await packageExtension();
const host = await installEditorHost();
const connectionToken = randomBytes(20).toString('hex');
{
  await using server = await startEditorServer({ host, trustAll: false, connectionToken });
  await installVsix(host, server.dataFolder, vsix);
  const examples = join(root, 'examples');
  const example = `vscode-remote://127.0.0.1:${server.port}${examples}/head-office.printers.jsonc`;
  const payload = JSON.stringify([['openFile', example]]);
  const query = new URLSearchParams({ folder: examples, tkn: connectionToken, payload });
  console.log(
    [
      '\nOpen this address in a browser on this machine:',
      `  ${server.origin}/?${query}`,
      'The folder opens in Restricted Mode: findings and fixes work. To test-print, choose Manage in the bar at the top and trust it.',
      'Ctrl-C ends it.',
    ].join('\n\n'),
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
console.log('\nEnded.');

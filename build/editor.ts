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
  const query = new URLSearchParams({ folder: join(root, 'examples'), tkn: connectionToken });
  console.log(
    `\nOpen this address in a browser on this machine:\n\n  ${server.origin}/?${query}\n\nCtrl-C ends it.`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
console.log('\nEnded.');

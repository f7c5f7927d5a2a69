/** Installs a packed extension into the data folder of an editor server, with settings that keep it quiet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

export async function installVsix(host: string, dataFolder: string, vsix: string): Promise<void> {
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')];
  const args = [join(host, 'out/server-main.js'), ...folders, '--install-extension', vsix];
  const environment = { ...process.env, HOME: dataFolder };
  const result = await runCommand(process.execPath, args, { folder: dataFolder, environment });
  if (result.exitCode !== 0) throw new Error(`${vsix} could not be installed:\n${result.output}`);
  const machine = join(dataFolder, 'data/Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'remote.autoForwardPorts': false,
  'chat.disableAIFeatures': true,
};

/** Runs the suites that are bundled with it in the web extension host. What came of them goes to a file of the workspace. */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { mochaOptions, runMocha } from './mocha-run.ts';
import { workspaceUri } from './workspace-files.ts';

// Here, not in `run`: the suites are evaluated with this bundle, after this module.
mocha.setup(mochaOptions);

export async function run(): Promise<void> {
  const result = await runMocha(mocha, Mocha.reporters);
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  await vscode.workspace.fs.writeFile(workspaceUri('test-result.json'), bytes);
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

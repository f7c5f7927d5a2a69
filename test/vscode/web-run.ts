/** Runs the suites that are bundled with it in the web extension host. What came of them goes to a file of the workspace. */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { type MochaResult, mochaOptions, runMocha } from './mocha-run.ts';
import { workspaceUri } from './workspace-files.ts';

// Here, not in `run`: the suites are evaluated with this bundle, after this module.
mocha.setup(mochaOptions);

export async function run(): Promise<void> {
  let written: Promise<void> = Promise.resolve();
  const write = (result: MochaResult) => {
    const bytes = new TextEncoder().encode(JSON.stringify(result));
    written = written.then(() => vscode.workspace.fs.writeFile(workspaceUri('test-result.json'), bytes));
  };
  const result = await runMocha(mocha, Mocha.reporters, write);
  write(result);
  await written;
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

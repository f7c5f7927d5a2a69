/** The view of jobs: what prints, test prints and tests alike, and how far it is. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nodePrintHost } from '../../src/vscode/printing/node-print-host.ts';
import { createTriedExplorer, type TriedExplorer } from './tried-explorer.ts';
import { closeAllEditors, openConfig } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "V": { "device": "virtual:deaf" } },
  "virtualPrinters": { "deaf": { "kind": "lpd", "faults": ["stall"] } },
  "printers": { "Deaf": { "port": "V", "testPrint": {} } }
}
`;

describe('the view of jobs', () => {
  let tried: TriedExplorer;
  let uri: vscode.Uri;

  before(() => {
    tried = createTriedExplorer('platen-jobs', nodePrintHost);
  });

  after(() => tried.dispose());

  beforeEach(async () => {
    ({ uri } = (await openConfig('jobs.printers.jsonc', text)).document);
  });

  afterEach(closeAllEditors);

  /** Without what earlier runs on this machine left. */
  async function shown(): Promise<string[]> {
    const nodes = await tried.commands.views.jobs();
    return nodes
      .filter(({ kind }) => kind !== 'heldPrint')
      .map(({ kind, label, description }) => `${kind} ${label}: ${description}`);
  }

  async function waiting(): Promise<void> {
    for (;;) {
      const [first] = await shown();
      if (first?.endsWith(': waiting for the device') || first?.endsWith(': sending')) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('shows a test print with its stage, until it has ended', async () => {
    const printing = tried.commands.run('testPrintVirtual', { uri, printer: 'Deaf' });
    await waiting();
    assert.match((await shown()).join(), /^runningPrint Deaf: (sending|waiting for the device)$/);
    await tried.commands.run('cancelTestPrint', undefined);
    await printing;
    assert.deepEqual(await shown(), []);
  });

  it('shows a test of the Test Explorer, which is cancelled there', async () => {
    const item = await tried.found('jobs.printers.jsonc');
    const { virtualProfile } = tried.explorer;
    const source = new vscode.CancellationTokenSource();
    const request = new vscode.TestRunRequest([item], undefined, virtualProfile);
    const running = virtualProfile.runHandler(request, source.token);
    await waiting();
    assert.match((await shown()).join(), /^runningTest Deaf: (sending|waiting for the device)$/);
    source.cancel();
    await running;
    assert.deepEqual(await shown(), []);
  });
});

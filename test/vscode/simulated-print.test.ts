/** Test prints in a browser: simulated, and said to be; devices are out of reach. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { lastTrace } from './last-trace.ts';
import { closeAllEditors, openConfig, writeFile } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": {
    "LPR": { "monitor": "lpr", "device": "lpd://192.0.2.1/accounting", "sourcePorts": "rfc1179" },
    "STALL": { "device": "virtual:deaf" }
  },
  "printers": {
    "Accounting": { "port": "LPR", "testPrint": { "file": "letter.txt" } },
    "Prying": { "port": "LPR", "testPrint": { "file": "../letter.txt" } },
    "Deaf": { "port": "STALL" }
  },
  "virtualPrinters": { "deaf": { "kind": "lpd", "faults": ["stall"] } }
}
`;

describe('test print in a browser', () => {
  afterEach(closeAllEditors);

  it('says in its result and in its trace that nothing left the browser', async () => {
    await writeFile('letter.txt', 'Dear printer');
    const messages = await print('Accounting', 'platen.testPrintVirtual', 'showInformationMessage');
    assert.match(
      messages.join(),
      /^Accounting, to a virtual printer in the place of LPR: Accepted: .* all 12 bytes .* nothing left the browser\./,
    );
    const trace = await lastTrace();
    assert.match(trace, /^Simulated in virtual time; nothing left the browser\.$/m);
    assert.match(trace, /Dear printer/);
  });

  it('gives up in virtual time, at once', async () => {
    const messages = await print('Deaf', 'platen.testPrint', 'showErrorMessage');
    assert.match(messages.join(), /Not sent: .* within 30 s\..* nothing left the browser\./);
  });

  it('reads no document outside the folder of the file', async () => {
    const messages = await print('Prying', 'platen.testPrintVirtual', 'showErrorMessage');
    assert.match(messages.join(), /lies outside the folder of the configuration, and is not read/);
  });

  it('says why it prints to no device, and offers a virtual printer', async () => {
    let reason = '';
    const results = await answering('showInformationMessage', undefined, async () => {
      const answers = await answering('showWarningMessage', 'Test Print to Virtual Printer', () =>
        run('Accounting', 'platen.testPrint'),
      );
      reason = answers.join();
    });
    assert.match(reason, /^Accounting: A browser cannot connect to a printer\./);
    assert.match(results.join(), /nothing left the browser/);
  });

  it('says why it asks no device how it is', async () => {
    const messages = await print('Accounting', 'platen.pingDevice', 'showInformationMessage');
    assert.match(messages.join(), /^A browser cannot connect to a device\./);
  });

  it('has a lens above each printer for a virtual one, and above those of devices one to troubleshoot', async () => {
    const editor = await openConfig('one-lens.printers.jsonc', text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
      10,
    );
    assert.deepEqual(
      lenses.map(({ range, command }) => [editor.document.getText(range), command?.command]),
      [
        ['"Accounting"', 'platen.testPrintVirtual'],
        ['"Accounting"', 'platen.troubleshootPrinter'],
        ['"Prying"', 'platen.testPrintVirtual'],
        ['"Prying"', 'platen.troubleshootPrinter'],
        ['"Deaf"', 'platen.testPrintVirtual'],
      ],
    );
  });
});

function print(
  printer: string,
  command: string,
  kind: 'showInformationMessage' | 'showErrorMessage',
): Promise<string[]> {
  return answering(kind, undefined, () => run(printer, command));
}

async function run(printer: string, command: string): Promise<void> {
  const { document } = await openConfig('simulated.printers.jsonc', text);
  await vscode.commands.executeCommand(command, { uri: document.uri, printer });
}

/** The Test Explorer in a browser: tests to virtual printers are simulated, and those on devices are not run. */
import assert from 'node:assert/strict';
import { webPrintHost } from '../../src/vscode/printing/web-print-host.ts';
import { answering } from './answering.ts';
import { createTriedExplorer, type TriedExplorer } from './tried-explorer.ts';
import { closeAllEditors, openConfig, writeFile } from './workspace-files.ts';

const text = `{
  "version": 1,
  "ports": { "D": { "device": "lpd://192.0.2.1/raw" }, "STALL": { "device": "virtual:deaf" } },
  "printers": {
    "Good": { "port": "D", "testPrint": { "expect": { "outcome": "accepted" } } },
    "Deaf": { "port": "STALL", "testPrint": {
      "expect": { "outcome": "accepted" } } },
    "Queue": { "definedIn": "printers.conf", "testPrint": {} }
  },
  "virtualPrinters": { "deaf": { "kind": "lpd", "faults": ["stall"] } }
}
`;

describe('the Test Explorer in a browser', () => {
  let tried: TriedExplorer;

  before(() => {
    tried = createTriedExplorer('platen-simulated', webPrintHost);
  });

  after(() => tried.dispose());

  beforeEach(async () => {
    tried.runs.length = 0;
    await writeFile('printers.conf', '<Printer Queue>\nDeviceURI socket://192.0.2.1\n</Printer>\n');
    await openConfig('simulated-tests.printers.jsonc', text);
  });

  afterEach(closeAllEditors);

  it('simulates tests to virtual printers, says so, and shows a miss at the value that is expected', async () => {
    const item = await tried.found('simulated-tests.printers.jsonc');
    const { passed, failed, output } = await tried.run(tried.explorer.virtualProfile, item);
    assert.deepEqual(passed.sort(), ['Good', 'Queue']);
    const [message] = failed.get('Deaf') ?? [];
    assert.match(String(message?.message), /^Expected outcome accepted, but got not-sent\./);
    assert.equal(message?.location?.range.start.line, 6);
    assert.match(output, /Simulated in virtual time; nothing left the browser\./);
  });

  it('runs none on devices, and says why', async () => {
    const item = await tried.found('simulated-tests.printers.jsonc');
    let passed: readonly string[] = ['not run'];
    const messages = await answering('showWarningMessage', undefined, async () => {
      ({ passed } = await tried.run(tried.explorer.realProfile, item));
    });
    assert.deepEqual(passed, []);
    assert.match(messages.join(), /^A browser cannot connect to a printer\./);
  });
});

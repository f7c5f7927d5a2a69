/** A test of the Test Explorer fails: a person reads why at the line, looks at the trace, corrects the line, and it is green. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Flow } from '../../../build/flow-suite.ts';
import { goTo, insist, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'a failing test, its trace, the corrected line, and green',
  async run(page, take, folder) {
    await folder.write('invoices.printers.jsonc', configuration);
    await openFile(page, 'invoices.printers.jsonc');
    await page.locator('.testing-run-glyph').first().waitFor();
    await runTests(page, '.testing-message, .codicon-testing-failed-icon');
    await page.locator('.view-overlays, .margin-view-overlays').first().waitFor();
    await take('test-failed', { inThemes: true });

    await runCommand(page, 'Test: Show Output');
    await page.locator('.terminal-wrapper, .test-output-peek, .xterm').first().waitFor();
    await take('test-trace', { inThemes: true });

    await openFile(page, 'invoices.printers.jsonc');
    await goTo(page, 'Invoice 4711');
    await page.keyboard.type('Invoices');
    await page.keyboard.press('Control+S');
    await runTests(page, '.codicon-testing-passed-icon');
    await take('test-passed', { inThemes: true });
    assert.equal(await page.locator('.margin-view-overlays .codicon-testing-failed-icon').count(), 0);
  },
};

function runTests(page: Page, result: string): Promise<void> {
  return insist(() => runCommand(page, 'Test: Run Tests in Current File'), page.locator(result).first());
}

const configuration = `{
  "version": 1,
  "ports": { "LAB": { "device": "virtual:lab" } },
  "printers": {
    "Invoices": {
      "port": "LAB",
      "testPrint": {
        "page": "text",
        "expect": { "contains": "Invoice 4711" }
      }
    }
  },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}
`;

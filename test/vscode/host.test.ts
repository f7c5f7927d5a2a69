/** The editor host itself: which VS Code the suites run in, and that it has loaded the extension. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('editor host', () => {
  it('loads the extension', async () => {
    const extension = vscode.extensions.getExtension('platen.platen');
    assert.ok(extension, 'platen.platen is not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});

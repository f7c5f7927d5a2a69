/** The editor host itself: which VS Code the suites run in, and that it has loaded the extension. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HostKind } from './one-host-suites.ts';

/** Written in by the bundler. */
declare const HOST_KIND: HostKind;

describe('editor host', () => {
  it('loads the extension', async () => {
    const extension = vscode.extensions.getExtension('platen.platen');
    assert.ok(extension, 'platen.platen is not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('runs in the kind of extension host that this run is for', () => {
    assert.equal('WorkerGlobalScope' in globalThis ? 'web' : 'node', HOST_KIND);
  });
});

/** Names in the editor: definition, references, highlights, rename, outline, symbols of the workspace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, openConfig, workspaceUri, writeFile } from './workspace-files.ts';

const text = `{
  "version": 1,
  "servers": { "PRINT01": { "system": "windows-server-2019" } },
  "ports": { "P1": { "device": "socket://10.0.0.1", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "share": "ACCT" }, "Sales": { "port": "P1" } },
  "connections": { "desk": { "path": "\\\\\\\\PRINT01\\\\ACCT" } }
}
`;

describe('names', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await openConfig('names.printers.jsonc', text);
  });
  afterEach(closeAllEditors);

  it('lead to their definition, also from inside a path', async () => {
    const links = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', 'PRINT01\\\\');
    assert.equal(links.length, 1);
    const [link] = links;
    assert.ok(link?.targetSelectionRange && link.originSelectionRange);
    assert.equal(editor.document.getText(link.targetSelectionRange), 'PRINT01');
    assert.equal(link.targetSelectionRange.start.line, 2);
    assert.equal(editor.document.getText(link.originSelectionRange), 'PRINT01');
    assert.equal(link.originSelectionRange.start.line, 5);
  });

  it('list their references', async () => {
    const places = await at<vscode.Location[]>('vscode.executeReferenceProvider', 'P1": {');
    assert.deepEqual(
      places.map(({ range }) => [range.start.line, editor.document.getText(range)]),
      [
        [3, 'P1'],
        [4, 'P1'],
        [4, 'P1'],
      ],
    );
  });

  it('light up where the cursor is on one', async () => {
    const highlights = await at<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', 'P1": {');
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [
        vscode.DocumentHighlightKind.Write,
        vscode.DocumentHighlightKind.Read,
        vscode.DocumentHighlightKind.Read,
      ],
    );
  });

  it('are renamed everywhere at once', async () => {
    const edit = await at<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', 'ACCT"', 'MONEY');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), text.replaceAll('ACCT', 'MONEY'));
  });

  it('are not renamed to one that is taken', async () => {
    await assert.rejects(
      async () => at('vscode.executeDocumentRenameProvider', 'Accounting', 'Sales'),
      /There is an entry "Sales" in "printers" already/,
    );
  });

  it('say what a rename would replace, and where there is none', async () => {
    const found = await at<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      'Accounting',
    );
    assert.equal(found.placeholder, 'Accounting');
    assert.equal(editor.document.getText(found.range), 'Accounting');
    await assert.rejects(async () => at('vscode.prepareRename', 'version'));
  });

  it('make the outline and the breadcrumbs', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ['servers', ['PRINT01']],
        ['ports', ['P1']],
        ['printers', ['Accounting', 'Sales']],
        ['connections', ['desk']],
      ],
    );
    assert.equal(symbols[2]?.children[0]?.kind, vscode.SymbolKind.Class);
  });

  it('are found in files that are not open', async () => {
    await writeFile('closed-symbols/printers.jsonc', '{ "printers": { "Warehouse Dock 7": {} } }');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Dock 7',
    );
    const [dock] = found.filter(({ name }) => name === 'Warehouse Dock 7');
    assert.ok(dock, found.map(({ name }) => name).join(', '));
    assert.match(dock.location.uri.path, /\/closed-symbols\/printers\.jsonc$/);
    assert.equal(dock.containerName, 'printers');
    await vscode.workspace.fs.delete(dock.location.uri);
  });

  describe('of a folder', () => {
    const servers = `{
  "version": 1,
  "servers": { "PRINT07": { "system": "windows-server-2019" } },
  "printers": { "Accounting": { "server": "PRINT07", "share": "ACCT" } }
}
`;
    const desks = `{
  "version": 1,
  "connections": { "desk": { "path": "//print07/ACCT" }, "other": { "path": "//PRINT07/Acct" } }
}
`;
    // Each test has folders of its own: the editor keeps documents for a while after they are closed and deleted.
    let folderCount = 0;
    let folder = '';
    let uris: vscode.Uri[];
    beforeEach(async () => {
      folderCount += 1;
      folder = `sites-${folderCount}`;
      uris = [
        await writeFile(`${folder}/one/servers.printers.jsonc`, servers),
        await writeFile(`${folder}/another/desks.printers.jsonc`, desks),
        await writeFile(`${folder}/one/deeper/desks.printers.jsonc`, desks),
      ];
      editor = await openConfig(`${folder}/one/desks.printers.jsonc`, desks);
      uris.push(editor.document.uri);
    });
    afterEach(async () => {
      for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
      await closeAllEditors();
      await vscode.workspace.fs.delete(workspaceUri(folder), { recursive: true });
    });
    const atPart = <T>(command: string, part: string, ...more: unknown[]): Thenable<T> => {
      const position = editor.document.positionAt(desks.indexOf(part) + 1);
      return vscode.commands.executeCommand(command, editor.document.uri, position, ...more);
    };

    it('lead to what another file of the folder defines', async () => {
      for (const [part, line, name] of [
        ['print07', 2, 'PRINT07'],
        ['ACCT', 3, 'ACCT'],
      ] as const) {
        const links = await atPart<vscode.LocationLink[]>('vscode.executeDefinitionProvider', part);
        assert.deepEqual(
          links.map(({ targetUri }) => targetUri.toString()),
          [uris[0]?.toString()],
        );
        assert.equal(links[0]?.targetSelectionRange?.start.line, line);
        const target = await vscode.workspace.openTextDocument(uris[0] as vscode.Uri);
        assert.equal(target.getText(links[0]?.targetSelectionRange), name);
      }
    });

    it('say under the pointer what another file tells of them', async () => {
      const hovers = await atPart<vscode.Hover[]>('vscode.executeHoverProvider', 'print07');
      const reported = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part as vscode.MarkdownString).value),
      );
      assert.match(
        reported.join('\n'),
        /In `servers\.printers\.jsonc`:\n\n\*\*Server `PRINT07`\*\*\n\n.*2019/,
      );
    });

    it('are found and renamed in all files of the folder, and not beyond', async () => {
      const places = await atPart<vscode.Location[]>('vscode.executeReferenceProvider', 'ACCT');
      assert.deepEqual(places.map(({ uri }) => uri.path.replace(/^.*\/one\//, '')).sort(), [
        'desks.printers.jsonc',
        'desks.printers.jsonc',
        'servers.printers.jsonc',
      ]);
      const edit = await atPart<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        'ACCT',
        'MONEY',
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const documents = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
      const texts = documents.map((document) => document.getText());
      assert.deepEqual(texts, [
        servers.replace('ACCT', 'MONEY'),
        desks,
        desks,
        desks.replace(/ACCT/gi, 'MONEY'),
      ]);
    });

    it('count as they stand in files that are open and not saved', async () => {
      const open = await vscode.workspace.openTextDocument(uris[0] as vscode.Uri);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(open.uri, new vscode.Position(1, 0), '  // Moved down.\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      const links = await atPart<vscode.LocationLink[]>('vscode.executeDefinitionProvider', 'print07');
      assert.equal(links[0]?.targetSelectionRange?.start.line, 3);
    });

    it('are not renamed where a file that is no text may hold the name, and are where it cannot', async () => {
      const uri = workspaceUri(`${folder}/one/binary.printers.jsonc`);
      const rename = async () =>
        atPart<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', 'ACCT', 'MONEY');
      await vscode.workspace.fs.writeFile(uri, new Uint8Array([1, 0, 2, 0, 3]));
      assert.ok((await rename()).size > 0);
      // "acct" behind a byte that is no UTF-8.
      await vscode.workspace.fs.writeFile(uri, new Uint8Array([0xfc, 0x61, 0x63, 0x63, 0x74]));
      await assert.rejects(rename, /binary\.printers\.jsonc cannot be read/);
    });
  });

  function at<T>(command: string, part: string, ...more: unknown[]): Thenable<T> {
    const { document } = editor;
    const position = document.positionAt(text.indexOf(part));
    return vscode.commands.executeCommand(command, document.uri, position, ...more);
  }
});

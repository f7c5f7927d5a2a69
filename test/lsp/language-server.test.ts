/** Whole sessions of a client with the language server, message by message. */
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  InlayHint,
  Location,
  PublishDiagnosticsParams,
  SelectionRange,
  SemanticTokens,
  SignatureHelp,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatText } from '../../src/format/edit/format-text.ts';
import { diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { serveLanguage } from '../../src/lsp/language-server.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { offsetOf, siteSample } from '../language/site-sample.ts';
import { type ScriptedClient, startClient } from './scripted-client.ts';

const uri = 'file:///site/head%20office.printers.jsonc';

const broken = `{
  "version": 1,
  "ports": { "A": { "device": "lpd://10.0.0.1/raw", "sourcePorts": "731-721" } },
  "printers": { "P": { "port": "A" } }
}
`;

describe('language-server', () => {
  let client: ScriptedClient;
  beforeEach(() => {
    client = startClient();
  });
  afterEach(async () => {
    client.vanish();
    await client.exitCode;
  });

  async function initialize(
    capabilities: object = {},
    folders: readonly string[] = [],
  ): Promise<InitializeResult> {
    const result = await client.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: folder, name: 'site' })),
    });
    await client.notify('initialized', {});
    return result;
  }
  const pull = { textDocument: { diagnostic: {} } };
  const pulled = async (of = uri): Promise<Diagnostic[]> =>
    (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: of } }))
      .items;
  /** A request about a place of the sample. */
  const ask = <R>(method: string, piece: string, nth = 1, more: object = {}): Promise<R> => {
    const document = TextDocument.create(uri, '', 0, siteSample);
    const position = document.positionAt(offsetOf(siteSample, piece, nth));
    return client.request<R>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  };
  const changed = (text: string, edits: readonly TextEdit[]): string =>
    TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edits]);

  it('says who it is and what it can do', async () => {
    const { serverInfo, capabilities } = await initialize();
    assert.deepEqual(serverInfo, { name: 'platen', version: '1.2.3' });
    for (const name of [
      'completion',
      'hover',
      'definition',
      'rename',
      'documentFormatting',
      'diagnostic',
    ] as const)
      assert.ok(`${name}Provider` in capabilities, name);
  });

  it('ends with 0 after shutdown and exit', async () => {
    await initialize();
    await client.request('shutdown');
    await client.notify('exit');
    assert.equal(await client.exitCode, 0);
  });

  it('answers whatever was sent before the stream ended', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const ended = serveLanguage({ input, output, version: '', signal: new AbortController().signal });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const textDocument = { uri, languageId: 'printer-config', version: 1, text: broken };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    send({ id: 3, method: 'shutdown' });
    send({ method: 'exit' });
    input.end();
    assert.equal(await ended, 0);
    const answers = String(output.read());
    for (const id of [1, 2, 3]) assert.ok(answers.includes(`"id":${id},"result"`), answers);
    assert.match(answers, /lpr-source-ports-invalid/);
  });

  it('ends with 1 when the client is gone without a word', async () => {
    await initialize();
    client.vanish();
    assert.equal(await client.exitCode, 1);
  });

  it('pushes findings to a client that does not pull, and takes them back', async () => {
    await initialize();
    await client.open(uri, broken);
    const first = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    assert.deepEqual(
      first.diagnostics.map(({ code }) => code),
      ['lpr-source-ports-invalid'],
    );
    assert.equal(first.version, 1);
    const line = broken.split('\n')[2] ?? '';
    const range = {
      start: { line: 2, character: line.indexOf('731') },
      end: { line: 2, character: line.indexOf('731') + 7 },
    };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '721-731' }],
    });
    const second = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    assert.deepEqual([second.version, second.diagnostics], [2, []]);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    const last = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    assert.deepEqual(last.diagnostics, []);
  });

  it('gives the findings of diagnose to a client that pulls', async () => {
    await initialize(pull);
    for (const [index, { text }] of fixtureTexts().entries()) {
      const own = `file:///site/${index}.printers.jsonc`;
      await client.open(own, text);
      const expected = diagnose(text, defaultSettings).findings;
      const document = TextDocument.create(own, '', 0, text);
      assert.deepEqual(
        (await pulled(own)).map(({ code, message, range }) => [code, message, range]),
        expected.map(({ rule, message, span }) => [
          rule,
          message,
          { start: document.positionAt(span.start), end: document.positionAt(span.end) },
        ]),
      );
    }
  });

  it('offers to fix, to ignore and to explain', async () => {
    await initialize(pull);
    await client.open(uri, broken);
    const diagnostics = await pulled();
    const range = diagnostics[0]?.range;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.length >= 4, titles.join('\n'));
    assert.deepEqual(titles.slice(-3), [
      'Ignore lpr-source-ports-invalid on this line',
      'Ignore lpr-source-ports-invalid in this file',
      'Explain lpr-source-ports-invalid',
    ]);
    assert.equal(actions[0]?.diagnostics?.length, 1);
    for (const { edit } of actions.slice(0, -1)) {
      const text = changed(broken, edit?.changes?.[uri] ?? []);
      assert.deepEqual(
        diagnose(text, defaultSettings).findings.filter(({ rule }) => rule === 'lpr-source-ports-invalid'),
        [],
      );
    }
    await client.request('workspace/executeCommand', actions.at(-1)?.command);
    const shown = await client.next<{ message: string }>('window/showMessage');
    assert.match(shown.message, /^lpr-source-ports-invalid: /);
  });

  it('fixes all safe findings where that is asked for', async () => {
    await initialize(pull);
    const text =
      '{ "version": 1, "conections": {}, "ports": { "A": { "device": { "uri": "lpd://10.0.0.1/raw", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "reserved" } }, "printers": { "P": { "port": "A" } } }';
    await client.open(uri, text);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.platen'],
    );
    assert.match(changed(text, actions[0]?.edit?.changes?.[uri] ?? []), /721-731|rfc1179/);
  });

  it('finds definitions, references and highlights', async () => {
    await initialize(pull);
    await client.open(uri, siteSample);
    const definition = await ask<Location>('definition', '"LPR_ACCT"', 2);
    assert.deepEqual([definition.uri, definition.range.start.line], [uri, 16]);
    const context = { includeDeclaration: true };
    assert.equal((await ask<Location[]>('references', 'PRINTVS', 1, { context })).length, 4);
    assert.equal((await ask<object[]>('documentHighlight', '"LAB"')).length, 1);
    assert.equal(await ask<null>('definition', 'version'), null);
  });

  it('renames, and says why not', async () => {
    await initialize(pull);
    await client.open(uri, siteSample);
    const prepared = await ask<{ placeholder: string }>('prepareRename', '"FORWARD"');
    assert.equal(prepared.placeholder, 'FORWARD');
    const edit = await ask<WorkspaceEdit>('rename', '"FORWARD"', 1, { newName: 'ON' });
    const text = changed(siteSample, edit.changes?.[uri] ?? []);
    assert.equal(text, siteSample.replaceAll('"FORWARD"', '"ON"'));
    await assert.rejects(ask('rename', '"FORWARD"', 1, { newName: 'LAB' }), /There is an entry "LAB"/);
  });

  it('outlines, folds, selects, colours and links', async () => {
    await initialize(pull);
    await client.open(uri, siteSample);
    const about = { textDocument: { uri } };
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', about);
    assert.equal(symbols[0]?.children?.[0]?.detail, 'Windows Server 2003');
    const foldings = await client.request<FoldingRange[]>('textDocument/foldingRange', about);
    assert.ok(foldings.some(({ kind, startLine }) => kind === 'region' && startLine === 3));
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      ...about,
      positions: [{ line: 2, character: 4 }],
    });
    assert.deepEqual(selection?.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 10 } });
    assert.ok(selection?.parent);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', about);
    assert.ok(data.length > 100 && data.length % 5 === 0);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...about,
      range,
    });
    assert.ok(some.data.length > 0 && some.data.length < data.length);
    assert.deepEqual(some.data, data.slice(0, some.data.length));
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', about);
    assert.equal(links[1]?.target, 'file:///site/documents/a%20page.txt');
  });

  it('formats documents and ranges', async () => {
    await initialize(pull);
    await client.open(uri, broken.replaceAll('  ', ''));
    const about = { textDocument: { uri }, options: { insertSpaces: true, tabSize: 2 } };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', about);
    assert.equal(changed(broken.replaceAll('  ', ''), edits), broken);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', { ...about, range });
    assert.equal(some.length, 1);
    assert.deepEqual(formatText(broken), []);
  });

  it('completes, explains, hints and shows signatures', async () => {
    await initialize({
      textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
    });
    const text =
      '{ "version": 1, "ports": { "A": { "device": "lpd://10.0.0.1/raw", "sourcePorts": "721-731",  } } }';
    await client.open(uri, text);
    const at = (piece: string, step: number) => ({
      textDocument: { uri },
      position: { line: 0, character: text.indexOf(piece) + step },
    });
    const { items } = await client.request<CompletionList>('textDocument/completion', at(',  }', 2));
    assert.ok(
      items.some(({ label }) => label === 'monitor'),
      items.map(({ label }) => label).join(),
    );
    const hover = await client.request<Hover>('textDocument/hover', at('"sourcePorts"', 2));
    assert.match((hover.contents as { value: string }).value, /Source ports/);
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', at('721-', 4));
    assert.deepEqual([help.signatures[0]?.label, help.activeParameter], ['MIN-MAX', 1]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    assert.ok(hints.length > 0);
  });

  it('fills the holes of snippets for a client that has none', async () => {
    await initialize(pull);
    await client.open(uri, '{ "version": 1,  }');
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 16 },
    });
    assert.ok(items.length > 5);
    for (const { textEdit, insertTextFormat } of items) {
      assert.equal(insertTextFormat, 1);
      assert.doesNotMatch(textEdit && 'newText' in textEdit ? textEdit.newText : '', /\$\{/);
    }
  });

  it('answers nothing about a document that is not open', async () => {
    await initialize(pull);
    assert.deepEqual(await pulled(), []);
    assert.equal(await ask('hover', 'PRINT01'), null);
    assert.equal(await ask('rename', 'PRINT01', 1, { newName: 'x' }), null);
  });

  describe('with a folder', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'platen-lsp-'));
    });
    afterEach(() => rm(folder, { recursive: true }));
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

    it('obeys the settings above a file, and their changes', async () => {
      await mkdir(join(folder, 'branch'));
      await writeFile(join(folder, '.platenrc.jsonc'), '{ "rules": { "lpr-source-ports-invalid": "hint" } }');
      await initialize(
        {
          ...pull,
          workspace: {
            didChangeWatchedFiles: { dynamicRegistration: true },
            diagnostics: { refreshSupport: true },
          },
        },
        [uriOf('')],
      );
      const own = uriOf('branch/printers.jsonc');
      await client.open(own, broken);
      assert.deepEqual(
        (await pulled(own)).map(({ severity }) => severity),
        [4],
      );
      await writeFile(join(folder, '.platenrc.jsonc'), '{ "rules": { "lpr-source-ports-invalid": "off" } }');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
      assert.deepEqual(await pulled(own), []);
      assert.deepEqual(client.asked, ['client/registerCapability', 'workspace/diagnostic/refresh']);
    });

    it('reports mistakes in a settings file that is open', async () => {
      await initialize(pull);
      await client.open(uriOf('.platenrc.jsonc'), '{ "rules": { "no-such-rule": "off" } }');
      assert.match(String((await pulled(uriOf('.platenrc.jsonc')))[0]?.message), /no-such-rule/);
    });

    it('leads from file to file, and renames in all of them', async () => {
      const servers = '{"servers":{"PRINT01":{}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
      const desks = '{"connections":{"C":{"path":"//PRINT01/ACCT"}}}';
      await writeFile(join(folder, 'servers.printers.jsonc'), servers);
      await writeFile(join(folder, 'printers.jsonc'), desks);
      await mkdir(join(folder, 'deeper'));
      await writeFile(join(folder, 'deeper', 'printers.jsonc'), desks);
      await initialize(pull);
      await client.open(uriOf('desks.printers.jsonc'), desks);
      const place = {
        textDocument: { uri: uriOf('desks.printers.jsonc') },
        position: { line: 0, character: desks.indexOf('ACCT') },
      };
      const request = <R>(method: string, more?: object) =>
        client.request<R>(`textDocument/${method}`, { ...place, ...more });
      const [definition, ...others] = await request<Location[]>('definition');
      assert.deepEqual(others, []);
      assert.equal(definition?.uri, uriOf('servers.printers.jsonc'));
      assert.equal(definition.range.start.character, servers.indexOf('ACCT'));
      const { contents } = await request<{ contents: { value: string } }>('hover');
      assert.match(contents.value, /In `servers\.printers\.jsonc`:\n\n\*\*Printer `A`\*\*/);
      const found = await request<Location[]>('references', { context: { includeDeclaration: true } });
      const names = ['desks.printers.jsonc', 'printers.jsonc', 'servers.printers.jsonc'];
      assert.deepEqual(found.map((one) => one.uri).sort(), names.map(uriOf));
      assert.equal((await request<{ placeholder: string }>('prepareRename')).placeholder, 'ACCT');
      const { changes = {} } = await request<WorkspaceEdit>('rename', { newName: 'LAB' });
      assert.deepEqual(Object.keys(changes).sort(), names.map(uriOf));
      // Open documents count as the client has them.
      await client.open(uriOf('servers.printers.jsonc'), servers.replace('ACCT', 'OTHER'));
      assert.equal(await request('definition'), null);
      assert.equal(await request('prepareRename'), null);
    });

    it('finds symbols in files that are not open', async () => {
      await mkdir(join(folder, 'node_modules'));
      await writeFile(join(folder, 'a.printers.jsonc'), siteSample);
      await writeFile(join(folder, 'node_modules', 'printers.jsonc'), siteSample);
      await writeFile(join(folder, 'other.jsonc'), siteSample);
      await initialize(pull, [uriOf('')]);
      await client.open(uri, '{ "ports": { "FORWARD 2": {} } }');
      const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'forward' });
      assert.deepEqual(
        found.map(({ name, location }) => [name, location.uri.split('/').at(-1)]),
        [
          ['FORWARD 2', 'head%20office.printers.jsonc'],
          ['FORWARD', 'a.printers.jsonc'],
          ['Copy', 'a.printers.jsonc'],
        ],
      );
    });
  });
});

/** The editor, the command line and the language server report the same findings, at the same places, for every configuration of the repository. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { decodeConfig, encodeConfig } from '../../src/format/text/encoding.ts';
import { closeAllEditors, until, workspaceUri } from './workspace-files.ts';

interface LintedFile {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
  }[];
}

const LANGUAGE = 'printer-config';
const severities = ['error', 'warning', 'info', 'hint'];
const root = vscode.extensions.getExtension('platen.platen')?.extensionPath ?? '';
const commandLine = join(root, 'dist/cli.cjs');
// On the desktop the extension host is Electron, which is Node only when asked to be.
const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

describe('the same findings', () => {
  afterEach(closeAllEditors);

  it('come from the editor, from platen lint and from platen lsp', async () => {
    const files = [
      ...(await lint(root, ['examples', 'test/fixtures/format', ...grammarFixtures()])),
      ...(await lint(await writeVariants(), ['.'])),
    ];
    assert.ok(files.length >= readdirSync(join(root, 'examples/rules')).length + 10, `${files.length} files`);
    assert.ok(files.some(({ wanted }) => wanted.length > 3));
    // Clients of the server have languages and files of other programs to themselves.
    await compareWithServer(files.filter(({ path }) => path.endsWith('.jsonc')));
    await compareWithEditor(files);
  }).timeout(60_000);
});

interface ComparedFile {
  readonly path: string;
  /** What `platen lint` says of it, a line for each finding. */
  readonly wanted: readonly string[];
}

/** They are called otherwise, as no language of an editor claims them. */
function grammarFixtures(): string[] {
  const folder = 'test/fixtures/syntaxes';
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.jsonc'))
    .map((name) => `${folder}/${name}`);
}

/** The example as other editors save it. */
async function writeVariants(): Promise<string> {
  const text = readFileSync(join(root, 'examples/head-office.printers.jsonc'), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
  const variants = {
    'crlf.printers.jsonc': encodeConfig(text.replaceAll('\n', '\r\n'), 'utf-8'),
    'bom.printers.jsonc': encodeConfig(text, 'utf-8-bom'),
    'beyond-bmp.printers.jsonc': encodeConfig(text.replaceAll('driver', '🖨driver'), 'utf-8'),
  };
  const folder = workspaceUri('variants');
  for (const [name, bytes] of Object.entries(variants))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
  return folder.fsPath;
}

async function lint(cwd: string, paths: readonly string[]): Promise<ComparedFile[]> {
  const arguments_ = [commandLine, 'lint', '--format', 'json', ...paths];
  const out = await new Promise<string>((resolve, reject) => {
    // It ends with 1, as there are findings.
    execFile(process.execPath, arguments_, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
  return (JSON.parse(out) as LintedFile[]).map(({ file, findings }) => ({
    path: join(cwd, file),
    wanted: findings
      .map(({ rule, severity, message, range: { start, end } }) => {
        const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
        return `${place} ${severity} ${rule} ${message}`;
      })
      .sort(),
  }));
}

async function compareWithServer(files: readonly ComparedFile[]): Promise<void> {
  const server = spawn(process.execPath, [commandLine, 'lsp', '--stdio'], { env });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  for (const { path, wanted } of files) {
    const uri = vscode.Uri.file(path).toString();
    const decoded = decodeConfig(readFileSync(path));
    assert.ok(decoded.ok);
    const textDocument = { uri, languageId: LANGUAGE, version: 1, text: decoded.text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const parameters = { textDocument: { uri } };
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      parameters,
    );
    const shown = items.map(({ code, severity, message, range }) =>
      described({ range, severity: (severity ?? 0) - 1, rule: String(code), message: String(message) }),
    );
    assert.deepEqual(shown.sort(), wanted, `${path} in platen lsp`);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}

async function compareWithEditor(files: readonly ComparedFile[]): Promise<void> {
  const [sound, unsound] = [true, false].map((isSound) =>
    files.filter(({ wanted }) => (wanted.length === 0) === isSound),
  );
  assert.ok(sound && unsound && sound.length > 0 && sound.length < 10);
  for (const { path } of sound) await open(path);
  for (const { path, wanted } of unsound) {
    const uri = await open(path);
    await until(
      () => (same(shownIn(uri), wanted) ? true : undefined),
      vscode.languages.onDidChangeDiagnostics,
      () => `${path}: the editor shows\n${shownIn(uri).join('\n')}\nand platen lint\n${wanted.join('\n')}`,
    );
    // Whatever was opened before has had its turn. VS Code closes documents that nobody looks at after fifty others.
    for (const { path: other } of sound) assert.deepEqual(shownIn(vscode.Uri.file(other)), [], other);
  }
}

async function open(path: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  // Files of other programs have their own.
  if (path.endsWith('.jsonc') && document.languageId !== LANGUAGE)
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  return document.uri;
}

function shownIn(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'platen')
    .map(({ code, severity, message, range }) =>
      described({ range, severity, rule: String(typeof code === 'object' ? code.value : code), message }),
    )
    .sort();
}

/** As `platen lint` would: lines and columns from 1. */
function described(finding: {
  readonly range: Diagnostic['range'];
  readonly severity: number;
  readonly rule: string;
  readonly message: string;
}): string {
  const { start, end } = finding.range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${severities[finding.severity]} ${finding.rule} ${finding.message}`;
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** The editor and the command line report the same findings, at the same places, for every example. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { runCommandLine } from '../../src/cli/program.ts';
import { closeAllEditors, until } from './workspace-files.ts';

interface LintedFile {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
  }[];
}

describe('the same findings', () => {
  afterEach(closeAllEditors);

  it('come from the editor and from platen lint', async () => {
    const root = vscode.extensions.getExtension('platen.platen')?.extensionPath ?? '';
    const files = await lint(root, ['examples']);
    assert.ok(files.length >= readdirSync(join(root, 'examples/rules')).length);
    assert.ok(files.some(({ findings }) => findings.length > 3));
    const [sound, unsound] = [true, false].map((isSound) =>
      files.filter(({ findings }) => (findings.length === 0) === isSound),
    );
    assert.ok(sound && unsound && sound.length > 0 && sound.length < 10);
    for (const { file } of sound) await vscode.workspace.openTextDocument(uriOf(root, file));
    for (const { file, findings } of unsound) {
      const uri = uriOf(root, file);
      await vscode.workspace.openTextDocument(uri);
      const wanted = fromLint(findings);
      await until(
        () => (same(shownIn(uri), wanted) ? true : undefined),
        vscode.languages.onDidChangeDiagnostics,
        () => `${file}: the editor shows\n${shownIn(uri).join('\n')}\nand platen lint\n${wanted.join('\n')}`,
      );
      // Whatever was opened before has had its turn. VS Code closes documents that nobody looks at after fifty others.
      for (const { file: other } of sound) assert.deepEqual(shownIn(uriOf(root, other)), [], other);
    }
  });
});

function uriOf(root: string, file: string): vscode.Uri {
  return vscode.Uri.file(join(root, file));
}

function shownIn(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'platen')
    .map(({ code, severity, message, range: { start, end } }) => {
      const rule = typeof code === 'object' ? code.value : code;
      const name = ['error', 'warning', 'info', 'hint'][severity];
      const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
      return `${place} ${name} ${rule} ${message}`;
    })
    .sort();
}

function fromLint(findings: LintedFile['findings']): string[] {
  return findings
    .map(({ rule, severity, message, range: { start, end } }) => {
      const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
      return `${place} ${severity} ${rule} ${message}`;
    })
    .sort();
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

async function lint(cwd: string, paths: readonly string[]): Promise<LintedFile[]> {
  let out = '';
  await runCommandLine(['lint', '--format', 'json', ...paths], {
    out: (text) => {
      out += text;
    },
    note: () => {},
    cwd,
    hasColor: false,
    confirm: undefined,
    readStandardInput: async () => new Uint8Array(),
    interrupted: new AbortController().signal,
    environment: {},
  });
  return JSON.parse(out);
}

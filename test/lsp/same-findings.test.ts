/** The language server and the command line report the same findings, at the same places, for every configuration of the repository. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { root } from '../../build/root.ts';
import { runCommandLine } from '../../src/cli/program.ts';
import { startClient } from './scripted-client.ts';

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
  it('come from platen lint and from platen lsp', async () => {
    const client = startClient();
    const capabilities = { textDocument: { diagnostic: {} } };
    await client.request('initialize', { processId: null, rootUri: null, capabilities });
    const files = await lint(['examples', 'test/fixtures/format']);
    assert.ok(files.length > 20 && files.some(({ findings }) => findings.length > 3));
    for (const { file, findings } of files) {
      // Clients of the server have languages and files of other programs to themselves.
      if (!file.endsWith('.jsonc')) continue;
      const uri = pathToFileURL(join(root, file)).href;
      await client.open(uri, readFileSync(join(root, file), 'utf8').replace(/^\ufeff/, ''));
      const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.deepEqual(
        items.map(({ code, severity, message, range: { start, end } }) => [
          code,
          ['', 'error', 'warning', 'info', 'hint'][severity ?? 0],
          message,
          `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
        ]),
        findings.map(({ rule, severity, message, range: { start, end } }) => [
          rule,
          severity,
          message,
          `${start.line}:${start.column}-${end.line}:${end.column}`,
        ]),
        file,
      );
    }
    client.vanish();
    await client.exitCode;
  });
});

async function lint(paths: readonly string[]): Promise<LintedFile[]> {
  let out = '';
  await runCommandLine(['lint', '--format', 'json', ...paths], {
    out: (text) => {
      out += text;
    },
    note: () => {},
    cwd: root,
    hasColor: false,
    confirm: undefined,
    readStandardInput: async () => new Uint8Array(),
    interrupted: new AbortController().signal,
    environment: {},
  });
  return JSON.parse(out);
}

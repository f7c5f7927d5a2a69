/** `platen lsp --stdio`: the language server for other editors, on the streams of this process. */
import { ExitCode, type ExitCodeValue } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

export async function lsp({ interrupted: signal }: Terminal): Promise<ExitCodeValue> {
  // Loaded here, so that the other commands start without it.
  const { serveLanguage } = await import('../../lsp/language-server.ts');
  const { stdin: input, stdout: output } = process;
  const code = await serveLanguage({ input, output, version, signal });
  input.destroy();
  return signal.aborted ? ExitCode.interrupted : code;
}

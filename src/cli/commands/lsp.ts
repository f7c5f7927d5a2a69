/** `platen lsp --stdio`: the language server for other editors, on the streams of this process. */

import type { Terminal } from '../input/terminal.ts';
import { ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { version } from '../version.ts';

export async function lsp({ interrupted: signal }: Terminal): Promise<ExitCodeValue> {
  // Loaded here, so that the other commands start without it.
  const { serveLanguage } = await import('../../lsp/language-server.ts');
  const { stdin: input, stdout: output } = process;
  const code = await serveLanguage({ input, output, version, signal });
  input.destroy();
  return signal.aborted ? ExitCode.interrupted : code;
}

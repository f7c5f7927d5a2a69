/** `platen lsp --stdio`: the language server for other editors, on the streams of this process. */

import { Option } from 'commander';
import type { AddCommand } from '../input/command.ts';
import type { Terminal } from '../input/terminal.ts';
import { ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { version } from '../version.ts';

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('lsp')
    .description('serve the Language Server Protocol to another editor')
    .option('--stdio', 'over standard input and output, the only way there is', true)
    // Some clients add it to every server they start; a client that is gone closes the stream, too.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async () => done(await lsp(terminal)));
};

export async function lsp({ interrupted: signal }: Terminal): Promise<ExitCodeValue> {
  // Loaded here, so that the other commands start without it.
  const { serveLanguage } = await import('../../lsp/language-server.ts');
  const { stdin: input, stdout: output } = process;
  const code = await serveLanguage({ input, output, version, signal });
  input.destroy();
  return signal.aborted ? ExitCode.interrupted : code;
}

/** `platen format`: indents and breaks lines as the editor does, or says which files differ. */
import { applyTextEdits } from '../../format/edit/edit-text.ts';
import { formatText } from '../../format/edit/format-text.ts';
import { readTree } from '../../format/text/tree.ts';
import { indexLines } from '../../language/line-index.ts';
import { printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { findConfigFiles, readConfigFile, writeConfigFile } from '../input/config-files.ts';
import type { Terminal } from '../input/terminal.ts';
import { ExitCode, type ExitCodeValue } from '../output/exit-code.ts';

export interface FormatCommandOptions {
  /** Write nothing; end with 1 where a file would change. */
  readonly check: boolean;
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('format')
    .description('indent and break lines as the editor does; comments stay')
    .argument('[files...]', 'files or folders (default: everything matching below here)')
    .option(
      '--check',
      'write nothing, name the files that would change, and end with 1 if there are any',
      false,
    )
    .action(async (files: string[], options) => done(await format(files, options, terminal)));
};

export async function format(
  named: readonly string[],
  { check }: FormatCommandOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  let differingCount = 0;
  let brokenCount = 0;
  for (const path of await findConfigFiles(named, terminal.cwd)) {
    const file = await readConfigFile(path, terminal.cwd);
    const [problem] = readTree(file.text).problems;
    if (problem) {
      brokenCount += 1;
      const { line, column } = indexLines(file.text).position(problem.span.start);
      terminal.note(
        `${printableText(file.shownPath)}:${line}:${column}: not formatted, because its syntax is broken.\n`,
      );
      continue;
    }
    const formatted = applyTextEdits(file.text, formatText(file.text));
    if (formatted === file.text) continue;
    differingCount += 1;
    if (!check) await writeConfigFile(file, formatted);
    terminal.out(`${printableText(file.shownPath)}\n`);
  }
  if (differingCount === 0 && brokenCount === 0) terminal.note('Everything is formatted.\n');
  const isMissed = brokenCount > 0 || (check && differingCount > 0);
  return isMissed ? ExitCode.findings : ExitCode.asAsked;
}

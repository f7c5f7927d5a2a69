/** `platen fix`: carries out the fixes that hold, or shows them as a diff. */
import { createTwoFilesPatch } from 'diff';
import { createColors } from 'picocolors';
import { fixAll } from '../../language/fixes/fix-all.ts';
import { printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { findConfigFiles, readConfigFile, writeConfigFile } from '../input/config-files.ts';
import { createSettingsFor } from '../input/settings-files.ts';
import type { Terminal } from '../input/terminal.ts';
import { asCommandFailure, ExitCode, type ExitCodeValue, isCommandFailure } from '../output/exit-code.ts';
import { noteFailure } from '../output/note-failure.ts';

export interface FixCommandOptions {
  readonly unsafe: boolean;
  readonly dryRun: boolean;
}

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('fix')
    .description('apply every safe fix; comments stay')
    .argument('[files...]', 'files or folders (default: everything matching below here)')
    .option('--unsafe', 'also fixes that are right only under circumstances the file does not show', false)
    .option('--dry-run', 'show the changes as a diff and write nothing', false)
    .action(async (files: string[], options) => done(await fix(files, options, terminal)));
};

export async function fix(
  named: readonly string[],
  { unsafe, dryRun }: FixCommandOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const settingsFor = createSettingsFor(terminal.cwd);
  let changedCount = 0;
  let failure: ExitCodeValue | undefined;
  for (const path of await findConfigFiles(named, terminal.cwd)) {
    const file = await readConfigFile(path, terminal.cwd).catch(asCommandFailure);
    if (isCommandFailure(file)) {
      failure = noteFailure(file, terminal);
      continue;
    }
    const fixed = fixAll(file.text, await settingsFor(path), { unsafe, format: file.format });
    if (fixed.text === file.text) continue;
    changedCount += 1;
    if (dryRun) terminal.out(paintDiff(makeDiff(file.shownPath, file.text, fixed.text), terminal.hasColor));
    else await writeConfigFile(file, fixed.text);
    const titles = fixed.done.map(({ rule, title }) => `  ${printableText(title)} (${rule})\n`);
    terminal.note(
      `${printableText(file.shownPath)}: ${dryRun ? 'would fix' : 'fixed'} ${titles.length}\n${titles.join('')}`,
    );
  }
  if (changedCount === 0 && failure === undefined)
    terminal.note(
      unsafe ? 'Nothing to fix.\n' : 'Nothing to fix safely. "--unsafe" tries the other fixes too.\n',
    );
  return failure ?? ExitCode.asAsked;
}

function makeDiff(path: string, before: string, after: string): string {
  const name = printableText(path);
  return createTwoFilesPatch(name, name, before, after, 'as it is', 'fixed', { context: 2 });
}

function paintDiff(diff: string, hasColor: boolean): string {
  const colors = createColors(hasColor);
  return diff
    .split(/\r?\n/)
    .filter((line) => !/^(={10,}$|Index: )/.test(line))
    .map(printableText)
    .map((line) => {
      if (/^(---|\+\+\+)/.test(line)) return colors.bold(line);
      if (line.startsWith('@@')) return colors.cyan(line);
      return line.startsWith('+') ? colors.green(line) : line.startsWith('-') ? colors.red(line) : line;
    })
    .join('\n');
}

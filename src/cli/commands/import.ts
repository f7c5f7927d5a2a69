/** `platen import`: files of other programs as a configuration in our own format. */
import { basename, dirname, relative, resolve } from 'node:path';
import { Option } from 'commander';
import type { ForeignFormat, FormatFamily } from '../../interchange/foreign-format.ts';
import { foreignFormats, recogniseFormat } from '../../interchange/formats.ts';
import { type Imported, type ImportNote, importFiles } from '../../interchange/import/import-files.ts';
import { printableText } from '../../model/printable-text.ts';
import type { AddCommand } from '../input/command.ts';
import { readTextFile, type TextFile, toSlashes } from '../input/config-files.ts';
import { loadAsset } from '../input/load-asset.ts';
import type { Terminal } from '../input/terminal.ts';
import { columns } from '../output/columns.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { writeNew } from '../output/write-new.ts';

export interface ImportOptions {
  readonly from?: FormatFamily;
  readonly out?: string;
}

const families = [...new Set(foreignFormats.map(({ family }) => family))];

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('import')
    .description('make a printer configuration of files of CUPS, Windows, LPRng or scripts')
    .argument('<files...>', 'files of one site: what they say of the same queue adds up')
    .addOption(
      new Option('--from <format>', 'what the files are, where name and content do not show it').choices(
        families,
      ),
    )
    .option('--out <file>', 'write it to this new file instead of the output')
    .action(async (files: string[], options) => done(await importCommand(files, options, terminal)));
};

export async function importCommand(
  named: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const files = [];
  for (const name of named) {
    const file = await readTextFile(resolve(terminal.cwd, name), terminal.cwd);
    const format = await chosenFormat(file, options.from);
    const folder = toSlashes(relative(terminal.cwd, dirname(file.path))) || '.';
    files.push({ name: file.shownPath, folder, text: file.text, reading: format.readForeign(file.text) });
  }
  const imported = importFiles(files);
  if (options.out === undefined) terminal.out(imported.text);
  else await writeNew(resolve(terminal.cwd, options.out), options.out, imported.text);
  terminal.note(report(imported, files.length, options.out));
  return ExitCode.asAsked;
}

async function chosenFormat(file: TextFile, from: FormatFamily | undefined): Promise<ForeignFormat> {
  const path = toSlashes(file.path);
  const candidates = foreignFormats.filter(({ family }) => family === from);
  const format =
    from === undefined
      ? recogniseFormat(path, file.text)
      : (candidates.find((one) => one.isOne(path, file.text)) ?? candidates[0]);
  if (!format) {
    const known = foreignFormats.map(({ title }) => title).join(', ');
    throw commandFailure(
      ExitCode.usage,
      `${file.shownPath} is no file that Platen can import: neither its name nor its content is that of ${known}. If it is one, say which: --from.`,
    );
  }
  await format.prepare?.(loadAsset);
  return format;
}

function report(imported: Imported, fileCount: number, out: string | undefined): string {
  const { queueCount, notCarried, secrets, conflicts } = imported;
  const queues = queueCount === 1 ? '1 queue' : `${queueCount} queues`;
  const files = fileCount === 1 ? '1 file' : `${fileCount} files`;
  const where = out === undefined ? '' : ` in ${printableText(basename(out))}`;
  const secretLines = secrets.map(({ reference, ...note }) => ({
    ...note,
    why: `${note.why}: ${reference} stands for it`,
  }));
  return [
    `${queues} of ${files}${where}.\n`,
    table('Secrets left out', secretLines),
    table('Said differently by two files', conflicts),
    table('Not carried', notCarried),
  ].join('');
}

/** Nothing where there is nothing to say. */
function table(title: string, notes: readonly ImportNote[]): string {
  if (notes.length === 0) return '';
  const rows = notes.map(({ file, line, what, why }) => [
    `${printableText(file)}:${line}`,
    printableText(what),
    printableText(why),
  ]);
  return `\n${title}\n${columns(rows)}`;
}

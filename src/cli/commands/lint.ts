/** `platen lint`: the findings of files and folders, in five forms. */
import { resolve } from 'node:path';
import { diagnose } from '../../language/diagnosis/diagnose.ts';
import { type Severity, severities } from '../../model/finding.ts';
import type { RuleSettings, Settings } from '../../model/settings.ts';
import { findRule } from '../../rules/index.ts';
import type { AddCommand } from '../input/command.ts';
import { type ConfigFile, decode, findConfigFiles, readConfigFile, showPath } from '../input/config-files.ts';
import { collect, formatOption, wholeNumber } from '../input/option-values.ts';
import { createSettingsFor } from '../input/settings-files.ts';
import type { Terminal } from '../input/terminal.ts';
import {
  asCommandFailure,
  type CommandFailure,
  commandFailure,
  ExitCode,
  type ExitCodeValue,
  isCommandFailure,
} from '../output/exit-code.ts';
import { noteFailure } from '../output/note-failure.ts';
import { jsonReport } from '../reports/json-report.ts';
import { githubReport, gnuReport } from '../reports/line-reports.ts';
import { countFindings, type FileReport, fileReport } from '../reports/lint-report.ts';
import { sarifReport } from '../reports/sarif-report.ts';
import { textReport } from '../reports/text-report.ts';
import { version } from '../version.ts';

const lintFormats = ['text', 'json', 'sarif', 'github', 'gnu'] as const;

export interface LintOptions {
  readonly format: (typeof lintFormats)[number];
  /** `ID=SEVERITY` each. */
  readonly rule: readonly string[];
  readonly maxWarnings?: number;
  readonly stdinFilename?: string;
}

/** A run in CI wants them all; the cap only keeps a hostile file from filling the log. */
const maxFindingsPerFile = 100_000;

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('lint')
    .description('report what is wrong in printer configurations')
    .argument(
      '[files...]',
      'files or folders; "-" reads standard input (default: everything matching below here)',
    )
    .addOption(formatOption(lintFormats))
    .option(
      '--rule <id=severity>',
      'severity of a rule: error, warning, info, hint or off; may be repeated',
      collect,
      [],
    )
    .option('--max-warnings <count>', 'end with 1 when there are more warnings', wholeNumber)
    .option('--stdin-filename <path>', 'the file name for standard input')
    .action(async (files: string[], options) => done(await lint(files, options, terminal)));
};

export async function lint(
  named: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const overrides = readOverrides(options.rule);
  const settingsFor = createSettingsFor(terminal.cwd);
  const reports: FileReport[] = [];
  let failure: ExitCodeValue | undefined;
  if (options.stdinFilename !== undefined && !named.includes('-'))
    throw commandFailure(
      ExitCode.usage,
      '--stdin-filename names standard input, which is read where "-" stands for a file: platen lint - --stdin-filename PATH.',
    );
  for await (const file of filesToLint(named, options, terminal)) {
    if (isCommandFailure(file)) {
      failure = noteFailure(file, terminal);
      continue;
    }
    const settings = withOverrides(await settingsFor(file.path), overrides);
    reports.push(fileReport(file, diagnose(file.text, settings, maxFindingsPerFile, file.format)));
  }
  const isNothing = reports.length === 0;
  if (isNothing && failure === undefined)
    terminal.note('No printer configurations here: files are called printers.jsonc or *.printers.jsonc.\n');
  if (!isNothing || options.format !== 'text') terminal.out(write(reports, options.format, terminal));
  const counts = countFindings(reports);
  const tooManyWarnings = options.maxWarnings !== undefined && counts.warning > options.maxWarnings;
  if (tooManyWarnings)
    terminal.note(`${counts.warning} warnings are more than the ${options.maxWarnings} allowed.\n`);
  if (failure !== undefined) return failure;
  return counts.error > 0 || tooManyWarnings ? ExitCode.findings : ExitCode.asAsked;
}

/** A file that cannot be read comes as its failure: the others are linted all the same. */
async function* filesToLint(
  named: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): AsyncIterable<ConfigFile | CommandFailure> {
  if (named.includes('-')) {
    if (named.length > 1) throw commandFailure(ExitCode.usage, '"-" reads standard input and stands alone.');
    const path = resolve(terminal.cwd, options.stdinFilename ?? 'stdin.printers.jsonc');
    const shownPath = options.stdinFilename ? showPath(path, terminal.cwd) : '<stdin>';
    yield await decode(await terminal.readStandardInput(), path, shownPath);
    return;
  }
  for (const path of await findConfigFiles(named, terminal.cwd, true))
    yield await readConfigFile(path, terminal.cwd).catch(asCommandFailure);
}

function write(reports: readonly FileReport[], format: LintOptions['format'], terminal: Terminal): string {
  switch (format) {
    case 'text':
      return textReport(reports, terminal.hasColor);
    case 'json':
      return jsonReport(reports);
    case 'sarif':
      return sarifReport(reports, version);
    case 'github':
      return githubReport(reports);
    case 'gnu':
      return gnuReport(reports);
    default:
      return format satisfies never;
  }
}

function readOverrides(texts: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  const overrides = new Map<string, Severity | 'off'>();
  for (const text of texts) {
    const [id = '', ...rest] = text.split('=');
    const severity = rest.join('=');
    if (!findRule(id)) throw commandFailure(ExitCode.usage, `--rule ${text}: there is no rule "${id}".`);
    if (severity !== 'off' && !severities.includes(severity as Severity)) {
      throw commandFailure(
        ExitCode.usage,
        `--rule ${text}: the severity is one of ${severities.join(', ')}, off.`,
      );
    }
    overrides.set(id, severity as Severity | 'off');
  }
  return overrides;
}

function withOverrides(settings: Settings, overrides: ReadonlyMap<string, Severity | 'off'>): Settings {
  const rules = new Map<string, RuleSettings>(settings.rules);
  for (const [id, severity] of overrides)
    rules.set(id, { severity, options: rules.get(id)?.options ?? new Map() });
  return { rules };
}

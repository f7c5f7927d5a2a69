/** The test prints of files and folders, planned: found without anything being printed. */
import { ownFormat } from '../../format/config-format.ts';
import { indexLines, type LineIndex } from '../../language/line-index.ts';
import { printTests } from '../../language/testing/print-tests.ts';
import type { Printer } from '../../model/config.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { printSenders } from '../../site/print-plan/print-senders.ts';
import { type ConfigFile, findConfigFiles, readConfigFile, showPath } from '../input/config-files.ts';
import { readableSite } from '../input/readable-site.ts';
import { asCommandFailure, type CommandFailure } from '../output/exit-code.ts';

export interface PrintTest {
  readonly file: ConfigFile;
  readonly lines: LineIndex;
  readonly printer: Printer;
  /** Or the sentence why it cannot be printed. */
  readonly planned: Planned;
}

export interface FoundTests {
  /** By file, and in the order of each. */
  readonly tests: readonly PrintTest[];
  /** The tests of the other files run all the same. */
  readonly unreadable: readonly UnreadableFile[];
  /** Files of other programs, which have no place for a test print. */
  readonly foreign: readonly string[];
}

export interface UnreadableFile {
  readonly shownPath: string;
  readonly failure: CommandFailure;
}

/** Rejects where a name leads to nothing. */
export async function findPrintTests(
  named: readonly string[],
  { cwd, isReal }: { readonly cwd: string; readonly isReal: boolean },
): Promise<FoundTests> {
  const tests: PrintTest[] = [];
  const unreadable: UnreadableFile[] = [];
  const foreign: string[] = [];
  for (const path of await findConfigFiles(named, cwd)) {
    try {
      const file = await readConfigFile(path, cwd);
      const found = testsOf(file, isReal);
      tests.push(...found);
      if (file.format !== ownFormat) foreign.push(file.shownPath);
    } catch (error) {
      unreadable.push({ shownPath: showPath(path, cwd), failure: asCommandFailure(error) });
    }
  }
  return { tests, unreadable, foreign };
}

function testsOf(file: ConfigFile, isReal: boolean): PrintTest[] {
  const site = readableSite(file, { before: 'testing it' });
  const lines = indexLines(file.text);
  return printTests(site.config).map((printer) => {
    const planned = planPrint(site, printer.id, !isReal);
    // As "platen print" sends it by default.
    const sent = 'problem' in planned ? planned : printSenders(site, planned)[0].planned;
    return { file, lines, printer, planned: sent };
  });
}

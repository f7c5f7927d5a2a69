/** The test prints of files and folders, planned: found without anything being printed. */
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ownFormat } from '../../format/config-format.ts';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { indexLines, type LineIndex } from '../../language/line-index.ts';
import { printTests } from '../../language/testing/print-tests.ts';
import type { Printer } from '../../model/config.ts';
import type { Queue } from '../../site/print-plan/find-queue.ts';
import { type Planned, planPrint } from '../../site/print-plan/plan-print.ts';
import { printSenders } from '../../site/print-plan/print-senders.ts';
import { type ConfigFile, findConfigFiles, readConfigFile, showPath } from '../input/config-files.ts';
import { readableSite } from '../input/readable-site.ts';
import { asCommandFailure, type CommandFailure } from '../output/exit-code.ts';
import { createQueueFinder } from '../printing/find-printed-queue.ts';

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
  /** Files of other programs of whose queues no configuration beside them makes a test. */
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
  const foreign: ConfigFile[] = [];
  const paths = await findConfigFiles(named, cwd);
  const besides = new Map<string, Promise<PrintTest[]>>();
  for (const path of paths) {
    try {
      const file = await readConfigFile(path, cwd);
      if (file.format === ownFormat) tests.push(...(await testsOf(file, isReal)));
      else {
        foreign.push(file);
        const beside = await testsBeside(dirname(path));
        tests.push(...beside.filter((test) => isQueueOf(test, path)));
      }
    } catch (error) {
      unreadable.push({ shownPath: showPath(path, cwd), failure: asCommandFailure(error) });
    }
  }
  const isUntested = ({ path }: ConfigFile) => !tests.some((test) => isQueueOf(test, path));
  return { tests, unreadable, foreign: foreign.filter(isUntested).map(({ shownPath }) => shownPath) };

  /** The tests of a folder's configurations that nobody has named: those of the queues of a foreign file there run with it. */
  function testsBeside(folder: string): Promise<PrintTest[]> {
    let found = besides.get(folder);
    if (!found) {
      found = testsOfFolder(folder);
      besides.set(folder, found);
    }
    return found;
  }

  async function testsOfFolder(folder: string): Promise<PrintTest[]> {
    const names = (await readdir(folder)).filter(isOwnFileName).sort();
    const unnamed = names.map((name) => join(folder, name)).filter((path) => !paths.includes(path));
    const files = await Promise.all(unnamed.map((path) => readConfigFile(path, cwd)));
    return (await Promise.all(files.map((file) => testsOf(file, isReal)))).flat();
  }
}

function isQueueOf({ file, printer: { definedIn } }: PrintTest, path: string): boolean {
  return definedIn !== undefined && resolve(dirname(file.path), definedIn.value) === path;
}

async function testsOf(file: ConfigFile, isReal: boolean): Promise<PrintTest[]> {
  const site = readableSite(file, { before: 'testing it' });
  const lines = indexLines(file.text);
  const find = createQueueFinder(file, site);
  return Promise.all(
    printTests(site.config).map(async (printer) => {
      const found = await find(printer).catch((error: unknown) => ({
        problem: asCommandFailure(error).message,
      }));
      return { file, lines, printer, planned: 'problem' in found ? found : sentPrint(found, isReal) };
    }),
  );
}

function sentPrint({ site, queue }: Queue, isReal: boolean): Planned {
  const planned = planPrint(site, queue, !isReal);
  // As "platen print" sends it by default.
  return 'problem' in planned ? planned : printSenders(site, planned)[0].planned;
}

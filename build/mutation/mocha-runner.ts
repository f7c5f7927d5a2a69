/**
 * Runs the unit tests for Stryker inside one process: loaded once, then only the tests that reach a mutant, up to the first
 * that fails. Stryker's own runner (10.0) looks for files that Mocha 12 no longer has.
 */
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';

/** What instrumented code reads and writes. */
interface Instrumentation {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** A mutant that never answers hangs a test, not the process: no new one has to be started. */
const HUNG_MS = 10_000;
/** The same where it is known how long the test takes. */
const hungMs = (durationMs: number) => Math.max(3_000, 20 * durationMs);

export class MochaRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #mocha: Mocha;
  readonly #instrumentation: Instrumentation;
  #isLoaded = false;

  constructor(options: StrykerOptions) {
    const global = globalThis as unknown as Record<'__stryker__', Instrumentation>;
    this.#instrumentation = global.__stryker__ ??= {};
    this.#mocha = new Mocha({ timeout: HUNG_MS, reporter: class {} as never });
    this.#mocha.cleanReferencesAfterRun(false);
    for (const file of globSync(options.mochaFiles as string[])) this.#mocha.addFile(file);
    const instrumentation = this.#instrumentation;
    this.#mocha.suite.beforeEach(function () {
      instrumentation.currentTestId = this.currentTest?.fullTitle() ?? '';
    });
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const result = await this.#run(disableBail);
    this.#mocha.suite.eachTest((test) => test.timeout(hungMs(test.duration ?? 0)));
    const { mutantCoverage } = this.#instrumentation;
    return result.status === DryRunStatus.Complete && mutantCoverage ? { ...result, mutantCoverage } : result;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, activeMutant, hitLimit } = options;
    this.#instrumentation.hitCount = 0;
    if (hitLimit === undefined) delete this.#instrumentation.hitLimit;
    else this.#instrumentation.hitLimit = hitLimit;
    const wanted = new Set(testFilter);
    // Mocha asks nothing of a pattern but whether it fits; one of a thousand titles would be slow.
    this.#mocha.grep({ test: (title: string) => !testFilter || wanted.has(title) } as RegExp);
    const whileLoading = options.mutantActivation === 'static';
    return toMutantRunResult(await this.#run(options.disableBail, activeMutant.id, whileLoading));
  }

  async dispose() {
    this.#mocha.dispose();
  }

  async #run(disableBail: boolean, mutant?: string, whileLoading = false): Promise<DryRunResult> {
    const instrumentation = this.#instrumentation;
    if (!this.#isLoaded) {
      if (mutant !== undefined && whileLoading) instrumentation.activeMutant = mutant;
      try {
        await this.#mocha.loadFilesAsync();
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: String(error) };
      }
      this.#isLoaded = true;
    }
    if (mutant === undefined) delete instrumentation.activeMutant;
    else instrumentation.activeMutant = mutant;
    setBail(this.#mocha.suite, !disableBail);
    const tests = await this.#runTests();
    const timeout = determineHitLimitReached(instrumentation.hitCount, instrumentation.hitLimit);
    return timeout ?? { status: DryRunStatus.Complete, tests };
  }

  #runTests(): Promise<TestResult[]> {
    const tests: TestResult[] = [];
    return new Promise((resolve) => {
      const runner = this.#mocha.run(() => resolve(tests));
      const resultOf = (test: Mocha.Runnable) => {
        // A hook that fails is counted for the test before which it ran.
        const name = (test.ctx?.currentTest ?? test).fullTitle();
        const fileName = test.file;
        return { id: name, name, timeSpentMs: test.duration ?? 0, ...(fileName ? { fileName } : {}) };
      };
      runner.on('pass', (test) => tests.push({ ...resultOf(test), status: TestStatus.Success }));
      runner.on('fail', (test, error: Error) =>
        tests.push({
          ...resultOf(test),
          status: TestStatus.Failed,
          failureMessage: error.message || 'no message',
        }),
      );
    });
  }
}

function setBail(suite: Mocha.Suite, bail: boolean): void {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha', MochaRunner)];

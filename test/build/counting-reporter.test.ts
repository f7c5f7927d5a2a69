/** The counts and failures of a run of Mocha reach the file that the variable names, also from parallel workers. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { runCommand } from '../../build/run-command.ts';

describe('counting reporter', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'platen-reporter-'));
    writeFileSync(
      join(folder, 'lists.cjs'),
      `describe('lists', () => {
        it('are long', () => {});
        it('are short', () => { throw new Error('has 3\\nof 2'); });
        it.skip('are empty', () => {});
      });`,
    );
    writeFileSync(
      join(folder, 'trees.cjs'),
      `describe('trees', () => {
        before(() => require('node:assert').equal(1, 2));
        it('grow', () => {});
      });`,
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const jobs of [[], ['--parallel', '--jobs', '2']]) {
    it(`writes what failed ${jobs.length > 0 ? 'in workers' : 'in one process'}`, async () => {
      const file = join(folder, 'result.json');
      const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
      const reporter = join(root, 'build/counting-reporter.cjs');
      const args = ['--no-config', ...jobs, '--reporter', reporter, 'lists.cjs', 'trees.cjs'];
      const { exitCode, output } = await runCommand(process.execPath, [mocha, ...args], {
        folder,
        environment: { ...process.env, PLATEN_RESULT_FILE: file },
      });
      assert.equal(exitCode, 2, output);
      const { failures, ...counts } = JSON.parse(readFileSync(file, 'utf8'));
      assert.deepEqual(counts, { passed: 1, failed: 2, note: '1 skipped' });
      const inOrder = failures.sort((a: { title: string }, b: { title: string }) =>
        a.title < b.title ? -1 : 1,
      );
      assert.deepEqual(inOrder, [
        { title: 'lists.cjs › lists › are short', error: 'has 3' },
        { title: 'trees.cjs › trees › "before all" hook for "grow"', error: '1 == 2' },
      ]);
    });
  }
});

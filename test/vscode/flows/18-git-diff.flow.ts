/** A person compares a configuration with the one in Git: findings and tests are those of the new side alone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Flow } from '../../../build/flow-suite.ts';
import { insist, openFile, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'a change compared with what Git has: findings of the new side alone',
  async run(page, take, folder) {
    await folder.write('in-git/branch.printers.jsonc', configuration('LOST'));
    const git = (...words: string[]) => {
      const who = ['-c', 'user.name=Platen', '-c', 'user.email=platen@localhost'];
      execFileSync('git', [...who, ...words], { cwd: join(folder.path, 'in-git'), stdio: 'ignore' });
    };
    git('init');
    git('add', '.');
    git('commit', '--message', 'A branch');
    await folder.write('in-git/branch.printers.jsonc', configuration('GONE'));
    await openFile(page, 'branch.printers.jsonc');
    await page.locator('.squiggly-error').first().waitFor();
    const diff = page.locator('.monaco-diff-editor .modified-in-monaco-diff-editor');
    // The repository is found when one of its files is open.
    await insist(() => runCommand(page, 'Git: Open Changes'), diff.locator('.view-line').first());
    await diff.locator('.squiggly-error').first().waitFor();
    const old = page.locator('.monaco-diff-editor .original-in-monaco-diff-editor');
    await old.getByText('LOST').first().waitFor();
    await take('git-diff', { inThemes: true });
    assert.equal(await old.locator('.squiggly-error, .squiggly-warning').count(), 0);
    assert.equal(await old.locator('.codelens-decoration, .testing-run-glyph').count(), 0);
    await runCommand(page, 'View: Toggle Problems');
    // The list draws no more rows than it has room for.
    await page.getByPlaceholder(/^Filter \(/).fill('branch.printers');
    const problems = page.locator('.markers-panel .monaco-list-row', { hasText: 'branch.printers.jsonc' });
    await problems.first().waitFor();
    assert.equal(await problems.count(), 1);
    await take('git-diff-problems');
  },
};

const configuration = (port: string): string => `{
  "version": 1,
  "ports": { "LAB": { "device": "virtual:lab" } },
  "printers": {
    "Lab": { "port": "LAB", "testPrint": {} },
    "Lobby": { "port": "${port}" }
  },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}
`;

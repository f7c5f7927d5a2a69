/** A run of Mocha in an extension host gives its counts, its failures and what it printed. */
import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { type MochaResult, mochaOptions, runMocha } from '../vscode/mocha-run.ts';

describe('run of Mocha', () => {
  it('names what failed', async () => {
    const mocha = new Mocha(mochaOptions);
    const lists = Mocha.Suite.create(mocha.suite, 'lists');
    lists.addTest(new Mocha.Test('are long', () => {}));
    lists.addTest(
      new Mocha.Test('are short', () => {
        throw new Error('has 3\nof 2');
      }),
    );
    const steps: MochaResult[] = [];
    const { Base } = Mocha.reporters;
    const { consoleLog } = Base as unknown as { consoleLog: unknown };
    const result = await runMocha(mocha, Mocha.reporters, (soFar) => steps.push(soFar));
    // The run that this test is in prints through it, too.
    Object.assign(Base, { consoleLog });
    const { output, ...counts } = result;
    const failures = [{ title: 'lists › are short', error: 'has 3' }];
    assert.deepEqual(counts, { passed: 1, failed: 1, retried: 0, failures });
    assert.match(output, /1 passing[\s\S]*1 failing/);
    assert.equal(steps.length, 2);
  });
});

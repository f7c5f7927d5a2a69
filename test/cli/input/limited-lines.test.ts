/** Twenty lines in ten seconds, then their number. */
import assert from 'node:assert/strict';
import { createLimitedLines } from '../../../src/cli/input/limited-lines.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';

describe('limited lines', () => {
  it('show twenty in ten seconds, then how many more there were, and begin anew', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    let shown = '';
    const lines = createLimitedLines(clock, (text) => {
      shown += text;
    });
    await run(async () => {
      for (let count = 1; count <= 1000; count += 1) lines.write(`line ${count}`);
      assert.match(shown, /^(line \d+\n){20}$/);
      await clock.sleep(10_001);
      assert.match(shown, /line 20\n\.\.\. and 980 more such lines in 10 s\n$/);
      shown = '';
      await clock.sleep(60_000);
      lines.write('later');
      await clock.sleep(10_001);
      assert.equal(shown, 'later\n');
      shown = '';
      for (let count = 1; count <= 21; count += 1) lines.write(`line ${count}`);
      lines.close();
      assert.match(shown, /line 20\n\.\.\. and 1 more such lines in 10 s\n$/);
      assert.equal(clock.pendingTimerCount, 0);
    });
  });
});

/** Capacities in words. */
import { strict as assert } from 'node:assert';
import { capacityArithmetic, shortCapacity } from '../../../src/site/source-ports/capacity-text.ts';

describe('capacity in words', () => {
  const eleven = { portCount: 11, timeWaitSeconds: 240, jobsPerHour: 165 };
  const endless = { portCount: 11, timeWaitSeconds: 0, jobsPerHour: Number.POSITIVE_INFINITY };

  it('shows the arithmetic', () => {
    assert.equal(capacityArithmetic(eleven), '11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour');
    assert.match(capacityArithmetic(endless), /^any number of jobs an hour/);
  });

  it('fits beside a value', () => {
    assert.equal(shortCapacity(eleven), '165 jobs/hour');
    assert.equal(shortCapacity(endless), undefined);
  });
});

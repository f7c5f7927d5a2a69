/** Events by their names. */
import { strict as assert } from 'node:assert';
import { eventName } from '../../src/model/spooler-event.ts';

describe('spooler event', () => {
  it('is called by source and number, as Windows lists it, or by the source alone', () => {
    assert.equal(eventName({ source: 'HPMON', id: 1044 }), 'HPMON 1044');
    assert.equal(eventName({ source: 'cups', id: 0 }), 'cups');
  });
});

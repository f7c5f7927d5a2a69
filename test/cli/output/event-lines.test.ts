/** Events as lines. */
import assert from 'node:assert/strict';
import { createEventLines } from '../../../src/cli/output/event-lines.ts';
import type { SpoolerEvent } from '../../../src/model/spooler-event.ts';

const event = (id: number, message: string): SpoolerEvent => ({
  time: '2026-11-20T15:04:48.044Z',
  source: id === 0 ? 'platen' : 'LPR Print Monitor',
  id,
  level: 'warning',
  message,
});

describe('event lines', () => {
  it('have the time, the level, the source with its number, and the message', () => {
    const line = createEventLines();
    assert.equal(
      line(event(2004, 'No.\u001b[2J')),
      '15:04:48.044  warning  LPR Print Monitor 2004  No.\ufffd[2J\n',
    );
    assert.equal(line(event(0, 'No.')), '15:04:48.044  warning  platen  No.\n');
  });

  it('do not say a reason again that stands in the line above', () => {
    const line = createEventLines();
    line(event(2004, 'It rejects us. It is busy. Next try in 5 s.'));
    assert.match(line(event(0, 'Gave up after 3 s. Last: It is busy.')), /Gave up after 3 s\.\n$/);
    assert.match(line(event(0, 'Gave up after 3 s. Last: It is off.')), /Last: It is off\.\n$/);
  });
});

/** Values that are kept until something that went into them changes. */
import { strict as assert } from 'node:assert';
import { Lookups, type Reader, Tracker } from '../../../src/site/recording/dependencies.ts';
import { Memos } from '../../../src/site/recording/memos.ts';

function memosOf(isOn: boolean) {
  const tracker = new Tracker(isOn);
  const lookups = new Lookups<string>(tracker, 'names');
  const made: string[] = [];
  const memos = new Memos(tracker, 'values', (key: string) => {
    made.push(key);
    if (key.startsWith('far')) lookups.record(key);
    return made.length;
  });
  return { tracker, lookups, made, memos };
}

describe('memos', () => {
  it('makes a value once', () => {
    const { memos, made } = memosOf(false);
    assert.deepEqual([memos.of('a'), memos.of('b'), memos.of('a')], [1, 2, 1]);
    assert.deepEqual(made, ['a', 'b']);
  });

  it('makes it anew when what it looked at changes, and reaches those who looked at it', () => {
    const { memos, lookups, made, tracker } = memosOf(true);
    let count = 0;
    const reader: Reader = {
      isGone: false,
      invalidate() {
        count += 1;
      },
    };
    tracker.readAs(reader, () => [memos.of('far'), memos.of('near')], undefined);
    lookups.invalidate('far');
    assert.equal(count, 1);
    lookups.invalidate('far');
    assert.equal(count, 1);
    assert.deepEqual([memos.of('far'), memos.of('near')], [3, 2]);
    assert.deepEqual(made, ['far', 'near', 'far']);
  });

  it('records what nobody keeps, too: the next who asks may keep it', () => {
    const { memos, lookups } = memosOf(true);
    assert.equal(memos.of('far'), 1);
    lookups.invalidate('far');
    assert.equal(memos.of('far'), 2);
  });

  it('forgets a key', () => {
    const { memos } = memosOf(true);
    memos.of('far');
    memos.delete('far');
    assert.equal(memos.of('far'), 2);
  });
});

/** Who is reached by a change: those who looked at what changed, once for each time they looked. */
import { strict as assert } from 'node:assert';
import { Lookups, type Reader, Readers, Tracker } from '../../../src/site/recording/dependencies.ts';

class Counter implements Reader {
  isGone = false;
  count = 0;

  invalidate(): void {
    this.count += 1;
  }
}

describe('dependencies', () => {
  it('reaches each reader once, until it looks again', () => {
    const readers = new Readers();
    const [one, other] = [new Counter(), new Counter()];
    for (const reader of [one, one, other, other]) readers.add(reader);
    readers.invalidate();
    readers.invalidate();
    assert.deepEqual([one.count, other.count], [1, 1]);
    readers.add(one);
    readers.invalidate();
    assert.deepEqual([one.count, other.count], [2, 1]);
  });

  it('forgets who is gone', () => {
    const readers = new Readers();
    const gone = new Counter();
    readers.add(gone);
    assert.ok(!readers.isUnused);
    gone.isGone = true;
    readers.invalidate();
    assert.equal(gone.count, 0);
    readers.add(gone);
    assert.ok(readers.isUnused);
  });

  it('reaches no reader twice, however often two look in turn', () => {
    const readers = new Readers();
    const pair = [new Counter(), new Counter()];
    for (let round = 0; round < 1000; round += 1) for (const reader of pair) readers.add(reader);
    readers.invalidate();
    for (const { count } of pair) assert.ok(count <= 34, String(count));
  });

  it('records whoever is looking, and nobody where nobody is', () => {
    const tracker = new Tracker(true);
    const lookups = new Lookups<string>(tracker, 'names');
    const [outer, inner] = [new Counter(), new Counter()];
    lookups.record('free');
    tracker.readAs(
      outer,
      () => {
        tracker.readAs(inner, () => lookups.record('inner'), undefined);
        lookups.record('outer');
      },
      undefined,
    );
    assert.equal(tracker.reader, undefined);
    assert.equal(tracker.count, 2);
    for (const name of ['free', 'inner']) lookups.invalidate(name);
    assert.deepEqual([outer.count, inner.count], [0, 1]);
    lookups.invalidate('outer');
    assert.deepEqual([outer.count, inner.count], [1, 1]);
  });

  it('keeps lookups of names in vain as long as somebody needs them, however many are typed', () => {
    const tracker = new Tracker(true);
    const lookups = new Lookups<string>(tracker, 'names');
    const lasting = new Counter();
    tracker.readAs(lasting, () => lookups.record('needed'), undefined);
    for (let count = 0; count < 150_000; count += 1) {
      const typist = new Counter();
      tracker.readAs(typist, () => lookups.record(`typed ${count}`), undefined);
      typist.isGone = true;
    }
    lookups.invalidate('needed');
    assert.equal(lasting.count, 1);
  });

  it('runs what was put off, and what that puts off', () => {
    const tracker = new Tracker(true);
    const order: number[] = [];
    tracker.defer(() => {
      order.push(1);
      tracker.defer(() => order.push(3));
    });
    tracker.defer(() => order.push(2));
    tracker.runDeferred();
    assert.deepEqual(order, [1, 2, 3]);
  });
});

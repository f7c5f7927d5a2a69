/** Groups of entries, filled once and kept up. */
import { strict as assert } from 'node:assert';
import type { Entry } from '../../../src/model/config.ts';
import { Lookups, type Reader, Tracker } from '../../../src/site/recording/dependencies.ts';
import { Group } from '../../../src/site/recording/entry-group.ts';

const entry = (id: string, start: number): Entry => ({ section: 'ports', id, start, keyEnd: 1, end: 1 });

describe('entry group', () => {
  const [ab, a, b] = [entry('ab', 1), entry('a', 2), entry('b', 3)];
  const letters = ({ id }: Entry): string[] => [...id];
  const filled = (tracker = new Tracker(true)) => new Group(tracker, 'letters', () => [ab, a, b], letters);

  it('keeps the order of the file', () => {
    const group = filled(new Tracker(false));
    assert.deepEqual(group.of('a'), [ab, a]);
    assert.deepEqual(group.of('b'), [ab, b]);
    assert.deepEqual(group.of('c'), []);
    assert.deepEqual([group.isCrowded('a'), group.isCrowded('c')], [true, false]);
  });

  it('lets entries come and go', () => {
    const tracker = new Tracker(true);
    const group = filled(tracker);
    group.of('a');
    const cb = entry('cb', 2.5);
    group.exchange([ab, a], [cb]);
    tracker.runDeferred();
    assert.deepEqual([group.of('a'), group.of('b'), group.of('c')], [[], [cb, b], [cb]]);
  });

  it('finds those of one name, where there are several', () => {
    const group = new Group(
      new Tracker(false),
      'names',
      () => [ab, a, b],
      ({ id }: Entry) => (id === 'b' ? 'other' : 'twin'),
    );
    assert.deepEqual([group.crowd('TWIN'), group.crowd('Other'), group.crowd('gone')], [[ab, a], [], []]);
  });

  for (const [what, names] of [
    ['of which two have one', { ab: 'Twin', a: 'twin', b: ['Other', 'B'] }],
    ['that are all different', { ab: 'Twin', a: ['costarring', 'A'], b: ['Other', 'B'] }],
    ['of which two are in one entry', { ab: ['Lab', 'LAB'], a: 'A', b: ['Other', 'B'] }],
  ] as const)
    it(`finds those of a name ${what}, whether they may change or not`, () => {
      const [once, kept] = [new Tracker(false), new Tracker(true)].map(
        (tracker) =>
          new Group(
            tracker,
            'names',
            () => [ab, a, b],
            ({ id }: Entry) => names[id as 'a'],
            {
              ignoresCase: true,
            },
          ),
      );
      for (const name of ['twin', 'costarring', 'liquid', 'a', 'b', 'lab', 'gone', 'twin'])
        assert.deepEqual(once?.of(name), kept?.of(name), name);
      assert.deepEqual(once?.crowd('TWIN'), kept?.crowd('TWIN'));
    });

  it('reaches who asked for several where there were none', () => {
    const tracker = new Tracker(true);
    const group = new Group(
      tracker,
      'names',
      () => [a],
      () => 'twin',
    );
    const reader = new Counter();
    assert.deepEqual(
      tracker.readAs(reader, () => group.crowd('twin'), undefined),
      [],
    );
    group.exchange([], [b]);
    tracker.runDeferred();
    assert.equal(reader.count, 1);
    assert.deepEqual(group.crowd('twin'), [a, b]);
  });

  it('waits to be asked before it takes anything', () => {
    const entries = [ab];
    const tracker = new Tracker(true);
    const group = new Group(tracker, 'letters', () => entries, letters);
    group.exchange([], [a]);
    tracker.runDeferred();
    assert.deepEqual(group.of('a'), [ab]);
  });

  it('reaches who looked at a group that changes, also in vain, and nobody else', () => {
    for (const [key, isReached] of [
      ['a', true],
      ['c', true],
      ['b', false],
    ] as const) {
      const tracker = new Tracker(true);
      const group = filled(tracker);
      const reader = new Counter();
      tracker.readAs(reader, () => group.of(key), undefined);
      group.exchange([a], [entry('ac', 2)]);
      tracker.runDeferred();
      assert.equal(reader.count > 0, isReached, key);
    }
  });

  it('moves an entry when what its keys rest on changes, and reaches both groups', () => {
    const tracker = new Tracker(true);
    let key = 'before';
    const names = new Lookups<string>(tracker, 'names');
    const group = new Group(
      tracker,
      'by name',
      () => [a, b],
      (one) => {
        names.record(one.id);
        return one === a ? key : 'other';
      },
    );
    const readers = ['before', 'after', 'other'].map((name) => {
      const reader = new Counter();
      tracker.readAs(reader, () => group.of(name), undefined);
      return reader;
    });
    key = 'after';
    for (const id of ['a', 'b']) names.invalidate(id);
    tracker.runDeferred();
    assert.deepEqual([group.of('before'), group.of('after'), group.of('other')], [[], [a], [b]]);
    assert.deepEqual(
      readers.map(({ count }) => count),
      [1, 1, 0],
    );
  });
});

class Counter implements Reader {
  isGone = false;
  count = 0;

  invalidate(): void {
    this.count += 1;
  }
}

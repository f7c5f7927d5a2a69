/** Groups of entries, filled once and kept up. */
import { strict as assert } from 'node:assert';
import type { Entry } from '../../src/model/config.ts';
import { Group } from '../../src/site/entry-group.ts';

const entry = (id: string, start: number): Entry => ({ section: 'ports', id, start, keyEnd: 1, end: 1 });

describe('entry group', () => {
  const [ab, a, b] = [entry('ab', 1), entry('a', 2), entry('b', 3)];
  const entries = [ab, a, b];
  const letters = ({ id }: Entry): string[] => [...id];
  const filled = (): Group<string, Entry> => {
    const group = new Group<string, Entry>();
    group.fill(entries, letters);
    return group;
  };

  it('keeps the order of the file', () => {
    assert.deepEqual(filled().of('a'), [ab, a]);
    assert.deepEqual(filled().of('b'), [ab, b]);
    assert.deepEqual(filled().of('c'), []);
  });

  it('is filled once, until it is cleared', () => {
    const group = filled();
    group.fill([], letters);
    assert.deepEqual(group.of('a'), [ab, a]);
    group.clear();
    assert.equal(group.isFilled, false);
    assert.deepEqual(group.of('a'), []);
  });

  it('lets entries come and go', () => {
    const group = filled();
    assert.deepEqual(group.remove(ab), ['a', 'b']);
    assert.deepEqual(group.remove(a, ['a', 'b']), ['a']);
    group.add(ab, ['b']);
    assert.deepEqual([group.of('a'), group.of('b')], [[], [ab, b]]);
  });

  it('knows whether two are in any group', () => {
    const group = filled();
    assert.equal(group.isAnyCrowded, true);
    group.remove(ab);
    assert.equal(group.isAnyCrowded, false);
    group.add(ab, ['b']);
    assert.equal(group.isAnyCrowded, true);
    group.remove(b, ['b']);
    group.remove(a, ['a']);
    assert.equal(group.isAnyCrowded, false);
    group.clear();
    group.fill([a, b], letters);
    assert.equal(group.isAnyCrowded, false);
  });

  it('waits to be asked before it takes anything', () => {
    const group = new Group<string, Entry>();
    group.add(a, ['a']);
    assert.deepEqual(group.of('a'), []);
  });
});

/** Parts for the machines of a CI: always the same, together all, and about as large. */
import assert from 'node:assert/strict';
import { partOf, shardOption } from '../../../src/cli/testing/shards.ts';

function parts<Item>(items: readonly Item[], count: number, groupOf: (item: Item) => string): Item[][] {
  return Array.from({ length: count }, (_, index) => partOf(items, { index: index + 1, count }, groupOf));
}

describe('shards', () => {
  it('read I/N and refuse what is none', () => {
    assert.deepEqual(shardOption('2/3'), { index: 2, count: 3 });
    for (const text of ['', '1', '0/3', '4/3', '1/0', '-1/3', '1/2/3', 'a/b', '1.5/3', '1/99999'])
      assert.throws(() => shardOption(text), /I\/N/, text);
  });

  it('are together all, each once, for any number of machines', () => {
    const items = Array.from({ length: 23 }, (_, index) => `test ${index}`);
    for (const count of [1, 2, 3, 7, 23, 40]) {
      const all = parts(items, count, (item) => item);
      assert.deepEqual(all.flat().sort(), [...items].sort());
      const sizes = all.map(({ length }) => length);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `${count}: ${sizes}`);
      assert.deepEqual(
        parts(items, count, (item) => item),
        all,
      );
      for (const part of all)
        assert.deepEqual(
          part,
          items.filter((item) => part.includes(item)),
        );
    }
  });

  it('leave the jobs of a device together, and are still balanced', () => {
    const items = 'aaaaaaabbbcccddef'.split('');
    const all = parts(items, 3, (device) => device);
    for (const device of new Set(items))
      assert.equal(all.filter((part) => part.includes(device)).length, 1, device);
    assert.deepEqual(
      all.map(({ length }) => length),
      [7, 5, 5],
    );
  });
});

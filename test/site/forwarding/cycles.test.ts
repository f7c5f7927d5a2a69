/** Cycles of small graphs, and how many of a group are named. */
import { strict as assert } from 'node:assert';
import { findCycles } from '../../../src/site/forwarding/cycles.ts';
import { graph } from './number-graph.ts';

describe('cycles', () => {
  for (const [name, next, expected] of [
    ['none in a chain', graph([1, 2], [2, 3]), []],
    ['a node that leads to itself', graph([1, 1]), [[1]]],
    ['two nodes', graph([1, 2], [2, 1]), [[1, 2]]],
    ['two that share a node', graph([1, 2], [2, 1], [1, 3], [3, 1]), [[1, 2], [1, 3]]], // biome-ignore format: a table
    ['two that share the way back', graph([1, 2], [2, 4], [1, 3], [3, 4], [4, 1]), [[1, 2, 4], [1, 3, 4]]], // biome-ignore format: a table
    ['one inside another', graph([1, 2], [2, 3], [3, 2], [3, 1]), [[1, 2, 3], [2, 3]]], // biome-ignore format: a table
    ['none through a node that only leads in', graph([0, 1], [1, 2], [2, 1]), [[1, 2]]],
  ] as const) {
    it(`finds ${name}`, () => assert.deepEqual(findCycles(next, 100), expected));
  }

  it('are at most so many a group, and all groups are looked at', () => {
    const all = Array.from({ length: 20 }, (_, index) => index);
    const entangled = new Map(all.map((node) => [node, all]));
    assert.equal(findCycles(entangled, 100).length, 100);
    const two = new Map([...entangled, [100, [101]], [101, [100]]]);
    assert.equal(findCycles(two, 100).length, 101);
  });
});

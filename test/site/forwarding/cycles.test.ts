/** Cycles of small graphs against a search that tries every path, and of large ones in little time. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { findCycles } from '../../../src/site/forwarding/cycles.ts';

type Graph = ReadonlyMap<number, readonly number[]>;

function graph(...edges: [from: number, to: number][]): Graph {
  const next = new Map<number, number[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

/** Every cycle from its smallest node on, found by walking every path. */
function everyCycle(next: Graph): string[] {
  const found: string[] = [];
  const walk = (path: number[]): void => {
    for (const target of next.get(path.at(-1) ?? 0) ?? []) {
      if (target === path[0]) found.push(path.join('-'));
      else if (target > (path[0] ?? 0) && !path.includes(target)) walk([...path, target]);
    }
  };
  for (const start of next.keys()) walk([start]);
  return found.sort();
}

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

  it('are those that walking every path finds, each once', () => {
    const random = createSeededRandom(1);
    for (let round = 0; round < 300; round += 1) {
      const size = 2 + Math.floor(random.next() * 5);
      const edges = new Map<string, [number, number]>();
      for (let count = Math.floor(random.next() * size * 3); count >= 0; count -= 1) {
        const edge: [number, number] = [Math.floor(random.next() * size), Math.floor(random.next() * size)];
        edges.set(edge.join(), edge);
      }
      const sorted = [...edges.values()].sort(([a], [b]) => a - b);
      const next = graph(...sorted);
      const found = findCycles(next, 10_000).map((cycle) => cycle.join('-'));
      assert.deepEqual(found.sort(), everyCycle(next), JSON.stringify(sorted));
    }
  });

  it('are at most so many a group, and all groups are looked at', () => {
    const all = Array.from({ length: 20 }, (_, index) => index);
    const entangled = new Map(all.map((node) => [node, all]));
    assert.equal(findCycles(entangled, 100).length, 100);
    const two = new Map([...entangled, [100, [101]], [101, [100]]]);
    assert.equal(findCycles(two, 100).length, 101);
  });

  it('of tens of thousands of nodes take no time and no stack', () => {
    const size = 20_000;
    const ring = new Map(Array.from({ length: size }, (_, index) => [index, [(index + 1) % size]]));
    assert.equal(findCycles(ring, 100)[0]?.length, size);
    const selves = new Map(Array.from({ length: size }, (_, index) => [index, [index]]));
    assert.equal(findCycles(selves, 100).length, size);
  });
});

/** Cycles of random graphs against a search that tries every path, and of large ones in little time. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { findCycles } from '../../../src/site/forwarding/cycles.ts';
import { type Graph, graph } from './number-graph.ts';

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

  it('of tens of thousands of nodes take no time and no stack', () => {
    const size = 20_000;
    const ring = new Map(Array.from({ length: size }, (_, index) => [index, [(index + 1) % size]]));
    assert.equal(findCycles(ring, 100)[0]?.length, size);
    const selves = new Map(Array.from({ length: size }, (_, index) => [index, [index]]));
    assert.equal(findCycles(selves, 100).length, size);
  });
});

/** Many test prints at once: within the limit, one for each device, and to an end that is waited for. */
import assert from 'node:assert/strict';
import { runSchedule } from '../../../src/language/testing/run-schedule.ts';

interface Item {
  readonly name: string;
  readonly resources: readonly string[];
}

/** Runs the items, each for so many turns of the event loop, and writes down what happens. */
async function runAll(
  items: readonly Item[],
  { limit = 8, turns = 3, stopAfter = Number.POSITIVE_INFINITY, failing = '' } = {},
) {
  const controller = new AbortController();
  const running = new Set<Item>();
  const begun: string[] = [];
  const ended: string[] = [];
  let most = 0;
  const done = runSchedule(items, {
    limit,
    resourcesOf: ({ resources }) => resources,
    signal: controller.signal,
    async run(item) {
      for (const other of running)
        assert.ok(
          !other.resources.some((resource) => item.resources.includes(resource)),
          `${item.name} met ${other.name}`,
        );
      running.add(item);
      begun.push(item.name);
      most = Math.max(most, running.size);
      if (begun.length >= stopAfter) controller.abort();
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      running.delete(item);
      ended.push(item.name);
      if (item.name === failing) throw new Error(`${item.name} broke`);
    },
  });
  const failure = await done.then(
    () => undefined,
    (error: Error) => error.message,
  );
  assert.equal(running.size, 0);
  return { begun, ended, most, failure };
}

const free = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({ name: String(index), resources: [] }));

describe('a schedule', () => {
  it('runs each once, in order, and no more at once than its limit', async () => {
    const { begun, most } = await runAll(free(20), { limit: 4 });
    assert.deepEqual(
      begun,
      free(20).map(({ name }) => name),
    );
    assert.equal(most, 4);
  });

  it('never runs two for one device, by any of its addresses, while others go on', async () => {
    const items: Item[] = [
      { name: 'a1', resources: ['10.0.0.1', 'fe80::1'] },
      { name: 'a2', resources: ['fe80::1'] },
      { name: 'a3', resources: ['10.0.0.1'] },
      { name: 'b', resources: ['10.0.0.2'] },
      { name: 'v', resources: [] },
    ];
    const { begun, ended, most } = await runAll(items);
    assert.deepEqual(begun.slice(0, 3), ['a1', 'b', 'v']);
    assert.equal(ended.length, items.length);
    assert.ok(most > 1);
  });

  it('begins nothing after an abort, and waits for what runs', async () => {
    const { begun, ended } = await runAll(free(20), { limit: 3, stopAfter: 2 });
    assert.deepEqual(begun, ['0', '1']);
    assert.deepEqual(ended, begun);
  });

  it('ends with the first failure, after what runs', async () => {
    const { ended, failure } = await runAll(free(20), { limit: 3, failing: '1' });
    assert.equal(failure, '1 broke');
    assert.deepEqual(ended.slice(0, 3), ['0', '1', '2']);
    assert.ok(ended.length < 20);
  });

  it('is over at once where there is nothing', async () => {
    assert.deepEqual(await runAll([]), { begun: [], ended: [], most: 0, failure: undefined });
  });
});

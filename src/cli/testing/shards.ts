/** Spreads test prints over the machines of a CI: each machine takes the same part at every run, and all parts are about as large. */
import { InvalidArgumentError } from 'commander';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads `I/N`. */
export function shardOption(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new InvalidArgumentError('It is I/N, the part and the number of parts, such as 1/3.');
  return { index, count };
}

/**
 * The part of a shard, in the order of all.
 * @param groupOf what must stay on one machine: a device, which takes one job at a time
 */
export function partOf<Item>(
  items: readonly Item[],
  { index, count }: Shard,
  groupOf: (item: Item) => string,
): Item[] {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(groupOf(item), (sizes.get(groupOf(item)) ?? 0) + 1);
  const loads = new Array<number>(count).fill(0);
  const shardOf = new Map<string, number>();
  // The largest first, each to whoever has least: no machine then has more than its share by more than one group.
  for (const [group, size] of [...sizes].sort(([, one], [, other]) => other - one)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + size;
    shardOf.set(group, least);
  }
  return items.filter((item) => shardOf.get(groupOf(item)) === index - 1);
}

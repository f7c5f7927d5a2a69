/** The cycles of a graph, each once: Johnson's algorithm ("Finding all the elementary circuits of a directed graph", 1975), without recursion. */

/**
 * Cycles as their nodes in order, those that hold early nodes first. Nodes that are entangled with each other can have
 * more cycles than anybody could read, so each such group yields at most `maxPerGroup`.
 */
export function findCycles<T>(next: ReadonlyMap<T, readonly T[]>, maxPerGroup: number): T[][] {
  return entangled([...next.keys()], next).flatMap((group) => cyclesOfGroup(group, next, maxPerGroup));
}

/** All cycles through its first node; then those of what is left without it. */
function cyclesOfGroup<T>(group: readonly T[], next: ReadonlyMap<T, readonly T[]>, maxCount: number): T[][] {
  const cycles: T[][] = [];
  const left = [group];
  for (let current = left.pop(); current && cycles.length < maxCount; current = left.pop()) {
    cycles.push(...cyclesThroughFirst(current, next, maxCount - cycles.length));
    left.push(...entangled(current.slice(1), next).reverse());
  }
  return cycles;
}

interface Visit<T> {
  readonly node: T;
  nextIndex: number;
  hasCycle: boolean;
}

function cyclesThroughFirst<T>(
  group: readonly T[],
  next: ReadonlyMap<T, readonly T[]>,
  maxCount: number,
): T[][] {
  const members = new Set(group);
  const start = group[0] as T;
  const cycles: T[][] = [];
  const blocks = createBlocks<T>();
  const path: Visit<T>[] = [];
  const enter = (node: T): void => {
    blocks.block(node);
    path.push({ node, nextIndex: 0, hasCycle: false });
  };
  enter(start);
  for (let visit = path.at(-1); visit && cycles.length < maxCount; visit = path.at(-1)) {
    const targets = next.get(visit.node) ?? [];
    const target = targets[visit.nextIndex];
    visit.nextIndex += 1;
    if (target !== undefined) {
      if (target === start) {
        cycles.push(path.map(({ node }) => node));
        visit.hasCycle = true;
      } else if (members.has(target) && !blocks.isBlocked(target)) enter(target);
      continue;
    }
    path.pop();
    if (visit.hasCycle) blocks.unblock(visit.node);
    else for (const later of targets) if (members.has(later)) blocks.blockUntil(visit.node, later);
    const before = path.at(-1);
    if (before && visit.hasCycle) before.hasCycle = true;
  }
  return cycles;
}

interface Blocks<T> {
  isBlocked(node: T): boolean;
  block(node: T): void;
  /** A node that led nowhere is not tried again until `until` is free. */
  blockUntil(node: T, until: T): void;
  unblock(node: T): void;
}

function createBlocks<T>(): Blocks<T> {
  const blocked = new Set<T>();
  const waiting = new Map<T, Set<T>>();
  return {
    isBlocked: (node) => blocked.has(node),
    block: (node) => void blocked.add(node),
    blockUntil(node, until) {
      const nodes = waiting.get(until);
      if (nodes) nodes.add(node);
      else waiting.set(until, new Set([node]));
    },
    unblock(node) {
      const free = [node];
      for (let current = free.pop(); current !== undefined; current = free.pop()) {
        if (!blocked.delete(current)) continue;
        free.push(...(waiting.get(current) ?? []));
        waiting.delete(current);
      }
    },
  };
}

/** Groups of the given nodes in which each reaches each other, and single ones that reach themselves (Tarjan), in the order given. */
function entangled<T>(nodes: readonly T[], next: ReadonlyMap<T, readonly T[]>): T[][] {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const groups: T[][] = [];
  const path: { node: T; nextIndex: number }[] = [];
  const enter = (node: T): void => {
    lowest.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    path.push({ node, nextIndex: 0 });
  };
  const lower = (node: T, to: number): void => void lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  for (const root of nodes) {
    if (!order.has(root)) enter(root);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { node } = visit;
      const target = next.get(node)?.[visit.nextIndex];
      visit.nextIndex += 1;
      if (target !== undefined) {
        if (!place.has(target)) continue;
        if (!order.has(target)) enter(target);
        else if (isOpen.has(target)) lower(node, order.get(target) ?? 0);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) lower(before.node, lowest.get(node) ?? 0);
      if (lowest.get(node) !== order.get(node)) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen.delete(member);
      if (group.length > 1 || next.get(node)?.includes(node)) groups.push(group);
    }
  }
  const placeOf = (node: T | undefined): number => (node === undefined ? 0 : (place.get(node) ?? 0));
  for (const group of groups) group.sort((a, b) => placeOf(a) - placeOf(b));
  return groups.sort((a, b) => placeOf(a[0]) - placeOf(b[0]));
}

/** A graph of numbers, by its edges. */
export type Graph = ReadonlyMap<number, readonly number[]>;

export function graph(...edges: [from: number, to: number][]): Graph {
  const next = new Map<number, number[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

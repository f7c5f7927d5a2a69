/** What a loop finds in each of its rounds is said once. */
import type { Span } from '../../model/span.ts';

/** The first of those that are at the same place and about the same. */
export function onceEach<T extends { readonly span: Span }>(
  found: readonly T[],
  about: (one: T) => string,
): T[] {
  const first = new Map<string, T>();
  for (const one of found) {
    const key = `${one.span.start} ${one.span.end} ${about(one)}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

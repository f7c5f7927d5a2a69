/** What is named at an offset: an entry, one of its other names, or a reference to it, with every place that means the same. */

import type { Named } from '../folder/network-names.ts';
import type { Reading } from '../reading.ts';
import { findMentionsNear, type Mention } from './mentions.ts';

/** The ends of a name count as inside, because that is where a cursor stands. */
export function symbolAt(reading: Reading, offset: number): Mention | undefined {
  const near = findMentionsNear(reading, { start: offset, end: offset });
  const mention = near.findLast(({ span }) => span.start <= offset);
  return mention && offset <= mention.span.end ? mention : undefined;
}

/** Where the name stands as a definition; for a name that has none of its own, the entry's key. */
export function definitionOf(mentions: readonly Mention[], named: Named): Mention | undefined {
  const own = mentions.filter(({ entry, isDefinition }) => isDefinition && entry === named.entry);
  return own.find((other) => isSameName(other, named)) ?? own.find(({ by }) => by === 'key');
}

/** Of an entry's key: whatever names the entry; of another name: what uses that name. */
export function mentionsOf<M extends Mention>(mentions: readonly M[], named: Named): M[] {
  return mentions.filter((other) => {
    if (other.entry !== named.entry) return false;
    return meansEntry(named) ? !other.isDefinition || other.by === 'key' : isSameName(other, named);
  });
}

/** Whether it is the entry that is asked about, and not one of its names. */
export function meansEntry({ by }: Named): boolean {
  return by === 'key' || by === 'short';
}

/** Names of hosts and shares compare without regard to case. */
export function isSameName(one: Named, other: Named): boolean {
  return (
    one.entry === other.entry &&
    one.by === other.by &&
    (one.by === 'key' || one.name.toLowerCase() === other.name.toLowerCase())
  );
}

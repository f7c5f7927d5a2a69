/** What is named at an offset: an entry, one of its other names, or a reference to it, with every place that means the same. */
import { findMentionsNear, type Mention } from './mentions.ts';
import { readText } from './reading.ts';

/** The ends of a name count as inside, because that is where a cursor stands. */
export function symbolAt(text: string, offset: number): Mention | undefined {
  const near = findMentionsNear(text, readText(text).site, { start: offset, end: offset });
  const mention = near.findLast(({ span }) => span.start <= offset);
  return mention && offset <= mention.span.end ? mention : undefined;
}

/** Where the name stands as a definition; for a name that has none of its own, the entry's key. */
export function definitionOf(text: string, mention: Mention): Mention {
  const own = readText(text).mentions.filter(
    ({ entry, isDefinition }) => isDefinition && entry === mention.entry,
  );
  return own.find((other) => isSameName(other, mention)) ?? own.find(({ by }) => by === 'key') ?? mention;
}

/** Of an entry's key: whatever names the entry; of another name: what uses that name. */
export function mentionsOf(text: string, mention: Mention): readonly Mention[] {
  return readText(text).mentions.filter((other) => {
    if (other.entry !== mention.entry) return false;
    if (mention.by === 'key' || mention.by === 'short') return !other.isDefinition || other.by === 'key';
    return isSameName(other, mention);
  });
}

/** Names of hosts and shares compare without regard to case. */
export function isSameName(one: Mention, other: Mention): boolean {
  return (
    one.entry === other.entry &&
    one.by === other.by &&
    (one.by === 'key' || one.name.toLowerCase() === other.name.toLowerCase())
  );
}

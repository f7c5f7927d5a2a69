/** "Did you mean" for the words of the format, which are made of parts: windows-server-2003. */
import { closestName, suggestOrList } from './closest-name.ts';

/**
 * The word with all the parts of what was found, as "Windows 2003" has those of windows-server-2003; of several the shortest.
 * Else the nearest with the same numbers: a version is no slip of the finger.
 */
export function closestWord(found: string, words: readonly string[]): string | undefined {
  if (found.length > 100) return undefined;
  const parts = partsOf(found);
  const holding = parts.length === 0 ? [] : words.filter((word) => holdsAll(partsOf(word), parts));
  const [shortest, next] = holding.sort((a, b) => partsOf(a).length - partsOf(b).length);
  if (shortest !== undefined && (next === undefined || partsOf(shortest).length < partsOf(next).length))
    return shortest;
  return closestName(
    found,
    words.filter((word) => numbersOf(word) === numbersOf(found)),
  );
}

/**
 * "Did you mean "lpr"?", else the words there are, those that begin like it first.
 * @param known what to list, where that is more than the words
 */
export function didYouMeanWord(
  found: string,
  words: readonly string[],
  known: readonly string[] = words,
): string {
  const start = found.toLowerCase();
  const likestFirst = [...known].sort((a, b) => commonLength(start, b) - commonLength(start, a));
  return suggestOrList(closestWord(found, words), likestFirst);
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => part !== '');
}

function holdsAll(parts: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((part) => parts.some((other) => other.startsWith(part)));
}

function numbersOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** "Did you mean": the known name nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** The nearest name, where it is near enough to be what was meant; the first of equally near ones. */
export function closestName(found: string, known: readonly string[]): string | undefined {
  // A hostile name must not cost time; a long one is no slip of the finger.
  if (found.length > 100) return undefined;
  let best: string | undefined;
  // One slip in a name of one letter leaves nothing of it.
  let bestDistance = Math.min(found.length, Math.max(1, Math.floor(found.length / 3)) + 1);
  const wanted = found.toLowerCase();
  for (const name of known) {
    if (Math.abs(name.length - found.length) >= bestDistance) continue;
    const other = name.toLowerCase();
    // Once one is found that is a slip away, only the word itself is nearer: thousands of names need no counting.
    const far = bestDistance > 1 ? slips(wanted, other) : Number(wanted !== other);
    if (far < bestDistance) {
      best = name;
      bestDistance = far;
    }
  }
  return best;
}

/** How many slips of the finger lie between two words; two letters in the wrong order are one. */
function slips(found: string, name: string): number {
  const far = distance(found, name);
  if (far !== 2 || found.length !== name.length) return far;
  let at = 0;
  while (found[at] === name[at]) at += 1;
  return found[at] === name[at + 1] && found[at + 1] === name[at] ? 1 : far;
}

/** "Did you mean "lpr"?", else the names there are. */
export function didYouMean(found: string, known: readonly string[]): string {
  return suggestOrList(closestName(found, known), known);
}

/** Suggests the one that is meant, where there is one; else lists the first of those that are known. */
export function suggestOrList(closest: string | undefined, known: readonly string[]): string {
  if (closest !== undefined) return `Did you mean "${closest}"?`;
  if (known.length === 0) return 'There are none.';
  const shown = known.slice(0, 12).map((name) => `"${name}"`);
  return `Known: ${shown.join(', ')}${known.length > shown.length ? `, and ${known.length - shown.length} more` : ''}.`;
}

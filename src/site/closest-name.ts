/** "Did you mean": the known name nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** The nearest name, where it is near enough to be what was meant; the first of equally near ones. */
export function closestName(found: string, known: readonly string[]): string | undefined {
  // A hostile name must not cost time; a long one is no slip of the finger.
  if (found.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(found.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - found.length) >= bestDistance) continue;
    const far = distance(found.toLowerCase(), name.toLowerCase());
    if (far < bestDistance) {
      best = name;
      bestDistance = far;
    }
  }
  return best;
}

/** "Did you mean "lpr"?", else the names there are. */
export function didYouMean(found: string, known: readonly string[]): string {
  const closest = closestName(found, known);
  if (closest !== undefined) return `Did you mean "${closest}"?`;
  if (known.length === 0) return 'There are none.';
  const shown = known.slice(0, 12).map((name) => `"${name}"`);
  return `Known: ${shown.join(', ')}${known.length > shown.length ? `, and ${known.length - shown.length} more` : ''}.`;
}

/** Which properties of a section an edit has changed, as rules name what they read. Where a value stands does not count. */
import type { Config, Entry, SectionName, Sections } from '../model/config.ts';

type EntryOf<S extends SectionName> = Config[S] extends ReadonlyMap<string, infer E> ? E : never;

/** `ports.device`; `ports.id` is the names of the ports, and which there are. */
export type PropertyName = {
  [S in keyof Sections]: `${S}.${Exclude<keyof EntryOf<S>, 'section' | 'start' | 'keyEnd' | 'end'> & string}`;
}[keyof Sections];

export function changedProperties(
  section: SectionName,
  removed: readonly Entry[],
  added: readonly Entry[],
): ReadonlySet<string> {
  const changed = new Set<string>();
  const isSameNames =
    removed.length === added.length && removed.every(({ id }, index) => id === added[index]?.id);
  if (!isSameNames) for (const entry of [...removed, ...added]) note(section, entry, undefined, changed);
  else for (const [index, entry] of removed.entries()) note(section, entry, added[index], changed);
  return changed;
}

function note(section: SectionName, before: Entry, after: Entry | undefined, changed: Set<string>): void {
  for (const [name, value] of Object.entries(before)) {
    if (places.has(name)) continue;
    const now = after?.[name as keyof Entry];
    if (!after || !isSameValue(value, now)) changed.add(`${section}.${name}`);
  }
}

const places: ReadonlySet<string> = new Set(['section', 'start', 'keyEnd', 'end']);

function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  if (a instanceof Map && b instanceof Map) return isSameValue([...a], [...b]);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => places.has(key) || isSameValue(a[key as keyof object], b[key as keyof object]));
}

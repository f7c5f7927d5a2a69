/** Properties that are written and cannot be read: they have a finding already, and no one needs to read that they are missing, too. */
import type { Entry } from '../model/config.ts';
import { closestName } from './names/closest-name.ts';
import type { Site } from './site.ts';

/** Whether the file has a value of the wrong kind at this property of the entry, or a misspelt name for it, or a syntax error near it. */
export function isUnreadable(site: Site, entry: Entry, property: string): boolean {
  return site.problemsIn(entry).some(({ code, path, found, expected }) => {
    if (code === 'syntax') return true;
    const isMisspelt = code === 'property-unknown' && path.length === 3;
    return isMisspelt ? closestName(found, expected) === property : path[2] === property;
  });
}

/** The fixes of a path to a share that was renamed: the new name, or one for each printer that had the old one. */
import type { Printer } from '../../../model/config.ts';
import type { Fix } from '../../../model/finding.ts';
import type { ConnectionTarget } from '../../../site/connections/connection-target.ts';
import { type LinkingEntry, relinkEdits, withShare } from '../../../site/connections/share-link.ts';
import type { Site } from '../../../site/site.ts';

/** Where it is not shared at all, only a person knows where the client should print instead. */
export function newShareFixes(site: Site, entry: LinkingEntry, target: ConnectionTarget): Fix[] {
  const paths = sharesOf(target).map((share) => withShare(target.path, share));
  return paths.map((path) => ({
    title: `Use the new share ${path}`,
    // Of several, only a person knows which the client means.
    safe: target.namesakes.length === 0,
    edits: relinkEdits(site, entry, path),
  }));
}

/** `renamed to ACCT`, or what else is known of a former share. */
export function renamingOf(target: ConnectionTarget): string {
  const { path, host, printer } = target;
  const shares = sharesOf(target);
  return shares.length > 0
    ? `The share ${path.share} on ${host.id} was renamed to ${shares.join(' or ')}.`
    : `${path.share} is a former share on ${host.id}; its printer ${printer?.id} is not shared now.`;
}

function sharesOf({ printer, namesakes }: ConnectionTarget): string[] {
  const printers: (Printer | undefined)[] = [printer, ...namesakes];
  return printers.flatMap((one) => one?.share?.value ?? []);
}

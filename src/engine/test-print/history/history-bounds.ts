/** What has to go so that the history stays small: the oldest entries, and before them what arrived at old ones. */

export interface KeptSizes {
  readonly id: string;
  /** Of its file. */
  readonly fileBytes: number;
  readonly receivedBytes: number;
}

export interface TooMuch {
  /** Ids of entries to be removed. */
  readonly remove: readonly string[];
  /** Ids of entries that stay without what arrived. */
  readonly strip: readonly string[];
}

export const maxEntryCount = 200;
const maxFileBytes = 32 * 1024 * 1024;
const maxReceivedBytes = 8 * 1024 * 1024;

/** @param newestFirst all entries */
export function tooMuchHistory(newestFirst: readonly KeptSizes[]): TooMuch {
  const remove: string[] = [];
  const strip: string[] = [];
  let fileBytes = 0;
  let receivedBytes = 0;
  for (const [index, entry] of newestFirst.entries()) {
    fileBytes += entry.fileBytes;
    receivedBytes += entry.receivedBytes;
    // The newest stays in any case.
    if (index >= maxEntryCount || (index > 0 && fileBytes > maxFileBytes)) remove.push(entry.id);
    else if (entry.receivedBytes > 0 && receivedBytes > maxReceivedBytes) strip.push(entry.id);
  }
  return { remove, strip };
}

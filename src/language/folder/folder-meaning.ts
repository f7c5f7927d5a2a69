/** Whether the names of a folder still stand for what they stood for, after some of its files were changed. */
import type { Entry } from '../../model/config.ts';
import type { FolderFile } from './folder-files.ts';
import type { FileReading } from './folder-symbol.ts';
import { namedIn } from './network-names.ts';

/**
 * The first file in which a name means something else, or came to mean something.
 * @param idAfter the key that an entry from before has now
 */
export function changedMeaning(
  before: readonly FileReading[],
  after: readonly FileReading[],
  idAfter: (source: FileReading, entry: Entry) => string,
): FolderFile | undefined {
  return before.find((one, index) => {
    const other = after[index];
    return !other || !isSameInside(one, other) || !isSameOutside(one, other);
  })?.file;

  function isSameInside(one: FileReading, other: FileReading): boolean {
    const { mentions } = other.reading;
    return (
      one.reading.mentions.length === mentions.length &&
      one.reading.mentions.every(({ entry, isDefinition }, index) => {
        const mention = mentions[index];
        return mention?.isDefinition === isDefinition && isSameEntry(one, entry, mention.entry);
      })
    );
  }

  /** Names that lead out of the file lead to the same entries of the same files. */
  function isSameOutside(one: FileReading, other: FileReading): boolean {
    return (
      one.outward.length === other.outward.length &&
      one.outward.every((name, nth) => {
        const nameAfter = other.outward[nth];
        return before.every((source, index) => {
          const sourceAfter = after[index];
          if (!nameAfter || !sourceAfter) return false;
          const meant = namedIn(source.reading.site, name)?.entry;
          const meantAfter = namedIn(sourceAfter.reading.site, nameAfter)?.entry;
          return meant && meantAfter ? isSameEntry(source, meant, meantAfter) : meant === meantAfter;
        });
      })
    );
  }

  function isSameEntry(source: FileReading, entry: Entry, entryAfter: Entry): boolean {
    return entry.section === entryAfter.section && idAfter(source, entry) === entryAfter.id;
  }
}

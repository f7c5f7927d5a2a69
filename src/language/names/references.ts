/** Every place that names what is named at an offset: in its file, and for names of the network in the other files of the folder. */
import type { FileSpan, FolderPlace } from '../folder/folder-files.ts';
import {
  distinct,
  folderSymbolAt,
  mentionsInFolder,
  networkNameOf,
  sameElsewhere,
} from '../folder/folder-symbol.ts';
import { isSameName, meansEntry, mentionsOf } from './symbol-at.ts';

export interface ReferenceOptions {
  /** Also where the name is defined. */
  readonly withDefinition: boolean;
}

export function findReferences(place: FolderPlace, { withDefinition }: ReferenceOptions): FileSpan[] {
  const symbol = folderSymbolAt(place);
  if (!symbol) return [];
  const { folder, named } = symbol;
  const isWhole = meansEntry(named);
  const described = [symbol, ...sameElsewhere(isWhole ? networkNameOf(symbol) : symbol, folder)];
  const found = described.flatMap((one) => {
    const mentions = mentionsInFolder(one, folder);
    return isWhole
      ? mentionsOf(mentions, { ...one.named, by: 'key' })
      : mentions.filter((mention) => isSameName(mention, one.named));
  });
  return distinct(found)
    .filter(({ isDefinition }) => withDefinition || !isDefinition)
    .map(({ file, span }) => ({ file, span }));
}

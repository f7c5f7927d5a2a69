/** Questions to files of one folder, drawn: a map from file names to texts, with the cursor marked in one of them. */
import type { FileSpan, FolderFile, FolderPlace } from '../../src/language/folder/folder-files.ts';
import { type Reading, readText } from '../../src/language/reading.ts';
import { drawRange, readMarkedCursor } from './marked-cursor.ts';

/** A file that has no other beside it. */
export function placeAlone(reading: Reading, offset: number): FolderPlace {
  return { file: { uri: 'file:///site/printers.jsonc', reading }, offset, others: [] };
}

/** The cursor stands at the `|` of one of the texts. */
export function readFolder(marked: Readonly<Record<string, string>>): FolderPlace {
  const files = Object.entries(marked).map(([name, text]) => ({ uri: `file:///site/${name}`, text }));
  const asked = files.find(({ text }) => text.includes('|'));
  if (!asked) throw new Error('No text has a |.');
  const { text, offset } = readMarkedCursor(asked.text);
  return {
    file: { uri: asked.uri, reading: readText(text) },
    offset,
    others: files.filter((file) => file !== asked),
  };
}

/** Places as `NAME: text with [brackets]`. */
export function drawPlaces(places: readonly FileSpan[]): string[] {
  return places.map(({ file, span }) => `${nameOf(file)}: ${drawRange(file.reading.text, span)}`);
}

export function nameOf({ uri }: Pick<FolderFile, 'uri'>): string {
  return uri.slice('file:///site/'.length);
}

/** Where the name at an offset is defined: the key of the entry, or the share, alias or former share it goes by. */
import type { Span } from '../../model/span.ts';
import type { FolderFile, OtherFile } from '../folder/folder-files.ts';
import { definitionsElsewhere } from '../folder/folder-symbol.ts';
import type { Named, NetworkName } from '../folder/network-names.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mentions.ts';
import { definitionOf, symbolAt } from './symbol-at.ts';

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The name where it is defined. */
  readonly target: Span;
  /** The whole entry that has the name. */
  readonly entry: Span;
}

export interface OutwardDefinition extends Definition {
  /** Where the target stands. */
  readonly file: FolderFile;
}

/** In the file itself. */
export function findDefinition(reading: Reading, offset: number): Definition | undefined {
  const mention = symbolAt(reading, offset);
  return mention && define(reading.mentions, mention, mention.span);
}

/** In the other files of the folder, each of which may know the name. */
export function findOutwardDefinitions(name: NetworkName, others: readonly OtherFile[]): OutwardDefinition[] {
  return definitionsElsewhere(others, name).flatMap(({ source, named }) => {
    const definition = define(source.reading.mentions, named, name.span);
    return definition ? [{ ...definition, file: source.file }] : [];
  });
}

function define(mentions: readonly Mention[], named: Named, origin: Span): Definition | undefined {
  const target = definitionOf(mentions, named)?.span;
  const { start, end } = named.entry;
  return target && { origin, target, entry: { start, end: start + end } };
}

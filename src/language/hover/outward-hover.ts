/** What the other files of a folder say of a name of the network that a file uses and does not define. */

import { fileName, type OtherFile } from '../folder/folder-files.ts';
import { definitionsElsewhere } from '../folder/folder-symbol.ts';
import type { NetworkName } from '../folder/network-names.ts';
import { entryText } from './entry-text.ts';
import type { Hover } from './hover.ts';
import { code } from './markdown-code.ts';

/** A hover is no list. */
const maxFiles = 3;

export function outwardHover(name: NetworkName, others: readonly OtherFile[]): Hover | undefined {
  const texts = definitionsElsewhere(others, name)
    .slice(0, maxFiles)
    .map(({ source, named }) => {
      const text = entryText(source.reading.site, named.entry);
      return `In ${code(fileName(source.file.uri))}:\n\n${text}`;
    });
  return texts.length === 0 ? undefined : { span: name.span, markdown: texts.join('\n\n---\n\n') };
}

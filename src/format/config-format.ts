/** How a configuration is written down: in our own format, or in that of another program. */
import type { Config } from '../model/config.ts';
import type { Edit } from '../model/edit.ts';
import { textEditsTogether } from './edit/edit-text.ts';
import type { TextEdit } from './edit/text-edit.ts';
import type { IndependentParts } from './live-parts.ts';
import { readConfig } from './read-config.ts';

export interface ConfigFormat {
  /** "printer-config" for our own, else as `platen import --from` has it. */
  readonly id: string;
  /** What a file of it is, for people: "a printers.conf of CUPS". */
  readonly title: string;
  /** What begins a comment up to the end of its line; undefined where the format has none. */
  readonly commentMark: string | undefined;
  /** Absent where a part may mean something else in another text. */
  readonly parts?: IndependentParts;
  /** @throws never: what cannot be read is a problem of the config */
  read(text: string): Config;
  /**
   * The text edits of several independent fixes, all against the same text, each list in order and without overlaps.
   * Undefined for a fix that the format cannot express; an empty list where it changes nothing.
   */
  write(text: string, fixes: readonly (readonly Edit[])[]): readonly (readonly TextEdit[] | undefined)[];
}

export const ownFormat: ConfigFormat = {
  id: 'printer-config',
  title: 'a printer configuration',
  commentMark: '//',
  read: readConfig,
  write: textEditsTogether,
};

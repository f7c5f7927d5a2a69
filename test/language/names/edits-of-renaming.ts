/** The edits of a renaming, in all files. */
import type { TextEdit } from '../../../src/format/edit/text-edit.ts';
import type { Renaming } from '../../../src/language/names/rename.ts';

export function editsOf(result: Renaming): readonly TextEdit[] {
  return result.ok ? result.changes.flatMap(({ edits }) => edits) : [];
}

/** Several edits of meaning in a foreign text, carried out one after the other. */
import { applyTextEdits, difference } from '../format/edit/edit-text.ts';
import type { TextEdit } from '../format/edit/text-edit.ts';
import type { Edit } from '../model/edit.ts';

/** What one edit changes in a text, in order and without overlaps; undefined where the format cannot express it. */
export type WriteOne = (text: string, edit: Edit) => readonly TextEdit[] | undefined;

/** For each fix what `ConfigFormat.write` answers. */
export function writeFixes(
  text: string,
  fixes: readonly (readonly Edit[])[],
  writeOne: WriteOne,
): readonly (readonly TextEdit[] | undefined)[] {
  return fixes.map((edits) => {
    const [only] = edits;
    if (edits.length === 1 && only) return writeOne(text, only);
    let after = text;
    for (const edit of edits) {
      const written = writeOne(after, edit);
      if (!written) return undefined;
      after = applyTextEdits(after, written);
    }
    return difference(text, after);
  });
}

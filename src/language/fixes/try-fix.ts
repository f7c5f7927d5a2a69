/** What a fix would do to a text that is followed: it is carried out there, looked at and taken back. */

import { textEdits } from '../../format/edit/edit-text.ts';
import type { TextChange } from '../../format/text/chunked-text.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { LiveDiagnosis } from '../diagnosis/live-diagnosis.ts';
import { readText } from '../reading.ts';

/** All findings there would be; undefined where only judging the whole text can tell. */
export function tryFix(live: LiveDiagnosis, fix: Fix): readonly Finding[] | undefined {
  const undo: TextChange[] = [];
  let isFollowed = true;
  for (const edit of fix.edits) {
    const { text } = live;
    // From the end to the beginning: then none moves another.
    const changes = textEdits(text, [edit], readText(text).tree).reverse();
    for (const { start, end, newText } of changes)
      undo.unshift({ start, end: start + newText.length, newText: text.slice(start, end) });
    if (changes.length > 0 && !live.edit(changes)) {
      isFollowed = false;
      break;
    }
  }
  const findings = isFollowed ? live.allFindings() : undefined;
  if (undo.length > 0) live.edit(undo);
  return findings;
}

/** A text that is followed through random edits, and compared after each of them. */

import { readConfig } from '../../src/format/read-config.ts';
import type { TextChange } from '../../src/format/text/chunked-text.ts';
import { type LiveDiagnosis, openDiagnosis } from '../../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { Tracker } from '../../src/site/recording/dependencies.ts';
import { applyChanges, createEditSource } from './edit-fuzz.ts';

export interface EditedText {
  readonly text: string;
  readonly seed: number;
  readonly editCount: number;
  readonly createTracker?: () => Tracker;
}

/** How many of the edits were followed without reading everything. */
export function followEdits(
  { text: original, seed, editCount, createTracker }: EditedText,
  expect: (live: LiveDiagnosis, text: string) => void,
): number {
  const source = createEditSource(seed);
  const open = () => openDiagnosis(original, defaultSettings, undefined, createTracker);
  let live = open();
  let text = original;
  let before = text;
  let quickCount = 0;
  for (let count = 0; count < editCount; count += 1) {
    const isBroken = readConfig(text).problems.some(({ code }) => code === 'syntax');
    if (text.length > original.length * 2 || source.happens(60)) {
      text = original;
      live = open();
    }
    // A broken text is mostly fixed at once, by the whole of the text that was there.
    const changes = isBroken && !source.happens(3) ? narrowed(text, before) : inTurn(source.next(text));
    const next = applyInTurn(text, changes);
    if (!isBroken) before = text;
    text = next;
    if (live.edit(changes)) quickCount += 1;
    // Whoever types on does not wait for the whole text to be read.
    else if (source.happens(2)) continue;
    expect(live, text);
  }
  return quickCount;
}

/** Edits of one text, from its end to its beginning: then none moves another. */
function inTurn(changes: readonly TextChange[]): TextChange[] {
  return changes.toSorted((a, b) => b.start - a.start || b.end - a.end);
}

function applyInTurn(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((result, change) => applyChanges(result, [change]), text);
}

/** The one change that makes the one text of the other, without the parts that are equal. */
function narrowed(from: string, to: string): TextChange[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let tail = 0;
  while (
    tail < from.length - start &&
    tail < to.length - start &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail += 1;
  return [{ start, end: from.length - tail, newText: to.slice(start, to.length - tail) }];
}

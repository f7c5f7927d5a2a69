/** Diagnostics after one typed character in a large site, against analysing all of it. */
import { diagnose } from '../src/language/diagnosis/diagnose.ts';
import { openDiagnosis } from '../src/language/diagnosis/live-diagnosis.ts';
import { defaultSettings } from '../src/model/settings.ts';
import { largeSite } from './large-site.ts';
import { type Benchmark, median, ms, percentile, timed } from './measure.ts';

const editCount = 600;

export const edit: Benchmark = {
  name: 'edit',
  async run() {
    const text = largeSite();
    const live = openDiagnosis(text, defaultSettings);
    const fullMs: number[] = [];
    const typedMs: number[] = [];
    const brokenMs: number[] = [];
    const random = lcg(7);
    for (let count = -60; count < editCount; count += 1) {
      if (count % 60 === 0) fullMs.push(timed(() => diagnose(text, defaultSettings)));
      // Anywhere in the file; what is typed is taken away again, so that the text stays what it is.
      const start = random() % text.length;
      const newText = 'a1x0 '.charAt(random() % 5);
      let isBroken = false;
      const took = timed(() => {
        isBroken = live.edit([{ start, end: start, newText }]) === undefined;
      });
      const settled = timed(() => live.settle());
      const back = timed(() => live.edit([{ start, end: start + 1, newText: '' }]));
      // Outside the sections nothing is broken, and the text is read again after both.
      live.settle();
      if (count < 0) continue;
      typedMs.push(took, back);
      if (isBroken) brokenMs.push(took + settled);
    }
    const full = median(fullMs.slice(1));
    const slowest = percentile(typedMs, 0.99);
    const counts = `${typedMs.length} edits, ${brokenMs.length} that broke the syntax`;
    return [
      {
        what: 'one typed character, 99th percentile',
        measured: slowest,
        budget: 8,
        mustBe: 'at most',
        unit: 'ms',
        detail: `median ${ms(median(typedMs))}; ${counts}`,
      },
      {
        what: 'one typed character / full diagnostics',
        measured: median(typedMs) / full,
        budget: 0.05,
        mustBe: 'at most',
        unit: 'x',
        detail: `${ms(median(typedMs))} / ${ms(full)}`,
      },
      {
        what: 'a character that breaks the syntax / full diagnostics',
        measured: median(brokenMs) / full,
        budget: 1.2,
        mustBe: 'at most',
        unit: 'x',
        detail: `${ms(median(brokenMs))} / ${ms(full)}`,
      },
    ];
  },
};

/** The same places each time: a linear congruential generator (Numerical Recipes). */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 4;
  };
}

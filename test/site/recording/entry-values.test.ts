/** Values of entries by where they stand: each made once, also where two stand at one place. */
import { strict as assert } from 'node:assert';
import type { Entry } from '../../../src/model/config.ts';
import { EntryValues } from '../../../src/site/recording/entry-values.ts';

const entry = (start: number): Entry => ({ section: 'ports', id: 'p', start, keyEnd: 1, end: 1 });

function valuesOf(count: number) {
  const made: Entry[] = [];
  const values = new EntryValues(count, (one: Entry) => {
    made.push(one);
    return one.start === 7 ? undefined : made.length;
  });
  return { values, made };
}

describe('values of entries', () => {
  for (const [what, count, starts] of [
    ['of a few', 3, [1, 100, 200]],
    ['of a value that is undefined', 2, [7, 8]],
    ['of more than were said', 1, Array.from({ length: 50 }, (_, index) => index * 90)],
    ['of none, and then of one', 0, [5]],
    ['of several at one place', 3, [40, 40, 40]],
    ['of several at one place, undefined', 3, [7, 7]],
    ['of thousands', 5000, Array.from({ length: 5000 }, (_, index) => index * 113 + (index % 7))],
  ] as const) {
    it(`are made once: ${what}`, () => {
      const { values, made } = valuesOf(count);
      const entries = starts.map(entry);
      const first = entries.map((one) => values.of(one));
      assert.deepEqual(made, entries);
      assert.deepEqual(
        entries.map((one) => values.of(one)),
        first,
      );
      assert.equal(made.length, entries.length);
    });
  }
});

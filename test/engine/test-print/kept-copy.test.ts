/** The copy of a document that is compared with what arrived. */
import { strict as assert } from 'node:assert';
import { keepCopy } from '../../../src/engine/test-print/kept-copy.ts';

async function* chunks(): AsyncIterable<Uint8Array> {
  yield Uint8Array.of(1, 2);
  yield Uint8Array.of(3);
}

describe('a kept copy', () => {
  const cases: readonly [
    what: string,
    isMade: boolean,
    maxBytes: number,
    readCount: number,
    expected: number[] | undefined,
  ][] = [
    ['of a document', false, 3, 2, [1, 2, 3]],
    ['of one that is made for the printer', true, 3, 2, [1, 2, 3]],
    ['of one that is larger', false, 2, 2, undefined],
    ['of one that was not read to its end', false, 3, 1, undefined],
  ];
  for (const [what, isMade, maxBytes, readCount, expected] of cases)
    it(what, async () => {
      const copy = keepCopy(isMade ? () => ({ chunks: chunks(), note: 'made' }) : chunks(), maxBytes);
      const { document } = copy;
      const source = typeof document === 'function' ? document(undefined).chunks : document;
      let count = 0;
      for await (const _ of source) {
        count += 1;
        if (count === readCount && readCount < 2) break;
      }
      const bytes = copy.bytes();
      assert.deepEqual(bytes && [...bytes], expected);
    });
});

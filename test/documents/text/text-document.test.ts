/** Text as it falls on paper: pages, tabs, and control characters that show. */
import { strict as assert } from 'node:assert';
import { textDocument } from '../../../src/documents/text/text-document.ts';

describe('a text document', () => {
  const cases: readonly [what: string, text: string, pages: readonly (readonly string[])[]][] = [
    ['ends lines as systems do', 'a\r\nb\nc', [['a', 'b', 'c']]],
    ['ends a page by a form feed', 'one\n\ftwo\n', [['one'], ['two']]],
    ['has no empty page after the last form feed', 'one\f', [['one']]],
    ['carries a tab to the next stop of eight', 'a\tb', [['a       b']]],
    ['shows control characters', 'bell\x07 \x1b[31m', [['bell\u2407 \u241b[31m']]],
    ['turns no reading order round', 'a\u202eb', [['a\ufffdb']]],
  ];
  for (const [what, text, pages] of cases)
    it(what, () =>
      assert.deepEqual(
        textDocument(new TextEncoder().encode(text)).pages.map(({ lines }) => lines),
        pages,
      ),
    );

  it('is ISO 8859-1 where it is no UTF-8', () => {
    assert.deepEqual(textDocument(Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65)).pages[0]?.lines, ['Grüße']);
    assert.deepEqual(textDocument(new TextEncoder().encode('Grüße')).pages[0]?.lines, ['Grüße']);
  });

  it('is cut where nobody reads on', () => {
    const { isCut, pages } = textDocument(new TextEncoder().encode('x\f'.repeat(10_000)));
    assert.deepEqual([isCut, pages.length], [true, 500]);
  });
});

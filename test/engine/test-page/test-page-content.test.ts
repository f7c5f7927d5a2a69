/** What stands on a test page, made harmless for any printer. */
import assert from 'node:assert/strict';
import { testPageRows, toAscii } from '../../../src/engine/test-page/test-page-content.ts';

describe('test-page-content', () => {
  const texts: [text: string, ascii: string][] = [
    ['Büro', 'Buro'],
    ['Straße', 'Strasse'],
    ['a\u001b%-12345Xb', 'a %-12345Xb'],
    ['one\r\ntwo\ttabs\u0000', 'one  two tabs '],
    ['日本', '??'],
    ['😀', '?'],
  ];
  for (const [text, ascii] of texts) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(ascii)}`, () =>
      assert.equal(toAscii(text), ascii));
  }

  it('puts printer, port, device and time before the settings, and no more rows than fit', () => {
    const settings = Array.from({ length: 100 }, (_, index) => [`s${index}`, 'v'] as const);
    const rows = testPageRows({ printer: 'p', port: 'o', device: 'd', time: 't', settings });
    assert.deepEqual(
      rows.slice(0, 5).map(([name]) => name),
      ['Printer', 'Port', 'Device', 'Time', 's0'],
    );
    assert.equal(rows.length, 28);
  });
});

/** The quick scanner sees what jsonc-parser's sees, token by token, in well-formed texts and in any other. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { scanTokens, Token } from '../../../src/format/text/token.ts';
import { fixtureTexts } from '../fixture-texts.ts';

describe('text scanner', () => {
  for (const text of [
    '',
    ' \t\r\n',
    '{"a": [1, -2, 3.5, 1e9, 01, 12345678901], "b": true, "c": false, "d": null}',
    '"a\\u0041" "a\\x" "a\tb" "a',
    '"a\n"b\r"c',
    '// a\n/* b */ 1 /* c',
    '1 /',
    '1 /*',
    '/*/ 1',
    '1.',
    '1e',
    '-',
    'word "a"word/1',
    '\ufeff{}',
  ]) {
    it(`agrees on ${JSON.stringify(text)}`, () => agree(text));
  }

  it('agrees on mutations of all fixtures', () => {
    const random = createSeededRandom(1);
    const pieces = [
      '"',
      '\\',
      '/',
      '/*',
      '*/',
      '//',
      '\n',
      '\r',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '1',
      '.',
      'e',
      '-',
      't',
      '\t',
      '\u0001',
    ];
    for (const { text } of fixtureTexts()) {
      agree(text);
      for (let count = 0; count < 50; count += 1) {
        const at = Math.floor(random.next() * (text.length + 1));
        const piece = pieces[Math.floor(random.next() * pieces.length)] ?? '';
        agree(text.slice(0, at) + piece + text.slice(at + Math.floor(random.next() * 3)));
      }
    }
  });
});

function agree(text: string): void {
  const quick = new TextScanner(text);
  const known = scanTokens(text);
  for (;;) {
    const token = known.scan();
    assert.equal(quick.scan(), token, text);
    if (token === Token.end) return;
    const start = known.getTokenOffset();
    assert.deepEqual(
      [quick.start, quick.end, quick.error],
      [start, start + known.getTokenLength(), known.getTokenError()],
      text,
    );
    if (token === Token.string || token === Token.number) assert.equal(quick.value(), known.getTokenValue());
  }
}

/** The scanner sees what jsonc-parser's sees, token by token, in well-formed texts and in any other. */
import { strict as assert } from 'node:assert';
import { createScanner } from 'jsonc-parser';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { Token } from '../../../src/format/text/token.ts';
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
    '1.e5',
    '1.5.2',
    '-0.5E-',
    '1e',
    '1e+5',
    '-',
    '-a',
    '"\\',
    '"\\u12',
    '"\\u12x\\u00e4\\/\\n"',
    '"\u0001\\x"',
    '"\\\n"',
    '/**/ /**',
    ' \t\r\n\r \n',
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
      for (let count = 0; count < 20; count += 1) {
        const at = Math.floor(random.next() * (text.length + 1));
        const piece = pieces[Math.floor(random.next() * pieces.length)] ?? '';
        agree(text.slice(0, at) + piece + text.slice(at + Math.floor(random.next() * 3)));
      }
    }
  });
});

function agree(text: string): void {
  for (const withTrivia of [false, true]) {
    const ours = new TextScanner(text, withTrivia);
    const known = createScanner(text, !withTrivia);
    for (;;) {
      const token: number = known.scan();
      assert.equal(ours.scan(), token, text);
      if (token === Token.end) break;
      const start = known.getTokenOffset();
      assert.deepEqual(
        [ours.start, ours.end, ours.error],
        // Of a comment that never ends, theirs may end behind the text.
        [start, Math.min(start + known.getTokenLength(), text.length), known.getTokenError()],
        text,
      );
      if (token === Token.string || token === Token.number || token === Token.unknown)
        assert.equal(ours.value(), known.getTokenValue());
    }
  }
}

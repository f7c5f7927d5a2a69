/** The scanner sees what jsonc-parser's sees in mutations of all fixtures. */
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { fixtureTexts } from '../fixture-texts.ts';
import { agree } from './agree-on-tokens.ts';

describe('text scanner', () => {
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

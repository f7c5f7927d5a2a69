/** What a hostile file cannot do to a terminal. */
import assert from 'node:assert/strict';
import { printableText } from '../../src/cli/printable-text.ts';

describe('printable text', () => {
  it('replaces escapes, line breaks and marks of direction, each by one character', () => {
    assert.equal(
      printableText('a\u001b[31mb\u009b1mc\nd\u202ee\u2066f\u0007'),
      'a\ufffd[31mb\ufffd1mc\ufffdd\ufffde\ufffdf\ufffd',
    );
  });

  it('leaves tabs and every script alone', () => {
    const text = 'Büro\t印刷 مكتب \u{1f5a8}';
    assert.equal(printableText(text), text);
  });
});

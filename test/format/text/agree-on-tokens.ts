/** Our scanner against that of jsonc-parser, token by token. */
import { strict as assert } from 'node:assert';
import { createScanner } from 'jsonc-parser';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { Token } from '../../../src/format/text/token.ts';

export function agree(text: string): void {
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

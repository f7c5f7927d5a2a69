/** Secrets are looked for in long lines without losing time. */
import assert from 'node:assert/strict';
import { withoutSecrets } from '../../src/knowledge/secret-spans.ts';
import { processorMs } from '../processor-time.ts';

describe('secret spans', () => {
  it('is quick with a long line that looks like many', () => {
    const pieces = ['a:b@', '?password', '//', 'a:', '"a:"', '\\\\', 'x-_', '%25', 'a://', '"@"'];
    for (const piece of pieces) {
      for (const text of ['', '@'].map((end) => `password ${piece.repeat(10_000)}${end}`)) {
        assert.ok(processorMs(() => withoutSecrets(text)) < 4000, piece);
      }
    }
  });
});

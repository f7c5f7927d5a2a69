/** No pattern takes long on a line that was written to make it. */
import assert from 'node:assert/strict';
import { messageFacts } from '../../../src/troubleshoot/messages/index.ts';
import { processorMs } from '../../processor-time.ts';

describe('messages', () => {
  it('no pattern takes long on a line that was written to make it', () => {
    const hostile = ['a', ' ', 'certificate ', 'restart ', 'not ', '-> ', 'printer.', '\\\\', '0x'].map(
      (piece) => piece.repeat(4000 / piece.length),
    );
    for (const { id, pattern, and, not } of messageFacts) {
      for (const text of hostile) {
        const tookMs = processorMs(() => {
          pattern.test(text);
          and?.test(text);
          not?.test(text);
        });
        assert.ok(tookMs < 500, `${id} took ${tookMs} ms on ${text.slice(0, 20)}`);
      }
    }
  });
});

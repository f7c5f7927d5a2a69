/** What leaves the program of a hostile text. */
import assert from 'node:assert/strict';
import { shownText } from '../../src/knowledge/shown-text.ts';

describe('shown text', () => {
  it('holds neither a secret nor a control character', () => {
    assert.equal(shownText('lpd://bob:s3\u0007cret@a\u202eb\nc'), 'lpd://bob:...@a\ufffdb\ufffdc');
  });
});

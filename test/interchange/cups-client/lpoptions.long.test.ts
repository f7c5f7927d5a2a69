/** An lpoptions file cut anywhere is read without an exception. */
import { strict as assert } from 'node:assert';
import { lpoptions } from '../../../src/interchange/cups-client/lpoptions.ts';
import { findingsOf } from '../foreign-text.ts';
import { text } from './lab-options.ts';

describe('lpoptions', () => {
  it('may be cut anywhere', () => {
    for (let end = 0; end <= text.length; end += 1)
      assert.doesNotThrow(() => findingsOf(lpoptions, text.slice(0, end)));
  });
});

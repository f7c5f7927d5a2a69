/** docs/formats.md names every format there is; what it says of real files is written where these are at hand. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatsText } from '../../build/formats-docs.ts';
import { root } from '../../build/root.ts';

describe('docs/formats.md', () => {
  it('names every format and every export', () => {
    const text = readFileSync(join(root, 'docs/formats.md'), 'utf8');
    assert.equal(text.slice(0, formatsText().length), formatsText());
  });
});

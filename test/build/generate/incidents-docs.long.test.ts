/** The document of the incidents, which has figures of their replays, says what it is generated from. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentsDocs } from '../../../build/generate/incidents-docs.ts';
import { root } from '../../../build/root.ts';

describe('docs/incidents.md', () => {
  it('is up to date (npm run update)', async () => {
    assert.equal(readFileSync(join(root, 'docs/incidents.md'), 'utf8'), await incidentsDocs());
  });
});

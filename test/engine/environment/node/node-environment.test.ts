/** The real environment has all its parts. */
import assert from 'node:assert/strict';
import { createNodeEnvironment } from '../../../../src/engine/environment/node/node-environment.ts';

describe('node environment', () => {
  it('draws numbers in [0, 1)', () => {
    const { random } = createNodeEnvironment();
    const drawn = Array.from({ length: 100 }, () => random.next());
    assert.ok(drawn.every((value) => value >= 0 && value < 1));
    assert.ok(new Set(drawn).size > 90);
  });
});

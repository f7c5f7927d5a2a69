/** Tags of IPP's encoding are told apart and named. */
import assert from 'node:assert/strict';
import { isGroupTag, isOutOfBand, valueTagName } from '../../../src/knowledge/ipp/ipp-tags.ts';

describe('tags of IPP', () => {
  it('begin a group, stand for no value, or for one', () => {
    const tags = [0x01, 0x03, 0x0f, 0x10, 0x13, 0x1f, 0x21, 0x4a];
    assert.deepEqual(tags.filter(isGroupTag), [0x01, 0x03, 0x0f]);
    assert.deepEqual(tags.filter(isOutOfBand), [0x10, 0x13, 0x1f]);
  });

  it('have names, and a number where no table has one', () => {
    assert.deepEqual([0x21, 0x44, 0x7f].map(valueTagName), ['integer', 'keyword', '0x7f']);
  });
});

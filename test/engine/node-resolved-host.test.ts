/** What people are told of a host before anything is sent to it. */
import assert from 'node:assert/strict';
import { resolvedHost } from '../../src/engine/node-resolved-host.ts';

describe('resolved host', () => {
  it('is the address itself, the address of a name, or a phrase', async () => {
    assert.equal(await resolvedHost('127.0.0.1'), '127.0.0.1');
    assert.match(await resolvedHost('localhost'), /^(127\.0\.0\.1|::1)$/);
    assert.equal(await resolvedHost('no such host'), 'not known to the name service');
  });
});

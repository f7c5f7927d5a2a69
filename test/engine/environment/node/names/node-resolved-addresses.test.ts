/** What people are shown of a host before anything is sent to it. */
import assert from 'node:assert/strict';
import { resolvedAddresses } from '../../../../../src/engine/environment/node/names/node-resolved-addresses.ts';

describe('resolved addresses', () => {
  it('are the address itself, all of a name, or none', async () => {
    assert.deepEqual(await resolvedAddresses('127.0.0.1'), ['127.0.0.1']);
    assert.deepEqual(await resolvedAddresses('fe80::1%eth9'), ['fe80::1%eth9']);
    const local = await resolvedAddresses('localhost');
    assert.ok(local.length > 0 && local.every((address) => ['127.0.0.1', '::1'].includes(address)));
    assert.deepEqual(await resolvedAddresses('no such host'), []);
  });
});

/** What a listener shows of itself: made here, or of somebody's files. */
import assert from 'node:assert/strict';
import {
  createNodeIdentity,
  readNodeIdentity,
} from '../../../../../src/engine/environment/node/tls/node-identity.ts';
import { selfSignedCertificate, testKey } from './test-certificates.ts';

describe('an identity of a listener', () => {
  it('is made with the fingerprint of its certificate', () => {
    const made = createNodeIdentity(['lab.example', '10.20.0.31']);
    assert.deepEqual(made.names, ['lab.example', '10.20.0.31']);
    assert.deepEqual(readNodeIdentity(made.certificate, made.key), made);
  });

  it('is read from a certificate and its key', () => {
    const read = readNodeIdentity(selfSignedCertificate, testKey);
    assert.ok(typeof read !== 'string');
    assert.deepEqual(read.names, ['localhost', '127.0.0.1']);
    assert.match(read.fingerprint, /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  for (const [name, certificate, key, why] of [
    ['a key of another', selfSignedCertificate, createNodeIdentity(['a']).key, /^The key does not belong/],
    ['no certificate', 'text', testKey, /^They cannot be read as PEM: /],
    ['no key', selfSignedCertificate, '', /^They cannot be read as PEM: /],
  ] as const) {
    it(`is none of ${name}`, () => {
      assert.match(String(readNodeIdentity(certificate, key)), why);
    });
  }
});

/** Fingerprints of certificates as people copy them, and what is none. */
import assert from 'node:assert/strict';
import { normalFingerprint } from '../../../src/model/destinations/certificate-fingerprint.ts';

const normal = Array(32).fill('0A').join(':');

describe('fingerprints of certificates', () => {
  for (const text of [normal, normal.toLowerCase(), '0a'.repeat(32), normal.replaceAll(':', ' ')])
    it(`are one in every spelling: ${text.slice(0, 9)}...`, () => {
      assert.equal(normalFingerprint(text), normal);
    });

  for (const text of [
    '',
    normal.slice(3),
    `${normal}:0A`,
    normal.replace('A', 'G'),
    `sha256:${normal}`,
    `${normal}\n`,
  ])
    it(`are not "${text.slice(0, 9)}..." of ${text.length} characters`, () => {
      assert.equal(normalFingerprint(text), undefined);
    });
});

/** Certificates that sign themselves, as Node and OpenSSL read them. */
import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSelfSignedCertificate } from '../../../../../src/engine/environment/node/tls/self-signed-certificate.ts';

const nowMs = Date.UTC(2026, 10, 22, 6, 30, 5);

describe('a certificate that signs itself', () => {
  it('is for its names and addresses, for ten years, with a key of its own', () => {
    const names = ['lab-1.example', 'localhost', '127.0.0.1', '::1', '2001:db8::7:0:9'];
    const { certificate, key } = createSelfSignedCertificate(names, nowMs);
    const read = new X509Certificate(certificate);
    assert.equal(read.subject, 'CN=lab-1.example');
    assert.equal(read.issuer, 'CN=lab-1.example');
    assert.equal(
      read.subjectAltName,
      'DNS:lab-1.example, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:2001:DB8:0:0:0:7:0:9',
    );
    for (const name of names)
      assert.ok(name.includes(':') || name.includes('127') ? read.checkIP(name) : read.checkHost(name), name);
    assert.equal(new Date(read.validFrom).toISOString(), '2026-11-21T06:30:05.000Z');
    assert.equal(new Date(read.validTo).toISOString(), '2036-11-22T06:30:05.000Z');
    assert.ok(read.ca);
    assert.ok(read.verify(read.publicKey));
    assert.ok(read.checkIssued(read));
    assert.ok(read.checkPrivateKey(createPrivateKey(key)));
    assert.match(
      certificate,
      /^-----BEGIN CERTIFICATE-----\n(?:[\w+/=]{1,64}\n)+-----END CERTIFICATE-----\n$/,
    );
  });

  it('is another one each time', () => {
    const [one, other] = [1, 2].map(
      () => new X509Certificate(createSelfSignedCertificate(['a'], nowMs).certificate),
    );
    assert.notEqual(one?.fingerprint256, other?.fingerprint256);
    assert.notEqual(one?.serialNumber, other?.serialNumber);
  });

  it('holds beyond 2049, and names of many bytes', () => {
    const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
    const { certificate } = createSelfSignedCertificate([name], Date.UTC(2045, 0, 1));
    const read = new X509Certificate(certificate);
    assert.equal(new Date(read.validTo).toISOString(), '2055-01-01T00:00:00.000Z');
    assert.equal(read.subjectAltName, `DNS:${name}`);
  });
});

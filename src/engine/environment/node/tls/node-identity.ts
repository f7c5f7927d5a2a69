/** What a listener shows of itself: made here, or read from the files of somebody who has a certificate. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { ServerIdentity } from '../../environment.ts';
import { alternativeNamesOf } from './node-secure-connection.ts';
import { createSelfSignedCertificate } from './self-signed-certificate.ts';

export function createNodeIdentity(names: readonly string[]): ServerIdentity {
  const { certificate, key } = createSelfSignedCertificate(names, Date.now());
  return { certificate, key, names, fingerprint: new X509Certificate(certificate).fingerprint256 };
}

/**
 * @param certificate PEM, with those of its authorities after it where there are any
 * @returns why it cannot be used, as a sentence, where it cannot
 */
export function readNodeIdentity(certificate: string, key: string): ServerIdentity | string {
  try {
    const first = new X509Certificate(certificate);
    if (!first.checkPrivateKey(createPrivateKey(key))) return 'The key does not belong to the certificate.';
    const names = alternativeNamesOf(first.subjectAltName);
    return { certificate, key, names, fingerprint: first.fingerprint256 };
  } catch (error) {
    // OpenSSL names a routine, never what it read.
    return `They cannot be read as PEM: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

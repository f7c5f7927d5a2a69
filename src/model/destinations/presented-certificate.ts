/** What a device showed of itself when an encrypted connection began, and what speaks against trusting it. */

export interface PresentedCertificate {
  /** SHA-256 of the whole certificate: pairs of hexadecimal digits with colons between them. */
  readonly fingerprint: string;
  /** The common name; empty where it has none. */
  readonly subject: string;
  /** The names and addresses that it is for. */
  readonly names: readonly string[];
  readonly issuer: string;
  /** Days as 2024-05-01. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Empty where an authority that this machine trusts vouches for it, for this host and now. */
  readonly problems: readonly CertificateProblem[];
}

export const certificateProblems = [
  'self-signed',
  'unknown-issuer',
  'expired',
  'not-yet-valid',
  'wrong-name',
] as const;
export type CertificateProblem = (typeof certificateProblems)[number];

/** Each problem as a sentence without its stop: "it expired on 2024-05-01". */
export function describeCertificateProblems(
  { subject, names, issuer, validFrom, validTo, problems }: PresentedCertificate,
  host: string,
): string {
  const shownNames = [...new Set([subject, ...names].filter((name) => name !== ''))].slice(0, 5).join(', ');
  const words: Readonly<Record<CertificateProblem, string>> = {
    'self-signed': 'it is signed by itself, as most printers have it',
    'unknown-issuer': `nobody whom this machine trusts signed it${issuer === '' ? '' : ` (its issuer is ${issuer})`}`,
    expired: `it expired on ${validTo}`,
    'not-yet-valid': `it is not valid before ${validFrom}`,
    'wrong-name': `it is for ${shownNames === '' ? 'no name' : shownNames}, not for ${host}`,
  };
  return problems.map((problem) => words[problem]).join('; ');
}

/**
 * A sentence where the connection is not to be used. A certificate that a person accepted is, whatever speaks against it; one that the
 * configuration does not name, where it names one, is not, whoever vouches for it.
 */
export function whyNotTrusted(
  certificate: PresentedCertificate | undefined,
  {
    accepted,
    pinned,
    host,
    place,
  }: {
    readonly accepted: string | undefined;
    readonly pinned?: string | undefined;
    readonly host: string;
    readonly place: string;
  },
): string | undefined {
  if (!certificate) return `${place} showed no certificate.`;
  const { fingerprint, problems } = certificate;
  if (pinned !== undefined && pinned !== fingerprint)
    return `${place} shows another certificate than the one in the configuration: its SHA-256 fingerprint is ${fingerprint}; written is ${pinned}. If the printer was reset or replaced, write the new one; if not, something else answers in its place.`;
  if (problems.length === 0 || fingerprint === accepted) return undefined;
  const why = describeCertificateProblems(certificate, host);
  return accepted === undefined
    ? `The certificate of ${place} is not trusted: ${why}. Its SHA-256 fingerprint is ${fingerprint}.`
    : `${place} shows another certificate than the one that was accepted: ${why}. Its SHA-256 fingerprint is ${fingerprint}; accepted was ${accepted}. If the printer was reset or replaced, forget the destination and print again; if not, something else answers in its place.`;
}

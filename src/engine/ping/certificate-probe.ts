/** The certificate that a device shows when an encrypted connection begins; nothing else is sent. */
import { addressText } from '../../model/address-text.ts';
import {
  describeCertificateProblems,
  type PresentedCertificate,
} from '../../model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { type Limit, type ProbeAnswer, unanswered } from './probe-result.ts';

/** The answer, and the fingerprint by which the device may be asked for its state: no job and no password goes that way. */
export async function certificateProbe(
  plan: PrintPlan,
  { network }: Environment,
  { limitMs, signal }: Limit,
): Promise<{ readonly answer: ProbeAnswer; readonly fingerprint: string | undefined }> {
  const { host, tcpPort } = plan;
  const options = { timeoutMs: limitMs, signal, isSecure: true };
  const connection = await network.connect({ host, port: tcpPort }, options);
  const { certificate } = connection;
  await connection.close();
  const place = addressText(host, tcpPort);
  if (!certificate) return { answer: unanswered(`${place} showed no certificate.`), fingerprint: undefined };
  return { answer: describe(certificate, plan), fingerprint: certificate.fingerprint };
}

function describe(certificate: PresentedCertificate, plan: PrintPlan): ProbeAnswer {
  const { subject, names, issuer, validFrom, validTo, fingerprint } = certificate;
  return {
    outcome: 'answered',
    summary: describeTrust(certificate, plan),
    facts: [
      { name: 'subject', value: subject },
      { name: 'names', value: names.slice(0, maxNameCount).join(', ') },
      { name: 'issuer', value: issuer },
      { name: 'valid', value: `${validFrom} to ${validTo}` },
      { name: 'SHA-256', value: fingerprint },
      ...(plan.certificate !== undefined && plan.certificate !== fingerprint
        ? [{ name: 'accepted', value: plan.certificate }]
        : []),
      ...(isOtherThanPinned(certificate, plan)
        ? [{ name: 'configured', value: plan.pinnedCertificate ?? '' }]
        : []),
    ].filter(({ value }) => value !== ''),
  };
}

const maxNameCount = 10;

function describeTrust(certificate: PresentedCertificate, plan: PrintPlan): string {
  const { problems, fingerprint } = certificate;
  if (isOtherThanPinned(certificate, plan))
    return 'It is another one than the configuration names, so no job would be sent. If the printer was reset or replaced, write the new one; if not, something else answers in its place.';
  if (problems.length === 0) return 'An authority that this machine trusts vouches for it.';
  const why = describeCertificateProblems(certificate, plan.host);
  if (plan.certificate === fingerprint) return `You have accepted it: ${why}.`;
  return plan.certificate === undefined
    ? `It is not trusted: ${why}.`
    : `It is another one than you accepted: ${why}. If the printer was reset or replaced, forget the destination; if not, something else answers in its place.`;
}

function isOtherThanPinned({ fingerprint }: PresentedCertificate, { pinnedCertificate }: PrintPlan): boolean {
  return pinnedCertificate !== undefined && pinnedCertificate !== fingerprint;
}

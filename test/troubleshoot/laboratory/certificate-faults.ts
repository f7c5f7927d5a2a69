/** Certificates of virtual printers that CUPS refuses, each beside one that it takes, by the settings of the client that refuse them. */
import { createSelfSignedCertificate } from '../../../src/engine/environment/node/tls/self-signed-certificate.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';
import type { Laboratory } from './laboratory.ts';
import { finished, type ProducedFault, startPrinter } from './making-faults.ts';

interface Certificate {
  readonly name?: string;
  readonly madeYearsAgo?: number;
  readonly faults?: readonly FaultName[];
  /** client.conf. */
  readonly client?: string;
  readonly jobs?: number;
}

const yearMs = 365 * 24 * 3600 * 1000;

async function printEncrypted(
  laboratory: Laboratory,
  { name = 'localhost', madeYearsAgo = 0, faults = [], client, jobs = 1 }: Certificate,
): Promise<void> {
  // Ours are valid for ten years.
  const signed = createSelfSignedCertificate([name], Date.now() - madeYearsAgo * yearMs);
  const identity = { ...signed, names: [name], fingerprint: '' };
  const port = await startPrinter('ipp', faults, { identity });
  await laboratory.start(client === undefined ? {} : { client });
  await laboratory.queue('lab', `ipps://localhost:${port}/ipp/print`);
  for (let job = 1; job <= jobs; job += 1) {
    await laboratory.print('lab');
    await laboratory.logged(new RegExp(`\\[Job ${job}\\].*(?:${finished.source})`), 15);
  }
  await laboratory.command('lpstat', '-p', 'lab');
}

export const certificateFaults: readonly ProducedFault[] = [
  {
    fault: 'a certificate that is over',
    cause: 'tls-certificate-expired',
    produce: (laboratory, isFaulty) => printEncrypted(laboratory, isFaulty ? { madeYearsAgo: 12 } : {}),
  },
  {
    fault: 'a certificate for another name, where names are compared',
    cause: 'tls-name-mismatch',
    produce: (laboratory, isFaulty) =>
      printEncrypted(laboratory, {
        client: 'ValidateCerts Yes',
        ...(isFaulty ? { name: 'printer.example.org' } : {}),
      }),
  },
  {
    fault: 'a certificate that signs itself, where these are blocked',
    cause: 'tls-certificate-not-trusted',
    produce: (laboratory, isFaulty) =>
      printEncrypted(laboratory, { client: isFaulty ? 'AllowAnyRoot No' : 'AllowAnyRoot Yes' }),
  },
  {
    fault: 'a certificate that nobody has stored, without trust on first use',
    cause: 'tls-certificate-not-trusted',
    produce: (laboratory, isFaulty) =>
      printEncrypted(laboratory, { client: isFaulty ? 'TrustOnFirstUse No' : 'TrustOnFirstUse Yes' }),
  },
  {
    fault: 'another certificate than on first use',
    cause: 'tls-certificate-changed',
    produce: (laboratory, isFaulty) =>
      printEncrypted(laboratory, {
        jobs: 2,
        client: 'ValidateCerts Yes',
        ...(isFaulty ? { faults: ['certificate-changed'] } : {}),
      }),
  },
];

/** What a device shows of itself, without a byte of a job: for the question whether to trust it. */

import type { PresentedCertificate } from '../../../model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';

const timeoutMs = 10_000;

/** Undefined where the device cannot be asked: then the print says why. */
export async function askForCertificate(
  { network }: Environment,
  { host, tcpPort }: PrintPlan,
  signal: AbortSignal,
): Promise<PresentedCertificate | undefined> {
  try {
    const connection = await network.connect({ host, port: tcpPort }, { timeoutMs, signal, isSecure: true });
    const { certificate } = connection;
    await connection.close();
    return certificate;
  } catch {
    return undefined;
  }
}

/** Asks a printer about itself, Get-Printer-Attributes (RFC 8011 §4.2.5), in the highest version of IPP that it takes. */
import { ippStatusCode, isIppSuccess } from '../../../knowledge/ipp/ipp-statuses.ts';
import type { IppMessage } from '../../wire/ipp/ipp-message.ts';
import { ippRequest, ippVersions } from '../../wire/ipp/ipp-request.ts';
import type { IppClient, IppReply } from './ipp-client.ts';

/** `refused` is its last answer: it took no version, or not the question. */
export type PrinterAnswer =
  | { readonly kind: 'told' | 'refused'; readonly message: IppMessage }
  | Exclude<IppReply, { kind: 'answered' }>;

export interface PrinterQuestion {
  readonly printerUri: string;
  /** Names of attributes. */
  readonly requested: readonly string[];
}

export async function askIppPrinter(
  client: IppClient,
  { printerUri, requested }: PrinterQuestion,
): Promise<PrinterAnswer> {
  let refusal: PrinterAnswer | undefined;
  for (const [index, version] of ippVersions.entries()) {
    // A name of our own: who asks is nobody's business.
    const names = { operation: 'Get-Printer-Attributes', printerUri, user: 'platen' } as const;
    const reply = await client.ask(
      ippRequest({ ...names, version, requestId: index + 1, requested }),
      undefined,
    );
    if (reply.kind !== 'answered') return reply;
    const { message } = reply;
    if (isIppSuccess(message.code)) return { kind: 'told', message };
    refusal = { kind: 'refused', message };
    if (message.code !== ippStatusCode('server-error-version-not-supported')) break;
  }
  return refusal ?? { kind: 'cancelled' };
}

/** The question before the first job to a destination, and the answers, kept in the user's own storage. */

import * as vscode from 'vscode';
import { addressText } from '../../model/address-text.ts';
import {
  confirmAddresses,
  confirmCertificate,
  type Destination,
  describeAddresses,
  readDestinations,
  withDestination,
} from '../../model/destinations/agreed-destinations.ts';
import {
  describeCertificateProblems,
  type PresentedCertificate,
} from '../../model/destinations/presented-certificate.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { confirm, type Instead } from '../notification.ts';
import type { Devices } from './print-host.ts';

export interface Destinations {
  /**
   * The addresses that the job may go to, if a person has allowed jobs to this name at all of them, now or before.
   * With a warning the question comes even so.
   */
  confirm(plan: PrintPlan, question?: DestinationQuestion): Promise<readonly string[] | undefined>;
  /** The same before a device is asked how it is: a yes to that is none to a job, and is not remembered. */
  confirmPing(plan: PrintPlan): Promise<readonly string[] | undefined>;
  /**
   * The plan with the certificate that the person accepts, now or before, where no authority vouches for the device's. Asked after
   * `confirm`, as the device shows it in a handshake.
   */
  withCertificate(plan: PrintPlan, onlyTo: readonly string[]): Promise<PrintPlan | undefined>;
  list(): readonly Destination[];
  forget(destinations: readonly Destination[]): Thenable<void>;
}

export interface DestinationQuestion {
  readonly warning?: string | undefined;
  readonly instead?: Instead | undefined;
}

const KEY = 'destinations';

/** @param from the sentence of `printsFrom` */
export function createDestinations(
  storage: vscode.Memento,
  { resolvedAddresses, certificate }: Pick<Devices, 'resolvedAddresses' | 'certificate'>,
  from?: string,
): Destinations {
  const sender = from === undefined ? [] : [from];
  // Read each time: another window may have written meanwhile.
  const list = () => readDestinations(storage.get(KEY));
  return {
    list,
    confirmPing: ({ host, tcpPort, port }) =>
      confirmAddresses(host, tcpPort, {
        resolve: resolvedAddresses,
        list,
        ask: (destination, agreement) =>
          confirm(vscode.l10n.t('Ask {0} how it is?', nameOf(destination)), {
            detail: [
              vscode.l10n.t(
                'It is the device of the port {0}, at {1}. Nothing is printed, and a later test print asks again.',
                port,
                placeOf(destination),
              ),
              ...sender,
              ...(agreement.kind === 'changed' ? [before(agreement.before)] : []),
            ],
            yes: vscode.l10n.t('Ask It'),
          }),
        remember: async () => {},
        asksAnyway: false,
      }),
    confirm: (plan, { warning, instead } = {}) =>
      confirmAddresses(plan.host, plan.tcpPort, {
        resolve: resolvedAddresses,
        list,
        ask: (destination, agreement) =>
          confirm(vscode.l10n.t('Print to {0}?', nameOf(destination)), {
            detail: [
              ...(warning === undefined ? [] : [warning]),
              detail(plan, destination),
              ...sender,
              ...(agreement.kind === 'changed' ? [before(agreement.before)] : []),
            ],
            yes: vscode.l10n.t('Print'),
            instead,
          }),
        remember: (destination) => storage.update(KEY, withDestination(list(), destination)),
        asksAnyway: warning !== undefined,
      }),
    async withCertificate(plan, onlyTo) {
      const shown = plan.isSecure ? await certificate(plan, onlyTo) : undefined;
      if (!shown) return plan;
      const destination = { host: plan.host, port: plan.tcpPort, addresses: onlyTo };
      const answer = await confirmCertificate(destination, shown, {
        pinned: plan.pinnedCertificate,
        list,
        ask: (presented, earlier) =>
          confirm(
            earlier === undefined
              ? vscode.l10n.t('Accept the certificate of {0}?', nameOf(destination))
              : vscode.l10n.t('The certificate of {0} has changed. Accept the new one?', nameOf(destination)),
            {
              detail: certificateDetail(presented, earlier, plan.host),
              yes: vscode.l10n.t('Accept'),
              instead: { title: vscode.l10n.t('Do Not Accept') },
            },
          ),
        remember: (accepted) => storage.update(KEY, withDestination(list(), accepted)),
      });
      return answer && { ...plan, certificate: answer.accepted };
    },
    forget(destinations) {
      const names = new Set(destinations.map(nameOf));
      return storage.update(
        KEY,
        list().filter((destination) => !names.has(nameOf(destination))),
      );
    },
  };
}

function nameOf({ host, port }: Destination): string {
  return addressText(host, port);
}

function placeOf(destination: Destination): string {
  const name = nameOf(destination);
  const addresses = describeAddresses(destination);
  return addresses === '' ? name : vscode.l10n.t('{0} ({1} is {2})', name, destination.host, addresses);
}

function detail(plan: PrintPlan, destination: Destination): string {
  return vscode.l10n.t(
    'The printer {0} sends its jobs to {1}. Later ones go without a question, as long as the name leads nowhere else.',
    plan.printer,
    placeOf(destination),
  );
}

function certificateDetail(
  presented: PresentedCertificate,
  earlier: string | undefined,
  host: string,
): readonly string[] {
  return [
    vscode.l10n.t(
      'No authority that this machine trusts vouches for it: {0}.',
      describeCertificateProblems(presented, host),
    ),
    vscode.l10n.t('SHA-256 fingerprint: {0}', presented.fingerprint),
    ...(earlier === undefined
      ? [
          vscode.l10n.t(
            "Compare it with the one that the printer's own web page or report shows. It is asked about again when it changes.",
          ),
        ]
      : [
          vscode.l10n.t(
            'Accepted before: {0}. Where the printer was neither reset nor replaced, something else may answer in its place.',
            earlier,
          ),
        ]),
  ];
}

function before(addresses: readonly string[]): string {
  return vscode.l10n.t('When you agreed, it was {0}.', describeAddresses({ host: '', addresses }));
}

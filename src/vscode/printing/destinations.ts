/** The question before the first job to a destination, and the answers, kept in the user's own storage. */

import * as vscode from 'vscode';
import { addressText } from '../../model/address-text.ts';
import {
  confirmAddresses,
  type Destination,
  describeAddresses,
  readDestinations,
  withDestination,
} from '../../model/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { confirm } from '../notification.ts';
import type { Devices } from './print-host.ts';

export interface Destinations {
  /**
   * The addresses that the job may go to, if a person has allowed jobs to this name at all of them, now or before.
   * With a warning the question comes even so.
   */
  confirm(plan: PrintPlan, warning?: string): Promise<readonly string[] | undefined>;
  list(): readonly Destination[];
  forget(destinations: readonly Destination[]): Thenable<void>;
}

const KEY = 'destinations';

export function createDestinations(
  storage: vscode.Memento,
  { resolvedAddresses }: Pick<Devices, 'resolvedAddresses'>,
): Destinations {
  // Read each time: another window may have written meanwhile.
  const list = () => readDestinations(storage.get(KEY));
  return {
    list,
    confirm: (plan, warning) =>
      confirmAddresses(plan.host, plan.tcpPort, {
        resolve: resolvedAddresses,
        list,
        ask: (destination, agreement) =>
          confirm(vscode.l10n.t('Print to {0}?', nameOf(destination)), {
            detail: [
              ...(warning === undefined ? [] : [warning]),
              detail(plan, destination),
              ...(agreement.kind === 'changed' ? [before(agreement.before)] : []),
            ],
            yes: vscode.l10n.t('Print'),
          }),
        remember: (destination) => storage.update(KEY, withDestination(list(), destination)),
        asksAnyway: warning !== undefined,
      }),
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

function detail(plan: PrintPlan, destination: Destination): string {
  const name = nameOf(destination);
  const addresses = describeAddresses(destination);
  const place =
    addresses === '' ? name : vscode.l10n.t('{0} ({1} is {2})', name, destination.host, addresses);
  return vscode.l10n.t(
    'The printer {0} sends its jobs to {1}. Later ones go without a question, as long as the name leads nowhere else.',
    plan.printer,
    place,
  );
}

function before(addresses: readonly string[]): string {
  return vscode.l10n.t('When you agreed, it was {0}.', describeAddresses({ host: '', addresses }));
}

/** The question before the first job to a destination: nothing goes there without a person's yes to its name and addresses. */

import { resolvedAddresses } from '../../engine/environment/node/node-resolved-addresses.ts';
import type { StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { addressText } from '../../model/address-text.ts';
import {
  type Agreement,
  confirmAddresses,
  type Destination,
  describeAddresses,
} from '../../model/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { destinationsPath, knownDestinations, rememberDestination } from './known-destinations.ts';

export interface DestinationQuestion {
  readonly plan: PrintPlan;
  /** `--yes` was said. */
  readonly yes: boolean;
  readonly state: StateFolder;
  /** A sentence that must be agreed to as well, so that the question comes although the destination is known. */
  readonly warning?: string | undefined;
}

/** The only addresses that the job may go to; undefined where `--yes` was said for whatever the name leads to. */
export async function confirmDestination(
  { plan, yes, state, warning }: DestinationQuestion,
  terminal: Terminal,
): Promise<readonly string[] | undefined> {
  if (yes) return undefined;
  const place = printableText(addressText(plan.host, plan.tcpPort));
  if (!terminal.confirm) {
    throw commandFailure(
      ExitCode.usage,
      `Printing to ${place} must be confirmed, and there is no terminal to ask on. Give --yes, or --virtual to print to a virtual printer.`,
    );
  }
  const { confirm } = terminal;
  const path = 'folder' in state ? destinationsPath(state.folder) : undefined;
  const addresses = await confirmAddresses(plan.host, plan.tcpPort, {
    resolve: resolvedAddresses,
    list: () => (path === undefined ? [] : knownDestinations(path)),
    ask: (destination, agreement) => confirm(questionOf(destination, agreement, { plan, place, warning })),
    remember: async (destination) => {
      if (path !== undefined) await rememberDestination(path, destination);
    },
    asksAnyway: warning !== undefined,
  });
  if (!addresses) throw commandFailure(ExitCode.usage, `Nothing was sent to ${place}.`);
  return addresses;
}

function questionOf(
  destination: Destination,
  agreement: Agreement,
  { plan, place, warning }: { plan: PrintPlan; place: string; warning: string | undefined },
): string {
  const shown = describeAddresses(destination);
  const parts = [
    ...(warning === undefined ? [] : [warning]),
    `Print to ${place}${shown === '' ? '' : ` (${printableText(plan.host)} is ${shown})`} by the port ${printableText(plan.port)}?`,
    ...(agreement.kind === 'new' ? ['It has not been printed to from here.'] : []),
    ...(agreement.kind === 'changed'
      ? [`When you agreed, it was ${describeAddresses({ host: '', addresses: agreement.before })}.`]
      : []),
  ];
  return parts.join(' ');
}

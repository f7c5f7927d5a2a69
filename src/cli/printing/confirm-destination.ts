/** The question before anything goes to a destination: nothing does without a person's yes to its name and addresses. */

import type { Environment } from '../../engine/environment/environment.ts';
import { resolvedAddresses } from '../../engine/environment/node/names/node-resolved-addresses.ts';
import type { StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { askForCertificate } from '../../engine/ports/ipp/ask-for-certificate.ts';
import { addressText } from '../../model/address-text.ts';
import {
  type Agreement,
  confirmAddresses,
  confirmCertificate,
  type Destination,
  describeAddresses,
  findDestination,
} from '../../model/destinations/agreed-destinations.ts';
import {
  describeCertificateProblems,
  type PresentedCertificate,
} from '../../model/destinations/presented-certificate.ts';
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
  /** A yes to being asked how it is, is none to a job, and is not remembered. */
  readonly purpose?: 'print' | 'ping';
}

/**
 * The plan with the certificate that the person accepts, where the device shows one that no authority vouches for. Nothing but a handshake
 * goes to the device, which the person has agreed to by now.
 */
export async function withCertificate(
  { plan, yes, state }: DestinationQuestion,
  environment: Environment,
  terminal: Terminal,
): Promise<PrintPlan> {
  const certificate = plan.isSecure
    ? await askForCertificate(environment, plan, terminal.interrupted)
    : undefined;
  if (!certificate) return plan;
  const place = printableText(addressText(plan.host, plan.tcpPort));
  const path = 'folder' in state ? destinationsPath(state.folder) : undefined;
  const { confirm } = terminal;
  const destination = { host: plan.host, port: plan.tcpPort, addresses: [] };
  const list = async () => (path === undefined ? [] : knownDestinations(path));
  const answer = await confirmCertificate(destination, certificate, {
    pinned: plan.pinnedCertificate,
    list,
    // A certificate that changed is not waved through: whoever said yes did not mean that one.
    ask: async (shown, before) => {
      if (yes) return before === undefined;
      return (await confirm?.(certificateQuestion(shown, before, { plan, place }))) ?? false;
    },
    remember: async (accepted) => {
      const known = findDestination(await list(), accepted);
      if (path !== undefined && known)
        await rememberDestination(path, { ...known, certificate: accepted.certificate });
    },
  });
  if (answer) return { ...plan, certificate: answer.accepted };
  if (!yes) throw commandFailure(ExitCode.usage, `Nothing was printed on ${place}.`);
  // The port says why, with both fingerprints.
  const before = findDestination(await list(), destination);
  return { ...plan, certificate: before?.certificate };
}

function certificateQuestion(
  certificate: PresentedCertificate,
  before: string | undefined,
  { plan, place }: { readonly plan: PrintPlan; readonly place: string },
): string {
  const why = printableText(describeCertificateProblems(certificate, plan.host));
  const shown = `The certificate of ${place} is not trusted: ${why}. SHA-256 ${certificate.fingerprint}.`;
  return before === undefined
    ? `${shown} Accept it from now on?`
    : `${shown} It is another one than you accepted before: ${before}. Was the printer reset or replaced, and do you accept the new one?`;
}

/** The only addresses that the job may go to; undefined where `--yes` was said for whatever the name leads to. */
export async function confirmDestination(
  { plan, yes, state, warning, purpose = 'print' }: DestinationQuestion,
  terminal: Terminal,
): Promise<readonly string[] | undefined> {
  if (yes) return undefined;
  const place = printableText(addressText(plan.host, plan.tcpPort));
  if (!terminal.confirm) {
    const what = { print: `Printing to ${place}`, ping: `Asking ${place} how it is` }[purpose];
    const instead = { print: ', or --virtual to print to a virtual printer', ping: '' }[purpose];
    throw commandFailure(
      ExitCode.usage,
      `${what} must be confirmed, and there is no terminal to ask on. Give --yes${instead}.`,
    );
  }
  const { confirm } = terminal;
  const path = 'folder' in state ? destinationsPath(state.folder) : undefined;
  const addresses = await confirmAddresses(plan.host, plan.tcpPort, {
    resolve: resolvedAddresses,
    list: () => (path === undefined ? [] : knownDestinations(path)),
    ask: (destination, agreement) =>
      confirm(questionOf(destination, agreement, { plan, place, warning, purpose })),
    remember: async (destination) => {
      if (path !== undefined && purpose === 'print') await rememberDestination(path, destination);
    },
    asksAnyway: warning !== undefined,
  });
  if (!addresses) throw commandFailure(ExitCode.usage, `Nothing was sent to ${place}.`);
  return addresses;
}

interface Asking {
  readonly plan: PrintPlan;
  readonly place: string;
  readonly warning: string | undefined;
  readonly purpose: 'print' | 'ping';
}

function questionOf(
  destination: Destination,
  agreement: Agreement,
  { plan, place, warning, purpose }: Asking,
): string {
  const shown = describeAddresses(destination);
  const where = `${place}${shown === '' ? '' : ` (${printableText(plan.host)} is ${shown})`}`;
  const port = printableText(plan.port);
  const parts = [
    ...(warning === undefined ? [] : [warning]),
    purpose === 'print'
      ? `Print to ${where} by the port ${port}?`
      : `Ask ${where}, the device of the port ${port}, how it is? Nothing is printed.`,
    ...(agreement.kind === 'new' ? ['It has not been printed to from here.'] : []),
    ...(agreement.kind === 'changed'
      ? [`When you agreed, it was ${describeAddresses({ host: '', addresses: agreement.before })}.`]
      : []),
  ];
  return parts.join(' ');
}

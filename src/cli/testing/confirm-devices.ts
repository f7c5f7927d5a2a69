/** The question before test prints go to real devices: how many they are, their names and addresses, all at once. */

import { resolvedAddresses } from '../../engine/environment/node/names/node-resolved-addresses.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import type { StateFolder } from '../../engine/environment/node/node-state-folder.ts';
import { addressText } from '../../model/address-text.ts';
import {
  agreementOn,
  type Destination,
  describeAddresses,
} from '../../model/destinations/agreed-destinations.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { withCertificate } from '../printing/confirm-destination.ts';
import { destinationsPath, knownDestinations, rememberDestination } from '../printing/known-destinations.ts';

export interface AgreedDevice {
  /** What it is known by while it prints: its addresses, or its name where nobody knows one. */
  readonly places: readonly string[];
  /** The only addresses that a job may go to; undefined where `--yes` was given for whatever the name leads to. */
  readonly onlyTo: readonly string[] | undefined;
  /** The certificate that the person accepts, where no authority vouches for it. */
  readonly certificate: string | undefined;
}

interface Device {
  readonly destination: Destination;
  readonly plans: PrintPlan[];
}

/** By plan. Rejects where the person does not agree, or nobody can be asked. */
export async function confirmDevices(
  plans: readonly PrintPlan[],
  { yes, state }: { readonly yes: boolean; readonly state: StateFolder },
  terminal: Terminal,
): Promise<(plan: PrintPlan) => AgreedDevice | undefined> {
  const devices = await devicesOf(plans);
  if (!yes) await ask([...devices.values()], plans.length, { state, terminal });
  const agreed = new Map<string, AgreedDevice>();
  for (const [key, { destination, plans: own }] of devices) {
    const { addresses, host } = destination;
    const onlyTo = yes ? undefined : addresses;
    const secure = own.find(({ isSecure }) => isSecure);
    const asked =
      secure &&
      (await withCertificate({ plan: secure, yes, state }, createNodeEnvironment({ onlyTo }), terminal));
    agreed.set(key, {
      places: addresses.length > 0 ? addresses : [host],
      onlyTo,
      certificate: asked?.certificate,
    });
  }
  return (plan) => agreed.get(keyOf(plan));
}

async function devicesOf(plans: readonly PrintPlan[]): Promise<Map<string, Device>> {
  const devices = new Map<string, Device>();
  for (const plan of plans) {
    const known = devices.get(keyOf(plan));
    if (known) known.plans.push(plan);
    else {
      const { host, tcpPort: port } = plan;
      devices.set(keyOf(plan), {
        destination: { host, port, addresses: await resolvedAddresses(host) },
        plans: [plan],
      });
    }
  }
  return devices;
}

/** Names of hosts do not regard case (RFC 4343). */
function keyOf({ host, tcpPort }: PrintPlan): string {
  return addressText(host.toLowerCase(), tcpPort);
}

interface Asking {
  readonly state: StateFolder;
  readonly terminal: Terminal;
}

async function ask(
  devices: readonly Device[],
  printCount: number,
  { state, terminal }: Asking,
): Promise<void> {
  const what = `${counted(printCount, 'test print')} on ${counted(devices.length, 'real device')}`;
  const { confirm } = terminal;
  if (!confirm)
    throw commandFailure(
      ExitCode.usage,
      `${what} must be confirmed, and there is no terminal to ask on. Give --yes, or leave out --real to print to virtual printers.`,
    );
  const path = 'folder' in state ? destinationsPath(state.folder) : undefined;
  const known = path === undefined ? [] : await knownDestinations(path);
  for (const device of devices) terminal.note(`  ${describe(device, known)}\n`);
  // Also where all are known: each of these will print a page.
  if (!(await confirm(`Print ${what}?`))) throw commandFailure(ExitCode.usage, 'Nothing was printed.');
  if (path === undefined) return;
  for (const { destination } of devices)
    if (destination.addresses.length > 0) await rememberDestination(path, destination);
}

function describe({ destination, plans }: Device, known: readonly Destination[]): string {
  const shown = describeAddresses(destination);
  const agreement = agreementOn(known, destination);
  const notes = [
    ...(destination.addresses.length === 0 ? ['no address is known for it'] : []),
    ...(agreement.kind === 'new' ? ['not printed to from here so far'] : []),
    ...(agreement.kind === 'changed'
      ? [`it was ${describeAddresses({ host: '', addresses: agreement.before })} when you agreed`]
      : []),
  ];
  const text = [
    addressText(destination.host, destination.port),
    ...(shown === '' ? [] : [`is ${shown}`]),
    ...(notes.length === 0 ? [] : [`(${notes.join('; ')})`]),
  ];
  return printableText(`${text.join(' ')}: ${plans.map(({ printer }) => printer).join(', ')}`);
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

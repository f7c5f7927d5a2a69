/** `platen serve`: a virtual printer on this machine, as well-behaved or as broken as asked. */

import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Address, Environment, ServerIdentity } from '../../engine/environment/environment.ts';
import { createNodeEnvironment } from '../../engine/environment/node/node-environment.ts';
import { readNodeIdentity } from '../../engine/environment/node/tls/node-identity.ts';
import { errorCode } from '../../engine/errors.ts';
import { createFolderSink, type FolderSink } from '../../engine/printers/folder-sink.ts';
import { startVirtualPrinter } from '../../engine/printers/index.ts';
import { modelAttributes } from '../../engine/printers/ipp/device/model-attributes.ts';
import { createMemorySink } from '../../engine/printers/memory-sink.ts';
import { type PrinterCondition, watchCondition } from '../../engine/printers/printer-condition.ts';
import type { ReceivedJob } from '../../engine/printers/virtual-printer.ts';
import type { Login } from '../../engine/wire/http/http-authentication.ts';
import type { IppAttribute } from '../../engine/wire/ipp/ipp-message.ts';
import { deviceModel, deviceModelNames, usualDeviceModel } from '../../knowledge/ipp/device-models.ts';
import { type FaultName, faultNames, faultsShownBy, whyNotShown } from '../../knowledge/printer-faults.ts';
import {
  type DeviceModelName,
  virtualPrinterKinds,
  virtualPrinters,
} from '../../knowledge/virtual-printers.ts';
import { addressText } from '../../model/address-text.ts';
import { bytesText } from '../../model/amount-text.ts';
import { containsPort } from '../../model/port-range.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import { isLoopback } from '../../site/devices/device-identity.ts';
import type { AddCommand } from '../input/command.ts';
import { showPath } from '../input/config-files.ts';
import { createLimitedLines } from '../input/limited-lines.ts';
import { readDescribedDevice } from '../input/read-described-device.ts';
import { readLimitedFile } from '../input/read-limited-file.ts';
import type { Terminal } from '../input/terminal.ts';
import { commandFailure, ExitCode, type ExitCodeValue } from '../output/exit-code.ts';
import { noticeLine } from '../output/notice-line.ts';
import { announcePrinter, whyNotAnnounced, withUuid } from '../printing/announce-printer.ts';

export interface ServeOptions {
  /** `HOST:PORT`, `PORT` or `[IPV6]:PORT`; port 0 picks a free one. */
  readonly listen: string;
  readonly out?: string;
  readonly acceptsSourcePorts: 'rfc1179' | 'reserved' | 'any';
  readonly fault: readonly FaultName[];
  readonly model?: DeviceModelName;
  /** A file of attributes. */
  readonly attributes?: string;
  readonly tls?: boolean;
  /** Files in PEM. */
  readonly certificate?: string;
  readonly key?: string;
  readonly user?: string;
  /** The UDP port; true picks a free one. */
  readonly snmp?: string | true;
  /** With a name, or true for the usual one. */
  readonly announce?: string | true;
}

/** Of the environment: arguments are seen by every account. */
const passwordName = 'PLATEN_SERVE_PASSWORD';

export const command: AddCommand = (program, terminal, done) => {
  program
    .command('serve')
    .description('run a virtual printer until Ctrl-C')
    .addArgument(program.createArgument('<protocol>', 'its protocol').choices(virtualPrinterKinds))
    .option('--listen <host:port>', 'where it listens; port 0 picks a free one', '127.0.0.1:0')
    .option('--out <dir>', 'keep each document in this folder, beside a JSON record')
    .addOption(
      new Option('--accepts-source-ports <which>', 'the source ports it takes jobs from (lpd)')
        .choices(['rfc1179', 'reserved', 'any'])
        .default('any'),
    )
    .addOption(
      new Option('--fault <name>', 'a fault it shows; may be repeated')
        .choices(faultNames)
        .argParser(collectFault)
        .default([]),
    )
    .addOption(new Option('--model <name>', 'which of our printers it is (ipp)').choices(deviceModelNames))
    .option('--attributes <file>', 'be the printer of this file, as ipptool --ippserver FILE writes it (ipp)')
    .option('--tls', 'take encrypted connections (ipps) on the same port, with a new certificate (ipp)')
    .option('--certificate <file>', 'the certificate for encrypted connections, in PEM (ipp)')
    .option('--key <file>', 'its private key, in PEM (ipp)')
    .option('--user <name>', `the only user who may print; the password is in ${passwordName} (ipp)`)
    .option('--snmp [port]', 'answer SNMP on this UDP port, or on a free one, as the printer is (raw)')
    .option('--announce [name]', 'announce it by DNS-SD on the networks where it listens, under this name')
    .action(async (protocol, options) => done(await serve(protocol, options, terminal)));
};

export async function serve(
  protocol: VirtualPrinterKind,
  options: ServeOptions,
  terminal: Terminal,
): Promise<ExitCodeValue> {
  const obstacle = whyNotServed(protocol, options);
  if (obstacle !== undefined) throw commandFailure(ExitCode.usage, obstacle);
  // Before the printer runs: from then on there is something to close.
  const { interrupted } = terminal;
  const environment = createNodeEnvironment();
  const listen = readAddress(options.listen);
  const login = findLogin(options, terminal);
  const attributes = withUuid((await readDevice(options, terminal)) ?? usualAttributes());
  const identity = await findIdentity(options, listen, { terminal, environment });
  const notices = createLimitedLines(environment.clock, terminal.note);
  const sink = await createSink(protocol, options, terminal, environment);
  let snmp: AnsweringSnmp | undefined;
  try {
    snmp = await startSnmp(options, listen);
    const printer = await startVirtualPrinter(
      protocol,
      {
        listen,
        faults: options.fault,
        acceptsSourcePorts: options.acceptsSourcePorts,
        attributes,
        identity,
        login,
        receive: snmp ? watchCondition(sink.receive, options.fault, snmp.update) : sink.receive,
        onNotice: (notice) => notices.write(noticeLine(notice)),
      },
      environment,
    );
    terminal.out(`${protocol} printer ready on ${addressText(printer.address.host, printer.address.port)}\n`);
    if (!isLoopback(listen.host)) terminal.note(beyondLoopback(printer.address));
    if (snmp)
      terminal.note(
        `SNMP on ${addressText(snmp.address.host, snmp.address.port)} (UDP), community public.\n`,
      );
    terminal.note(describe(options, identity));
    try {
      const printed = { protocol, address: printer.address, attributes, hasTls: identity !== undefined };
      const announcement =
        options.announce &&
        (await announcePrinter({ ...printed, name: options.announce }, terminal, environment));
      await untilAborted(interrupted);
      if (announcement) await announcement.close();
    } finally {
      await printer.close();
    }
  } finally {
    notices.close();
    await snmp?.close();
    await sink.close();
  }
  return ExitCode.interrupted;
}

function whyNotServed(
  protocol: VirtualPrinterKind,
  { fault: names, model, attributes, tls, certificate, key, user, snmp, announce, listen }: ServeOptions,
): string | undefined {
  const { title } = virtualPrinters[protocol];
  const notAnnounced = announce && whyNotAnnounced(readAddress(listen).host);
  if (notAnnounced) return notAnnounced;
  if (protocol !== 'ipp' && (model !== undefined || attributes !== undefined))
    return `--model and --attributes describe an IPP printer; ${title} has no attributes.`;
  if (model !== undefined && attributes !== undefined)
    return 'Give either --model or --attributes, not both.';
  if (protocol !== 'ipp' && (tls || certificate !== undefined || key !== undefined))
    return `--tls, --certificate and --key are for an IPP printer; ${title} takes no encrypted connections.`;
  if (protocol !== 'ipp' && user !== undefined)
    return `--user is for an IPP printer; ${title} asks nobody to log in.`;
  if (protocol !== 'raw' && snmp !== undefined)
    return `--snmp is for a JetDirect; ${title} says by its own protocol how it is.`;
  if ((certificate === undefined) !== (key === undefined))
    return 'Give both --certificate and --key, or --tls alone for a certificate that is made now.';
  if (names.includes('certificate-changed') && !tls && certificate === undefined)
    return '--fault certificate-changed is seen over encrypted connections alone: add --tls.';
  for (const name of names) {
    const why = whyNotShown(protocol, name);
    if (why !== undefined)
      return `--fault ${name}: ${title} cannot show it, as ${why}. Choose among ${faultsShownBy(protocol).join(', ')}.`;
  }
  return undefined;
}

function usualAttributes(): readonly IppAttribute[] {
  return modelAttributes(deviceModel(usualDeviceModel));
}

/** Undefined where it is the usual one. What of the file cannot be read is noted and left out. */
async function readDevice(
  { model, attributes: file }: ServeOptions,
  terminal: Terminal,
): Promise<readonly IppAttribute[] | undefined> {
  if (model !== undefined) return modelAttributes(deviceModel(model));
  if (file === undefined) return undefined;
  const path = resolve(terminal.cwd, file);
  const { attributes, problems } = await readDescribedDevice(path, file);
  for (const { line, message } of problems) terminal.note(`${file}:${line}: ${printableText(message)}\n`);
  return attributes;
}

interface AnsweringSnmp {
  readonly address: Address;
  readonly update: (condition: PrinterCondition) => void;
  close(): Promise<void>;
}

/** Undefined where nobody wants it. Loaded only then: it speaks by a package of its own. */
async function startSnmp(
  { snmp, fault }: ServeOptions,
  { host }: Address,
): Promise<AnsweringSnmp | undefined> {
  if (snmp === undefined) return undefined;
  const listen = { host, port: snmp === true ? 0 : readAddress(snmp).port };
  const { startNodeSnmpAgent } = await import('../../engine/environment/node/snmp/node-snmp-agent.ts');
  const { printerTables } = await import('../../engine/environment/node/snmp/snmp-tables.ts');
  const agent = await startNodeSnmpAgent({
    ...{ listen, community: 'public', description: 'Platen virtual JetDirect', name: 'platen' },
    tables: printerTables({ faults: fault, isPrinting: false, pageCount: 0 }),
  });
  return {
    address: agent.address,
    update: (condition) => agent.update(printerTables(condition)),
    close: () => agent.close(),
  };
}

/** Undefined where everybody may print. */
function findLogin({ user }: ServeOptions, { environment }: Terminal): Login | undefined {
  if (user === undefined) return undefined;
  const password = environment[passwordName];
  if (user !== '' && !user.includes(':') && password) return { user, password };
  throw commandFailure(
    ExitCode.usage,
    `--user wants a name without a colon, and its password in ${passwordName} in the environment.`,
  );
}

/** Undefined where it takes no encrypted connections. */
async function findIdentity(
  { tls, certificate, key }: ServeOptions,
  listen: Address,
  { terminal, environment }: { readonly terminal: Terminal; readonly environment: Environment },
): Promise<ServerIdentity | undefined> {
  if (certificate === undefined || key === undefined) {
    const names = new Set(['localhost', '127.0.0.1', '::1', hostname(), listen.host]);
    return tls ? environment.network.createIdentity([...names]) : undefined;
  }
  const [certificateText, keyText] = await Promise.all(
    [certificate, key].map(async (file) => {
      const path = resolve(terminal.cwd, file);
      return new TextDecoder().decode(
        await readLimitedFile({ path, shownPath: file, maxBytes: maxIdentityBytes }),
      );
    }),
  );
  const identity = readNodeIdentity(certificateText ?? '', keyText ?? '');
  if (typeof identity !== 'string') return identity;
  throw commandFailure(
    ExitCode.usage,
    `${certificate} and ${key} cannot be used: ${printableText(identity)}`,
  );
}

/** Ours: a chain of certificates has some 10 kB. */
const maxIdentityBytes = 1024 * 1024;

async function createSink(
  protocol: VirtualPrinterKind,
  { out }: ServeOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<FolderSink> {
  if (out === undefined) {
    const { receive } = createMemorySink({
      maxKeptBytes: 0,
      onJob: (job) => terminal.note(`received ${bytesText(job.byteCount)}${printableText(origin(job))}\n`),
    });
    return { receive, close: async () => {} };
  }
  try {
    return await createFolderSink(
      {
        folder: resolve(terminal.cwd, out),
        label: protocol,
        onDocument: (path, byteCount, original) => {
          const again = original === undefined ? '' : `, possibly ${original} sent again`;
          terminal.note(`received ${showPath(path, terminal.cwd)}: ${bytesText(byteCount)}${again}\n`);
        },
      },
      environment,
    );
  } catch (error) {
    if (errorCode(error) !== 'locked') throw error;
    throw commandFailure(
      ExitCode.inputOutput,
      `Another platen serve keeps its documents in ${out}. End it, or choose another folder with --out.`,
    );
  }
}

function origin(job: ReceivedJob): string {
  const queue = job.queue === '' ? '' : ` on queue ${job.queue}`;
  return `${queue} from ${addressText(job.from.host, job.from.port)}`;
}

function beyondLoopback({ host, port }: Address): string {
  return `${addressText(host, port)} is not a loopback address: whoever reaches it from the network may print here.\n`;
}

function describe(
  { out, acceptsSourcePorts, fault, user }: ServeOptions,
  identity: ServerIdentity | undefined,
): string {
  const parts = [
    out === undefined
      ? 'documents are counted and discarded (--out DIR keeps them)'
      : `documents go to ${out}`,
    ...(identity ? [`takes encrypted connections, too (certificate SHA-256 ${identity.fingerprint})`] : []),
    ...(user === undefined ? [] : [`only ${printableText(user)} may print, after a login`]),
    ...(acceptsSourcePorts === 'any' ? [] : [`takes jobs from ${acceptsSourcePorts} source ports only`]),
    ...(fault.length === 0 ? [] : [`faults: ${fault.join(', ')}`]),
  ];
  return `${parts.join('; ')}. Ctrl-C ends it.\n`;
}

export function readAddress(text: string): Address {
  const match = /^(?:(\[[^\]]+\]|[^:]*):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (!match || !containsPort({ min: 0, max: 65535 }, port)) {
    throw commandFailure(
      ExitCode.usage,
      `--listen ${text}: write HOST:PORT, such as 127.0.0.1:9100; port 0 picks a free one.`,
    );
  }
  return { host: match[1] ? match[1].replace(/^\[|\]$/g, '') : '127.0.0.1', port };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

function collectFault(value: string, all: string[]): string[] {
  if (!(faultNames as string[]).includes(value))
    throw new InvalidArgumentError(`Allowed choices are ${faultNames.join(', ')}.`);
  return [...all, value];
}

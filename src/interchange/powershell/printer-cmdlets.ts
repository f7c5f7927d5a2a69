/** What each cmdlet of PrintManagement says of ports, printers and drivers (Microsoft, PrintManagement module). */
import { isInBoxDriver } from '../../knowledge/windows/in-box-drivers.ts';
import { isLocalPortName } from '../../knowledge/windows/local-port-names.ts';
import type { Located, Span } from '../../model/span.ts';
import { deviceUriOf } from '../scripts/device-uri-of.ts';
import type { MadeNames } from '../scripts/made-names.ts';
import type { ScriptEntries, ScriptSection } from '../scripts/script-entries.ts';
import { type Known, located, type ScriptValue, type TextValue } from '../scripts/script-value.ts';

/** Under which name of `extra` what has no property of its own is kept. */
export const EXTRA = 'powershell';

export interface CmdletCall {
  /** In lower case. */
  readonly cmdlet: string;
  readonly values: ReadonlyMap<string, Known>;
  readonly span: Span;
  readonly isConditional: boolean;
  /** Its place in the script is its place in time. */
  readonly isInOrder: boolean;
  /** False where it depends on the run about what it is. */
  readonly isComplete: boolean;
  /** Undefined: the machine that the script runs on. */
  readonly server: TextValue | undefined;
  readonly isServerKnown: boolean;
  /** It is not the cmdlet, but a command that means the same and takes no parameters of it. */
  readonly isFixed?: boolean;
}

export interface Made {
  readonly entries: ScriptEntries;
  readonly ports: MadeNames;
  readonly drivers: MadeNames;
  /** @param what as notCarried has it */
  leaveOut(call: CmdletCall, what: string): void;
}

/** @returns whether it is one of them */
export function applyPrinterCmdlet(call: CmdletCall, made: Made): boolean {
  const apply = effects[call.cmdlet];
  if (!apply) return false;
  if (!call.isServerKnown) {
    made.ports.isUncertain = true;
    made.drivers.isUncertain = true;
  }
  // It only shows what it would do.
  if (!isOn(call.values.get('WhatIf'))) apply(call, made);
  return true;
}

const effects: Readonly<Record<string, (call: CmdletCall, made: Made) => void>> = {
  'add-printerport': addPort,
  'get-printerport': (call, { ports }) => exists(call, ports),
  'remove-printerport': (call, made) => remove(call, made, 'ports'),
  'add-printer': addPrinter,
  'set-printer': setPrinter,
  'remove-printer': (call, made) => remove(call, made, 'printers'),
  'rename-printer': renamePrinter,
  'add-printerdriver': (call, { drivers }) => {
    const name = textAt(call, 'Name');
    if (name) drivers.make(name, call.server, call.isInOrder);
    else drivers.isUncertain = true;
  },
  'get-printerdriver': (call, { drivers }) => exists(call, drivers),
  'remove-printerdriver': (call, { drivers }) => exists(call, drivers),
};

function exists(call: CmdletCall, names: MadeNames): void {
  const name = textAt(call, 'Name');
  if (name && !/[*?[]/.test(name.text)) names.mayExist(name, call.server);
  else names.isUncertain = true;
}

function remove(call: CmdletCall, { entries, ports }: Made, section: ScriptSection): void {
  const name = textAt(call, 'Name');
  if (section === 'ports') exists(call, ports);
  if (name) entries.remove(section, name.text, call.server);
}

function addPort(call: CmdletCall, made: Made): void {
  const { values, server, isInOrder } = call;
  const hostOfLpr = textAt(call, 'HostName');
  const queueOfLpr = textAt(call, 'PrinterName');
  const name =
    values.has('HostName') && hostOfLpr && queueOfLpr
      ? { ...hostOfLpr, text: `${hostOfLpr.text}:${queueOfLpr.text}`, isLiteral: false }
      : textAt(call, 'Name');
  if (!name || !call.isComplete) {
    made.ports.isUncertain = true;
    made.leaveOut(call, 'Add-PrinterPort');
    return;
  }
  made.ports.make(name, server, isInOrder);
  const facts = portFacts(call, hostOfLpr, queueOfLpr);
  if (!facts) {
    made.leaveOut(call, `Add-PrinterPort ${name.text.slice(0, 60)}`);
    return;
  }
  made.entries.make({ section: 'ports', name, ...statementOf(call), values: facts });
}

/** Undefined where it depends on the run where the port leads. */
function portFacts(
  call: CmdletCall,
  hostOfLpr: TextValue | undefined,
  queueOfLpr: TextValue | undefined,
): Record<string, unknown> | undefined {
  const { values } = call;
  if (values.has('HostName')) {
    const device = hostOfLpr && queueOfLpr && deviceUriOf('lpd', hostOfLpr, { path: queueOfLpr });
    return device && { device, monitor: { ...device, value: 'lpr' } };
  }
  const isLpr = values.has('LprHostAddress') || values.has('LprQueueName');
  if (!isLpr && !values.has('PrinterHostAddress')) {
    const name = textAt(call, 'Name');
    return name && values.size > 0 ? { monitor: { ...located(name), value: 'local' } } : undefined;
  }
  const host = textAt(call, isLpr ? 'LprHostAddress' : 'PrinterHostAddress');
  const path = textAt(call, 'LprQueueName');
  const port = textAt(call, 'PortNumber');
  if (!host || (isLpr && !path) || (values.has('PortNumber') && !port)) return undefined;
  const device = deviceUriOf(isLpr ? 'lpd' : 'socket', host, { path, port });
  if (!device) return undefined;
  const facts: Record<string, unknown> = { device, monitor: { ...device, value: 'standard-tcpip' } };
  const counting = values.get('LprByteCounting');
  if (isLpr && counting?.kind === 'flag')
    facts.byteCounting = { ...counting.span, value: counting.on ? 'on' : 'off' };
  const snmp = snmpFacts(call);
  if (snmp) facts.snmp = snmp;
  return facts;
}

/** The index turns it on. */
function snmpFacts(call: CmdletCall): Record<string, unknown> | undefined {
  const index = textAt(call, 'SNMP');
  const community = textAt(call, 'SNMPCommunity');
  if (!index && !community) return undefined;
  const number = index && Number(index.text);
  return {
    status: index && { ...index.span, value: 'on' },
    community: community && located(community),
    index: index && Number.isInteger(number) ? { ...index.span, value: number } : undefined,
  };
}

function addPrinter(call: CmdletCall, made: Made): void {
  const { values, server } = call;
  const path = textAt(call, 'ConnectionName');
  if (values.has('ConnectionName')) {
    if (path)
      made.entries.make({
        section: 'connections',
        name: path,
        ...statementOf(call),
        values: { path: located(path) },
      });
    else made.leaveOut(call, 'Add-Printer -ConnectionName');
    return;
  }
  const name = textAt(call, 'Name');
  const port = textAt(call, 'PortName');
  const driver = textAt(call, 'DriverName');
  const owner = name?.text ?? '';
  const { isInOrder } = call;
  if (port && !isLocalPortName(port.text))
    made.ports.use({ name: port, server, isInOrder, path: ['printers', owner, 'port', 0] });
  if (driver && !isInBoxDriver(driver.text))
    made.drivers.use({ name: driver, server, isInOrder, path: ['printers', owner, 'driver'] });
  if (!name || !call.isComplete) {
    made.leaveOut(call, 'Add-Printer');
    return;
  }
  const url = textAt(call, 'IppURL');
  const ippDevice = url && /^(?:ipps?|https?):\/\/[^\s]+$/i.test(url.text) ? url : undefined;
  if (ippDevice)
    made.entries.make({
      section: 'ports',
      name: ippDevice,
      ...statementOf(call),
      values: { device: located(ippDevice), monitor: { ...ippDevice.span, value: 'ipp' } },
    });
  const portNames = [port ?? ippDevice].filter((one) => one !== undefined);
  made.entries.make({
    section: 'printers',
    name,
    ...statementOf(call),
    values: printerFacts(call),
    portNames,
  });
}

function setPrinter(call: CmdletCall, made: Made): void {
  const name = textAt(call, 'Name');
  if (!name || !call.isComplete || /[*?[]/.test(name.text)) {
    made.leaveOut(call, 'Set-Printer');
    return;
  }
  const port = textAt(call, 'PortName');
  const values = printerFacts(call);
  if (Object.keys(values).length === 0 && !port) return;
  made.entries.change({
    section: 'printers',
    name,
    ...statementOf(call),
    values,
    ...(port && { portNames: [port] }),
  });
}

function renamePrinter(call: CmdletCall, made: Made): void {
  const name = textAt(call, 'Name');
  const to = textAt(call, 'NewName');
  if (name && to && call.isComplete)
    made.entries.rename({ section: 'printers', name, ...statementOf(call), values: {} }, to);
  else made.leaveOut(call, 'Rename-Printer');
}

/** Parameters that are properties. */
export const printerProperties: Readonly<Record<string, string>> = {
  DriverName: 'driver',
  Comment: 'comment',
  Location: 'location',
  Datatype: 'datatype',
};

/** Parameters that no property holds. */
export const extraParameters = [
  'PrintProcessor',
  'Priority',
  'StartTime',
  'UntilTime',
  'SeparatorPageFile',
  'RenderingMode',
  'PermissionSDDL',
  'BranchOfficeOfflineLogSizeMB',
  'WorkflowPolicy',
  'DeviceUUID',
  'Published',
  'KeepPrintedJobs',
  'DisableBranchOfficeLogging',
] as const;

function printerFacts(call: CmdletCall): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [parameter, property] of Object.entries(printerProperties)) {
    const value = textAt(call, parameter);
    if (value) facts[property] = located(value);
  }
  const shared = call.values.get('Shared');
  if (shared?.kind === 'flag') facts.shared = { ...shared.span, value: shared.on };
  // A name alone shares nothing.
  const share = textAt(call, 'ShareName');
  if (share && isOn(shared)) facts.share = located(share);
  const extra = new Map<string, Located<string>[]>();
  for (const parameter of extraParameters) {
    const value = call.values.get(parameter);
    if (value?.kind === 'text') extra.set(parameter, [located(value)]);
    else if (value?.kind === 'flag') extra.set(parameter, [{ ...value.span, value: String(value.on) }]);
  }
  if (extra.size > 0) facts.extra = new Map([[EXTRA, extra]]);
  return facts;
}

function statementOf(call: CmdletCall) {
  const { span, server, isConditional, values, isFixed = false } = call;
  const written = new Map<string, ScriptValue>();
  for (const [name, value] of values) if (value) written.set(name, value);
  return { command: span, server, isConditional, isFixed, arguments: written };
}

function textAt({ values }: CmdletCall, parameter: string): TextValue | undefined {
  const value = values.get(parameter);
  return value?.kind === 'text' && value.text !== '' ? value : undefined;
}

function isOn(value: Known): boolean {
  return value?.kind === 'flag' && value.on;
}

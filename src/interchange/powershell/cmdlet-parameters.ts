/** Parameters of the cmdlets of PrintManagement and of the registry, and how arguments are bound to them (Microsoft, PrintManagement module). */
import type { Span } from '../../model/span.ts';
import type { Known } from '../scripts/script-value.ts';

export interface Argument {
  /** Undefined where it is positional. */
  readonly parameter: string | undefined;
  /** Written with a colon: then also a switch takes it. */
  readonly isJoined: boolean;
  readonly value: Known;
  readonly span: Span;
}

export interface Cmdlet {
  readonly positions: readonly string[];
  readonly named: readonly string[];
  readonly switches: readonly string[];
}

export interface Bound {
  /** By the full name of the parameter. */
  readonly values: ReadonlyMap<string, Known>;
  /** False where an argument is of no known parameter. */
  readonly isUnderstood: boolean;
}

export function findCmdlet(name: string): Cmdlet | undefined {
  return cmdlets.get(name.replace(/^PrintManagement\\/i, '').toLowerCase());
}

/** Parameters may be shortened as long as they are unique, in any case, and each name is given once. */
export function bindArguments(cmdlet: Cmdlet, given: readonly Argument[]): Bound {
  const values = new Map<string, Known>();
  const open: Argument[] = [];
  let isUnderstood = true;
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] as Argument;
    if (argument.parameter === undefined) {
      open.push(argument);
      continue;
    }
    const name = fullName(cmdlet, argument.parameter);
    if (name === undefined || values.has(name)) {
      isUnderstood = false;
      continue;
    }
    const isSwitch = cmdlet.switches.includes(name) || commonSwitches.includes(name);
    const next = given[index + 1];
    if (argument.isJoined) values.set(name, argument.value);
    else if (isSwitch) values.set(name, { kind: 'flag', on: true, span: argument.span });
    else if (next && next.parameter === undefined) {
      values.set(name, next.value);
      index += 1;
    } else isUnderstood = false;
  }
  const positions = cmdlet.positions.filter((name) => !values.has(name));
  for (const [index, { value }] of open.entries()) {
    const name = positions[index];
    if (name === undefined) isUnderstood = false;
    else values.set(name, value);
  }
  return { values, isUnderstood };
}

function fullName(cmdlet: Cmdlet, written: string): string | undefined {
  const wanted = written.toLowerCase();
  const alias = aliases[wanted];
  if (alias !== undefined) return alias;
  const all = [...cmdlet.named, ...cmdlet.switches];
  const names = [...all, ...common, ...commonSwitches];
  const exact = names.find((name) => name.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const [first, second] = names.filter((name) => name.toLowerCase().startsWith(wanted));
  return second === undefined ? first : undefined;
}

const aliases: Readonly<Record<string, string>> = {
  cn: 'ComputerName',
  session: 'CimSession',
  ea: 'ErrorAction',
  wa: 'WarningAction',
  infa: 'InformationAction',
  ev: 'ErrorVariable',
  wv: 'WarningVariable',
  iv: 'InformationVariable',
  ov: 'OutVariable',
  ob: 'OutBuffer',
  pv: 'PipelineVariable',
  vb: 'Verbose',
  db: 'Debug',
  wi: 'WhatIf',
  cf: 'Confirm',
};

const common = [
  'ComputerName',
  'CimSession',
  'ThrottleLimit',
  'ErrorAction',
  'WarningAction',
  'InformationAction',
  'ProgressAction',
  'ErrorVariable',
  'WarningVariable',
  'InformationVariable',
  'OutVariable',
  'OutBuffer',
  'PipelineVariable',
];
const commonSwitches = ['AsJob', 'Verbose', 'Debug', 'WhatIf', 'Confirm'];

const printerNames = [
  'Comment',
  'Datatype',
  'DriverName',
  'UntilTime',
  'Location',
  'SeparatorPageFile',
  'ShareName',
  'StartTime',
  'Name',
  'PermissionSDDL',
  'PrintProcessor',
  'Priority',
  'RenderingMode',
  'PortName',
  'BranchOfficeOfflineLogSizeMB',
  'WorkflowPolicy',
];
const printerSwitches = ['KeepPrintedJobs', 'Shared', 'Published', 'DisableBranchOfficeLogging'];

const item = ['Path', 'LiteralPath', 'Name', 'Value', 'Filter', 'Include', 'Exclude', 'Credential'];

const cmdlets: ReadonlyMap<string, Cmdlet> = new Map(
  Object.entries<Cmdlet>({
    'add-printerport': {
      positions: ['Name', 'PrinterHostAddress'],
      named: [
        'Name',
        'PrinterHostAddress',
        'PortNumber',
        'SNMP',
        'SNMPCommunity',
        'LprHostAddress',
        'LprQueueName',
        'HostName',
        'PrinterName',
      ],
      switches: ['LprByteCounting'],
    },
    'remove-printerport': { positions: ['Name'], named: ['Name', 'InputObject'], switches: ['PassThru'] },
    'get-printerport': { positions: ['Name'], named: ['Name'], switches: [] },
    'add-printer': {
      positions: ['Name', 'DriverName'],
      named: [...printerNames, 'ConnectionName', 'DeviceURL', 'DeviceUUID', 'IppURL'],
      switches: printerSwitches,
    },
    // Here what are switches of Add-Printer take $true or $false.
    'set-printer': {
      positions: ['Name'],
      named: [...printerNames, ...printerSwitches, 'InputObject'],
      switches: ['PassThru'],
    },
    'remove-printer': { positions: ['Name'], named: ['Name', 'InputObject'], switches: ['PassThru'] },
    'rename-printer': {
      positions: ['Name', 'NewName'],
      named: ['Name', 'NewName', 'InputObject'],
      switches: ['PassThru'],
    },
    'add-printerdriver': { positions: ['Name', 'InfPath'], named: ['Name', 'InfPath'], switches: [] },
    'remove-printerdriver': {
      positions: ['Name'],
      named: ['Name', 'PrinterEnvironment', 'InputObject'],
      switches: ['PassThru', 'RemoveFromDriverStore'],
    },
    'get-printerdriver': { positions: ['Name'], named: ['Name', 'PrinterEnvironment'], switches: [] },
    'set-itemproperty': {
      positions: ['Path', 'Name', 'Value'],
      named: [...item, 'Type'],
      switches: ['Force', 'PassThru'],
    },
    'new-itemproperty': {
      positions: ['Path', 'Name'],
      named: [...item, 'PropertyType', 'Type'],
      switches: ['Force'],
    },
  }),
);

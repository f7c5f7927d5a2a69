/** Values of a table's slots as an entry of the configuration. */
import type {
  Cluster,
  Connection,
  Device,
  DeviceFacts,
  Entry,
  Port,
  Printer,
  SectionName,
  Server,
  Snmp,
  TestPrint,
  VirtualPrinterEntry,
  Volume,
} from '../model/config.ts';
import type { Located } from '../model/span.ts';
import {
  type FieldValues,
  innerFields,
  list,
  namedStrings,
  number,
  record,
  slotsOf,
  string,
} from './field-values.ts';
import { sections } from './fields.ts';
import type { TreeKey } from './text/tree.ts';

/** @param end of the entry's value; it and the places of the member count from the start of the text */
export function buildEntry(section: SectionName, member: TreeKey, end: number, values: FieldValues): Entry {
  return builders[section](member, end, values);
}

type Builder<E> = (member: TreeKey, end: number, values: FieldValues) => E;

const server = slotsOf(
  sections.servers.fields,
  'name',
  'system',
  'aliases',
  'timeWaitSeconds',
  'fileVersions',
  'fixes',
);

function buildServer({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Server {
  return {
    section: 'servers',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    name: string(values, server.name),
    system: string(values, server.system),
    aliases: list(values, server.aliases),
    timeWaitSeconds: number(values, server.timeWaitSeconds),
    fileVersions: namedStrings(values, server.fileVersions),
    fixes: list(values, server.fixes),
  };
}

const cluster = slotsOf(sections.clusters.fields, 'aliases', 'nodes');

function buildCluster({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Cluster {
  return {
    section: 'clusters',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    aliases: list(values, cluster.aliases),
    nodes: list(values, cluster.nodes),
  };
}

function buildDevice({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Device {
  return {
    section: 'devices',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    ...deviceFacts(values),
  };
}

const port = slotsOf(
  sections.ports.fields,
  'name',
  'monitor',
  'device',
  'server',
  'sourcePorts',
  'order',
  'connectionType',
  'byteCounting',
  'timeoutSeconds',
  'snmp',
);

function buildPort({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Port {
  return {
    section: 'ports',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    name: string(values, port.name),
    monitor: string(values, port.monitor),
    device: string(values, port.device),
    inlineDevice: inlineDevice(record(values, port.device)),
    server: string(values, port.server),
    sourcePorts: string(values, port.sourcePorts),
    order: string(values, port.order),
    connectionType: string(values, port.connectionType),
    byteCounting: string(values, port.byteCounting),
    timeoutSeconds: number(values, port.timeoutSeconds),
    snmp: snmp(record(values, port.snmp)),
  };
}

const printer = slotsOf(
  sections.printers.fields,
  'name',
  'port',
  'server',
  'share',
  'formerShares',
  'driver',
  'comment',
  'datatype',
  'spooling',
  'errorPolicy',
  'volume',
  'testPrint',
);

function buildPrinter({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Printer {
  return {
    section: 'printers',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    name: string(values, printer.name),
    ports: list(values, printer.port),
    server: string(values, printer.server),
    share: string(values, printer.share),
    formerShares: list(values, printer.formerShares),
    driver: string(values, printer.driver),
    comment: string(values, printer.comment),
    datatype: string(values, printer.datatype),
    spooling: string(values, printer.spooling),
    errorPolicy: string(values, printer.errorPolicy),
    volume: volume(record(values, printer.volume)),
    testPrint: testPrint(record(values, printer.testPrint)),
  };
}

const connection = slotsOf(sections.connections.fields, 'path', 'from');

function buildConnection({ key, keyStart, keyEnd }: TreeKey, end: number, values: FieldValues): Connection {
  return {
    section: 'connections',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    path: string(values, connection.path),
    from: string(values, connection.from),
  };
}

const virtualPrinter = slotsOf(sections.virtualPrinters.fields, 'kind', 'acceptsSourcePorts', 'faults');

function buildVirtualPrinter(
  { key, keyStart, keyEnd }: TreeKey,
  end: number,
  values: FieldValues,
): VirtualPrinterEntry {
  return {
    section: 'virtualPrinters',
    id: key,
    start: keyStart,
    keyEnd: keyEnd - keyStart,
    end: end - keyStart,
    kind: string(values, virtualPrinter.kind),
    acceptsSourcePorts: list(values, virtualPrinter.acceptsSourcePorts),
    faults: list(values, virtualPrinter.faults),
  };
}

const builders: { readonly [S in SectionName]: Builder<Entry> } = {
  servers: buildServer,
  clusters: buildCluster,
  devices: buildDevice,
  ports: buildPort,
  printers: buildPrinter,
  connections: buildConnection,
  virtualPrinters: buildVirtualPrinter,
};

const device = slotsOf(
  sections.devices.fields,
  'uri',
  'acceptsSourcePorts',
  'pagesPerMinute',
  'model',
  'formats',
  'acceptsOrder',
  'acceptsByteCounts',
  'maxConnections',
  'idleTimeoutSeconds',
  'snmp',
);

/** The same table serves entries of `devices` and devices written inline. */
function deviceFacts(values: FieldValues): DeviceFacts {
  return {
    uri: string(values, device.uri),
    acceptsSourcePorts: list(values, device.acceptsSourcePorts),
    pagesPerMinute: number(values, device.pagesPerMinute),
    model: string(values, device.model),
    formats: list(values, device.formats),
    acceptsOrder: string(values, device.acceptsOrder),
    acceptsByteCounts: string(values, device.acceptsByteCounts),
    maxConnections: number(values, device.maxConnections),
    idleTimeoutSeconds: number(values, device.idleTimeoutSeconds),
    snmp: snmp(record(values, device.snmp)),
  };
}

function inlineDevice(found: Located<FieldValues> | undefined): Located<DeviceFacts> | undefined {
  return found && { value: deviceFacts(found.value), start: found.start, end: found.end };
}

/** Ports ask and devices answer in the same words. */
const snmpSlots = slotsOf(innerFields(sections.ports.fields, 'snmp'), 'status', 'community', 'index');

function snmp(found: Located<FieldValues> | undefined): Snmp | undefined {
  if (!found) return undefined;
  return {
    status: string(found.value, snmpSlots.status),
    community: string(found.value, snmpSlots.community),
    index: number(found.value, snmpSlots.index),
  };
}

const volumeSlots = slotsOf(
  innerFields(sections.printers.fields, 'volume'),
  'jobsPerHour',
  'burst',
  'pagesPerJob',
);

function volume(found: Located<FieldValues> | undefined): Volume | undefined {
  if (!found) return undefined;
  return {
    jobsPerHour: number(found.value, volumeSlots.jobsPerHour),
    burst: number(found.value, volumeSlots.burst),
    pagesPerJob: number(found.value, volumeSlots.pagesPerJob),
  };
}

const testPrintFields = innerFields(sections.printers.fields, 'testPrint');
const testPrintSlots = slotsOf(testPrintFields, 'page', 'file', 'expect');
const expectSlots = slotsOf(innerFields(testPrintFields, 'expect'), 'outcome', 'withinSeconds');

function testPrint(found: Located<FieldValues> | undefined): TestPrint | undefined {
  if (!found) return undefined;
  const expect = record(found.value, testPrintSlots.expect)?.value;
  return {
    page: string(found.value, testPrintSlots.page),
    file: string(found.value, testPrintSlots.file),
    outcome: expect && string(expect, expectSlots.outcome),
    withinSeconds: expect && number(expect, expectSlots.withinSeconds),
  };
}

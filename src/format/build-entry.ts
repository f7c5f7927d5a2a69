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
import { type FieldValues, list, namedStrings, number, record, string } from './field-values.ts';
import type { TreeMember } from './tree.ts';

/** @param end of the entry's value; it and the places of the member count from the start of the text */
export function buildEntry(
  section: SectionName,
  { key, keyStart, keyEnd }: TreeMember,
  end: number,
  values: FieldValues,
): Entry {
  const place = { section, id: key, start: keyStart, keyEnd: keyEnd - keyStart, end: end - keyStart };
  return builders[section](place, values);
}

/** One object shape per section, every property always there, so that rules over thousands of entries stay fast. */
const builders: { readonly [S in SectionName]: (place: Entry, values: FieldValues) => Entry } = {
  servers: (place, values): Server => ({
    ...place,
    name: string(values, 'name'),
    system: string(values, 'system'),
    aliases: list(values, 'aliases'),
    timeWaitSeconds: number(values, 'timeWaitSeconds'),
    fileVersions: namedStrings(values, 'fileVersions'),
  }),
  clusters: (place, values): Cluster => ({
    ...place,
    aliases: list(values, 'aliases'),
    nodes: list(values, 'nodes'),
  }),
  devices: (place, values): Device => ({ ...place, ...deviceFacts(values) }),
  ports: (place, values): Port => ({
    ...place,
    name: string(values, 'name'),
    monitor: string(values, 'monitor'),
    device: string(values, 'device'),
    inlineDevice: inlineDevice(values),
    server: string(values, 'server'),
    sourcePorts: string(values, 'sourcePorts'),
    order: string(values, 'order'),
    connectionType: string(values, 'connectionType'),
    byteCounting: string(values, 'byteCounting'),
    timeoutSeconds: number(values, 'timeoutSeconds'),
    snmp: snmp(record(values, 'snmp')?.value),
  }),
  printers: (place, values): Printer => ({
    ...place,
    name: string(values, 'name'),
    ports: list(values, 'port'),
    server: string(values, 'server'),
    share: string(values, 'share'),
    formerShares: list(values, 'formerShares'),
    driver: string(values, 'driver'),
    comment: string(values, 'comment'),
    datatype: string(values, 'datatype'),
    spooling: string(values, 'spooling'),
    errorPolicy: string(values, 'errorPolicy'),
    volume: volume(record(values, 'volume')?.value),
    testPrint: testPrint(record(values, 'testPrint')?.value),
  }),
  connections: (place, values): Connection => ({
    ...place,
    path: string(values, 'path'),
    from: string(values, 'from'),
  }),
  virtualPrinters: (place, values): VirtualPrinterEntry => ({
    ...place,
    kind: string(values, 'kind'),
    acceptsSourcePorts: string(values, 'acceptsSourcePorts'),
    faults: list(values, 'faults'),
  }),
};

function deviceFacts(values: FieldValues): DeviceFacts {
  return {
    uri: string(values, 'uri'),
    acceptsSourcePorts: string(values, 'acceptsSourcePorts'),
    pagesPerMinute: number(values, 'pagesPerMinute'),
    model: string(values, 'model'),
    formats: list(values, 'formats'),
    acceptsOrder: string(values, 'acceptsOrder'),
    acceptsByteCounts: string(values, 'acceptsByteCounts'),
    maxConnections: number(values, 'maxConnections'),
    idleTimeoutSeconds: number(values, 'idleTimeoutSeconds'),
    snmp: snmp(record(values, 'snmp')?.value),
  };
}

function snmp(values: FieldValues | undefined): Snmp | undefined {
  if (!values) return undefined;
  return {
    status: string(values, 'status'),
    community: string(values, 'community'),
    index: number(values, 'index'),
  };
}

function inlineDevice(values: FieldValues): Located<DeviceFacts> | undefined {
  const found = record(values, 'device');
  return found && { value: deviceFacts(found.value), start: found.start, end: found.end };
}

function volume(values: FieldValues | undefined): Volume | undefined {
  if (!values) return undefined;
  return {
    jobsPerHour: number(values, 'jobsPerHour'),
    burst: number(values, 'burst'),
    pagesPerJob: number(values, 'pagesPerJob'),
  };
}

function testPrint(values: FieldValues | undefined): TestPrint | undefined {
  if (!values) return undefined;
  const expect = record(values, 'expect')?.value;
  return {
    page: string(values, 'page'),
    file: string(values, 'file'),
    outcome: expect && string(expect, 'outcome'),
    withinSeconds: expect && number(expect, 'withinSeconds'),
  };
}

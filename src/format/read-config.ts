/** Text to config: reads the tree, checks every property against fields.ts and keeps each value with its place. Never throws. */
import type {
  Cluster,
  Config,
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
import type { Path } from '../model/json-value.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../model/span.ts';
import { FORMAT_VERSION, sectionNames, sections } from './fields.ts';
import { readIgnoreComments } from './ignore-comments.ts';
import { type FieldValues, list, namedStrings, number, record, string } from './field-values.ts';
import { PlainObjectReader } from './plain-object.ts';
import { readRecord } from './read-record.ts';
import { type MemberListener, readTree, type TreeMember, type TreeNode } from './tree.ts';

export function readConfig(text: string): Config {
  // Where the structure is lost, properties seem to stand where nobody put them: only the syntax is worth a word.
  const formProblems: Problem[] = [];
  const root = emptyRoot();
  const tree = readTree(text, configListener(text, root, formProblems));
  if (tree.root && tree.root.kind !== 'object')
    formProblems.push(wrongType(tree.root, [], tree.root.kind, 'an object: { "version": 1, ... }'));
  const problems: Problem[] = tree.problems.map((problem) => ({
    code: 'syntax',
    span: problem.span,
    path: [],
    found: problem.found,
    expected: [problem.expected],
    ...(problem.related && { related: problem.related }),
  }));
  if (!tree.structureLost) problems.push(...formProblems);
  return {
    ...root,
    problems,
    structureLost: tree.structureLost,
    ignores: readIgnoreComments(text),
  };
}

type Root = ReturnType<typeof emptyRoot>;

function emptyRoot() {
  return {
    version: undefined as Located<number> | undefined,
    servers: new Map<string, Server>(),
    clusters: new Map<string, Cluster>(),
    devices: new Map<string, Device>(),
    ports: new Map<string, Port>(),
    printers: new Map<string, Printer>(),
    connections: new Map<string, Connection>(),
    virtualPrinters: new Map<string, VirtualPrinterEntry>(),
  };
}

function configListener(text: string, root: Root, problems: Problem[]): MemberListener {
  const seenSections = new Map<string, TreeMember>();
  let seenEntries = new Map<string, TreeMember>();
  const plain = new PlainObjectReader(text);
  return {
    openSection(section) {
      reportDuplicate(seenSections, section, [], problems);
      seenEntries = new Map();
    },
    takeEntry(section, entry, start) {
      if (!isSectionName(section.key)) return -1;
      const values = plain.read(sections[section.key].fields, start, entry.keyStart);
      if (!values || !isNamed(entry, section.key)) return -1;
      keep(section.key, entry, plain.end, values);
      return plain.end;
    },
    closeEntry(section, entry) {
      if (!isSectionName(section.key) || !isNamed(entry, section.key)) return;
      const values = readEntry(section.key, entry, problems);
      if (values && entry.value) keep(section.key, entry, entry.value.end, values);
    },
    closeSection(section) {
      if (section.key === 'version') root.version = readVersion(section, problems);
      else if (isSectionName(section.key)) {
        const { value } = section;
        if (value && value.kind !== 'object')
          problems.push(wrongType(value, [section.key], value.kind, 'an object of named entries'));
      } else if (section.key !== '$schema') {
        problems.push({
          code: 'property-unknown',
          span: { start: section.keyStart, end: section.keyEnd },
          path: [section.key],
          found: section.key,
          expected: ['version', ...sectionNames],
        });
      }
    },
  };
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

/** JSON readers take the last of two equal keys; so do we, and say so. */
function reportDuplicate(
  seen: Map<string, TreeMember>,
  member: TreeMember,
  path: Path,
  problems: Problem[],
): void {
  const first = seen.get(member.key);
  if (first) {
    problems.push({
      code: 'key-duplicate',
      span: { start: member.keyStart, end: member.keyEnd },
      path: [...path, member.key],
      found: member.key,
      expected: ['one of each'],
      related: { start: first.keyStart, end: first.keyEnd },
    });
  } else {
    seen.set(member.key, member);
  }
}

function wrongType(node: TreeNode, path: Path, found: string, expected: string): Problem {
  return {
    code: 'value-type',
    span: { start: node.start, end: node.end },
    path,
    found,
    expected: [expected],
  };
}

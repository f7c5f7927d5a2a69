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
  TestPrint,
  VirtualPrinterEntry,
  Volume,
} from '../model/config.ts';
import type { Path } from '../model/json-value.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../model/span.ts';
import { FORMAT_VERSION, sectionNames, sections } from './fields.ts';
import { readIgnoreComments } from './ignore-comments.ts';
import {
  type FieldValues,
  list,
  namedStrings,
  number,
  type ReadContext,
  readRecord,
  record,
  string,
} from './read-record.ts';
import { readTree, type TreeMember, type TreeNode } from './tree.ts';

export function readConfig(text: string): Config {
  const tree = readTree(text);
  const problems: Problem[] = tree.problems.map((problem) => ({
    code: 'syntax',
    span: problem.span,
    path: [],
    found: problem.found,
    expected: [problem.expected],
    ...(problem.related && { related: problem.related }),
  }));
  // Where the structure is lost, properties seem to stand where nobody put them: only the syntax is worth a word.
  const formProblems: Problem[] = [];
  const root = readRoot(tree.root, formProblems);
  if (!tree.structureLost) problems.push(...formProblems);
  return {
    ...root,
    problems,
    structureLost: tree.structureLost,
    ignores: readIgnoreComments(text),
  };
}

type Root = Pick<Config, SectionName | 'version'>;

function readRoot(root: TreeNode | undefined, problems: Problem[]): Root {
  const config = {
    version: undefined as Located<number> | undefined,
    servers: new Map<string, Server>(),
    clusters: new Map<string, Cluster>(),
    devices: new Map<string, Device>(),
    ports: new Map<string, Port>(),
    printers: new Map<string, Printer>(),
    connections: new Map<string, Connection>(),
    virtualPrinters: new Map<string, VirtualPrinterEntry>(),
  };
  if (!root) return config;
  if (root.kind !== 'object') {
    problems.push(wrongType(root, [], root.kind, 'an object: { "version": 1, ... }'));
    return config;
  }
  const seen = new Map<string, TreeMember>();
  for (const member of root.members) {
    reportDuplicate(seen, member, [], problems);
    if (member.key === 'version') config.version = readVersion(member, problems);
    else if (isSectionName(member.key)) readSection(config[member.key], member.key, member, problems);
    else if (member.key !== '$schema') {
      problems.push({
        code: 'property-unknown',
        span: { start: member.keyStart, end: member.keyEnd },
        path: [member.key],
        found: member.key,
        expected: ['version', ...sectionNames],
      });
    }
  }
  return config;
}

function isSectionName(key: string): key is SectionName {
  return Object.hasOwn(sections, key);
}

function readVersion(member: TreeMember, problems: Problem[]): Located<number> | undefined {
  const node = member.value;
  if (!node) return undefined;
  if (node.value !== FORMAT_VERSION) {
    problems.push({
      code: 'version-unknown',
      span: { start: node.start, end: node.end },
      path: ['version'],
      found: node.kind === 'object' || node.kind === 'list' ? node.kind : JSON.stringify(node.value),
      expected: [String(FORMAT_VERSION)],
    });
  }
  return typeof node.value === 'number' ? { value: node.value, start: node.start, end: node.end } : undefined;
}

function readSection(
  into: Map<string, Entry>,
  section: SectionName,
  member: TreeMember,
  problems: Problem[],
): void {
  const node = member.value;
  if (!node) return;
  if (node.kind !== 'object') {
    problems.push(wrongType(node, [section], node.kind, 'an object of named entries'));
    return;
  }
  const seen = new Map<string, TreeMember>();
  for (const item of node.members) {
    reportDuplicate(seen, item, [section], problems);
    if (item.key.trim() === '') {
      problems.push({
        code: 'key-empty',
        span: { start: item.keyStart, end: item.keyEnd },
        path: [section, item.key],
        found: item.key,
        expected: ['a name'],
      });
      continue;
    }
    const entry = readEntry(section, item, problems);
    if (entry) into.set(item.key, entry);
  }
}

function readEntry(section: SectionName, member: TreeMember, problems: Problem[]): Entry | undefined {
  const node = member.value;
  if (!node) return undefined;
  const path = [section, member.key];
  if (node.kind !== 'object') {
    problems.push(wrongType(node, path, node.kind, 'an object'));
    return undefined;
  }
  const context: ReadContext = { base: member.keyStart, problems };
  const values = readRecord(node, sections[section].fields, path, context);
  const place = {
    section,
    id: member.key,
    start: member.keyStart,
    keyEnd: member.keyEnd - member.keyStart,
    end: node.end - member.keyStart,
  };
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
  }),
  printers: (place, values): Printer => ({
    ...place,
    name: string(values, 'name'),
    ports: list(values, 'port'),
    server: string(values, 'server'),
    share: string(values, 'share'),
    formerShares: list(values, 'formerShares'),
    driver: string(values, 'driver'),
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

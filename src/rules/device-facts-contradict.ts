/** One device described twice, differently. */
import { readDeviceUri } from '../knowledge/device-uri.ts';
import type { Device, DeviceFacts, Port } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import { type DescribedDevice, describedDeviceOf } from '../site/described-devices.ts';
import { uriIdentity } from '../site/device-identity.ts';
import { defineRule, type Report } from './rule.ts';

export default defineRule({
  id: 'device-facts-contradict',
  severity: 'warning',
  summary: 'Two descriptions of the same device that contradict each other.',
  why: `A device is what listens at one address and port, however often the file describes it. Where two descriptions differ, one is
wrong, and each port is judged by its own: the finding that is missing on the one is the job that hangs on the other. Describe the
device once in \`devices\`, and name it in the ports.`,
  sources: ['docs/format.md'],
  examples: {
    bad: [
      `{
  "ports": {
    "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
    "LPR2": { "device": { "uri": "lpd://10.20.0.11/text", "acceptsSourcePorts": "any" } }
  }
}`,
    ],
    good: [
      `{
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": { "LPR1": { "device": "box" }, "LPR2": { "device": "box" } }
}`,
    ],
  },
  acrossValues: true,
  on: ['devices', 'ports'],
  reads: [
    'devices.id',
    'devices.uri',
    'devices.acceptsSourcePorts',
    'devices.acceptsOrder',
    'devices.acceptsByteCounts',
    'devices.maxConnections',
    'devices.idleTimeoutSeconds',
    'devices.pagesPerMinute',
    'devices.model',
    'ports.id',
    'ports.inlineDevice',
  ],
  check(entry, { site, report }) {
    const device = describedDeviceOf(entry);
    if (!device || allFacts.every((name) => !device.facts[name])) return;
    const address = addressOf(device);
    const others = address ? site.describedAt(address.identity) : [];
    if (!address || others.length < 2) return;
    const question = { entry, facts: device.facts, others };
    for (const name of boxFacts) compare(name, question, report);
    // Behind the queues of one box stand several printers.
    for (const name of printerFacts) compare(name, { ...question, path: address.path }, report);
  },
});

type FactName = Exclude<keyof DeviceFacts, 'uri' | 'formats' | 'snmp'>;

/** Facts of what listens, whichever queue is asked for. */
const boxFacts: readonly FactName[] = [
  'acceptsSourcePorts',
  'acceptsOrder',
  'acceptsByteCounts',
  'maxConnections',
  'idleTimeoutSeconds',
];
const printerFacts: readonly FactName[] = ['pagesPerMinute', 'model'];
const allFacts = [...boxFacts, ...printerFacts];

/** Only what the network tells apart: two names without a host may be anything. */
function addressOf({
  facts,
}: DescribedDevice): { readonly identity: string; readonly path: string } | undefined {
  const reading = facts.uri && readDeviceUri(facts.uri.value);
  if (!reading?.ok || reading.uri.host === '') return undefined;
  const identity = uriIdentity(reading.uri);
  return identity === undefined ? undefined : { identity, path: reading.uri.path };
}

interface Question {
  readonly entry: Device | Port;
  readonly facts: DeviceFacts;
  /** All that describe what listens there, in the order of the file. */
  readonly others: readonly (Device | Port)[];
  /** Only those count that lead to it there. */
  readonly path?: string;
}

/** With the first that tells the fact, where it stands further up: a file of thousands that all disagree would say so a million times. */
function compare(
  name: FactName,
  { entry, facts, others, path }: Question,
  report: (found: Report) => void,
): void {
  const value = facts[name];
  if (!value) return;
  for (const other of others) {
    if (other === entry) return;
    const described = describedDeviceOf(other);
    const said = described?.facts[name];
    if (!said || (path !== undefined && addressOf(described)?.path !== path)) continue;
    if (said.value === value.value) return;
    report({
      span: placeOf(entry, value),
      message: `${other.id} describes the same device with another ${name}: ${show(said.value)}, not ${show(value.value)}.`,
      related: [{ span: placeOf(other, said), message: 'The other description.' }],
    });
    return;
  }
}

function show(value: string | number): string {
  return typeof value === 'number' ? `${value}` : `"${value}"`;
}

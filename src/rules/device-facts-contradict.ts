/** One device described twice, differently. */
import { readDeviceUri } from '../knowledge/device-uri.ts';
import type { Config, DeviceFacts } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import { type DescribedDevice, describedDevices } from '../site/described-devices.ts';
import { defineFileRule, type Report } from './rule.ts';

export default defineFileRule({
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
  on: 'file',
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
  check(config, { report }) {
    reportContradictions(config, boxFacts, ({ host, port, scheme }) => `${scheme}://${host}:${port}`, report);
    // Behind the queues of one box stand several printers.
    reportContradictions(
      config,
      printerFacts,
      ({ host, port, scheme, path }) => `${scheme}://${host}:${port}/${path}`,
      report,
    );
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

interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly path: string;
}

function reportContradictions(
  config: Config,
  names: readonly FactName[],
  identify: (address: Address) => string,
  report: (found: Report) => void,
): void {
  const first = new Map<string, DescribedDevice>();
  for (const device of describedDevices(config)) {
    const { entry, facts } = device;
    if (!facts.uri || names.every((name) => !facts[name])) continue;
    const reading = readDeviceUri(facts.uri.value);
    if (!reading.ok || reading.uri.host === '') continue;
    const identity = identify({ ...reading.uri, host: reading.uri.host.toLowerCase() });
    for (const name of names) {
      const value = facts[name];
      if (!value) continue;
      const key = `${name} ${identity}`;
      const earlier = first.get(key);
      const other = earlier?.facts[name];
      if (!earlier || !other) first.set(key, device);
      else if (other.value !== value.value) {
        report({
          span: placeOf(entry, value),
          message: `${earlier.entry.id} describes the same device with another ${name}: ${show(other.value)}, not ${show(value.value)}.`,
          related: [{ span: placeOf(earlier.entry, other), message: 'The other description.' }],
        });
      }
    }
  }
}

function show(value: string | number): string {
  return typeof value === 'number' ? `${value}` : `"${value}"`;
}

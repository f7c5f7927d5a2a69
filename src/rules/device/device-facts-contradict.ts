/** One device described twice, differently. */
import type { Device, DeviceFacts, Port } from '../../model/config.ts';
import { normalFingerprint } from '../../model/destinations/certificate-fingerprint.ts';
import { describePortSet } from '../../model/port-range.ts';
import { type Located, placeOf } from '../../model/span.ts';
import { describedFactsOf, describesDevice } from '../../site/devices/described-devices.ts';
import { deviceIdentity } from '../../site/devices/device-identity.ts';
import { ownUri } from '../../site/devices/device-uris.ts';
import type { Site } from '../../site/site.ts';
import { statedPorts } from '../../site/source-ports/source-ports.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-facts-contradict',
  severity: 'warning',
  acrossValues: true,
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { site, report }) {
    const facts = describedFactsOf(entry);
    const uri = facts && ownUri(site, entry);
    const identity = uri?.host ? deviceIdentity(site, entry) : undefined;
    if (!facts || identity === undefined) return;
    const others = site.describedAt(identity);
    if (others.length < 2) return;
    for (const name of boxFacts) compare(name, { entry, facts, others }, report);
    // Behind the queues of one box stand several printers.
    if (facts.pagesPerMinute)
      compare('pagesPerMinute', { entry, facts, others, isAlike: hasPath(site, uri?.path) }, report);
  },
});

export const explanation: RuleExplanation = {
  summary: 'Two descriptions of the same device that contradict each other.',
  why: `A device is what listens at one address and port, however often the file describes it. Where two descriptions differ, one is
wrong, and each port is checked against its own: the finding that is missing on the one is the job that hangs on the other. Describe the
device once in \`devices\`, and name it in the ports.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": {
    "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
    "LPR2": { "device": { "uri": "lpd://10.20.0.11/text", "acceptsSourcePorts": "any" } }
  }
}`,
  good: `{
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": { "LPR1": { "device": "box" }, "LPR2": { "device": "box" } }
}`,
};

/** Not its model: one description may name the printer, the other the box it hangs on, and both be right. */
type FactName = Exclude<keyof DeviceFacts, 'uri' | 'model' | 'formats' | 'snmp'>;

/** Facts of what listens, whichever queue is asked for. */
function hasPath(site: Site, path: string | undefined): (other: Device | Port) => boolean {
  return (other) => ownUri(site, other)?.path === path;
}

const boxFacts: readonly FactName[] = [
  'certificate',
  'acceptsSourcePorts',
  'acceptsOrder',
  'acceptsByteCounts',
  'maxConnections',
  'idleTimeoutSeconds',
];

interface Question {
  readonly entry: Device | Port;
  readonly facts: DeviceFacts;
  /** All that describe what listens there, in the order of the file. */
  readonly others: readonly (Device | Port)[];
  /** Which of them count; absent: all. */
  readonly isAlike?: (other: Device | Port) => boolean;
}

/** With the first that states the fact, where it stands further up: a file of thousands that all disagree would say so a million times. */
function compare(
  name: FactName,
  { entry, facts, others, isAlike }: Question,
  report: (found: Report) => void,
): void {
  const value = factOf(facts, name);
  if (!value) return;
  for (const other of others) {
    if (other === entry) return;
    const otherFacts = describedFactsOf(other);
    const stated = otherFacts && factOf(otherFacts, name);
    if (!stated || (isAlike && !isAlike(other))) continue;
    if (stated.value === value.value) return;
    report({
      span: placeOf(entry, value),
      message: `${other.id} describes the same device with another ${name}: ${stated.written}, not ${value.written}.`,
      related: [{ span: placeOf(other, stated), message: 'The other description.' }],
    });
    return;
  }
}

interface Fact extends Located<string | number> {
  readonly written: string;
}

function factOf(facts: DeviceFacts, name: FactName): Fact | undefined {
  if (name === 'acceptsSourcePorts') return sourcePortsOf(facts.acceptsSourcePorts);
  if (name === 'certificate') return fingerprintOf(facts.certificate);
  const fact = facts[name];
  return fact && { ...fact, written: typeof fact.value === 'number' ? `${fact.value}` : `"${fact.value}"` };
}

/** Ranges in another order or cut elsewhere are the same fact. */
function sourcePortsOf(stated: DeviceFacts['acceptsSourcePorts']): Fact | undefined {
  const ports = statedPorts(stated);
  const [first] = stated;
  if (!ports || !first) return undefined;
  return {
    ...first,
    value: describePortSet(ports),
    written: stated.map(({ value }) => `"${value}"`).join(', '),
  };
}

/** Capitals and colons are no other fingerprint. */
function fingerprintOf(certificate: DeviceFacts['certificate']): Fact | undefined {
  const { sha256 } = certificate ?? {};
  return sha256 && { ...sha256, value: normalFingerprint(sha256.value) ?? '', written: `"${sha256.value}"` };
}

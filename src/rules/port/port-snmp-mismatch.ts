/** A port that asks a device by SNMP in a way it does not answer: the printer shows "offline" and prints (KB 835933). */
import type { Port, Snmp } from '../../model/config.ts';
import type { Edit } from '../../model/edit.ts';
import { placeOf, type Span } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { isOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'port-snmp-mismatch',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  where: 'snmp',
  check(port, { site, report }) {
    if (!isWritten(port.snmp) || port.snmp.status?.value === 'off') return;
    const device = site.device(port);
    const answers = device?.facts.snmp;
    if (!device || !answers) return;
    const difference = mostSpecific(port, asWritten(site, port, port.snmp), answers);
    if (!difference) return;
    const { there, ...found } = difference;
    report({
      ...found,
      related: [{ span: placeOf(device.holder, there), message: 'How the device answers.' }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port that asks for the state of its device by SNMP, otherwise than the device answers.',
  why: `A Standard TCP/IP port asks its device by SNMP whether it is ready. Where the device does not speak SNMP, answers to another
community name, or has another number (boxes with several printers number them), no answer comes: the printer shows "offline",
or stays "out of paper", though every job would print (KB 835933). Ask as the device answers, or switch SNMP off for the port. Where
a Standard TCP/IP port writes nothing else, it asks for device number 1 by the community name \`public\`.`,
  sources: ['KB 835933', 'RFC 2790'],
  rows: [51],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "devices": { "box, third printer": { "uri": "socket://10.20.0.11:9102", "snmp": { "status": "on", "index": 3 } } },
  "ports": { "P3": { "monitor": "standard-tcpip", "device": "box, third printer", "snmp": { "status": "on" } } }
}`,
    `{
  "devices": { "label": { "uri": "socket://10.20.0.12", "snmp": { "status": "off" } } },
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "label", "snmp": { "status": "on", "community": "public" } } }
}`,
  ],
  good: `{
  "devices": { "box, third printer": { "uri": "socket://10.20.0.11:9102", "snmp": { "status": "on", "index": 3 } } },
  "ports": {
    "P3": { "monitor": "standard-tcpip", "device": "box, third printer", "snmp": { "status": "on", "index": 3 } }
  }
}`,
};

/** An empty object states nothing yet. */
function isWritten({ status, community, index }: Snmp): boolean {
  return status !== undefined || community !== undefined || index !== undefined;
}

interface Expected {
  readonly snmp: Snmp;
  /** Undefined where neither the file nor a default says. */
  readonly index: number | undefined;
  readonly community: string | undefined;
}

/** What a Standard TCP/IP port asks where nobody says otherwise; what other systems do is not known. */
function asWritten(site: Site, port: Port, snmp: Snmp): Expected {
  const hasDefaults = site.monitor(port) === 'standard-tcpip' || isOnWindows(site, port);
  return {
    snmp,
    index: snmp.index?.value ?? (hasDefaults ? 1 : undefined),
    community: snmp.community?.value ?? (hasDefaults ? 'public' : undefined),
  };
}

type Difference = Report & { readonly there: Span };

/** Community names are not repeated: some take them for passwords. */
function mostSpecific(port: Port, expected: Expected, answers: Snmp): Difference | undefined {
  const set = (property: keyof Snmp, value: string | number): Edit => ({
    kind: 'set',
    path: ['ports', port.id, 'snmp', property],
    value,
  });
  const { snmp } = expected;
  if (answers.status?.value === 'off') {
    return {
      span: placeOf(port, snmp.status ?? snmp.index ?? snmp.community),
      there: answers.status,
      message:
        'The port asks by SNMP, which the device does not support: the printer shows "offline", but prints.',
      fixes: [{ title: 'Switch SNMP off for this port', safe: true, edits: [set('status', 'off')] }],
    };
  }
  const { index, community } = answers;
  const isOtherIndex = index && expected.index !== undefined && index.value !== expected.index;
  const isOtherCommunity =
    community && expected.community !== undefined && community.value !== expected.community;
  const edits: Edit[] = [];
  if (isOtherIndex) edits.push(set('index', index.value));
  if (isOtherCommunity) edits.push(set('community', community.value));
  const fixes = [{ title: 'Use the SNMP values of the device', safe: true, edits }];
  if (isOtherIndex) {
    return {
      span: placeOf(port, snmp.index ?? snmp.status),
      there: index,
      message: `The port asks for the state of device number ${expected.index}, and this one is number ${index.value}: the printer shows the state of another, or "offline".`,
      fixes,
    };
  }
  if (!isOtherCommunity) return undefined;
  return {
    span: placeOf(port, snmp.community ?? snmp.status),
    there: community,
    message:
      'The port asks by a community name that the device does not answer to: the printer shows "offline", but prints.',
    fixes,
  };
}

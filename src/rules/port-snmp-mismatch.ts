/** A port that asks a device by SNMP in a way it does not answer: the printer shows "offline" and prints (KB 835933). */
import type { Port, Snmp } from '../model/config.ts';
import type { Edit } from '../model/edit.ts';
import { placeOf } from '../model/span.ts';
import { defineRule, type Report } from './rule.ts';

export default defineRule({
  id: 'port-snmp-mismatch',
  severity: 'warning',
  summary: 'A port that asks for the state of its device by SNMP, otherwise than the device answers.',
  why: `A Standard TCP/IP port asks its device by SNMP whether it is ready. Where the device does not speak SNMP, answers to another
community name, or has another number (boxes with several printers number them), no answer comes: the printer shows "offline",
or stays "out of paper", though every job would print (KB 835933). Ask as the device answers, or switch SNMP off for the port.`,
  sources: ['KB 835933', 'RFC 2790'],
  rows: [51],
  examples: {
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
    good: [
      `{
  "devices": { "box, third printer": { "uri": "socket://10.20.0.11:9102", "snmp": { "status": "on", "index": 3 } } },
  "ports": {
    "P3": { "monitor": "standard-tcpip", "device": "box, third printer", "snmp": { "status": "on", "index": 3 } }
  }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  reads: 'neighbours',
  check(port, { site, report }) {
    if (!port.snmp || port.snmp.status?.value === 'off') return;
    const device = site.device(port);
    const answers = device?.facts.snmp;
    if (!device || !answers) return;
    const difference = mostTelling(port, port.snmp, answers);
    if (!difference) return;
    const there = answers.status?.value === 'off' ? answers.status : (answers.index ?? answers.community);
    report({
      ...difference,
      related: [{ span: placeOf(device.holder, there), message: 'How the device answers.' }],
    });
  },
});

/** Community names are not repeated: some take them for passwords. */
function mostTelling(port: Port, asks: Snmp, answers: Snmp): Report | undefined {
  const set = (property: keyof Snmp, value: string | number): Edit => ({
    kind: 'set',
    path: ['ports', port.id, 'snmp', property],
    value,
  });
  if (answers.status?.value === 'off') {
    return {
      span: placeOf(port, asks.status),
      message:
        'The port asks by SNMP, which the device does not speak: the printer shows "offline" and prints.',
      fixes: [{ title: 'Switch SNMP off for this port', safe: true, edits: [set('status', 'off')] }],
    };
  }
  const edits: Edit[] = [];
  // What Windows writes where nobody says otherwise.
  const asksIndex = asks.index?.value ?? 1;
  const asksCommunity = asks.community?.value ?? 'public';
  const isOtherIndex = answers.index !== undefined && answers.index.value !== asksIndex;
  if (answers.index && isOtherIndex) edits.push(set('index', answers.index.value));
  if (answers.community && answers.community.value !== asksCommunity)
    edits.push(set('community', answers.community.value));
  if (edits.length === 0) return undefined;
  return {
    span: placeOf(port, isOtherIndex ? (asks.index ?? asks.status) : (asks.community ?? asks.status)),
    message: isOtherIndex
      ? `The port asks for the state of device number ${asksIndex}, and this one is number ${answers.index?.value}: the printer shows the state of another, or "offline".`
      : 'The port asks by a community name that the device does not answer to: the printer shows "offline" and prints.',
    fixes: [{ title: 'Ask as the device answers', safe: true, edits }],
  };
}

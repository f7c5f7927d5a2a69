/** Written source ports that leave 721-731 where the device does not, or may not, take them (Q249017). */
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import {
  containsRange,
  describePortRange,
  describePortSet,
  type PortRange,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
} from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import {
  isToleranceUnreadable,
  sendsLpr,
  toleratedSourcePorts,
  writtenSourcePorts,
} from '../../site/source-ports/source-ports.ts';
import { type TakenSourcePorts, takenSourcePorts } from '../../site/source-ports/taken-source-ports.ts';
import { contradictedSourcePorts } from '../../site/systems/cups-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { rfc1179Fix } from './fixes/rfc1179-fix.ts';

export default defineRule({
  id: 'lpr-source-ports-outside-rfc1179',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  where: 'sourcePorts',
  check(port, { site, report }) {
    const range = writtenSourcePorts(port);
    if (!range || !sendsLpr(site, port)) return;
    // Then the server does something else, which is another rule's.
    if (contradictedSourcePorts(site, port)) return;
    const tolerated = toleratedSourcePorts(site, port);
    if (tolerated ? setContainsRange(tolerated, range) : isLeftOpen(site, port, range)) return;
    const taken = takenSourcePorts(site, port, range, tolerated ?? [RFC1179_SOURCE_PORTS]);
    const device = site.device(port);
    const accepts = device?.facts.acceptsSourcePorts[0];
    report({
      span: placeOf(port, port.sourcePorts),
      severity: tolerated ? 'error' : 'warning',
      message: tolerated
        ? `Source ports ${describePortRange(range)} leave what the device accepts (${describePortSet(tolerated)}): it takes ${odds(taken)} ${consequence(site, port)}.`
        : `Source ports ${describePortRange(range)} leave RFC 1179's 721-731: a device that insists on them takes ${odds(taken)} ${consequence(site, port)}. Nothing here says what this device accepts.`,
      related:
        device && accepts
          ? [{ span: placeOf(device.holder, accepts), message: 'What the device accepts.' }]
          : [],
      fixes: [...rfc1179Fix(site, port), ...(tolerated ? [] : statementFix(site, port, range))],
    });
  },
});

export const explanation: RuleExplanation = {
  summary:
    'Written source ports that leave 721-731: an error where the device excludes them, a warning while its tolerance is unknown.',
  why: `RFC 1179 §3.1 has LPR clients send from 721-731, and some LPDs refuse every other port. A client that picks from
512-1023 then reaches such a device with 11 of 511 picks; the other jobs hang and the log fills with LPR event 2004
(Q249017). Use 721-731, or write down what the device takes: \`"acceptsSourcePorts": "reserved"\` or \`"any"\`.`,
  sources: ['Q249017', 'RFC 1179 §3.1', 'Q179156'],
  rows: [6],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" } }
}`,
    `{
  "devices": { "accounting lpd": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": { "LPR1": { "device": "accounting lpd", "sourcePorts": "unprivileged" } }
}`,
  ],
  good: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" } }
}`,
    `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" }, "sourcePorts": "unprivileged" } }
}`,
  ],
};

/** Every LPD takes 721-731 unless the file says otherwise; and what the file says of it in no readable way is to be fixed first. */
function isLeftOpen(site: Site, port: Port, range: PortRange): boolean {
  return containsRange(RFC1179_SOURCE_PORTS, range) || isToleranceUnreadable(site, port);
}

/** How many of the ports are taken; which of them a client picks, and so how many jobs print, is its own affair. */
function odds(taken: TakenSourcePorts | undefined): string {
  return !taken || taken.takenCount === 0
    ? 'none of them: jobs'
    : `${taken.takenCount} of these ${taken.sentCount}; jobs from the others`;
}

/** Event 2004 is what the LPR monitor of Windows logs (Q249017); nobody else does. */
function consequence(site: Site, port: Port): string {
  const systems = site.systemsOf(port);
  if (site.monitor(port) !== 'lpr') return 'fail';
  if (systems.length === 0) return 'hang (event 2004 on Windows)';
  return systems.some(({ family }) => family === 'windows')
    ? 'hang (event 2004)'
    : 'wait and are tried again';
}

/** Only a person who has tried it knows what the device takes. */
function statementFix(site: Site, port: Port, range: PortRange): Fix[] {
  const device = site.device(port);
  if (!device?.uriText || device.uri?.scheme === 'virtual') return [];
  const value = range.max < 1024 ? 'reserved' : 'any';
  const title = `State that the device accepts ${value === 'any' ? 'any source port' : 'reserved source ports'}`;
  if (device.name !== undefined) {
    return [
      {
        title,
        safe: false,
        edits: [{ kind: 'set', path: ['devices', device.name, 'acceptsSourcePorts'], value }],
      },
    ];
  }
  if (port.inlineDevice) {
    return [
      {
        title,
        safe: false,
        edits: [{ kind: 'set', path: ['ports', port.id, 'device', 'acceptsSourcePorts'], value }],
      },
    ];
  }
  const inline = { uri: device.uriText.value, acceptsSourcePorts: value };
  return [
    { title, safe: false, edits: [{ kind: 'set', path: ['ports', port.id, 'device'], value: inline }] },
  ];
}

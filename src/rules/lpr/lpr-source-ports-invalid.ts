/** `sourcePorts` that say no range: RFC 1179 §3.1 and TCP know ports 1 to 65535. */
import type { Port } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { containsPort, describePortRange, LPD_PORT, readSourcePorts } from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { raisesNoFinding } from '../../site/source-ports/settable-source-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';
import { rfc1179Fix } from './fixes/rfc1179-fix.ts';

const reasons = {
  'not-a-range': 'is no range: write "MIN-MAX", "rfc1179", "reserved" or "unprivileged".',
  reversed: 'is reversed: the lower port comes first.',
  'outside-1-65535': 'leaves the ports that TCP has, 1 to 65535.',
};

export default defineRule({
  id: 'lpr-source-ports-invalid',
  severity: 'error',
  on: 'ports',
  where: 'sourcePorts',
  check(port, { site, report }) {
    const reading = readSourcePorts(port.sourcePorts.value);
    if (reading.ok) return;
    report({
      span: placeOf(port, port.sourcePorts),
      message: `"${port.sourcePorts.value.slice(0, 60)}" ${reasons[reading.reason]}`,
      fixes: [...spellingFix(site, port), ...rfc1179Fix(site, port)],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'Source ports that are not a range, reversed, or outside 1-65535.',
  why: `An LPR client needs a range of TCP ports to send from. Write \`"MIN-MAX"\`, or one of the words
\`rfc1179\` (721-731, RFC 1179 §3.1), \`reserved\` (512-1023 less 515) and \`unprivileged\` (1024 and up).`,
  sources: ['RFC 1179 §3.1'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "731-721" } }
}`,
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "privileged" } }
}`,
    `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "1024-70000" } }
}`,
  ],
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "721-731" } }
}`,
};

/** What can only be meant: the same two ports in order and with a hyphen, or the same word in small letters. */
function spellingFix(site: Site, port: Port): Fix[] {
  const text = (port.sourcePorts?.value ?? '').trim();
  const word = readSourcePorts(text.toLowerCase());
  const [, first, last] = /^(\d{1,5})\s*(?:-|–|—|:|,|\.\.+|to|\s)\s*(\d{1,5})$/.exec(text) ?? [];
  const reading = word.ok || !first ? word : readSourcePorts(inOrder(Number(first), Number(last)));
  // Only where the range is one that no other rule objects to.
  if (!reading.ok || !raisesNoFinding(site, port, reading.range)) return [];
  if (!reading.word && containsPort(reading.range, LPD_PORT)) return [];
  const value = reading.word ? text.toLowerCase() : describePortRange(reading.range);
  const title = reading.word
    ? `Write the word as ${value}`
    : Number(first) > Number(last)
      ? `Reverse the range: ${value}`
      : `Write the range as ${value}`;
  return [{ title, safe: true, edits: [{ kind: 'set', path: ['ports', port.id, 'sourcePorts'], value }] }];
}

function inOrder(first: number, last: number): string {
  return describePortRange({ min: Math.min(first, last), max: Math.max(first, last) });
}

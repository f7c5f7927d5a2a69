/** A written range that holds 515, the port a local LPD listens on (Q167035). */
import type { Port } from '../../model/config.ts';
import {
  containsPort,
  describePortRange,
  LPD_PORT,
  type PortRange,
  RESERVED_SOURCE_PORTS,
  readSourcePorts,
  setContainsRange,
} from '../../model/port-range.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { sendsLpr, toleratedSourcePorts } from '../../site/source-ports/source-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'lpr-source-ports-include-515',
  severity: 'info',
  acrossValues: true,
  on: 'ports',
  where: 'sourcePorts',
  check(port, { site, report }) {
    const reading = readSourcePorts(port.sourcePorts.value);
    if (!reading.ok || reading.word || !containsPort(reading.range, LPD_PORT)) return;
    if (site.monitor(port) !== undefined && !sendsLpr(site, port)) return;
    const better = without515(reading.range);
    report({
      span: placeOf(port, port.sourcePorts),
      message: `The range ${port.sourcePorts.value} holds 515, which an LPD on the same machine listens on.`,
      fixes: better
        ? [
            {
              title:
                better === 'reserved' ? 'Use "reserved": 512-1023 without 515' : `Use ${better}, without 515`,
              // Nothing is lost but 515, where the device is written to take the rest.
              safe: better === 'reserved' && takesReserved(site, port),
              edits: [{ kind: 'set', path: ['ports', port.id, 'sourcePorts'], value: better }],
            },
          ]
        : [],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A written range of source ports that holds 515, which a local LPD needs.',
  why: `When the LPR client draws 515 as its source port it clashes with an LPD on the same machine: now and then a job
to that LPD fails (Q167035). The fixed client leaves 515 out, as LPRng does and Platen too. The word \`reserved\` means
512-1023 without 515.`,
  sources: ['Q167035', 'LPRng src/common/linksupport.c'],
  rows: [8],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "512-1023" } }
}`,
  good: `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "reserved" } }
}`,
};

/** The word that means the same range less 515, else the larger of the two parts. */
function without515(range: PortRange): string | undefined {
  if (describePortRange(range) === '512-1023') return 'reserved';
  const below = { min: range.min, max: LPD_PORT - 1 };
  const above = { min: LPD_PORT + 1, max: range.max };
  const larger = above.max - above.min >= below.max - below.min ? above : below;
  return larger.min > larger.max ? undefined : describePortRange(larger);
}

function takesReserved(site: Site, port: Port): boolean {
  const tolerated = toleratedSourcePorts(site, port);
  return tolerated !== undefined && setContainsRange(tolerated, RESERVED_SOURCE_PORTS);
}

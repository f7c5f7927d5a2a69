/** A printer pool that lists a port twice. */
import { placeOf } from '../../model/span.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'pool-port-duplicate',
  severity: 'warning',
  on: 'printers',
  check(printer, { site, report }) {
    if (printer.ports.length < 2) return;
    const seen = new Set<string>();
    for (const [index, port] of printer.ports.entries()) {
      if (!seen.has(port.value)) {
        seen.add(port.value);
        continue;
      }
      report({
        span: placeOf(printer, port),
        message: `${port.value} is in the pool ${printer.id} already, and adds no device to it.`,
        // Where an item cannot be read, the others are not where they seem.
        fixes: isUnreadable(site, printer, 'port')
          ? []
          : [
              {
                title: `Remove the second ${port.value}`,
                safe: true,
                edits: [{ kind: 'remove', path: ['printers', printer.id, 'port', index] }],
              },
            ],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer pool that lists a port twice.',
  why: `A pool sends each job to the first of its ports that is free, and a port is in it once. The second entry adds no device, or
another port was meant, whose device then never prints.`,
  sources: ['docs/format.md', 'MS-RPRN'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "RAW1": { "device": "socket://10.20.0.11" }, "RAW2": { "device": "socket://10.20.0.12" } },
  "printers": { "Pool": { "port": ["RAW1", "RAW2", "RAW1"] } }
}`,
  good: `{
  "ports": { "RAW1": { "device": "socket://10.20.0.11" }, "RAW2": { "device": "socket://10.20.0.12" } },
  "printers": { "Pool": { "port": ["RAW1", "RAW2"] } }
}`,
};

/** A cluster that lists a node twice. */
import { placeOf } from '../../model/span.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-node-duplicate',
  severity: 'warning',
  on: 'clusters',
  check(cluster, { site, report }) {
    const seen = new Set<string>();
    for (const [index, node] of cluster.nodes.entries()) {
      if (!seen.has(node.value)) {
        seen.add(node.value);
        continue;
      }
      report({
        span: placeOf(cluster, node),
        message: `${node.value} is a node of ${cluster.id} already.`,
        // Where an item cannot be read, the others are not where they seem.
        fixes: isUnreadable(site, cluster, 'nodes')
          ? []
          : [
              {
                title: `Remove the second ${node.value}`,
                safe: true,
                edits: [{ kind: 'remove', path: ['clusters', cluster.id, 'nodes', index] }],
              },
            ],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A cluster that lists a node twice.',
  why: `A server is a node once. The second entry means nothing, or another server was meant: then the cluster has a node that
the file does not show, and nothing is checked of it.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02", "PRINT01"] } }
}`,
  good: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } }
}`,
};

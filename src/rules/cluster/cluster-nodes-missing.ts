/** A cluster without a node. */
import { placeOf } from '../../model/span.ts';
import { isUnreadable } from '../../site/unreadable-property.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-nodes-missing',
  severity: 'warning',
  on: 'clusters',
  check(cluster, { site, report }) {
    if (cluster.nodes.length > 0 || isUnreadable(site, cluster, 'nodes')) return;
    report({
      span: placeOf(cluster),
      message: `The cluster ${cluster.id} has no nodes: nothing is known of what runs it. List its servers in "nodes".`,
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A cluster without nodes.',
  why: `A cluster is run by its nodes: their systems say what its ports and printers do, and whether a stale share makes it loop
(KB 822553). Of a cluster without nodes nothing of that is known, and nothing is checked. A machine that stands alone is a server.`,
  sources: ['docs/format.md', 'KB 822553'],
};

export const examples: RuleExamples = {
  bad: `{
  "clusters": { "PRINTVS": { "nodes": [] } }
}`,
  good: `{
  "servers": { "PRINT01": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01"] } }
}`,
};

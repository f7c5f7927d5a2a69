/** What cluster-node-duplicate reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('cluster-node-duplicate', () => {
  itReports({
    'a node twice and three times': `{
  "servers": { "A": {}, "B": {} },
  "clusters": { "VS": { "nodes": ["A", "B", "A", "A"] } }
                                            ^^^ warning cluster-node-duplicate
                                                 ^^^ warning cluster-node-duplicate
}`,
    'each once, and a node of two clusters': `{
  "servers": { "A": {}, "B": {} },
  "clusters": { "VS": { "nodes": ["A", "B"] }, "VT": { "nodes": ["A"] } }
}`,
  });

  for (const [name, text, titles] of [
    [
      'to remove it, safely',
      `{ "servers": { "A": {}, "B": {} }, "clusters": { "VS": { "nodes": ["A", "B", "A"] } } }`,
      ['safe: Remove the second A'],
    ],
    [
      'nothing while another item cannot be read',
      `{ "servers": { "A": {}, "B": {} }, "clusters": { "VS": { "nodes": [7, "A", "B", "A"] } } }`,
      [],
    ],
  ] as [string, string, string[]][]) {
    it(`offers ${name}`, () => assert.deepEqual(fixTitles(text, 'cluster-node-duplicate'), titles));
  }
});

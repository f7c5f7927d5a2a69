/** What cluster-nodes-missing reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('cluster-nodes-missing', () => {
  itReports({
    'an empty list, and none': `{
  "clusters": {
    "VS": { "nodes": [] },
    ^^^^ warning cluster-nodes-missing
    "VT": { "aliases": ["vt.corp.example"] }
    ^^^^ warning cluster-nodes-missing
  }
}`,
    'nodes that cannot be read, or are misspelt': `{
  "clusters": {
    "VS": { "nodes": "A" },
                     ^^^ error value-type-wrong
    "VT": { "node": ["A"] }
            ^^^^^^ warning property-unknown
  }
}`,
  });
});

/** Where a connection leads. The rules about connections show every case; here are the path and the answer itself. */
import { strict as assert } from 'node:assert';
import { connectionTarget } from '../../src/site/connection-target.ts';
import { readUncPath } from '../../src/site/share-link.ts';
import { siteOf } from './site-of.ts';

describe('connection target', () => {
  for (const [path, expected] of [
    ['\\\\S\\Share', ['\\\\S\\', 'S', 'Share']],
    ['//S/Share', ['//S/', 'S', 'Share']],
    ['\\\\S/HP Laser', ['\\\\S/', 'S', 'HP Laser']],
    ['\\\\S', undefined],
    ['\\\\S\\', undefined],
    ['S\\Share', undefined],
    ['\\/S/Share', undefined],
    ['//S/a/b', undefined],
    ['', undefined],
  ] as const) {
    it(`reads the path ${path || 'that is empty'}`, () => {
      const read = readUncPath(path);
      assert.deepEqual(read && [read.lead, read.host, read.share], expected);
    });
  }

  const site = siteOf(`{
    "servers": {
      "N1": { "system": "windows-server-2003" },
      "N2": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" } }
    },
    "clusters": { "VS": { "nodes": ["N1", "N2"] } },
    "printers": {
      "A": { "server": "VS", "share": "NEW", "formerShares": ["OLD"] },
      "B": { "server": "N1", "share": "LOCAL" },
      "C": { "share": "ANYWHERE" }
    },
    "connections": {
      "share": { "path": "//vs/new" }, "node": { "path": "//n2/new" }, "renamed": { "path": "//VS/old" },
      "local": { "path": "//VS/local" }, "own": { "path": "//N1/local" }, "gone": { "path": "//VS/none" },
      "unknown": { "path": "//VS/anywhere" }, "elsewhere": { "path": "//X/new" }, "empty": {}
    }
  }`);
  for (const [id, reached, printer] of [
    ['share', 'share', 'A'],
    ['node', 'share', 'A'],
    ['renamed', 'renamed', 'A'],
    ['local', 'one-node-only', 'B'],
    ['own', 'share', 'B'],
    ['gone', 'nothing', undefined],
    ['unknown', undefined, undefined],
    ['elsewhere', undefined, undefined],
    ['empty', undefined, undefined],
  ] as const) {
    it(`of "${id}" is ${reached ?? 'not known'}`, () => {
      const connection = site.config.connections.get(id);
      const target = connection && connectionTarget(site, connection);
      assert.equal(target?.reached, reached);
      assert.equal(target?.printer?.id, printer);
      if (target)
        assert.deepEqual(
          target.loopingNodes.map((node) => node.id),
          ['N1'],
        );
    });
  }

  it('names printers that had the same share, as many as anybody chooses from', () => {
    const printers = Array.from(
      { length: 9 },
      (_, index) => `"P${index}": { "server": "S", "share": "NEW${index}", "formerShares": ["OLD"] }`,
    );
    const crowd = siteOf(`{
      "servers": { "S": {} }, "printers": { "unshared": { "server": "S", "formerShares": ["old"] }, ${printers} },
      "connections": { "C": { "path": "//S/old" } }
    }`);
    const connection = crowd.config.connections.get('C');
    const target = connection && connectionTarget(crowd, connection);
    assert.deepEqual(
      [target?.printer, ...(target?.namesakes ?? [])].map((printer) => printer?.id),
      ['P0', 'P1', 'P2', 'P3', 'P4'],
    );
  });
});

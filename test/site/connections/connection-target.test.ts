/** Where a connection leads. The rules about connections show every case; here are the path and the answer itself. */
import { strict as assert } from 'node:assert';
import { callsItself, connectionTarget } from '../../../src/site/connections/connection-target.ts';
import { readUncPath } from '../../../src/site/connections/share-link.ts';
import { serverOf, siteOf } from '../site-of.ts';

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
  for (const [id, reached, printer, looping] of [
    ['share', 'share', 'A', []],
    ['node', 'share', 'A', []],
    ['renamed', 'renamed', 'A', ['N1']],
    ['local', 'one-node-only', 'B', []],
    ['own', 'share', 'B', []],
    ['gone', 'nothing', undefined, ['N1']],
    ['unknown', undefined, undefined, undefined],
    ['elsewhere', undefined, undefined, undefined],
    ['empty', undefined, undefined, undefined],
  ] as const) {
    it(`of "${id}" is ${reached ?? 'not known'}`, () => {
      const connection = site.config.connections.get(id);
      const target = connection && connectionTarget(site, connection);
      assert.equal(target?.reached, reached);
      assert.equal(target?.printer?.id, printer);
      assert.deepEqual(
        target?.loopingNodes.map((node) => node.id),
        looping,
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

  for (const [server, expected] of [
    ['"system": "windows-server-2003"', true],
    ['"system": "windows-server-2003-sp1"', false],
    ['"system": "windows-server-2003-sp2"', false],
    ['"system": "windows-server-2003-r2"', false],
    // What is stated counts, even where it cannot be.
    ['"system": "windows-server-2003-sp1", "fileVersions": { "win32spl.dll": "5.2.3790.0" }', true],
    ['"system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.1830" }', false],
    ['"system": "windows-server-2003", "fixes": ["KB822553"]', false],
    ['"system": "windows-server-2003", "fixes": ["KB100000"]', true],
    ['"system": "windows-2000-sp4"', true],
    ['"system": "windows-2000-sp4", "fixes": ["Q886679"]', false],
    ['"system": "windows-2000-sp4", "fixes": ["kb 886679"]', false],
    ['"system": "windows-2000-sp4", "fileVersions": { "win32spl.dll": "5.0.2195.6702" }', true],
    ['"system": "windows-server-2008"', false],
    ['"system": "other"', false],
    ['', false],
  ] as const) {
    it(`a node ${server || 'of which nothing is said'} ${expected ? 'calls itself' : 'does not call itself'}`, () => {
      const node = serverOf(siteOf(`{ "servers": { "N": { ${server} } } }`), 'N');
      assert.equal(callsItself(node), expected);
    });
  }
});

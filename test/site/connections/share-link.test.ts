/** What counts as a path to a printer of a server, where it stands, and how it is written anew. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import {
  readSharePath,
  relinkEdits,
  shareLink,
  withShare,
} from '../../../src/site/connections/share-link.ts';
import { createSite } from '../../../src/site/site.ts';

describe('share link', () => {
  for (const [path, host, share, renamed] of [
    ['\\\\PRINT01\\ACCT', 'PRINT01', 'ACCT', '\\\\PRINT01\\NEW 1'],
    ['//print01.corp.example/ACCT', 'print01.corp.example', 'ACCT', '//print01.corp.example/NEW 1'],
    ['smb://W/ACC', 'W', 'ACC', 'smb://W/NEW%201'],
    ['smb://WORKGROUP/W/ACC', 'W', 'ACC', 'smb://WORKGROUP/W/NEW%201'],
    ['smb://bob:secret@WORKGROUP/W:445/A%20CC', 'W', 'A CC', 'smb://bob:secret@WORKGROUP/W:445/NEW%201'],
    ['ipp://spool1/printers/lab', 'spool1', 'lab', 'ipp://spool1/printers/NEW%201'],
    ['ipps://spool1:631/classes/lab?x=y', 'spool1', 'lab', 'ipps://spool1:631/classes/NEW%201?x=y'],
    ['ipp://[::1]/printers/lab', '::1', 'lab', 'ipp://[::1]/printers/NEW%201'],
    ['http://PRINT01/printers/ACCT/.printer', 'PRINT01', 'ACCT', 'http://PRINT01/printers/NEW%201/.printer'],
    ['HTTP://PRINT01:631/printers/ACCT', 'PRINT01', 'ACCT', 'HTTP://PRINT01:631/printers/NEW%201'],
    ['smb://W/%E0', 'W', '%E0', 'smb://W/NEW%201'],
  ] as const) {
    it(`reads ${path}`, () => {
      const read = readSharePath(path);
      assert.deepEqual([read?.host, read?.share], [host, share]);
      assert.equal(read && withShare(read, 'NEW 1'), renamed);
    });
  }

  for (const path of [
    ...['', 'PRINT01', '\\\\PRINT01', '//PRINT01/A/B', 'smb://W', 'smb://A/B/C/D', 'ipp://spool1/ipp/print'],
    ...[
      'ipp://spool1:8631/printers/lab',
      'ipp:///printers/lab',
      'ipp://spool1/printers/',
      'lpd://PRINT01/ACCT',
    ],
    ...['socket://PRINT01/printers/ACCT', `smb://W/${'x'.repeat(2000)}`],
  ]) {
    it(`knows no server and share in "${path.slice(0, 40)}"`, () =>
      assert.equal(readSharePath(path), undefined));
  }

  const text = String.raw`{
  "devices": { "far": { "uri": "\\\\S\\D" } },
  "ports": {
    "\\\\S\\KEY": { "monitor": "local" }, "named": { "name": "\\\\S\\NAME" }, "uri": { "device": "smb://S/URI" },
    "inline": { "device": { "uri": "\\\\S\\INLINE" } }, "refers": { "device": "far" },
    "both": { "monitor": "local", "name": "\\\\S\\LEFT", "device": "\\\\S\\RIGHT" },
    "\\\\S\\LPR": { "monitor": "lpr" }, "\\\\S": { "monitor": "local" }, "LPT1:": { "monitor": "local" }
  },
  "printers": { "P": { "port": "\\\\S\\KEY" }, "POOL": { "port": ["uri", "\\\\S\\KEY"] } },
  "connections": { "c": { "path": "//S/C" }, "none": {} }
}`;
  const config = readConfig(text);
  const site = createSite(config);
  const entries = [...config.devices.values(), ...config.ports.values(), ...config.connections.values()];

  it('stands in connections, in devices, and in the names of local ports', () => {
    const found = entries.map((entry) => {
      const link = shareLink(site, entry);
      return [
        entry.id,
        link?.path.share,
        link && text.slice(entry.start + link.at.start, entry.start + link.at.end),
      ];
    });
    assert.deepEqual(found, [
      ['far', 'D', String.raw`"\\\\S\\D"`],
      ['\\\\S\\KEY', 'KEY', String.raw`"\\\\S\\KEY"`],
      ['named', 'NAME', String.raw`"\\\\S\\NAME"`],
      ['uri', 'URI', '"smb://S/URI"'],
      ['inline', 'INLINE', String.raw`"\\\\S\\INLINE"`],
      ['refers', undefined, undefined],
      ['both', 'RIGHT', String.raw`"\\\\S\\RIGHT"`],
      ['\\\\S\\LPR', undefined, undefined],
      ['\\\\S', undefined, undefined],
      ['LPT1:', undefined, undefined],
      ['c', 'C', '"//S/C"'],
      ['none', undefined, undefined],
    ]);
  });

  it('is written anew where it stands; the key of a port with what refers to it', () => {
    const edits = entries.flatMap((entry) =>
      shareLink(site, entry) ? relinkEdits(site, entry, '//S/N') : [],
    );
    assert.deepEqual(
      edits.map((edit) => [edit.kind, edit.path.join(' '), 'value' in edit ? edit.value : undefined]),
      [
        ['set', 'devices far uri', '//S/N'],
        ['set', 'printers P port', '//S/N'],
        ['set', 'printers POOL port', ['uri', '//S/N']],
        ['rename', 'ports \\\\S\\KEY', undefined],
        ['set', 'ports named name', '//S/N'],
        ['set', 'ports uri device', '//S/N'],
        ['set', 'ports inline device uri', '//S/N'],
        ['set', 'ports both device', '//S/N'],
        ['set', 'connections c path', '//S/N'],
      ],
    );
  });
});

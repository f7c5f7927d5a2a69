/** `platen explain`: rules and events by their names. */
import assert from 'node:assert/strict';
import { rules } from '../../../src/rules/index.ts';
import { incidents } from '../../../src/simulate/incidents.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const articles = ['Q249017', 'q129007', 'KB 822553', 'kb822553', '822553'];

/** What each kind of file is explained by. */
const files: readonly { name: string; text: string; expected: RegExp[]; absent?: RegExp }[] = [
  {
    name: 'printers.jsonc, with a finding',
    text: `{ "version": 1, "ports": { "P": { "monitor": "lpr", "device": "lpd://192.0.2.1/raw", "sourcePorts": "731-721" } },
      "printers": { "HP": { "port": "P" }, "None": { "port": "Q" } } }`,
    expected: [
      /^# printers\.jsonc\n\nThis is a printer configuration\.\n/,
      /HP +The port P has source ports that are no range/,
      /\n## lpr-source-ports-invalid\n[\s\S]*RFC 1179 §3\.1[\s\S]*printers\.jsonc:1:\d+ {2}error {2}lpr-source-ports-invalid/,
      /\n## reference-unknown\n/,
    ],
  },
  {
    name: 'printers.conf, without one',
    text: '<Printer HP>\nDeviceURI socket://192.0.2.1:9100\nErrorPolicy retry-job\n</Printer>\n',
    expected: [
      /This is a printers\.conf or classes\.conf of CUPS\./,
      /HP +prints to socket:\/\/192\.0\.2\.1:9100/,
    ],
  },
  {
    name: 'cupsd.conf, which has no printers',
    text: 'Listen *:631\n<Location /admin>\nAllow all\n</Location>\n',
    expected: [/\n## admin-open-to-all\n/, /cupsd\.conf:2:1/],
    absent: /prints to/,
  },
  {
    name: 'printers.jsonc, with a password',
    text: '{ "version": 1, "ports": { "P": { "device": "ipp://me:s3cret@192.0.2.1/ipp" } }, "printers": { "HP": { "port": "P" } } }',
    expected: [/HP +prints to ipp:\/\/192\.0\.2\.1:631\/ipp/],
    absent: /s3cret/,
  },
  {
    name: 'printers.jsonc, cut off and with escape sequences',
    text: '{ "version": 1, "printers": { "\\u001b[2J": { "port": "P" }',
    expected: [/\n## syntax-invalid\n/],
    absent: /\u001b/,
  },
  {
    name: 'printers.jsonc, with more printers than fit',
    text: JSON.stringify({
      version: 1,
      ports: { P: { device: 'socket://192.0.2.1' } },
      printers: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`Q${index}`, { port: 'P' }])),
    }),
    expected: [/Q19 +prints to/, /\.\.\. and 5 more printers\./],
    absent: /Q20 +prints/,
  },
];

describe('platen explain', () => {
  it('explains rules and events', async () => {
    await using rig = await createCommandLineRig();
    const subjects: [string[], RegExp][] = [
      [['lpr-source-ports-default'], /^# lpr-source-ports-default\n[\s\S]*Q249017/],
      [['2004'], /^# LPR Print Monitor 2004/],
      [['HPMON 1044'], /^# HPMON 1044/],
      [['HPMON', '1044'], /^# HPMON 1044/],
      [['7022'], /^# Service Control Manager 7022/],
      ...articles.map((id): [string[], RegExp] => [[id], /^# (?:Q|KB )\d{6}: [\s\S]*\n## Symptoms\n/]),
      [['KB', '822553'], /^# KB 822553: /],
    ];
    for (const [words, text] of subjects) {
      const { exitCode, out } = await rig.run(['explain', ...words]);
      assert.equal(exitCode, 0);
      assert.match(out, text);
    }
  });

  it('lists everything when asked about nothing', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out } = await rig.run(['explain']);
    assert.equal(exitCode, 0);
    for (const { id } of [...rules, ...incidents]) assert.ok(out.includes(id));
  });

  for (const { name, text, expected, absent = /(?!)/ } of files)
    it(`explains ${name}`, async () => {
      const path = name.split(',')[0] ?? name;
      await using rig = await createCommandLineRig({ [path]: text });
      const { exitCode, out } = await rig.run(['explain', path]);
      assert.equal(exitCode, 0);
      for (const pattern of expected) assert.match(out, pattern);
      assert.doesNotMatch(out, absent);
    });

  it('explains several files, and refuses one that is no configuration', async () => {
    const own = '{ "version": 1 }';
    await using rig = await createCommandLineRig({
      'a.printers.jsonc': own,
      'b.printers.jsonc': own,
      'c.txt': 'x',
    });
    const both = await rig.run(['explain', 'a.printers.jsonc', 'b.printers.jsonc']);
    assert.equal(both.exitCode, 0);
    assert.match(both.out, /^# a\.printers[\s\S]*\n# b\.printers/);
    const other = await rig.run(['explain', 'a.printers.jsonc', 'c.txt']);
    assert.equal(other.exitCode, 2);
    assert.match(other.notes, /c\.txt is no printer configuration/);
    const missing = await rig.run(['explain', 'a.printers.jsonc', 'd.printers.jsonc']);
    assert.equal(missing.exitCode, 2);
  });

  it('says what else there is for what it does not know', async () => {
    await using rig = await createCommandLineRig();
    const near = await rig.run(['explain', 'lpr-source-ports-invlid']);
    assert.deepEqual(
      [near.exitCode, near.notes],
      [
        2,
        'platen: There is no rule, event, article or file "lpr-source-ports-invlid". Did you mean "lpr-source-ports-invalid"?\n',
      ],
    );
    const far = await rig.run(['explain', '9999']);
    assert.equal(far.exitCode, 2);
    assert.match(far.notes, /"platen explain" lists them all/);
  });
});

/** Printers.xml of Group Policy preferences: what is read, that no entity is expanded, and that no password is shown. */
import { strict as assert } from 'node:assert';
import { recogniseFormat } from '../../../src/interchange/formats.ts';
import { gpoPrinters } from '../../../src/interchange/gpo-printers/gpo-printers.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { edited, findingsOf, readValues } from '../foreign-text.ts';
import { printers, shared, tcp } from './printers-xml.ts';

describe('Printers.xml', () => {
  const cases: [what: string, text: string, values: readonly string[]][] = [
    [
      'a shared printer',
      printers(shared),
      ['connections.\\\\print01\\Lab at "\\\\\\\\print01\\\\Lab"', '  path "\\\\\\\\print01\\\\Lab"'],
    ],
    [
      'a printer with a TCP/IP port',
      printers(tcp),
      [
        'ports.10.20.0.11 at "10.20.0.11"',
        '  monitor "standard-tcpip" at "10.20.0.11"',
        '  device "lpd://10.20.0.11/raw" at "10.20.0.11"',
        '  snmp.status "on" at "1"',
        'printers.Lab & hall at "Lab &amp; hall"',
        '  ports "10.20.0.11"',
        '  comment "Réseau" at "R&#233;seau"',
        '  location "Room 12"',
        '  extra.gpo.useDNS "0"',
        '  extra.gpo.path "\\\\\\\\print01\\\\Lab"',
      ],
    ],
    [
      'a local printer',
      printers(
        '<LocalPrinter name="Label"><Properties action="U" name="Label" port="LPT1:" path="" default="1"/></LocalPrinter>',
      ),
      [
        'ports.LPT1: at "LPT1:"',
        '  monitor "local" at "LPT1:"',
        'printers.Label at "Label"',
        '  ports "LPT1:"',
        '  default true at "1"',
      ],
    ],
  ];
  for (const [what, text, values] of cases) {
    it(`is read: ${what}`, () => {
      assert.deepEqual(readValues(gpoPrinters, text), values);
      assert.deepEqual(findingsOf(gpoPrinters, text), []);
    });
  }

  it('leaves out what deletes, is disabled or depends on the machine, and never shows a password', () => {
    const text = printers(
      shared,
      shared.replace('action="U"', 'action="D"').replace('name="Lab"', 'name="Old"'),
      shared.replace('status="Lab"', 'disabled="1"').replace('name="Lab"', 'name="Off"'),
      shared.replace('\\\\print01', '\\\\%LogonServer%').replace('name="Lab"', 'name="Var"'),
    );
    const { config, notCarried } = gpoPrinters.readForeign(text);
    assert.equal(config.connections.size, 1);
    const lines = notCarried.map(({ what, why }) => `${what}: ${why}`);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('SharedPrinter')),
      [
        'SharedPrinter Old: it deletes a printer',
        'SharedPrinter Off: it is disabled',
        'SharedPrinter Var: it holds a variable, which depends on the machine',
      ],
    );
    assert.ok(lines.includes('the password of Lab: everybody can decrypt it (MS14-025): take it out'));
    assert.ok(lines.includes('the filters of Lab: whom it is for'));
    assert.ok(!JSON.stringify([notCarried, readValues(gpoPrinters, text)]).includes('j1Uyj3Vx8TY9'));
  });

  const refused: [what: string, text: string][] = [
    ['an entity', printers(tcp).replace('<Printers', '<!DOCTYPE x [<!ENTITY a "b">]><Printers')],
    [
      'entities in entities',
      printers(tcp).replace('<Printers', '<!DOCTYPE x [<!ENTITY a "bb"><!ENTITY c "&a;&a;">]><Printers'),
    ],
    ['an entity that is not declared', printers(tcp).replace('&amp;', '&other;')],
    ['a tag that is not closed', printers(tcp).replace('</Printers>', '')],
  ];
  for (const [what, text] of refused) {
    it(`is not read with ${what}, and says so`, () => {
      const { config } = gpoPrinters.readForeign(text);
      assert.equal(config.printers.size, 0);
      assert.deepEqual(
        config.problems.map(({ code }) => code),
        ['syntax'],
      );
    });
  }

  const edits: [edit: Edit, before: string, after: string | undefined][] = [
    [
      { kind: 'set', path: ['printers', 'Lab & hall', 'location'], value: '<13> & "14"' },
      'location="Room 12"',
      'location="&lt;13&gt; &amp; &quot;14&quot;"',
    ],
    [{ kind: 'set', path: ['ports', '10.20.0.11', 'device'], value: 'lpd://10.20.0.12/raw' }, '', undefined],
    [{ kind: 'remove', path: ['printers', 'Lab & hall', 'location'] }, '', undefined],
  ];
  for (const [edit, before, after] of edits) {
    it(`is edited: ${edit.kind} ${edit.path.join('/')}`, () =>
      assert.equal(
        edited(gpoPrinters, printers(tcp), edit),
        after === undefined ? undefined : printers(tcp).replace(before, after),
      ));
  }

  const names: [path: string, text: string, isOne: boolean][] = [
    ['Printers.xml', printers(shared), true],
    ['backup/printers.xml', `\uFEFF${printers(tcp)}`, true],
    ['Printers.xml', '<Printers><Printer name="x"/></Printers>', false],
    ['Drives.xml', '<Drives clsid="{8FDDCC1A}"><Drive name="P:"/></Drives>', false],
  ];
  for (const [path, text, isOne] of names) {
    it(`is ${isOne ? '' : 'not '}recognised in ${path}: ${text.replace(/\s+/g, ' ').slice(0, 40)}`, () =>
      assert.equal(recogniseFormat(path, text) === gpoPrinters, isOne));
  }
});

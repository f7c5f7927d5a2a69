/** The entries for an announced printer: they read as meant, bring no finding, and hold nothing that was not announced. */
import assert from 'node:assert/strict';
import { editText } from '../../../src/format/edit/edit-text.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { announcedEntry } from '../../../src/site/discovery/announced-entry.ts';
import { siteOf } from '../site-of.ts';
import { announcedDevice } from './announced.ts';

const uuid = '545253fb-0000-0000-0000-000000000001';
const rulesOf = (text: string) => diagnose(text, defaultSettings).findings.map(({ rule }) => rule);

function added(text: string, announced: Parameters<typeof announcedDevice>[0], by?: 'address') {
  const entry = announcedEntry(siteOf(text), announcedDevice(announced), by);
  assert.ok('edits' in entry, JSON.stringify(entry));
  const result = editText(text, entry.edits);
  assert.deepEqual(rulesOf(result), rulesOf(text), result);
  return JSON.parse(result);
}

describe('announced entry', () => {
  it('is a device, a port and a printer', () => {
    const announced = {
      name: 'HP LaserJet 4.5 [AB/CD]',
      uuid,
      types: ['_ipps._tcp', '_ipp._tcp'],
      text: { ty: 'HP LaserJet 4', note: 'Floor 2', pdl: 'application/pdf' },
    } as const;
    assert.deepEqual(added('{ "version": 1 }', announced), {
      version: 1,
      devices: {
        'HP LaserJet 4.5 [AB/CD]': { uri: 'ipps://prn.local/ipp/print', model: 'HP LaserJet 4', uuid },
      },
      ports: { 'HP_LaserJet_4.5_[AB_CD]': { device: 'HP LaserJet 4.5 [AB/CD]' } },
      printers: { 'HP_LaserJet_4.5_[AB_CD]': { port: 'HP_LaserJet_4.5_[AB_CD]', location: 'Floor 2' } },
    });
  });

  for (const [title, announced, uri, by] of [
    ['raw', { types: ['_pdl-datastream._tcp'] }, 'socket://prn.local'],
    ['LPD', { types: ['_printer._tcp'], rp: 'raw' }, 'lpd://prn.local/raw'],
    ['an address', {}, 'ipp://192.0.2.7/ipp/print', 'address'],
  ] as const)
    it(`may lead to ${title}`, () => {
      assert.equal(added('{ "version": 1 }', announced, by).devices.Lab.uri, uri);
    });

  it('takes no key that is taken', () => {
    const text =
      '{ "version": 1, "devices": { "Lab": { "uri": "socket://192.0.2.1" } }, "ports": { "Lab": { "device": "Lab" } }, "printers": { "Lab-2": { "port": "Lab" } } }';
    const { devices, ports, printers } = added(text, {});
    assert.deepEqual(
      [Object.keys(devices), Object.keys(ports), Object.keys(printers)],
      [
        ['Lab', 'Lab-2'],
        ['Lab', 'Lab-3'],
        ['Lab-2', 'Lab-3'],
      ],
    );
  });

  it('holds nothing that a terminal or an editor obeys, whatever the name is', () => {
    for (const name of [
      '\u001b[31mred\u202e',
      '\n\t',
      '',
      '__proto__',
      'x'.repeat(5000),
      '"}, "servers": {',
      '///',
    ]) {
      const { devices, printers } = added('{ "version": 1 }', {
        name,
        text: { note: '\u001b]0;\u0007', ty: 'a\nb' },
      });
      const [key = ''] = Object.keys(devices);
      assert.match(key, /^[^\u0000-\u001f\u202e\ufffd]{1,100}$/);
      assert.match(Object.keys(printers)[0] ?? '', /^[^\s/#\\?'",]+$/);
    }
  });

  for (const [title, text, announced, problem] of [
    [
      'in the file already',
      '{ "ports": { "P": { "device": "socket://192.0.2.7" } } }',
      {},
      /^The file has Lab already: P in ports\.$/,
    ],
    [
      'that nothing leads to',
      '{}',
      { types: ['_printer._tcp'], rp: '' },
      /announces nothing that leads to it/,
    ],
    ['without an address', '{}', { addresses: [] }, /announces nothing/],
  ] as const)
    it(`is none for a printer ${title}`, () => {
      const entry = announcedEntry(siteOf(text), announcedDevice(announced), 'address');
      assert.match('problem' in entry ? entry.problem : '', problem);
    });
});

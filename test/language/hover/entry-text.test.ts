/** Entries in words. */
import { strict as assert } from 'node:assert';
import { entryDetail, entryText } from '../../../src/language/hover/entry-text.ts';
import type { SectionName } from '../../../src/model/config.ts';
import { siteOf } from '../../site/site-of.ts';

describe('entry in words', () => {
  const site = siteOf(`{"version":1,
    "servers":{"S":{"system":"windows-2000","aliases":["s.example"]},"T":{"timeWaitSeconds":30}},
    "clusters":{"C":{"nodes":["S","T"]}},
    "devices":{"D":{"uri":"lpd://h/q","acceptsSourcePorts":"any","pagesPerMinute":24}},
    "ports":{"A":{"device":"D","server":"S"},"B":{"device":"virtual:V"}},
    "printers":{"P":{"port":"A","share":"X","formerShares":["Y"],"volume":{"jobsPerHour":12}},"Q":{"port":"B","share":"Z"}},
    "connections":{"K":{"path":"//S/X","from":"W1"}},
    "virtualPrinters":{"V":{"kind":"raw","faults":["slow"]}}}`);

  const cases: [section: SectionName, id: string, detail: string, ...lines: string[]][] = [
    [
      'servers',
      'S',
      'Windows 2000',
      'runs Windows 2000',
      'TIME_WAIT 240 s: the default of Windows 2000',
      'a node of `C`',
      'also reached as `s.example`',
      'holds the printers `P`',
    ],
    ['servers', 'T', 'system unknown', 'TIME_WAIT 30 s', 'a node of `C`'],
    ['clusters', 'C', 'cluster of S, T', 'nodes `S` (Windows 2000), `T`'],
    [
      'devices',
      'D',
      'LPD queue q at h, TCP port 515',
      '`LPD queue q at h, TCP port 515`',
      'accepts LPR from source ports `any`',
      'prints 24 pages a minute',
      'used by the ports `A`',
    ],
    [
      'ports',
      'A',
      'LPD queue q at h, TCP port 515',
      'monitor `lpr`: what lpd: says',
      'prints to `D`, `LPD queue q at h, TCP port 515`',
      'driven by `S`',
      'source ports 721-731: what Windows 2000 does (Q179156)',
      '11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour',
      'its printers ask for 12 jobs in a busy hour',
      'used by the printers `P`',
    ],
    ['ports', 'B', 'virtual printer V', 'prints to `virtual printer V`', 'used by the printers `Q`'],
    [
      'printers',
      'P',
      'A',
      'prints to port `A`, `LPD queue q at h, TCP port 515`',
      'held by `S`: the server of its port',
      'reached as `\\\\S\\X`',
      'was shared as `Y`',
      '12 jobs in a busy hour',
    ],
    ['printers', 'Q', 'B', 'prints to port `B`, `virtual printer V`', 'shared as `Z`'],
    ['connections', 'K', '//S/X', '`//S/X`', 'held by `W1`', 'leads to the printer `P` on `S`'],
    [
      'virtualPrinters',
      'V',
      'virtual raw',
      'speaks `raw`',
      'accepts source ports `any`',
      'shows `slow`',
      'ports reach it as `virtual:V`',
    ],
  ];
  for (const [section, id, detail, ...lines] of cases) {
    it(`of ${section}.${id} says what it is and does`, () => {
      const entry = site.config[section].get(id);
      assert.ok(entry);
      assert.equal(entryDetail(site, entry), detail);
      assert.deepEqual(
        entryText(site, entry).split('\n').slice(2),
        lines.map((line) => `- ${line}`),
      );
    });
  }
});

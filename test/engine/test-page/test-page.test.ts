/** Test pages: plain ASCII, within the paper, and nothing a person wrote is obeyed by the printer. */
import assert from 'node:assert/strict';
import { type TestPageKind, testPage, testPageKinds } from '../../../src/engine/test-page/test-page.ts';

const content = {
  printer: 'Büro (2. Stock) \\ showpage',
  port: 'LPR_ACCT',
  device: 'lpd://10.20.0.11/raw',
  time: '2026-11-20T14:00:00.000Z',
  settings: [
    ['Source ports', '721-731'],
    ['Note', `${'x'.repeat(200)} \u001b%-12345X@PJL RESET ) quit 日本語`],
    ...Array.from({ length: 40 }, (_, index) => [`S${index}`, 'v'] as [string, string]),
  ] as [string, string][],
};

const read = (kind: TestPageKind) => Buffer.from(testPage(kind, content)).toString('latin1');

describe('test-page', () => {
  for (const kind of testPageKinds.filter((one) => !one.endsWith('raster'))) {
    it(`says on the ${kind} page what produced it, in ASCII and without escapes`, () => {
      const page = read(kind);
      for (const word of [
        'Platen test page',
        'LPR_ACCT',
        'lpd://10.20.0.11/raw',
        '2026-11-20T14:00:00.000Z',
        '721-731',
      ]) {
        assert.ok(page.includes(word), word);
      }
      assert.match(kind === 'pcl' ? page.replaceAll('\u001b', '') : page, /^[\n\r\f\x20-\x7e]+$/);
    });
  }

  it('keeps to 78 columns with CR LF, and ends in a form feed', () => {
    const lines = read('text').split('\r\n');
    assert.ok(lines.every((line) => line.length <= 78 && !line.includes('\n')));
    assert.equal(lines.at(-1), '\f');
    assert.ok(lines.length <= 60, `${lines.length} lines`);
    assert.ok(read('text').includes('Buro (2. Stock)'));
  });

  it('frames the PCL page by UEL and obeys no escape that a person wrote', () => {
    const page = read('pcl');
    const bare = Buffer.from(testPage('pcl', { ...content, settings: [] })).toString('latin1');
    assert.match(page, /^\u001b%-12345X@PJL ENTER LANGUAGE=PCL\r\n\u001bE[\s\S]*\f\u001bE\u001b%-12345X$/);
    assert.equal(page.split('\u001b').length, bare.split('\u001b').length);
  });

  it('is a PDF whose cross-reference table points at its objects', () => {
    const page = read('pdf');
    assert.match(page, /^%PDF-1\.4\n[\s\S]*%%EOF\n$/);
    const table = Number(/startxref\n(\d+)\n/.exec(page)?.[1]);
    assert.equal(page.slice(table, table + 5), 'xref\n');
    const offsets = [...page.slice(table).matchAll(/(\d{10}) 00000 n \n/g)].map((match) => Number(match[1]));
    assert.equal(offsets.length, 6);
    for (const [index, offset] of offsets.entries()) {
      assert.ok(page.startsWith(`${index + 1} 0 obj\n`, offset), `object ${index + 1}`);
    }
    const stream = /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(page);
    assert.equal(stream?.[2]?.length, Number(stream?.[1]));
    assert.ok(page.includes('(Buro \\(2. Stock\\) \\\\ showpage)'));
  });

  it('is a conforming PostScript page whose strings are closed', () => {
    const page = read('postscript');
    assert.match(page, /^%!PS-Adobe-3\.0\n%%BoundingBox: 36 36 559 756\n/);
    assert.match(page, /\n%%Page: 1 1\n[\s\S]*\nshowpage\n%%Trailer\n%%EOF\n$/);
    assert.ok(page.includes('(Buro \\(2. Stock\\) \\\\ showpage)'));
    const unescaped = page.replace(/\\[\\()]/g, '');
    let depth = 0;
    for (const character of unescaped) {
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      assert.ok(depth === 0 || depth === 1);
    }
    assert.equal(depth, 0);
    assert.ok(page.split('\n').every((line) => line.length <= 255));
  });
});

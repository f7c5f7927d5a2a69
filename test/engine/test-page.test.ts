/** Test pages: plain ASCII, within the paper, and nothing a person wrote is obeyed by the printer. */
import assert from 'node:assert/strict';
import { testPage, testPageKinds } from '../../src/engine/test-page.ts';

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

const read = (kind: 'text' | 'postscript') => Buffer.from(testPage(kind, content)).toString('latin1');

describe('test-page', () => {
  for (const kind of testPageKinds) {
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
      assert.match(page, /^[\n\r\f\x20-\x7e]+$/);
    });
  }

  it('keeps to 78 columns with CR LF, and ends in a form feed', () => {
    const lines = read('text').split('\r\n');
    assert.ok(lines.every((line) => line.length <= 78 && !line.includes('\n')));
    assert.equal(lines.at(-1), '\f');
    assert.ok(lines.length <= 60, `${lines.length} lines`);
    assert.ok(read('text').includes('Buro (2. Stock)'));
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

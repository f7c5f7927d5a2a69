/** Control files of strangers: what is taken, what is refused. */
import assert from 'node:assert/strict';
import { readControlFile } from '../../../src/engine/wire/lpd-control-file-reading.ts';

const read = (text: string) => readControlFile(Buffer.from(text, 'latin1'));

describe('lpd-control-file-reading', () => {
  it('counts repeated lines as copies and keeps the first N', () => {
    const result = read('Hh\nPp\nfdfA\nNone\nfdfA\nodfB\nNtwo\n');
    assert.ok(result.ok);
    assert.equal(result.file.attributes.source, 'one');
    assert.deepEqual(result.file.documents, [
      { dataFileName: 'dfA', format: 'f', copyCount: 2 },
      { dataFileName: 'dfB', format: 'o', copyCount: 1 },
    ]);
  });

  it('takes CR LF, a last line without an end, unknown letters and Latin-1', () => {
    const result = read('Hh\r\nPJos\xe9\r\nZ1\r\n#2\r\nldfA');
    assert.ok(result.ok);
    assert.equal(result.file.attributes.user, 'José');
  });

  const bad: [text: string, why: RegExp][] = [
    ['', /no H/],
    ['Hh\n', /no P/],
    ['Hh\nPp\n', /no print/],
    ['Hh\nPp\nl\n', /does not name/],
    [`Hh\nPp\nl${'x'.repeat(300)}\n`, /does not name/],
    [`Hh\nP${'x'.repeat(2000)}\nldf\n`, /longer than/],
    [`Hh\nPp\n${'\n'.repeat(3000)}ldf\n`, /more than 2000 lines/],
    [`Hh\nPp\n${Array.from({ length: 53 }, (_, index) => `ldf${index}\n`).join('')}`, /more than 52/],
    ['Hh\0\nPp\nldf\n', /NUL/],
  ];
  for (const [text, why] of bad) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))}: ${why.source}`, () => {
      const result = read(text);
      assert.ok(!result.ok);
      assert.match(result.why, why);
    });
  }
});

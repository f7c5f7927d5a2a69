/** Control files of strangers: what is taken, what is refused. */
import assert from 'node:assert/strict';
import { decodeText, readControlFile } from '../../../src/engine/wire/lpd-control-file-reading.ts';

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

  it('gives each line that says something its name, and nothing to the others', () => {
    const result = read('Hh\nPp\nJj\nCc\nTt\nNn\nMm\nLl\nUdf\nXx\nldf\nHother\n');
    assert.ok(result.ok);
    assert.deepEqual(result.file.attributes, {
      host: 'h',
      user: 'p',
      job: 'j',
      class: 'c',
      title: 't',
      source: 'n',
      mail: 'm',
      banner: 'l',
    });
    assert.deepEqual(result.file.documents, [{ dataFileName: 'df', format: 'l', copyCount: 1 }]);
  });

  it('takes what is at a limit, and keeps a byte order mark', () => {
    const names = Array.from({ length: 52 }, (_, index) => `ldf${index}\n`).join('');
    assert.ok(read(`Hh\nPp\n${names}`).ok);
    assert.ok(read(`H${'x'.repeat(1024)}\nPp\nl${'x'.repeat(255)}\n`).ok);
    assert.ok(read(`Hh\nPp\n${'\n'.repeat(1997)}`.replace(/\n$/, '\nldf')).ok);
    const marked = readControlFile(Buffer.from('Hh\nPp\nJ\ufeffj\nldf', 'utf8'));
    assert.equal(marked.ok && marked.file.attributes.job, '\ufeffj');
    assert.deepEqual(decodeText(Buffer.from('\ufeffx', 'utf8')), '\ufeffx');
  });

  const bad: [text: string, why: RegExp][] = [
    ['', /no H/],
    ['Hh\n', /no P/],
    ['Hh\nPp\n', /no print/],
    ['Hh\nPp\nl\n', /does not name/],
    [`Hh\nPp\nl${'x'.repeat(300)}\n`, /does not name/],
    [`Hh\nP${'x'.repeat(2000)}\nldf\n`, /longer than/],
    [`Hh\nPp\n${'\n'.repeat(1997)}ldf\n`, /more than 2000 lines/],
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

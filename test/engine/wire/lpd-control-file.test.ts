/** Control files: limits in octets, nothing from a person starts a line, and what is written can be read. */
import assert from 'node:assert/strict';
import { encodeControlFile, fitOperand } from '../../../src/engine/wire/lpd-control-file.ts';
import { readControlFile } from '../../../src/engine/wire/lpd-control-file-reading.ts';

const request = {
  host: 'platen',
  user: 'maria',
  title: 'report',
  dataFileName: 'dfA001platen',
  format: 'l',
} as const;

describe('lpd-control-file', () => {
  it('writes H and P first', () => {
    const text = new TextDecoder().decode(encodeControlFile(request));
    assert.equal(text, 'Hplaten\nPmaria\nJreport\nldfA001platen\nUdfA001platen\nNreport\n');
  });

  it('names what has no name, and lets no control character through', () => {
    const text = new TextDecoder().decode(encodeControlFile({ ...request, user: '', title: '' }));
    assert.equal(text, 'Hplaten\nPanonymous\nJuntitled\nldfA001platen\nUdfA001platen\nNuntitled\n');
    assert.equal(fitOperand('a\n\u0085\u2029b', 9), 'a___b');
  });

  it('reads back what it wrote, whatever the title is', () => {
    for (const title of [
      'report',
      'Größe',
      'a\nldfB',
      'x\r\0\u001b',
      '\u2028',
      '日本語'.repeat(50),
      '😀'.repeat(99),
      '',
    ]) {
      const result = readControlFile(encodeControlFile({ ...request, title, user: title }));
      assert.ok(result.ok);
      assert.equal(result.file.documents.length, 1);
      assert.equal(result.file.documents[0]?.dataFileName, 'dfA001platen');
      assert.ok(Buffer.byteLength(result.file.attributes.job ?? '') <= 99);
      assert.ok(Buffer.byteLength(result.file.attributes.user ?? '') <= 31);
      assert.ok(!(result.file.attributes.job ?? '').includes('\ufffd'));
    }
  });

  it('cuts at a whole character', () => {
    assert.equal(fitOperand('ab\u00e9', 3), 'ab');
    assert.equal(fitOperand('ab\u00e9', 4), 'ab\u00e9');
    assert.equal(fitOperand('a😀', 4), 'a');
    assert.equal(fitOperand('😀', 3), '');
  });
});

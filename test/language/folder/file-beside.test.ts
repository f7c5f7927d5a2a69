/** The file that a configuration names. */
import assert from 'node:assert/strict';
import { fileBeside } from '../../../src/language/folder/file-beside.ts';

const base = 'file:///site/office.printers.jsonc';

describe('file-beside', () => {
  for (const [path, uri] of [
    ['letter.ps', 'file:///site/letter.ps'],
    ['pages\\a b#1.ps', 'file:///site/pages/a%20b%231.ps'],
    ['./pages/../letter.ps', 'file:///site/letter.ps'],
  ] as const) {
    it(`finds ${JSON.stringify(path)}`, () => assert.equal(fileBeside(path, base), uri));
  }

  for (const path of [
    '',
    ' ',
    '../letter.ps',
    'pages/../../letter.ps',
    '/etc/passwd',
    'C:\\x',
    'http://h/x',
    '\\\\h\\s',
  ]) {
    it(`does not leave the folder for ${JSON.stringify(path)}`, () =>
      assert.equal(fileBeside(path, base), undefined));
  }

  it('takes half a character as an odd one', () => {
    assert.equal(fileBeside('\ud800', base), 'file:///site/%EF%BF%BD');
  });

  it('finds nothing beside a text that has no folder', () => {
    assert.equal(fileBeside('letter.ps', 'untitled:Untitled-1'), undefined);
  });
});

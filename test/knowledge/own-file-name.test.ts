/** Which names are those of our own format. */
import { strict as assert } from 'node:assert';
import { isOwnFileName } from '../../src/knowledge/own-file-name.ts';

describe('own file name', () => {
  for (const [path, isOne] of [
    ['printers.jsonc', true],
    ['office.printers.jsonc', true],
    ['.printers.jsonc', true],
    ['/etc/printers.jsonc', true],
    ['C:\\sites\\Office.Printers.JSONC', true],
    ['myprinters.jsonc', false],
    ['printers.json', false],
    ['printers.jsonc.bak', false],
    ['printers.jsonc/other', false],
    ['', false],
  ] as const)
    it(`${isOne ? 'takes' : 'leaves'} "${path}"`, () => assert.equal(isOwnFileName(path), isOne));
});

/** cups-browsed.conf: which files of that name are one. */
import { strict as assert } from 'node:assert';
import { cupsBrowsedConf } from '../../../src/interchange/cups-server/cups-browsed-conf.ts';

describe('cups-browsed.conf', () => {
  const files: [path: string, text: string, isOne: boolean][] = [
    ['/etc/cups/cups-browsed.conf', 'Whatever 1\n', true],
    ['files/cups-browsed.conf', '# Nothing is set\n', true],
    ['files/cups-browsed.conf', 'BrowsPoll a\nBrowseAllow all\n', true],
    ['init/cups-browsed.conf', 'description "queues"\nrespawn\nexec cups-browsed\n', false],
  ];
  for (const [path, text, isOne] of files)
    it(`${isOne ? 'is' : 'is not'} ${path} with ${JSON.stringify(text)}`, () =>
      assert.equal(cupsBrowsedConf.isOne(path, text), isOne));
});

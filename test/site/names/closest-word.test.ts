/** "Did you mean" for words that are made of parts. */
import { strict as assert } from 'node:assert';
import { systems } from '../../../src/knowledge/systems.ts';
import { closestWord, didYouMeanWord } from '../../../src/site/names/closest-word.ts';

const ids = systems.map(({ id }) => id);

describe('closest word', () => {
  for (const [found, expected] of [
    ['windows-2003', 'windows-server-2003'],
    ['windows-2008-r2', 'windows-server-2008-r2'],
    ['Windows Server 2012 R2', 'windows-server-2012-r2'],
    ['windows2000', 'windows-2000'],
    ['windosw-server-2019', 'windows-server-2019'],
    ['nt-4.0-sp4', 'windows-nt-4.0-sp4'],
    ['windows-nt-4', 'windows-nt-4.0'],
    ['CUPS 2.4', 'cups-2.4'],
    ['lprng', 'lprng'],
    ['cups', 'cups'],
    ['cups-2.5', undefined],
    ['windows-xp-sp4', undefined],
    ['windows-server-2000', undefined],
    ['solaris', undefined],
    ['', undefined],
    ['-', undefined],
    ['x'.repeat(101), undefined],
  ] as const) {
    it(`of "${found.slice(0, 30)}" is ${expected}`, () => assert.equal(closestWord(found, ids), expected));
  }

  it('finds slips of the finger among short words', () => {
    assert.equal(closestWord('LPR', ['lpr', 'raw']), 'lpr');
    assert.equal(closestWord('tcpip', ['lpr', 'standard-tcpip']), 'standard-tcpip');
    assert.equal(closestWord('first', ['control-first', 'data-first']), undefined);
  });

  it('is asked for, else those that begin alike are told first', () => {
    assert.equal(didYouMeanWord('windows-2016', ids), 'Did you mean "windows-server-2016"?');
    assert.match(didYouMeanWord('cups-2.5', ids), /^Known: "cups-2\.0", "cups-2\.1", /);
    assert.match(didYouMeanWord('windows-nt-4.0-sp9', ids), /^Known: "windows-nt-4\.0-sp1", /);
  });
});

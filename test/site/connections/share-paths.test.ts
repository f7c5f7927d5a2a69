/** The UNC paths of a file's printers. */
import { strict as assert } from 'node:assert';
import { sharePaths, uncPath } from '../../../src/site/connections/share-paths.ts';
import { siteOf } from '../site-of.ts';

describe('share paths', () => {
  const site = siteOf(`{"version":1,"servers":{"S":{}},"clusters":{"C":{"nodes":["S"]}},
    "ports":{"A":{"monitor":"local","server":"C"},"B":{"monitor":"local"}},
    "printers":{"P":{"port":"A","share":"X"},"Q":{"port":"B","share":"Y"},"R":{"port":"A"},"T":{"port":"B","server":"S","share":"Z"},"U":{"port":"A","share":""}}}`);

  it('are those of shared printers whose host is known', () => {
    assert.deepEqual(
      sharePaths(site).map((path) => `${path.printer.id} ${uncPath(path, '/')}`),
      ['P //C/X', 'T //S/Z'],
    );
  });

  it('are written with either separator', () => {
    assert.equal(uncPath({ host: 'C', share: 'X' }, '\\'), '\\\\C\\X');
  });
});
